// Which rows of a list are wanted: `--only 3,7-12` and `--from 40`.
//
// Numbers are those that the manifest gives (rows.h). Pure.
#ifndef VANTHU_BATCH_ROW_CHOICE_H_
#define VANTHU_BATCH_ROW_CHOICE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace vanthu::batch {

struct RowChoice {
  struct Range {
    uint64_t first, last;
    bool operator==(const Range&) const = default;
  };
  uint64_t from = 0;        ///< rows before it are left out
  std::vector<Range> only;  ///< sorted, apart from each other; empty: all

  bool holds(uint64_t number) const;
};

/// "3,7-12". Error: "usage.bad-rows".
Result<std::vector<RowChoice::Range>> parseRanges(std::string_view text);

/// The same choice in one way of writing.
std::string toText(const RowChoice& choice);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_ROW_CHOICE_H_
