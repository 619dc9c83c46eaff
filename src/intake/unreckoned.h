// Formulas without a value: the program that wrote the file has not reckoned them.
//
// What they would say is not known, so a row that needs one is refused. Inside intake/ only. Pure.
#ifndef VANTHU_INTAKE_UNRECKONED_H_
#define VANTHU_INTAKE_UNRECKONED_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "intake/cells.h"
#include "intake/columns.h"
#include "intake/fields.h"
#include "intake/intake.h"

namespace vanthu::intake {

/// True if such a formula stands where the row has its name: the row is an item, whatever its other
/// cells look like. In a list without names, any field counts.
bool hidesItem(const RowCells& cells, const Columns& columns, const std::vector<Field>& fields);

/// "list.formula-not-reckoned" for a cell of a row.
Note unreckonedCell(const Field& field, uint32_t column);

/// "list.formula-not-reckoned" for rows that hold nothing else, the first of them at `place`.
Diagnostic unreckonedRows(const std::string& file, const std::string& place, size_t count);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_UNRECKONED_H_
