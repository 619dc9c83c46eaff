// Names that stand in two columns: those of which a half is missing, and those whose second column
// has no header.
//
// Inside intake/ only. Pure.
#ifndef VANTHU_INTAKE_NAME_PARTS_H_
#define VANTHU_INTAKE_NAME_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "intake/cells.h"
#include "intake/fields.h"
#include "intake/header.h"
#include "intake/intake.h"

namespace vanthu::intake {

/// "list.half-name": a warning for a name that is parted into columns with headers of their own
/// ("Họ đệm", "Tên"), of which `cells` has some, not all.
std::optional<Note> halfName(const std::vector<Field>& fields,
                             size_t field,
                             const Columns& columns,
                             const RowCells& cells);

struct SplitName {
  uint32_t column = 0;  ///< without a header, right behind the names
  size_t rows = 0;      ///< in which it has a text
  std::string header;   ///< over the names
};

/// A column with a text in most rows right behind a column of whole names: "Họ và tên" over two
/// columns whose merge was lost, or somebody's remarks. Answers ("x", "có") are no texts.
std::optional<SplitName> splitName(const sheet::Table& table,
                                   const FoundHeader& header,
                                   const std::vector<Field>& fields,
                                   const ListWords& words);

/// "list.split-name", with which nothing is read; `place` is that of the missing header, "Danh
/// sách!C1".
Diagnostic splitNameFault(const SplitName& split,
                          const std::string& file,
                          const std::string& place);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_NAME_PARTS_H_
