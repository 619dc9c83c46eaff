// XLSX and ODS files for tests, as small as programs accept them, and Workbooks as one can read
// them.
#ifndef VANTHU_TESTS_SHEET_TINY_WORKBOOK_H_
#define VANTHU_TESTS_SHEET_TINY_WORKBOOK_H_

#include <string>
#include <string_view>
#include <vector>

#include "sheet/read_sheet.h"
#include "tiny_zip.h"

namespace vanthu::sheet {

/// Parts of an XLSX, all to be changed at will.
struct TinyXlsx {
  std::string workbookProperties;                  ///< "<workbookPr date1904=\"1\"/>"
  std::vector<std::string> sheets{std::string()};  ///< inside of <worksheet>
  std::string strings;                             ///< inside of <sst>
  std::string styles;                              ///< inside of <styleSheet>

  TinyZip zip() const;
  std::string bytes() const { return zip().bytes(); }
};

/// An XLSX whose only sheet holds that, in <sheetData>.
std::string xlsxOfRows(std::string rows);

/// `automatic` is inside of <office:automatic-styles>, `tables` of <office:spreadsheet>.
std::string odsOf(std::string_view tables,
                  std::string_view automatic = {},
                  std::string_view common = {});

/// "[Tờ 1]\nA1=Họ tên\nB1=#3\nrow 3 hidden\n…": # numbers, @ days, ? booleans, ! errors, = before a
/// formula, {font}; "error CODE" if it was not read.
std::string dump(const Result<Workbook>& workbook);
std::string dumpOf(std::string_view bytes);

/// The code of the first error; "read" if there is none.
std::string outcomeOf(std::string_view bytes);

}  // namespace vanthu::sheet

#endif  // VANTHU_TESTS_SHEET_TINY_WORKBOOK_H_
