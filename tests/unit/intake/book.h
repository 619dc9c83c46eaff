// Workbooks typed where they are read, and lists read from them.
#ifndef VANTHU_TESTS_UNIT_INTAKE_BOOK_H_
#define VANTHU_TESTS_UNIT_INTAKE_BOOK_H_

#include <memory>
#include <string>
#include <vector>

#include "data/schema.h"
#include "intake/intake.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

using Grid = std::vector<std::vector<std::string>>;

/// A sheet of one table. A cell is a text; "=12" a number, "@2026-11-20" a day, "!#N/A" an error,
/// "?true" a boolean; "" is no cell. "[.VnTime]Hß" is a text in that font. Merges as "A1:C2".
sheet::Workbook book(const Grid& grid,
                     const std::vector<std::string>& merges = {},
                     const std::string& name = "Danh sách");

/// The words of templates/_shared/list_headers.yaml.
const ListWords& words();

std::shared_ptr<const data::Schema> schemaOf(const std::string& json);

/// A list of persons and collectives as a decision on awards has it: kind, honorific, fullName,
/// position, unit, achievement, awardForm, amount, birthDate, present. The first, third, fifth and
/// seventh are required.
const data::SchemaNode& nominee();

Result<Intake> read(const sheet::Workbook& workbook,
                    const Options& options = {},
                    const data::SchemaNode& item = nominee());

/// The rows as one line each: "17 mended {…}" and, indented, their notes: "C17 list.spaces “a  b” →
/// “a b”", "17 data.missing-field".
std::string dump(const Result<Intake>& intake);

/// The rows that are no items: "4 group A. TẬP THỂ".
std::string dumpOthers(const Result<Intake>& intake);

/// The codes of all findings or errors, one a line.
std::string dumpFindings(const Result<Intake>& intake);

}  // namespace vanthu::intake

#endif  // VANTHU_TESTS_UNIT_INTAKE_BOOK_H_
