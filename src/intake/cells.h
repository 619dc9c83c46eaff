// The rows of a table with what merged cells say: values filled down, cells that span columns.
//
// Walks a table once, row by row. The views live as long as the table. Not thread-safe: one per
// walk.
#ifndef VANTHU_INTAKE_CELLS_H_
#define VANTHU_INTAKE_CELLS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "sheet/sheet.h"

namespace vanthu::intake {

/// One row of a table: its own cells and those that a merge of a row above fills down.
struct RowCells {
  uint32_t row = 0;
  bool hidden = false;
  std::vector<const sheet::Cell*> cells;       ///< by column, none empty
  std::vector<const sheet::Cell*> unreckoned;  ///< formulas without a value, none of `cells`
  std::vector<const sheet::Merge*> spans;      ///< begin in this row and span columns
  std::vector<const sheet::Cell*> filledDown;  ///< among `cells`

  /// The cell whose value column `column` shows, or null.
  const sheet::Cell* at(uint32_t column) const;
  /// True if column `column` shows a formula whose value nobody has reckoned.
  bool isUnreckoned(uint32_t column) const;
  /// The span that covers `column`, or null.
  const sheet::Merge* spanAt(uint32_t column) const;
};

class RowWalk {
 public:
  explicit RowWalk(const sheet::Table& table);

  /// The row at `index` of table.rows. REQUIRES: called with 0, 1, 2 …
  RowCells next(size_t index);

 private:
  struct Open {
    const sheet::Merge* merge;
    const sheet::Cell* value;
  };

  const sheet::Table& table_;
  std::vector<const sheet::Merge*> merges_;  // by first row
  size_t nextMerge_ = 0;
  std::vector<Open> open_;
};

/// A cell with nothing but spaces in it, or nothing at all.
bool isBlank(const sheet::Cell& cell);

/// A formula that the program which saved the file has not reckoned.
bool isUnreckoned(const sheet::Cell& cell);

/// "C": the column as spreadsheets call it.
std::string lettersOf(uint32_t column);
/// "Danh sách!C17"; "C17" in a table without a name.
std::string placeName(const std::string& table, uint32_t row, uint32_t column);
/// "Danh sách!17".
std::string placeName(const std::string& table, uint32_t row);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_CELLS_H_
