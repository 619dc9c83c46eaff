#include "intake/lists_of_sheet.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "intake/cell_text.h"
#include "intake/cells.h"

namespace vanthu::intake {
namespace {

constexpr size_t kLeastNames = 2;    // of columns that a header has
constexpr size_t kCellsTried = 3;    // of a row; a header's names stand from its beginning
constexpr size_t kLongestName = 60;  // bytes

class ListFinder {
 public:
  ListFinder(const sheet::Table& table, const ColumnMatcher& matcher, const Groups& groups)
      : table_(table), matcher_(matcher), groups_(groups) {}

  std::vector<sheet::Table> run() {
    std::vector<size_t> starts;
    std::vector<size_t> header;  // rows of the one above
    for (size_t i = 0; i < table_.rows.size(); ++i) {
      if (!isHeader(i) || standsAgain(i, header))
        continue;
      const bool goesOn = header.empty() || i == header.back() + 1;
      if (!goesOn) {
        starts.push_back(withTitle(i));
        header.clear();
      }
      header.push_back(i);
    }
    return starts.empty() ? std::vector<sheet::Table>() : parted(starts);
  }

 private:
  // Names of columns and nothing else; most rows are told by their first cells.
  bool isHeader(size_t i) const {
    size_t names = 0, tried = 0;
    for (const sheet::Cell& cell : table_.rows[i].cells) {
      if (isBlank(cell))
        continue;
      if (cell.kind != sheet::Cell::Kind::text)
        return false;
      if (tried++ < kCellsTried && cell.text.size() <= kLongestName)
        names += matcher_.knows(plainText(cell)) ? 1u : 0u;
    }
    return names >= kLeastNames;
  }

  // On a later page.
  bool standsAgain(size_t i, const std::vector<size_t>& header) const {
    return std::any_of(
        header.begin(), header.end(), [&](size_t row) { return keysOf(row) == keysOf(i); });
  }

  std::vector<std::string> keysOf(size_t i) const {
    std::vector<std::string> keys;
    for (const sheet::Cell& cell : table_.rows[i].cells) {
      if (!isBlank(cell))
        keys.push_back(std::to_string(cell.column) + " " + markedKey(plainText(cell)));
    }
    return keys;
  }

  // The row over a header goes with it if it says what the list below is of.
  size_t withTitle(size_t header) const {
    const size_t above = header - 1;
    const auto& cells = table_.rows[above].cells;
    const bool isTitle = !cells.empty() && cells.size() <= 2 &&
                         std::all_of(cells.begin(), cells.end(), [](const sheet::Cell& cell) {
                           return cell.kind == sheet::Cell::Kind::text;
                         });
    if (!isTitle)
      return header;
    const std::string index = cells.size() == 2 ? plainText(cells.front()) : std::string();
    const GroupWords words = readGroup(plainText(cells.back()), index);
    const bool says =
        !words.level.empty() || groups_.namesChoice(words.words, Groups::Extent::whole);
    return says ? above : header;
  }

  std::vector<sheet::Table> parted(const std::vector<size_t>& starts) const {
    std::vector<sheet::Table> out;
    size_t begin = 0;
    for (size_t i = 0; i <= starts.size(); ++i) {
      const size_t end = i < starts.size() ? starts[i] : table_.rows.size();
      sheet::Table& part = out.emplace_back();
      part.name = table_.name;
      part.hidden = table_.hidden;
      part.hiddenColumns = table_.hiddenColumns;
      part.rows.assign(table_.rows.begin() + static_cast<ptrdiff_t>(begin),
                       table_.rows.begin() + static_cast<ptrdiff_t>(end));
      const uint32_t first = part.rows.front().index, last = part.rows.back().index;
      std::copy_if(table_.merges.begin(),
                   table_.merges.end(),
                   std::back_inserter(part.merges),
                   [&](const sheet::Merge& merge) {
                     return merge.firstRow >= first && merge.firstRow <= last;
                   });
      begin = end;
    }
    return out;
  }

  const sheet::Table& table_;
  const ColumnMatcher& matcher_;
  const Groups& groups_;
};

}  // namespace

std::vector<sheet::Table> listsOf(const sheet::Table& table,
                                  const ColumnMatcher& matcher,
                                  const Groups& groups) {
  return ListFinder(table, matcher, groups).run();
}

}  // namespace vanthu::intake
