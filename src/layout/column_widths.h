// How wide the columns of a table become. Numbers only.
#ifndef VANTHU_LAYOUT_COLUMN_WIDTHS_H_
#define VANTHU_LAYOUT_COLUMN_WIDTHS_H_

#include <optional>
#include <span>
#include <vector>

#include "base/length.h"

namespace vanthu::layout {

/// What one column asks for, padding included.
struct ColumnNeed {
  std::optional<Length> fixed;  ///< given by the template, or what its longest word asks for
  Length least;                 ///< its longest word
  Length most;                  ///< its longest cell in one line
};

/// The least width of the whole table.
Length leastWidth(std::span<const ColumnNeed> needs);

/// Columns by content share the room that fixed ones leave: each gets its `most` and a share of
/// what is left over. If that is too much, the widest give way first, all down to one common width
/// (but none below its `least`), so that names and numbers stay in one line and long texts wrap.
/// Fixed columns alone make a table as wide as they are. REQUIRES: leastWidth(needs) <= room.
std::vector<Length> columnWidths(std::span<const ColumnNeed> needs, Length room);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_COLUMN_WIDTHS_H_
