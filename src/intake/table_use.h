// What of a sheet was read and what was not, told to whoever sent it.
//
// Inside intake/ only.
#ifndef VANTHU_INTAKE_TABLE_USE_H_
#define VANTHU_INTAKE_TABLE_USE_H_

#include <cstddef>
#include <cstdint>
#include <map>

#include "intake/table_reader.h"

namespace vanthu::intake {

/// Adds the sheet to `context.out.tables`, and what may surprise to its findings: rows and columns
/// that are hidden, columns that are no field. `bare` are columns without a header, with the number
/// of their cells.
void noteUse(const sheet::Table& table,
             const FoundHeader& header,
             const std::map<uint32_t, size_t>& bare,
             ListContext& context);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_TABLE_USE_H_
