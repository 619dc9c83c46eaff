#include "intake/header.h"

#include <algorithm>

#include "intake/cells.h"

namespace vanthu::intake {
namespace {

constexpr size_t kRowsLookedAt = 60;
constexpr size_t kLongestName = 200;  // bytes; longer texts are no headers and cost nothing

class HeaderFinder {
 public:
  HeaderFinder(const sheet::Table& table,
               const ColumnVerdicts& verdicts,
               const ColumnMatcher& matcher,
               const std::string& file)
      : table_(table), verdicts_(verdicts), matcher_(matcher), file_(file) {
    const size_t count = std::min(table.rows.size(), kRowsLookedAt + 1);
    const uint32_t end = count == 0 ? 0 : table.rows[count - 1].index;
    for (const sheet::Merge& merge : table.merges) {
      if (merge.firstRow <= end)
        merges_.push_back(merge);
    }
  }

  std::optional<FoundHeader> find() {
    const size_t count = std::min(table_.rows.size(), kRowsLookedAt);
    std::vector<Columns> alone;
    for (size_t i = 0; i < std::min(count + 1, table_.rows.size()); ++i)
      alone.push_back(matcher_.match(oneRow(i), file_));
    for (size_t i = 0; i < count; ++i) {
      consider(i, i, alone[i]);
      if (i + 1 == alone.size() || table_.rows[i + 1].index != table_.rows[i].index + 1)
        continue;
      // Two rows must say more than each of them: a title over the header says nothing.
      Columns both = matcher_.match(twoRows(i), file_);
      const size_t score = scoreOf(both);
      const bool more = score > scoreOf(alone[i]) && score > scoreOf(alone[i + 1]);
      if (more || (isSplit(i) && score >= scoreOf(alone[i]) && score >= scoreOf(alone[i + 1])))
        consider(i, i + 1, std::move(both));
    }
    return std::move(best_);
  }

 private:
  // A single column may be a whole list; in a wider table one name that fits may be chance.
  size_t leastScore(const sheet::Row& row) const { return row.cells.size() == 1 ? 2 : 3; }

  static size_t scoreOf(const Columns& columns) { return columns.score() + columns.faults.size(); }

  void consider(size_t first, size_t last, Columns columns) {
    const size_t score = scoreOf(columns);
    if (columns.fields + columns.faults.size() == 0 || score < leastScore(table_.rows[last]))
      return;
    const bool longer = best_ && best_->first == first && score == bestScore_;
    if (score <= bestScore_ && !longer)
      return;
    bestScore_ = score;
    best_ = FoundHeader{first, last, std::move(columns)};
  }

  // A cell of row `i` is merged with the one below it: the header has two rows.
  bool isSplit(size_t i) const {
    const uint32_t row = table_.rows[i].index;
    return std::any_of(merges_.begin(), merges_.end(), [&](const sheet::Merge& merge) {
      return merge.firstRow <= row && merge.lastRow == row + 1;
    });
  }

  const sheet::Merge* mergeAt(uint32_t row, uint32_t column) const {
    const auto found = std::find_if(merges_.begin(), merges_.end(), [&](const sheet::Merge& merge) {
      return merge.firstRow <= row && row <= merge.lastRow && merge.firstColumn <= column &&
             column <= merge.lastColumn;
    });
    return found == merges_.end() ? nullptr : &*found;
  }

  std::string textOf(const sheet::Cell& cell) const {
    if (cell.text.size() > kLongestName || cell.kind == sheet::Cell::Kind::error)
      return {};
    return plainText(cell, verdicts_.of(cell.column));
  }

  std::string textAt(size_t i, uint32_t column) const {
    for (const sheet::Cell& cell : table_.rows[i].cells) {
      if (cell.column == column)
        return textOf(cell);
    }
    return {};
  }

  std::vector<Header> oneRow(size_t i) const {
    std::vector<Header> out;
    const sheet::Row& row = table_.rows[i];
    for (const sheet::Cell& cell : row.cells) {
      const std::string text = textOf(cell);
      if (text.empty())
        continue;
      const sheet::Merge* merge = mergeAt(row.index, cell.column);
      const bool spans = merge != nullptr && merge->firstColumn == cell.column;
      out.push_back({cell.column, text, {text}, spans ? merge->lastColumn : cell.column});
    }
    return out;
  }

  // Names of row `i` over those of the row below it.
  std::vector<Header> twoRows(size_t i) const {
    std::vector<Header> out;
    uint32_t last = 0;
    for (const size_t row : {i, i + 1}) {
      if (!table_.rows[row].cells.empty())
        last = std::max(last, table_.rows[row].cells.back().column);
    }
    std::string group;      // that goes on over the columns to the right
    uint32_t groupEnd = 0;  // of a merged one
    bool groupMerged = false;
    for (uint32_t column = 0; column <= last; ++column) {
      const std::string above = textAt(i, column);
      const std::string below = textAt(i + 1, column);
      if (!above.empty()) {
        const sheet::Merge* merge = mergeAt(table_.rows[i].index, column);
        group = above;
        groupMerged = merge != nullptr && merge->lastColumn > column;
        groupEnd = groupMerged ? merge->lastColumn : column;
      } else if (groupMerged && column > groupEnd) {
        group.clear();
      }
      if (!below.empty() && !group.empty())
        out.push_back({column,
                       group + ": " + below,
                       {group + " " + below, below + " " + group, below},
                       column});
      else if (!below.empty())
        out.push_back({column, below, {below}, column});
      else if (!above.empty())
        out.push_back({column, above, {above}, spanWithoutNames(i, column, groupEnd)});
    }
    return out;
  }

  // A name over several columns that have no names of their own below it.
  uint32_t spanWithoutNames(size_t i, uint32_t column, uint32_t end) const {
    for (uint32_t next = column + 1; next <= end; ++next) {
      if (!textAt(i + 1, next).empty())
        return column;
    }
    return end;
  }

  const sheet::Table& table_;
  const ColumnVerdicts& verdicts_;
  const ColumnMatcher& matcher_;
  const std::string& file_;
  std::vector<sheet::Merge> merges_;
  std::optional<FoundHeader> best_;
  size_t bestScore_ = 0;
};

}  // namespace

std::optional<FoundHeader> findHeader(const sheet::Table& table,
                                      const ColumnVerdicts& verdicts,
                                      const ColumnMatcher& matcher,
                                      const std::string& file) {
  return HeaderFinder(table, verdicts, matcher, file).find();
}

}  // namespace vanthu::intake
