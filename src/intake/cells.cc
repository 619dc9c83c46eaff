#include "intake/cells.h"

#include <algorithm>

#include "text/words.h"

namespace vanthu::intake {
namespace {

// Merges do not overlap in a sound file; a broken one shall not cost more than its width.
constexpr size_t kMostOpenMerges = 256;

const sheet::Cell* cellIn(const sheet::Row& row, uint32_t column) {
  const auto found = std::lower_bound(
      row.cells.begin(), row.cells.end(), column, [](const sheet::Cell& cell, uint32_t wanted) {
        return cell.column < wanted;
      });
  return found != row.cells.end() && found->column == column ? &*found : nullptr;
}

}  // namespace

const sheet::Cell* RowCells::at(uint32_t column) const {
  const auto found = std::lower_bound(
      cells.begin(), cells.end(), column, [](const sheet::Cell* cell, uint32_t wanted) {
        return cell->column < wanted;
      });
  return found != cells.end() && (*found)->column == column ? *found : nullptr;
}

bool RowCells::isUnreckoned(uint32_t column) const {
  return std::any_of(unreckoned.begin(), unreckoned.end(), [&](const sheet::Cell* cell) {
    return cell->column == column;
  });
}

const sheet::Merge* RowCells::spanAt(uint32_t column) const {
  const auto found = std::find_if(spans.begin(), spans.end(), [&](const sheet::Merge* merge) {
    return merge->firstColumn <= column && column <= merge->lastColumn;
  });
  return found == spans.end() ? nullptr : *found;
}

RowWalk::RowWalk(const sheet::Table& table) : table_(table) {
  for (const sheet::Merge& merge : table.merges)
    merges_.push_back(&merge);
  std::stable_sort(
      merges_.begin(), merges_.end(), [](const sheet::Merge* a, const sheet::Merge* b) {
        return a->firstRow < b->firstRow;
      });
}

RowCells RowWalk::next(size_t index) {
  const sheet::Row& row = table_.rows[index];
  RowCells out;
  out.row = row.index;
  out.hidden = row.hidden;
  for (const sheet::Cell& cell : row.cells) {
    if (intake::isUnreckoned(cell))
      out.unreckoned.push_back(&cell);
    else if (!isBlank(cell))
      out.cells.push_back(&cell);
  }
  std::erase_if(open_, [&](const Open& open) { return open.merge->lastRow < row.index; });
  const bool empty = out.cells.empty();
  for (const Open& open : open_) {
    if (empty || out.at(open.merge->firstColumn) != nullptr)
      continue;
    if (intake::isUnreckoned(*open.value)) {
      out.unreckoned.push_back(open.value);
      continue;
    }
    out.filledDown.push_back(open.value);
    out.cells.insert(std::upper_bound(out.cells.begin(),
                                      out.cells.end(),
                                      open.value,
                                      [](const sheet::Cell* a, const sheet::Cell* b) {
                                        return a->column < b->column;
                                      }),
                     open.value);
  }
  for (; nextMerge_ < merges_.size() && merges_[nextMerge_]->firstRow <= row.index; ++nextMerge_) {
    const sheet::Merge& merge = *merges_[nextMerge_];
    if (merge.firstRow != row.index)
      continue;
    const sheet::Cell* value = cellIn(row, merge.firstColumn);
    if (merge.lastColumn > merge.firstColumn && out.spans.size() < kMostOpenMerges)
      out.spans.push_back(&merge);
    const bool fills = value != nullptr && (intake::isUnreckoned(*value) || !isBlank(*value));
    if (merge.lastRow > merge.firstRow && fills && open_.size() < kMostOpenMerges)
      open_.push_back({&merge, value});
  }
  return out;
}

bool isBlank(const sheet::Cell& cell) {
  return cell.kind == sheet::Cell::Kind::text && text::withoutOuterSpaces(cell.text).empty();
}

bool isUnreckoned(const sheet::Cell& cell) {
  return cell.formula && cell.text.empty();
}

std::string lettersOf(uint32_t column) {
  std::string name = sheet::cellName(0, column);
  name.pop_back();  // the row, "1"
  return name;
}

std::string placeName(const std::string& table, uint32_t row, uint32_t column) {
  return (table.empty() ? "" : table + "!") + sheet::cellName(row, column);
}

std::string placeName(const std::string& table, uint32_t row) {
  return (table.empty() ? "" : table + "!") + std::to_string(row + 1);
}

}  // namespace vanthu::intake
