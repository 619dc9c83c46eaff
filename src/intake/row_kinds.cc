#include "intake/row_kinds.h"

#include <algorithm>

#include "base/digits.h"
#include "intake/numbers.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

constexpr size_t kFullRow = 3;        // cells of a row that is an item beyond doubt
constexpr size_t kMostHeadCells = 3;  // cells of a row of totals with words in them

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

// "12 người"
bool startsWithNumber(std::string_view text) {
  return isDigits(text.substr(0, text.find(' ')));
}

bool isText(const sheet::Cell& cell) {
  return cell.kind == sheet::Cell::Kind::text;
}

}  // namespace

RowKinds::RowKinds(const sheet::Table& table,
                   const FoundHeader& header,
                   const ColumnVerdicts& verdicts,
                   const ListWords& words,
                   const Groups& groups)
    : table_(table),
      header_(header),
      columns_(header.columns),
      first_(header.last + 1),
      verdicts_(verdicts),
      words_(words),
      groups_(groups),
      index_(columns_.index()) {
  for (const std::vector<uint32_t>& ofField : columns_.ofField) {
    for (const uint32_t column : ofField) {
      mapped_.resize(std::max<size_t>(mapped_.size(), column + 1));
      mapped_[column] = true;
    }
  }
  findNames();
  findLastItem();
}

// Where the names of items stand: the columns of fullName, or the leftmost one that is read.
void RowKinds::findNames() {
  const auto isFullName = [&](const ColumnMatch& match, bool inside) {
    return match.use.use == ColumnUse::Use::field &&
           (match.use.field == "fullName" || (inside && match.use.field.ends_with(".fullName")));
  };
  for (const bool inside : {false, true}) {
    const auto found = std::find_if(columns_.matches.begin(),
                                    columns_.matches.end(),
                                    [&](const auto& match) { return isFullName(match, inside); });
    if (found != columns_.matches.end() && names_.empty())
      names_ = columns_.ofField[found->field];
  }
  const auto leftmost = std::find(mapped_.begin(), mapped_.end(), true);
  if (names_.empty() && leftmost != mapped_.end())
    names_.push_back(static_cast<uint32_t>(leftmost - mapped_.begin()));
}

void RowKinds::findLastItem() {
  RowWalk walk(table_);
  size_t lastFull = 0;
  size_t lastNumbered = 0;
  for (size_t i = 0; i < table_.rows.size(); ++i) {
    const RowCells cells = walk.next(i);
    if (i < first_)
      continue;
    if (numberOf(cells))
      lastNumbered = i + 1;
    if (isFull(cells))
      lastFull = i + 1;
  }
  isNumbered_ = lastNumbered > 0;
  lastItem_ = isNumbered_ ? lastNumbered : lastFull;
}

bool RowKinds::isMapped(uint32_t column) const {
  return column < mapped_.size() && mapped_[column];
}

bool RowKinds::isName(uint32_t column) const {
  return std::find(names_.begin(), names_.end(), column) != names_.end();
}

