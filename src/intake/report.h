// The report on a list: what became of each row, for people, for programs, as a sheet.
//
// All three say the same of the same list, whichever program wrote the file. Pure and thread-safe.
#ifndef VANTHU_INTAKE_REPORT_H_
#define VANTHU_INTAKE_REPORT_H_

#include <string>

#include "intake/intake.h"
#include "sheet/sheet.h"

namespace vanthu::intake {

/// What the list was read for.
struct ReportHead {
  std::string file;
  std::string templateName;
  std::string listField;  ///< empty: each row is a record of its own
};

/// In Vietnamese; of each kind of note the first hundred rows, then how many more there are.
std::string reportText(const Intake& intake, const ReportHead& head);

/// `{"file", "template", "list", "totals", "tables", "rows", "others", "findings"}`: every row of
/// the sheets, rows and columns named as people do ("Danh sách!C17", row 17).
std::string reportJson(const Intake& intake, const ReportHead& head);

/// One row for each row of the sheets, in their order: sheet, row, result, name, notes.
sheet::Workbook reportSheet(const Intake& intake);

/// "nhận", "sửa", "loại"
std::string_view nameOf(ListRow::State state);
/// "tiêu đề", "dòng nhóm" …
std::string_view nameOf(OtherRow::Role role);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_REPORT_H_
