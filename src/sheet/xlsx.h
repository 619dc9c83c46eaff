// XLSX and XLSM into a Workbook; macros, pictures and everything else are never looked at. For this
// folder only.
#ifndef VANTHU_SHEET_XLSX_H_
#define VANTHU_SHEET_XLSX_H_

#include "base/result.h"
#include "sheet/archive.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

/// Errors: those of Archive and parseXml(), "sheet.too-large", "sheet.bomb".
Result<Workbook> readXlsx(Archive& archive);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_XLSX_H_
