#include "layout/table.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "layout/column_widths.h"
#include "layout/table_cells.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Row;
using document::Table;

constexpr size_t kLongTable = 4;  // rows

struct FittedTable {
  MeasuredTable cells;
  std::vector<Length> widths;
};

// The largest size, and the least breaking of glued words, at which the table fits.
FittedTable fit(const Table& table, Length room, Context& context) {
  const std::vector<page::TagId> tags = tagTable(table, context);
  const Length usual = context.profile.style(Element::tableText).size;
  Length least;
  FittedTable out;
  for (const Length size : {usual, std::min(usual, context.profile.table.floor)}) {
    out.cells = measureTable(table, size, tags, context);
    for (const Wrapping wrapping : {Wrapping::none, Wrapping::glued, Wrapping::loose}) {
      const std::vector<ColumnNeed> needs = columnNeeds(table, out.cells, wrapping, context);
      least = leastWidth(needs);
      if (least > room)
        continue;
      out.widths = columnWidths(needs, room);
      return out;
    }
  }
  context.faults.tableTooWide(table.name, least, room, table.source);
  return out;
}

class TableSetter {
 public:
  TableSetter(std::vector<Length> widths, Flow& flow, Context& context)
      : flow_(flow), context_(context) {
    Length total;
    for (const Length width : widths)
      total += width;
    const page::Rect& text = flow.geometry.text;
    edges_.push_back(text.left + (text.width - total) / 2);
    for (const Length width : widths)
      edges_.push_back(edges_.back() + width);
  }

  void setHeader(MeasuredRow header, Length spaceBefore, const Source& source) {
    openStrip(flow_, spaceBefore, &source);
    addHorizontal(Length());
    const Length height = header.empty() ? Length() : setCells(std::move(header));
    closeStrip(flow_, height).keepAhead = 1;
    repeatHeader();
  }

  void setRow(MeasuredRow row, const Source& source, uint32_t keepAhead) {
    openStrip(flow_, Length(), &source);
    const Length height = setCells(std::move(row));
    Strip& strip = closeStrip(flow_, height);
    strip.keepAhead = keepAhead;
    strip.repeat = static_cast<int32_t>(flow_.repeats.size()) - 1;
  }

 private:
  // What the last strip shows, as artifacts.
  void repeatHeader() {
    const Strip& strip = flow_.strips.back();
    Repeat repeat;
    repeat.height = strip.height;
    const auto first = flow_.items.begin() + strip.firstItem;
    repeat.items.assign(first, first + strip.items);
    for (page::Item& item : repeat.items) {
      if (auto* run = std::get_if<page::TextRun>(&item))
        run->tag = page::kLayoutArtifact;
    }
    flow_.repeats.push_back(std::move(repeat));
  }

  // Cells, the rules between them and the one below; returns the height.
  Length setCells(MeasuredRow row) {
    const TableFormat& format = context_.profile.table;
    std::vector<TextBlock> blocks;
    blocks.reserve(row.size());
    Length tallest;
    for (MeasuredCell& cell : row) {
      const Length room = right(cell) - left(cell) - format.paddingX * 2;
      const Length single = cell.text.lineHeight;
      blocks.push_back(
          breakText(std::move(cell.text), cell.align, room, Length(), false, context_));
      tallest = std::max({tallest, single, blocks.back().height()});
    }
    const Length height = tallest + format.paddingY * 2;
    for (size_t i = 0; i < row.size(); ++i)
      placeLines(blocks[i],
                 left(row[i]) + format.paddingX,
                 (height - blocks[i].height()) / 2,
                 context_,
                 flow_.items);
    addVertical(edges_.front(), height);
    for (const MeasuredCell& cell : row)
      addVertical(right(cell), height);
    addHorizontal(height);
    return height;
  }

  Length left(const MeasuredCell& cell) const { return edges_[cell.column]; }
  Length right(const MeasuredCell& cell) const { return edges_[cell.column + cell.span]; }

  void addVertical(Length x, Length height) { addRule({x, Length()}, {x, height}); }
  void addHorizontal(Length y) {
    const Length half = context_.profile.table.border / 2;  // closes the corners
    addRule({edges_.front() - half, y}, {edges_.back() + half, y});
  }
  void addRule(page::Point from, page::Point to) {
    flow_.items.push_back(
        page::Rule{from, to, context_.profile.table.border, page::kBlack, page::kLayoutArtifact});
  }

  Flow& flow_;
  Context& context_;
  std::vector<Length> edges_;  // left edge of each column, and the right edge of the last
};

// How many rows that follow stay with `row`: a total's row and a group's are not alone, and of a
// longer table no page has the first or the last row only.
uint32_t keepOf(const Table& table, size_t row) {
  const size_t rows = table.rows.size();
  const bool group = table.rows[row].kind == Row::Kind::group;
  const bool beforeTotal = row + 1 < rows && table.rows[row + 1].kind == Row::Kind::total;
  const bool atEnd = rows >= kLongTable && (row == 0 || row + 2 == rows);
  return group || beforeTotal || atEnd ? 1 : 0;
}

}  // namespace

void layOutTable(const Table& table, Flow& flow, Context& context) {
  if (table.columns.empty())
    return;
  FittedTable fitted = fit(table, flow.geometry.text.width, context);
  if (fitted.widths.empty())
    return;
  TableSetter setter(std::move(fitted.widths), flow, context);
  setter.setHeader(std::move(fitted.cells.header), context.profile.table.spaceBefore, table.source);
  for (size_t i = 0; i < table.rows.size(); ++i)
    setter.setRow(std::move(fitted.cells.rows[i]), table.rows[i].source, keepOf(table, i));
}

}  // namespace vanthu::layout
