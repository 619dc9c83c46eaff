// ODS into a Workbook. For this folder only.
#ifndef VANTHU_SHEET_ODS_H_
#define VANTHU_SHEET_ODS_H_

#include "base/result.h"
#include "sheet/archive.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

/// Errors: those of Archive and parseXml(), "sheet.too-large", "sheet.bomb", "sheet.encrypted".
Result<Workbook> readOds(Archive& archive);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_ODS_H_
