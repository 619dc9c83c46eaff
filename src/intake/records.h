// The records of a list in the order in which they are to be used, and a list as a sheet again.
//
// Pure and thread-safe.
#ifndef VANTHU_INTAKE_RECORDS_H_
#define VANTHU_INTAKE_RECORDS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "data/schema.h"
#include "intake/intake.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

enum class Order {
  sheet,  ///< as the rows stand
  name,   ///< by tên, họ, đệm (tieng-viet.md §5)
  unit,   ///< by unit, then by name
};

/// Indices of the rows that have a record. Units come as in `units`; those that are not there
/// follow in the order in which they first appear. Rows without name or unit come last.
std::vector<size_t> orderOf(const std::vector<ListRow>& rows,
                            Order order,
                            const std::vector<std::string>& units = {});

/// The records of those rows as a list.
Value recordsOf(const std::vector<ListRow>& rows, const std::vector<size_t>& order);

/// `list` as a sheet called `name`: a column for each field that any item has, headed so that
/// readList finds it again; numbers and days as such, choices in people's words, everything else
/// as text, so that nothing is a formula. Errors: "list.not-a-list", "list.not-flat" (a field that
/// no cell can hold).
Result<sheet::Workbook> toSheet(const Value& list,
                                const data::SchemaNode& item,
                                const ListWords& words,
                                const std::string& name);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_RECORDS_H_
