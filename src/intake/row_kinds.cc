#include "intake/row_kinds.h"

#include <algorithm>

#include "intake/numbers.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

constexpr size_t kFullRow = 3;        // cells of a row that is an item beyond doubt
constexpr size_t kMostHeadCells = 3;  // cells of a row of totals or signatures with words in them

bool isDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "12", "12.", "12)"
std::optional<int64_t> itemNumber(const sheet::Cell& cell) {
  if (cell.kind == sheet::Cell::Kind::number)
    return parseWhole(cell.text);
  std::string_view text = text::withoutOuterSpaces(cell.text);
  if (text.ends_with('.') || text.ends_with(')'))
    text.remove_suffix(1);
  if (cell.kind != sheet::Cell::Kind::text || !isDigits(text) || text.size() > 9)
    return std::nullopt;
  return parseWhole(text);
}

// "Quảng Ninh, ngày 20 tháng 11 năm 2026", also with blanks to write in.
bool isDateLine(const std::string& text) {
  const std::string key = wordKey(text);
  const size_t day = key.find("ngay");
  const size_t month = key.find(" thang", day == std::string::npos ? 0 : day);
  return day != std::string::npos && month != std::string::npos &&
         key.find(" nam", month) != std::string::npos;
}

bool isText(const sheet::Cell& cell) {
  return cell.kind == sheet::Cell::Kind::text;
}

}  // namespace

RowKinds::RowKinds(const sheet::Table& table,
                   size_t first,
                   const Columns& columns,
                   const ColumnVerdicts& verdicts,
                   const ListWords& words,
                   const Groups& groups)
    : table_(table),
      first_(first),
      columns_(columns),
      verdicts_(verdicts),
      words_(words),
      groups_(groups),
      index_(columns.index()) {
  for (const std::vector<uint32_t>& ofField : columns.ofField) {
    for (const uint32_t column : ofField) {
      mapped_.resize(std::max<size_t>(mapped_.size(), column + 1));
      mapped_[column] = true;
    }
  }
  for (size_t i = table.rows.size(); i > first && lastFull_ == 0; --i) {
    if (isFull(table.rows[i - 1]))
      lastFull_ = i;
  }
}

bool RowKinds::isMapped(uint32_t column) const {
  return column < mapped_.size() && mapped_[column];
}

bool RowKinds::isFull(const sheet::Row& row) const {
  size_t mapped = 0;
  bool numbered = false;
  for (const sheet::Cell& cell : row.cells) {
    if (isBlank(cell))
      continue;
    mapped += isMapped(cell.column) ? 1u : 0u;
    numbered = numbered || (index_ == cell.column && itemNumber(cell));
  }
  return numbered || mapped >= std::min(kFullRow, columns_.fields);
}

std::string RowKinds::textOf(const sheet::Cell& cell) const {
  return plainText(cell, verdicts_.of(cell.column));
}

std::optional<int64_t> RowKinds::numberOf(const RowCells& cells) const {
  const sheet::Cell* cell = index_ ? cells.at(*index_) : nullptr;
  return cell == nullptr ? std::nullopt : itemNumber(*cell);
}

// (1) (2) (3) …, or A B 1 2 3: each number one more than the one before.
bool RowKinds::isNumbering(const RowCells& cells) const {
  int64_t last = 0;
  size_t numbers = 0;
  for (const sheet::Cell* cell : cells.cells) {
    std::string text = textOf(*cell);
    if (text.size() > 2 && text.starts_with('(') && text.ends_with(')'))
      text = text.substr(1, text.size() - 2);
    const bool letter = text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z' && numbers == 0;
    if (letter)
      continue;
    const std::optional<int64_t> number = isDigits(text) ? parseWhole(text) : std::nullopt;
    if (!number || *number != last + 1)
      return false;
    last = *number;
    ++numbers;
  }
  return numbers >= std::min<size_t>(columns_.matches.size(), 3) && numbers > 1;
}

