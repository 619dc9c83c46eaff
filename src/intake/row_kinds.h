// What a row of a list is: an item, or one of those that stand between and behind the items.
//
// A row with a number in the column of numbers is an item. Others are told by their words and by
// how many cells they have; what is no more than a name in its column stays an item, so that its
// holes are told. What stands in the column of names decides before all else, so that a post or a
// unit beside a name ("Hiệu trưởng") is never taken for a signature. Pure.
#ifndef VANTHU_INTAKE_ROW_KINDS_H_
#define VANTHU_INTAKE_ROW_KINDS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "intake/cell_text.h"
#include "intake/cells.h"
#include "intake/groups.h"
#include "intake/header.h"
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
  /// REQUIRES: all outlive it; `header` is one of `table`.
  RowKinds(const sheet::Table& table,
           const FoundHeader& header,
           const ColumnVerdicts& verdicts,
           const ListWords& words,
           const Groups& groups);

  /// The kind of the row at `index` of table.rows, `cells` being its cells.
  RowKind of(size_t index, const RowCells& cells);

  /// The number of an item in the column of numbers.
  std::optional<int64_t> numberOf(const RowCells& cells) const;

 private:
  using Cells = std::vector<const sheet::Cell*>;

  void findNames();
  void findLastItem();
  bool isMapped(uint32_t column) const;
  bool isName(uint32_t column) const;
  bool isFull(const RowCells& cells) const;
  bool isNumbering(const RowCells& cells) const;
  bool isHeaderAgain(const RowCells& cells, const Cells& texts) const;
  /// A numbered heading: one cell that spans all columns of the list.
  bool isNumberedGroup(const RowCells& cells) const;
  bool isGroup(const RowCells& cells, const Cells& texts, RowKind& kind) const;
  bool beginsFooter(size_t index, const Cells& texts) const;
  std::optional<OtherRow::Role> roleOf(const RowCells& cells, const Cells& texts, RowKind& kind);
  Cells textsOf(const RowCells& cells) const;
  std::string textOf(const sheet::Cell& cell) const;

  const sheet::Table& table_;
  const FoundHeader& header_;
  const Columns& columns_;
  size_t first_;  // behind the header, in table_.rows
  const ColumnVerdicts& verdicts_;
  const ListWords& words_;
  const Groups& groups_;
  std::vector<bool> mapped_;  // by column
  std::vector<uint32_t> names_;
  std::optional<uint32_t> index_;
  bool isNumbered_ = false;  // the list, by a column of numbers that has some
  size_t lastItem_ = 0;      // of the rows that are items beyond doubt, one behind
  bool footer_ = false;
};

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_ROW_KINDS_H_
