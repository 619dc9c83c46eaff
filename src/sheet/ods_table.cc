#include "sheet/ods_table.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/date.h"
#include "sheet/cell_name.h"
#include "sheet/limits.h"
#include "sheet/number_format.h"
#include "sheet/number_text.h"
#include "sheet/rich_text.h"

namespace vanthu::sheet {
namespace {

/// Spreadsheets repeat empty rows to the end of their own space, a million or more.
constexpr uint32_t kMostRepeats = 100'000'000;

uint32_t repeats(const Attributes& attributes, std::string_view name) {
  const std::string_view written = attributes.get(Space::table, name);
  return written.empty()
             ? 1
             : std::max<uint32_t>(parseNumber(written, kMostRepeats).value_or(kMostRepeats), 1);
}

bool isHidden(const Attributes& attributes) {
  const std::string_view visibility = attributes.get(Space::table, "visibility");
  return visibility == "collapse" || visibility == "filter";
}

/// Parts of a file or a table that hold cells or texts which no table shows.
bool isAside(const Name& name) {
  return name.is(Space::table, "shapes") || name.is(Space::table, "tracked-changes") ||
         name.is(Space::table, "dde-links") || name.is(Space::office, "forms");
}

/// Elements in a cell whose text is none of the cell's: notes, pictures, and the tables of charts.
bool isBeside(const Name& name) {
  return name.space != Space::text || name.local == "ruby-text" || name.local == "note" ||
         name.local == "bookmark";
}

}  // namespace

void OdsContentHandler::start(const Name& name, const Attributes& attributes) {
  if (skipped_ > 0 || (inCell_ ? isBeside(name) : isAside(name))) {
    ++skipped_;
    return;
  }
  if (inCell_) {
    text_.start(name, attributes);
    stopIf(budget_.checkLetters(static_cast<uint32_t>(row_), cell_.column, text_.letters()));
    return;
  }
  if (name.space == Space::style)
    stopIf(styles_.start(name, attributes));
  if (name.space != Space::table)
    return;
  if (name.local == "table")
    startTable(attributes);
  else if (tableDepth_ == 0)
    return;
  else if (name.local == "table-column")
    startColumn(attributes);
  else if (name.local == "table-row")
    startRow(attributes);
  else if (name.local == "table-cell")
    startCell(attributes, false);
  else if (name.local == "covered-table-cell")
    startCell(attributes, true);
}

void OdsContentHandler::end(const Name& name) {
  if (skipped_ > 0) {
    --skipped_;
    return;
  }
  if (name.space == Space::style)
    styles_.end(name);
  if (inCell_ && name.space == Space::text)
    text_.end(name);
  if (name.space != Space::table)
    return;
  if (name.local == "table-cell" || name.local == "covered-table-cell")
    endCell();
  else if (name.local == "table-row")
    endRow();
  else if (name.local == "table" && tableDepth_ > 0)
    --tableDepth_;
}

void OdsContentHandler::text(std::string_view letters) {
  if (!inCell_ || skipped_ > 0)
    return;
  text_.text(letters);
  stopIf(budget_.checkLetters(static_cast<uint32_t>(row_), cell_.column, text_.letters()));
}

void OdsContentHandler::startTable(const Attributes& attributes) {
  if (++tables_ > kMostTables)
    return stop(bomb("tệp có quá nhiều trang tính", "the workbook has too many sheets"));
  if (++tableDepth_ > 1)
    return stop(damaged("bảng nằm trong bảng", "a table within a table"));
  const std::string_view name = attributes.name(Space::table, "name");
  budget_.startTable(std::string(name));
  row_ = 0;
  merges_ = 0;
  columnStyles_.clear();
  if (workbook_ == nullptr)
    return;
  workbook_->tables.emplace_back();
  table()->name = name;
  table()->hidden = styles_.hidesTable(attributes.name(Space::table, "style-name"));
}

void OdsContentHandler::startColumn(const Attributes& attributes) {
  const uint32_t repeated = repeats(attributes, "number-columns-repeated");
  const bool hidden = isHidden(attributes);
  const std::string_view style = attributes.name(Space::table, "default-cell-style-name");
  for (uint32_t i = 0; i < repeated && columnStyles_.size() < kMostColumns; ++i) {
    if (hidden && workbook_ != nullptr)
      table()->hiddenColumns.push_back(static_cast<uint32_t>(columnStyles_.size()));
    columnStyles_.emplace_back(style);
  }
}

void OdsContentHandler::startRow(const Attributes& attributes) {
  rowRepeated_ = repeats(attributes, "number-rows-repeated");
  rowStyle_ = attributes.name(Space::table, "default-cell-style-name");
  rowHidden_ = isHidden(attributes);
  rowCells_ = Row();
  column_ = 0;
}

void OdsContentHandler::endRow() {
  if (workbook_ != nullptr && !rowCells_.cells.empty() && !fault()) {
    rowCells_.hidden = rowHidden_;
    for (uint64_t i = 0; i < rowRepeated_; ++i) {
      rowCells_.index = static_cast<uint32_t>(row_ + i);
      table()->rows.push_back(rowCells_);
    }
  }
  row_ += rowRepeated_;
}

std::string_view OdsContentHandler::defaultStyle() const {
  if (!rowStyle_.empty())
    return rowStyle_;
  return cell_.column < columnStyles_.size() ? columnStyles_[cell_.column] : std::string_view();
}

void OdsContentHandler::startCell(const Attributes& attributes, bool covered) {
  // Where a row or column lies beyond all limits it can only be empty, or the budget refuses it.
  constexpr uint64_t kMost = kMostRepeats;
  row_ = std::min(row_, kMost);
  cell_ = OpenCell();
  cell_.column = static_cast<uint32_t>(std::min(column_, kMost));
  cell_.repeated = repeats(attributes, "number-columns-repeated");
  cell_.rowsSpanned = repeats(attributes, "number-rows-spanned");
  cell_.columnsSpanned = repeats(attributes, "number-columns-spanned");
  cell_.covered = covered;
  cell_.error = attributes.get(Space::calcext, "value-type") == "error";
  cell_.formula = attributes.find(Space::table, "formula").has_value();
  cell_.type = attributes.name(Space::office, "value-type");
  const std::string_view attribute = cell_.type == "date"      ? "date-value"
                                     : cell_.type == "boolean" ? "boolean-value"
                                                               : "value";
  cell_.value = attributes.name(Space::office, attribute);
  const std::string_view string = attributes.get(Space::office, "string-value");
  stopIf(budget_.checkLetters(static_cast<uint32_t>(row_), cell_.column, countLetters(string)));
  cell_.string = string;
  const std::string_view style = attributes.name(Space::table, "style-name");
  text_.clear(styles_.cellFont(style.empty() ? defaultStyle() : style));
  inCell_ = true;
}

void OdsContentHandler::endCell() {
  if (!inCell_)
    return;
  inCell_ = false;
  column_ += cell_.repeated;
  if (fault())
    return;
  addMerge();
  if (!cell_.covered)
    addCell(cellOf());
}

Cell OdsContentHandler::cellOf() const {
  Cell cell;
  cell.formula = cell_.formula;
  for (const Run& run : text_.runs())
    cell.text += run.text;
  const bool isNumber =
      cell_.type == "float" || cell_.type == "percentage" || cell_.type == "currency";
  if (cell_.error) {
    cell.kind = Cell::Kind::error;
  } else if (const auto number = isNumber ? decimalText(cell_.value) : std::nullopt) {
    cell.kind = Cell::Kind::number;
    cell.look = lookAsShown(cell.text, *number);
    cell.text = *number;
  } else if (cell_.type == "date" && parseIsoDate(cell_.value.substr(0, 10))) {
    cell.kind = Cell::Kind::date;
    cell.text = cell_.value.substr(0, 10);
  } else if (cell_.type == "boolean") {
    cell.kind = Cell::Kind::boolean;
    cell.text = cell_.value == "true" ? "true" : "false";
  } else if (cell.text.empty() && !cell_.string.empty()) {
    cell.text = cell_.string;
    appendRun(cell.runs, cell_.string, text_.cellFont());
  } else {
    cell.runs = text_.runs();
  }
  return cell;
}

void OdsContentHandler::addCell(Cell cell) {
  // A formula that no program has reckoned yet has no type; an empty text that it gave has one.
  const bool unreckoned = cell.formula && cell_.type.empty();
  if (cell.text.empty() && !unreckoned)
    return;
  if (Fault fault = budget_.takeCells(static_cast<uint32_t>(row_),
                                      cell_.column,
                                      rowRepeated_,
                                      cell_.repeated,
                                      std::max<uint64_t>(cell.text.size(), costOf(cell.runs)))) {
    stop(std::move(*fault));
    return;
  }
  if (workbook_ == nullptr)
    return;
  for (uint32_t i = 0; i < cell_.repeated; ++i) {
    cell.column = cell_.column + i;
    rowCells_.cells.push_back(cell);
  }
}

void OdsContentHandler::addMerge() {
  if (cell_.rowsSpanned == 1 && cell_.columnsSpanned == 1)
    return;
  if (++merges_ > kMostMerges)
    return stop(tooLarge("trang tính có quá nhiều ô gộp", "the sheet has too many merged cells"));
  if (workbook_ == nullptr || row_ >= kMostRows || cell_.column >= kMostColumns)
    return;
  const auto row = static_cast<uint32_t>(row_);
  table()->merges.push_back({row,
                             cell_.column,
                             std::min(row + cell_.rowsSpanned, kMostRows) - 1,
                             std::min(cell_.column + cell_.columnsSpanned, kMostColumns) - 1});
}

}  // namespace vanthu::sheet
