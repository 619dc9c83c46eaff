// Where a list begins in its sheet: the row or the two rows that head its columns.
//
// Title rows above it do not matter. The rows whose names fit most fields are taken, the first of
// equals. Pure.
#ifndef VANTHU_INTAKE_HEADER_H_
#define VANTHU_INTAKE_HEADER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "intake/cell_text.h"
#include "intake/columns.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

struct FoundHeader {
  size_t first = 0, last = 0;  ///< indices in table.rows
  Columns columns;
};

/// Looks at the first rows of `table` only: a header stands near the top. Nothing is found if no
/// row has two names that fit, or one where the table has only one column.
std::optional<FoundHeader> findHeader(const sheet::Table& table,
                                      const ColumnVerdicts& verdicts,
                                      const ColumnMatcher& matcher,
                                      const std::string& file);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_HEADER_H_
