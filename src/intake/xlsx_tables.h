// A Workbook of our own making (report, export) as tables for writeXlsx. Pure and thread-safe.
#ifndef VANTHU_INTAKE_XLSX_TABLES_H_
#define VANTHU_INTAKE_XLSX_TABLES_H_

#include <vector>

#include "sheet/sheet.h"
#include "sheet/write_xlsx.h"

namespace vanthu::intake {

/// The first row of each table becomes its titles, the others keep their types. REQUIRES: rows and
/// columns without gaps in the first row.
std::vector<sheet::XlsxTable> xlsxTables(const sheet::Workbook& workbook);

}  // namespace vanthu::intake

#endif  // VANTHU_INTAKE_XLSX_TABLES_H_
