// A list as XLSX, for people to sort, count and send on.
//
// Each cell has a type; a text is a text whatever it begins with, so no formula, link or command
// can come out of data (robustness.md T9). The same lists give the same bytes. Owns libxlsxwriter,
// which keeps its parts in unnamed temporary files while it works. Thread-safe.
#ifndef VANTHU_SHEET_WRITE_XLSX_H_
#define VANTHU_SHEET_WRITE_XLSX_H_

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/result.h"

namespace vanthu::sheet {

/// Nothing, a text (valid UTF-8), a number, a day, yes or no.
using XlsxValue = std::variant<std::monostate, std::string, Decimal, Date, bool>;

struct XlsxColumn {
  enum class Format {
    plain,
    grouped,  ///< numbers with grouped thousands: money
    decimal,  ///< two digits behind the point
  };
  std::string title;
  double width = 12;  ///< in digits of the face, as spreadsheets count
  Format format = Format::plain;
};

struct XlsxTable {
  std::string name;  ///< of the sheet; letters that no sheet may have are replaced
  std::vector<XlsxColumn> columns;
  std::vector<std::vector<XlsxValue>> rows;  ///< each at most as long as `columns`
};

/// Titles are the first row, bold, and stay in view. Numbers of more than 15 digits become text,
/// because no spreadsheet keeps them as numbers; so do days before March 1900. Errors:
/// "sheet.too-large" (rows, columns, length of a text), "sheet.bad-text" (not UTF-8, NUL, not XML),
/// "machine.cannot-write".
Result<std::string> writeXlsx(std::span<const XlsxTable> tables);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_WRITE_XLSX_H_
