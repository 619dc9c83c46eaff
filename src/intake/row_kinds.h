// What a row of a list is: an item, or one of those that stand between and behind the items.
//
// A row with a number in the column of numbers is an item. Others are told by their words and by
// how many cells they have; what is no more than a name in its column stays an item, so that its
// holes are told. Pure.
#ifndef VANTHU_INTAKE_ROW_KINDS_H_
#define VANTHU_INTAKE_ROW_KINDS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "intake/cell_text.h"
#include "intake/cells.h"
#include "intake/columns.h"
#include "intake/groups.h"
#include "intake/intake.h"

namespace vanthu::intake {

struct RowKind {
  std::optional<OtherRow::Role> role;  ///< nothing: an item
  std::string text;                    ///< the first words of a row that is no item
  std::string index;                   ///< what stands in the column of numbers
  GroupWords group;                    ///< of a group row
};

class RowKinds {
 public:
  /// `first`: index in table.rows of the first row behind the header. REQUIRES: all outlive it.
  RowKinds(const sheet::Table& table,
           size_t first,
           const Columns& columns,
           const ColumnVerdicts& verdicts,
           const ListWords& words,
           const Groups& groups);

  /// The kind of the row at `index` of table.rows, `cells` being its cells.
  RowKind of(size_t index, const RowCells& cells);

  /// The number of an item in the column of numbers.
  std::optional<int64_t> numberOf(const RowCells& cells) const;

 private:
  bool isMapped(uint32_t column) const;
  bool isFull(const sheet::Row& row) const;
  bool isNumbering(const RowCells& cells) const;
  bool isHeaderAgain(const RowCells& cells) const;
  bool isGroup(const RowCells& cells, const std::vector<const sheet::Cell*>& texts, RowKind& kind);
  bool beginsFooter(const std::vector<const sheet::Cell*>& texts) const;
  std::string textOf(const sheet::Cell& cell) const;

  const sheet::Table& table_;
  size_t first_;
  const Columns& columns_;
  const ColumnVerdicts& verdicts_;
  const ListWords& words_;
  const Groups& groups_;
  std::vector<bool> mapped_;  // by column
  std::optional<uint32_t> index_;
  size_t lastFull_ = 0;  // of the rows that are items beyond doubt, one behind
  bool footer_ = false;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_ROW_KINDS_H_
