#include "layout/table_cells.h"

#include <algorithm>

#include "layout/break_lines.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Align;
using document::Cell;
using document::Column;
using document::Row;
using document::Table;
using page::TagId;
using page::TagRole;

TagId addHeader(const Table& table, TagId root, Context& context, std::vector<TagId>& leaves) {
  const TagId head = context.tags.add(TagRole::tableHead, root);
  const TagId row = context.tags.add(TagRole::tableRow, head);
  for (size_t i = 0; i < table.columns.size(); ++i)
    leaves.push_back(context.tags.add(TagRole::headerCell, row));
  return head;
}

// The first cell of a group's or a total's row says what the row is about.
void addRow(const Row& row, TagId body, Context& context, std::vector<TagId>& leaves) {
  const TagId parent = context.tags.add(TagRole::tableRow, body);
  for (size_t i = 0; i < row.cells.size(); ++i) {
    const bool heads = i == 0 && row.kind != Row::Kind::data;
    const TagId leaf = context.tags.add(heads ? TagRole::headerCell : TagRole::dataCell, parent);
    context.tags[leaf].scopeRow = heads;
    context.tags[leaf].columnSpan = row.cells[i].span;
    leaves.push_back(leaf);
  }
}

ElementStyle cellStyle(Length size, bool bold, const Profile& profile) {
  ElementStyle style = profile.style(Element::tableText);
  style.size = size;
  style.bold = style.bold || bold;
  return style;
}

MeasuredRow measureRow(const Table& table,
                       const Row& row,
                       const ElementStyle& style,
                       std::span<const TagId> tags,
                       Context& context) {
  MeasuredRow cells;
  cells.reserve(row.cells.size());
  size_t column = 0;
  for (size_t i = 0; i < row.cells.size() && column < table.columns.size(); ++i) {
    const Cell& cell = row.cells[i];
    MeasuredCell& out = cells.emplace_back();
    out.column = column;
    out.span = std::clamp<size_t>(cell.span, 1, table.columns.size() - column);
    const Align usual = row.kind == Row::Kind::group ? Align::left : table.columns[column].align;
    out.align = cell.align.value_or(usual);
    out.text = measureWording({cell.text, tags[i]}, style, context);
    column += out.span;
  }
  return cells;
}

void widen(ColumnNeed& need, MeasuredText& text, Wrapping wrapping, Context& context) {
  if (wrapping == Wrapping::none) {
    need.least = need.most = std::max(need.most, text.natural);
    return;
  }
  markBreaks(text, context.measure, false);
  if (wrapping == Wrapping::loose)
    loosenBreaks(text);
  need.least = std::max(need.least, widestChunk(text.pieces));
  need.most = std::max(need.most, need.least);
}

// A given width holds at least each word: "1000" where the template thought of "99".
void stretch(Length& given, MeasuredText& text, Length padding, Context& context) {
  if (text.natural + padding <= given)
    return;
  markBreaks(text, context.measure, false);
  given = std::max(given, widestWord(text.pieces) + padding);
}

}  // namespace

bool hasHeader(const Table& table) {
  return std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
    return !column.header.empty();
  });
}

std::vector<TagId> tagTable(const Table& table, Context& context) {
  const TagId root = context.outline.container(TagRole::table);
  std::vector<TagId> leaves;
  if (hasHeader(table))
    addHeader(table, root, context, leaves);
  const TagId body = context.tags.add(TagRole::tableBody, root);
  for (const Row& row : table.rows)
    addRow(row, body, context, leaves);
  return leaves;
}

MeasuredTable measureTable(const Table& table,
                           Length size,
                           std::span<const TagId> tags,
                           Context& context) {
  MeasuredTable out;
  const ElementStyle plain = cellStyle(size, false, context.profile);
  const ElementStyle bold = cellStyle(size, true, context.profile);
  size_t leaf = 0;
  if (hasHeader(table)) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      MeasuredText text = measureWording({table.columns[i].header, tags[leaf++]}, bold, context);
      out.header.push_back({std::move(text), i, 1, Align::centre});
    }
  }
  out.rows.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    const ElementStyle& style = row.kind == Row::Kind::data ? plain : bold;
    out.rows.push_back(measureRow(table, row, style, tags.subspan(leaf), context));
    leaf += row.cells.size();
  }
  return out;
}

std::vector<ColumnNeed> columnNeeds(const Table& table,
                                    MeasuredTable& cells,
                                    Wrapping wrapping,
                                    Context& context) {
  const Length padding = context.profile.table.paddingX * 2;
  std::vector<ColumnNeed> needs(table.columns.size());
  for (size_t i = 0; i < needs.size(); ++i)
    needs[i].fixed = table.columns[i].width;
  for (MeasuredCell& cell : cells.header) {
    ColumnNeed& need = needs[cell.column];
    if (need.fixed)
      stretch(*need.fixed, cell.text, padding, context);
    else
      widen(need, cell.text, wrapping, context);
  }
  for (MeasuredRow& row : cells.rows) {
    for (MeasuredCell& cell : row) {
      ColumnNeed& need = needs[cell.column];
      if (cell.span != 1)
        continue;
      if (need.fixed) {
        stretch(*need.fixed, cell.text, padding, context);
        continue;
      }
      widen(need, cell.text, wrapping, context);
      need.most = std::max(need.most, cell.text.natural);  // a header may wrap for its data's sake
    }
  }
  for (ColumnNeed& need : needs) {
    need.least += padding;
    need.most += padding;
  }
  return needs;
}

}  // namespace vanthu::layout
