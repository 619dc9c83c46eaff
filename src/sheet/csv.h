// CSV into a Workbook: one table without a name, all cells text as typed. For this folder only.
//
// RFC 4180, and what spreadsheets really save: semicolons or tabs, UTF-16, windows-1258, a first
// line "sep=;". The delimiter is the one that parts the lines most evenly.
#ifndef VANTHU_SHEET_CSV_H_
#define VANTHU_SHEET_CSV_H_

#include <string_view>

#include "base/result.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

/// Errors: "sheet.not-text" (NUL, or bytes that no encoding explains), "sheet.open-quote",
/// "sheet.too-large"; those of a line name it.
Result<Workbook> readCsv(std::string_view bytes);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_CSV_H_