// The header as it stands again on a later page.
bool RowKinds::isHeaderAgain(const RowCells& cells) const {
  size_t same = 0;
  for (const ColumnMatch& match : columns_.matches) {
    const sheet::Cell* cell = cells.at(match.use.column);
    if (cell == nullptr || !isText(*cell))
      continue;
    if (markedKey(textOf(*cell)) != markedKey(match.use.header))
      return false;
    ++same;
  }
  return same >= 2;
}

bool RowKinds::beginsFooter(const std::vector<const sheet::Cell*>& texts) const {
  return texts.size() <= kMostHeadCells &&
         std::any_of(texts.begin(), texts.end(), [&](const sheet::Cell* cell) {
           const std::string text = textOf(*cell);
           return words_.isFooter(text) || isDateLine(text);
         });
}

bool RowKinds::isGroup(const RowCells& cells,
                       const std::vector<const sheet::Cell*>& texts,
                       RowKind& kind) {
  std::vector<const sheet::Cell*> words = texts;
  if (index_ && words.size() == 2 && words.front()->column == *index_)
    words.erase(words.begin());
  if (words.size() != 1)
    return false;
  const sheet::Cell& cell = *words.front();
  const std::string index = texts.size() == 2 ? kind.index : std::string();
  kind.group = readGroup(kind.text, index);
  const bool numbersToo = cells.cells.size() > texts.size();
  const bool labelled = !kind.group.level.empty() && kind.group.level != "arabic";
  const bool says = labelled || groups_.namesChoice(kind.group.words);
  const bool apart = cells.spanAt(cell.column) != nullptr || index_ == cell.column;
  return says || (apart && !numbersToo);
}

RowKind RowKinds::of(size_t index, const RowCells& cells) {
  using Role = OtherRow::Role;
  RowKind kind;
  if (index_) {
    if (const sheet::Cell* cell = cells.at(*index_))
      kind.index = textOf(*cell);
  }
  if (index == first_ && isNumbering(cells)) {
    kind.role = Role::numbering;
    kind.text = textOf(*cells.cells.front());
    return kind;
  }
  if (!footer_ && numberOf(cells)) {
    if (cells.cells.size() == cells.filledDown.size() + 1) {  // numbered, and left empty
      kind.role = Role::aside;
      kind.text = kind.index;
    }
    return kind;
  }
  std::vector<const sheet::Cell*> texts;
  for (const sheet::Cell* cell : cells.cells) {
    const bool filled =
        std::find(cells.filledDown.begin(), cells.filledDown.end(), cell) != cells.filledDown.end();
    if (isText(*cell) && !filled)
      texts.push_back(cell);
  }
  const sheet::Cell* head = texts.empty() ? cells.cells.front() : texts.front();
  if (texts.size() > 1 && index_ == head->column)
    head = texts[1];
  kind.text = textOf(*head);
  const std::string first = texts.empty() ? std::string() : textOf(*texts.front());
  const bool few = texts.size() <= kMostHeadCells;
  footer_ = footer_ || (index >= lastFull_ && beginsFooter(texts));
  if (few && (words_.isTotal(first) || words_.isTotal(kind.text) || words_.amountInWords(first) ||
              words_.amountInWords(kind.text)))
    kind.role = Role::total;
  else if (footer_)
    kind.role = Role::footer;
  else if (isGroup(cells, texts, kind))
    kind.role = Role::group;
  else if (isHeaderAgain(cells))
    kind.role = Role::header;
  else if (std::none_of(cells.cells.begin(), cells.cells.end(), [&](const sheet::Cell* cell) {
             return isMapped(cell->column);
           }))
    kind.role = Role::aside;
  if (kind.role == Role::total && (words_.isTotal(first) || words_.amountInWords(first)))
    kind.text = first;
  return kind;
}

}  // namespace vanthu::intake