bool RowKinds::isFull(const RowCells& cells) const {
  const auto mapped = static_cast<size_t>(
      std::count_if(cells.cells.begin(), cells.cells.end(), [&](const sheet::Cell* cell) {
        return isMapped(cell->column);
      }));
  return mapped >= std::min(kFullRow, columns_.fields);
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

// The header, or a row of it, as it stands again on a later page.
bool RowKinds::isHeaderAgain(const RowCells& cells, const Cells& texts) const {
  const auto isRowAgain = [&](const sheet::Row& row) {
    return std::all_of(texts.begin(), texts.end(), [&](const sheet::Cell* cell) {
      const auto same = std::find_if(row.cells.begin(), row.cells.end(), [&](const auto& each) {
        return each.column == cell->column;
      });
      return same != row.cells.end() && markedKey(textOf(*cell)) == markedKey(textOf(*same));
    });
  };
  const auto rows = table_.rows.begin();
  const bool onlyTexts = texts.size() + cells.filledDown.size() == cells.cells.size();
  return onlyTexts && texts.size() > 1 &&
         std::any_of(rows + static_cast<ptrdiff_t>(header_.first),
                     rows + static_cast<ptrdiff_t>(first_),
                     isRowAgain);
}

// Before the last item only words that are nothing else, in the column of names: three people may
// sign under a list as wide as its rows.
bool RowKinds::beginsFooter(size_t index, const Cells& texts) const {
  const auto name = std::find_if(
      texts.begin(), texts.end(), [&](const sheet::Cell* cell) { return isName(cell->column); });
  if (index < lastItem_)
    return !isNumbered_ && name != texts.end() && words_.isWholeFooter(textOf(**name));
  return std::any_of(texts.begin(), texts.end(), [&](const sheet::Cell* cell) {
    const bool counts = name == texts.end() || cell == *name || index_ == cell->column;
    const std::string text = counts ? textOf(*cell) : std::string();
    return counts && (words_.isFooter(text) || isDateLine(text));
  });
}

bool RowKinds::isNumberedGroup(const RowCells& cells) const {
  if (cells.cells.size() != 2 || !cells.filledDown.empty() || !isText(*cells.cells.back()))
    return false;
  const sheet::Merge* span = cells.spanAt(cells.cells.back()->column);
  if (span == nullptr || span->lastColumn + 1 < mapped_.size())
    return false;
  // Columns of one name that are merged in each row, as their header is, span a single field.
  const auto spanned =
      std::count_if(columns_.ofField.begin(), columns_.ofField.end(), [&](const auto& columns) {
        return !columns.empty() && columns.front() >= span->firstColumn;
      });
  return spanned > 1;
}

bool RowKinds::isGroup(const RowCells& cells, const Cells& texts, RowKind& kind) const {
  Cells words = texts;
  if (words.size() > 1 && index_ == words.front()->column)
    words.erase(words.begin());
  const bool indexed = words.size() < texts.size();
  // "12", "12 người" beside the words is their count.
  if (words.size() > 1)
    words.erase(
        std::remove_if(words.begin() + 1,
                       words.end(),
                       [&](const sheet::Cell* cell) { return startsWithNumber(textOf(*cell)); }),
        words.end());
  if (words.size() != 1)
    return false;
  const sheet::Cell& cell = *words.front();
  kind.group = readGroup(kind.text, indexed ? kind.index : std::string());
  const bool numbersToo = cells.cells.size() > texts.size();
  const bool labelled = !kind.group.level.empty() && kind.group.level != "arabic";
  const bool apart = cells.spanAt(cell.column) != nullptr || index_ == cell.column;
  const auto extent = apart || labelled ? Groups::Extent::beginning : Groups::Extent::whole;
  if (labelled || groups_.namesChoice(kind.group.words, extent) || (apart && !numbersToo))
    return true;
  // Among numbered items a unit's name without a number, and nothing beside it.
  return isNumbered_ && cells.cells.size() == 1 && words_.isUnit(kind.text);
}

RowKinds::Cells RowKinds::textsOf(const RowCells& cells) const {
  Cells texts;
  for (const sheet::Cell* cell : cells.cells) {
    const bool filled =
        std::find(cells.filledDown.begin(), cells.filledDown.end(), cell) != cells.filledDown.end();
    if (isText(*cell) && !filled)
      texts.push_back(cell);
  }
  return texts;
}

// Of a row that has no number; kind.text is that of its first cell with words.
std::optional<OtherRow::Role> RowKinds::roleOf(const RowCells& cells,
                                               const Cells& texts,
                                               RowKind& kind) {
  using Role = OtherRow::Role;
  const std::string first = texts.empty() ? std::string() : textOf(*texts.front());
  const auto isTotal = [&](const std::string& text) {
    return words_.isTotal(text) || words_.amountInWords(text).has_value();
  };
  if (texts.size() <= kMostHeadCells && (isTotal(first) || isTotal(kind.text))) {
    if (isTotal(first))
      kind.text = first;
    return Role::total;
  }
  if (footer_)
    return Role::footer;
  if (isGroup(cells, texts, kind))
    return Role::group;
  if (isHeaderAgain(cells, texts))
    return Role::header;
  const bool isRead = std::any_of(cells.cells.begin(), cells.cells.end(), [&](const auto* cell) {
    return isMapped(cell->column);
  });
  return isRead ? std::nullopt : std::optional(Role::aside);
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
    } else if (isNumberedGroup(cells)) {
      kind.role = Role::group;
      kind.text = textOf(*cells.cells.back());
      kind.group = readGroup(kind.text, kind.index);
    }
    return kind;
  }
  const Cells texts = textsOf(cells);
  const sheet::Cell* head = texts.empty() ? cells.cells.front() : texts.front();
  if (texts.size() > 1 && index_ == head->column)
    head = texts[1];
  kind.text = textOf(*head);
  footer_ = footer_ || beginsFooter(index, texts);
  kind.role = roleOf(cells, texts, kind);
  return kind;
}

}  // namespace vanthu::intake
