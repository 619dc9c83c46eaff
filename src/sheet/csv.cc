#include "sheet/csv.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "sheet/budget.h"
#include "sheet/csv_fields.h"
#include "sheet/limits.h"
#include "text/charset.h"

namespace vanthu::sheet {
namespace {

Diagnostic inLine(Diagnostic fault, size_t line) {
  fault.where.line = static_cast<uint32_t>(line);
  return fault;
}

size_t lineAt(std::string_view text, size_t offset) {
  return 1 + static_cast<size_t>(
                 std::count(text.begin(), text.begin() + static_cast<ptrdiff_t>(offset), '\n'));
}

Diagnostic notText(size_t line) {
  return inLine(makeFault("sheet.not-text",
                          "không phải tệp văn bản, hoặc bảng mã chữ không nhận ra được",
                          "it is no text file, or in no known encoding",
                          {"mở bằng Excel hoặc LibreOffice rồi lưu thành .xlsx hoặc CSV UTF-8",
                           "open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8"}),
                line);
}

Result<std::string> decode(std::string_view bytes) {
  tl::expected<std::string, size_t> text = text::toUtf8(bytes, text::guessCharset(bytes));
  if (!text)
    return fail(notText(lineAt(bytes, text.error())));
  if (const size_t nul = text->find('\0'); nul != std::string::npos)
    return fail(notText(lineAt(*text, nul)));
  return std::move(*text);
}

bool isBlank(std::string_view value) {
  return value.find_first_not_of(" \t") == std::string_view::npos;
}

/// Counts, and keeps if there is a table.
Fault readRecords(std::string_view text, const CsvDialect& dialect, Table* table) {
  CsvFields fields(text.substr(dialect.begin), dialect.delimiter);
  const size_t linesBefore = dialect.begin > 0 ? 1 : 0;
  Budget budget;
  uint32_t row = 0;
  uint32_t column = 0;
  for (;;) {
    const CsvFields::Step step = fields.next();
    const size_t line = fields.line() + linesBefore;
    if (step == CsvFields::Step::end)
      return std::nullopt;
    if (step == CsvFields::Step::openQuote)
      return inLine(makeFault("sheet.open-quote",
                              "dấu ngoặc kép mở mà không đóng",
                              "a quote is opened and never closed"),
                    line);
    const std::string& value = fields.value();
    if (!isBlank(value)) {
      Fault fault = budget.checkLetters(row, column, fields.letters());
      if (!fault)
        fault = budget.takeCells(row, column, 1, 1, value.size());
      if (fault)
        return inLine(std::move(*fault), line);
      if (table != nullptr && (table->rows.empty() || table->rows.back().index != row))
        table->rows.push_back({row, false, {}});
      if (table != nullptr)
        table->rows.back().cells.push_back({column, Cell::Kind::text, value, {{value, {}}}});
    }
    if (row >= kExcelRows || column >= kExcelColumns)
      return inLine(
          tooLarge("tệp có quá nhiều hàng hoặc cột", "the file has too many rows or columns"),
          line);
    const bool last = step == CsvFields::Step::lastOfRecord;
    row += last ? 1 : 0;
    column = last ? 0 : column + 1;
  }
}

}  // namespace

Result<Workbook> readCsv(std::string_view bytes) {
  const Result<std::string> text = decode(bytes);
  if (!text)
    return fail(text.error());
  const CsvDialect dialect = findDialect(*text);
  if (Fault fault = readRecords(*text, dialect, nullptr))
    return fail(std::move(*fault));
  Workbook workbook;
  workbook.tables.emplace_back();
  if (Fault fault = readRecords(*text, dialect, &workbook.tables.front()))
    return fail(std::move(*fault));
  return workbook;
}

}  // namespace vanthu::sheet
