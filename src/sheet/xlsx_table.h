// One worksheet part of XLSX (ECMA-376 part 1, 18.3). For this folder only.
#ifndef VANTHU_SHEET_XLSX_TABLE_H_
#define VANTHU_SHEET_XLSX_TABLE_H_

#include <string_view>

#include "sheet/archive.h"
#include "sheet/budget.h"
#include "sheet/shared_strings.h"
#include "sheet/sheet.h"
#include "sheet/styles.h"

namespace vanthu::sheet {

/// What cells refer to.
struct XlsxContext {
  const SharedStrings& strings;
  const Styles& styles;
  bool since1904 = false;
};

/// Counts against `budget`; the rows go into `table` unless that is null. Errors: parseXml()'s,
/// "sheet.too-large".
Fault readXlsxTable(Archive& archive,
                    std::string_view part,
                    const XlsxContext& context,
                    Budget& budget,
                    Table* table);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_XLSX_TABLE_H_
