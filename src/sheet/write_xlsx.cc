#include "sheet/write_xlsx.h"

#include <locale.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/days.h"
#include "base/utf8.h"
#include "sheet/archive.h"
#include "sheet/fault.h"
#include "sheet/limits.h"
#include "sheet/sheet.h"
#include "sheet/xlsx_text.h"
#include "text/utf8_check.h"

namespace vanthu::sheet {
namespace {

constexpr time_t kCreated = 946'684'800;  // 2000-01-01: the file is not to tell when it was made
constexpr int kExactDigits = 15;
constexpr double kFontSize = 12;
constexpr const char* kFont = "Times New Roman";

Diagnostic cannotWrite(const char* why) {
  return makeFault("machine.cannot-write",
                   std::string("không ghi được tệp XLSX (") + why + ")",
                   std::string("cannot write the XLSX file (") + why + ")");
}

/// libxlsxwriter prints numbers by the locale.
class ClassicLocale {
 public:
  ClassicLocale() : locale_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(locale_)) {}
  ~ClassicLocale() {
    uselocale(before_);
    freelocale(locale_);
  }
  ClassicLocale(const ClassicLocale&) = delete;
  ClassicLocale& operator=(const ClassicLocale&) = delete;

 private:
  const locale_t locale_;
  const locale_t before_;
};

/// A file that has a name only for this process: libxlsxwriter writes to names.
class MemoryFile {
 public:
  MemoryFile() : number_(memfd_create("vanthu-xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (number_ >= 0)
      close(number_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool isOpen() const { return number_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }
  std::string bytes() const {
    const off_t size = std::max<off_t>(lseek(number_, 0, SEEK_END), 0);
    std::string out(static_cast<size_t>(size), '\0');
    size_t at = 0;
    while (at < out.size()) {
      const ssize_t got = pread(number_, &out[at], out.size() - at, static_cast<off_t>(at));
      if (got <= 0)
        return {};
      at += static_cast<size_t>(got);
    }
    return out;
  }

 private:
  const int number_;
};

/// Days since 30 December 1899; nothing before March 1900, where spreadsheets count wrongly.
std::optional<double> serialOf(const Date& date) {
  constexpr int32_t kFirstOfMarch = 61;
  const auto serial = (toDays(date) - toDays({1899, 12, 30})).count();
  if (serial < kFirstOfMarch)
    return std::nullopt;
  return static_cast<double>(serial);
}

/// Nothing if a spreadsheet would lose digits.
std::optional<double> doubleOf(const Decimal& decimal) {
  const std::string text = toString(decimal);
  const auto digits =
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (digits > kExactDigits || error != std::errc() || end != text.data() + text.size())
    return std::nullopt;
  return number;
}

class Formats {
 public:
  explicit Formats(lxw_workbook* workbook) : workbook_(workbook) {}

  lxw_format* header() {
    lxw_format*& format = formats_["header"];
    if (format == nullptr) {
      format = fresh();
      format_set_bold(format);
      format_set_align(format, LXW_ALIGN_CENTER);
    }
    return format;
  }
  /// Wraps, so that long texts can be read.
  lxw_format* text() { return withNumberFormat("@"); }
  lxw_format* date() { return withNumberFormat("dd/mm/yyyy"); }
  lxw_format* number(XlsxColumn::Format format) {
    switch (format) {
      case XlsxColumn::Format::grouped:
        return withNumberFormat("#,##0");
      case XlsxColumn::Format::decimal:
        return withNumberFormat("#,##0.00");
      case XlsxColumn::Format::plain:
        break;
    }
    return withNumberFormat("General");
  }

 private:
  lxw_format* fresh() {
    lxw_format* format = workbook_add_format(workbook_);
    format_set_font_name(format, kFont);
    format_set_font_size(format, kFontSize);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(format);
    return format;
  }
  lxw_format* withNumberFormat(const char* code) {
    lxw_format*& format = formats_[code];
    if (format == nullptr) {
      format = fresh();
      format_set_num_format(format, code);
    }
    return format;
  }

  lxw_workbook* const workbook_;
  std::map<std::string, lxw_format*> formats_;
};

Fault checkText(std::string_view text, uint32_t row, uint32_t column) {
  const std::string cell = cellName(row, column);
  if (!isXmlText(text))
    return makeFault("sheet.bad-text",
                     "ô " + cell + " có ký tự không ghi được vào XLSX",
                     "cell " + cell + " has a character that XLSX cannot hold");
  if (countCodePoints(escapedForXlsx(text)) > kMostCellLetters)
    return tooLarge(
        "ô " + cell + " có quá " + std::to_string(kMostCellLetters) + " ký tự",
        "cell " + cell + " has more than " + std::to_string(kMostCellLetters) + " characters");
  return std::nullopt;
}

/// Everything is looked at before libxlsxwriter is: it prints what it dislikes and goes on.
Fault checkTable(const XlsxTable& table) {
  if (table.rows.size() + 1 > kMostRows || table.columns.size() > kMostColumns)
    return tooLarge("danh sách quá dài hoặc quá rộng", "the list is too long or too wide");
  if (text::firstInvalidUtf8(table.name))
    return makeFault("sheet.bad-text", "tên trang tính sai mã chữ", "the sheet's name is no UTF-8");
  for (size_t column = 0; column < table.columns.size(); ++column) {
    if (Fault fault = checkText(table.columns[column].title, 0, static_cast<uint32_t>(column)))
      return fault;
  }
  for (size_t row = 0; row < table.rows.size(); ++row) {
    if (table.rows[row].size() > table.columns.size())
      return tooLarge("một hàng rộng hơn tiêu đề", "a row is wider than the titles");
    for (size_t column = 0; column < table.rows[row].size(); ++column) {
      const auto* text = std::get_if<std::string>(&table.rows[row][column]);
      Fault fault =
          text == nullptr
              ? Fault()
              : checkText(*text, static_cast<uint32_t>(row + 1), static_cast<uint32_t>(column));
      if (fault)
        return fault;
    }
  }
  return std::nullopt;
}

class TableWriter {
 public:
  TableWriter(lxw_worksheet* sheet, Formats& formats) : sheet_(sheet), formats_(formats) {}

  bool write(const XlsxTable& table) {
    for (size_t i = 0; i < table.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      note(worksheet_set_column(sheet_, column, column, table.columns[i].width, nullptr));
      writeText(0, column, table.columns[i].title, formats_.header());
    }
    for (size_t row = 0; row < table.rows.size(); ++row) {
      for (size_t i = 0; i < table.rows[row].size(); ++i)
        writeCell(static_cast<lxw_row_t>(row + 1),
                  static_cast<lxw_col_t>(i),
                  table.rows[row][i],
                  table.columns[i].format);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    note(worksheet_repeat_rows(sheet_, 0, 0));
    constexpr uint8_t kA4 = 9;
    worksheet_set_paper(sheet_, kA4);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    return good_;
  }

 private:
  void note(lxw_error error) { good_ = good_ && error == LXW_NO_ERROR; }

  void writeText(lxw_row_t row, lxw_col_t column, std::string_view text, lxw_format* format) {
    note(worksheet_write_string(sheet_, row, column, escapedForXlsx(text).c_str(), format));
  }

  void writeCell(lxw_row_t row,
                 lxw_col_t column,
                 const XlsxValue& value,
                 XlsxColumn::Format format) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      writeText(row, column, *text, formats_.text());
    } else if (const auto* decimal = std::get_if<Decimal>(&value)) {
      if (const std::optional<double> number = doubleOf(*decimal))
        note(worksheet_write_number(sheet_, row, column, *number, formats_.number(format)));
      else
        writeText(row, column, toString(*decimal), formats_.text());
    } else if (const auto* date = std::get_if<Date>(&value)) {
      if (const std::optional<double> serial = serialOf(*date))
        note(worksheet_write_number(sheet_, row, column, *serial, formats_.date()));
      else
        writeText(row, column, toIso(*date), formats_.text());
    } else if (const auto* truth = std::get_if<bool>(&value)) {
      note(worksheet_write_boolean(sheet_, row, column, *truth ? 1 : 0, formats_.text()));
    } else {
      note(worksheet_write_blank(sheet_, row, column, formats_.text()));
    }
  }

  lxw_worksheet* const sheet_;
  Formats& formats_;
  bool good_ = true;
};

bool writeTables(lxw_workbook* workbook, std::span<const XlsxTable> tables) {
  lxw_doc_properties properties{};
  properties.created = kCreated;
  bool good = workbook_set_properties(workbook, &properties) == LXW_NO_ERROR;
  Formats formats(workbook);
  std::set<std::string> names;
  for (const XlsxTable& table : tables) {
    lxw_worksheet* sheet =
        workbook_add_worksheet(workbook, freeSheetName(table.name, names).c_str());
    good = good && sheet != nullptr && TableWriter(sheet, formats).write(table);
  }
  return good;
}

/// A full disk is not always told: what came out must at least be a whole archive.
bool isWhole(std::string_view bytes) {
  Result<Archive> archive = Archive::open(bytes);
  return archive && archive->has("xl/workbook.xml") &&
         !archive->inflate("xl/worksheets/sheet1.xml", [](std::string_view) { return true; });
}

}  // namespace

Result<std::string> writeXlsx(std::span<const XlsxTable> tables) {
  for (const XlsxTable& table : tables) {
    if (Fault fault = checkTable(table))
      return fail(std::move(*fault));
  }
  const ClassicLocale classic;
  const MemoryFile file;
  if (!file.isOpen())
    return fail(cannotWrite("memfd_create"));
  lxw_workbook_options options{};
  lxw_workbook* workbook = workbook_new_opt(file.path().c_str(), &options);
  if (workbook == nullptr)
    return fail(cannotWrite("libxlsxwriter"));
  const bool written = writeTables(workbook, tables);
  const lxw_error error = workbook_close(workbook);
  if (error != LXW_NO_ERROR)
    return fail(cannotWrite(lxw_strerror(error)));
  std::string bytes = file.bytes();
  if (!written || !isWhole(bytes))
    return fail(cannotWrite("libxlsxwriter"));
  return bytes;
}

}  // namespace vanthu::sheet
