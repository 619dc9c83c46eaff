// Fields and records of CSV, and the character between them. For this folder only. Pure and
// thread-safe; texts are UTF-8.
#ifndef VANTHU_SHEET_CSV_FIELDS_H_
#define VANTHU_SHEET_CSV_FIELDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu::sheet {

/// Steps through the fields of a text.
class CsvFields {
 public:
  CsvFields(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  enum class Step { field, lastOfRecord, end, openQuote };

  /// Reads the next field. `openQuote`: no quote ends the field that began in line(); it is the
  /// last.
  Step next();

  /// The field, quotes taken off. At most `kKeptBytes` of it are kept, letters() counts all.
  const std::string& value() const { return value_; }
  uint64_t letters() const { return letters_; }
  /// In which the field began, from 1.
  uint32_t line() const { return fieldLine_; }

 private:
  void add(std::string_view piece);
  bool readQuoted();
  Step finish();

  const std::string_view text_;
  const char delimiter_;
  size_t at_ = 0;
  uint32_t line_ = 1;
  uint32_t fieldLine_ = 1;
  bool atRecordStart_ = true;
  std::string value_;
  uint64_t letters_ = 0;
};

struct CsvDialect {
  char delimiter = ',';
  size_t begin = 0;  ///< behind a first line "sep=;"
};

CsvDialect findDialect(std::string_view text);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_CSV_FIELDS_H_
