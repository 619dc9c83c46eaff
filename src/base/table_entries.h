// Reading a dated table: rows, and their entries by name and kind, all faults with their places.
//
// For the tables of templates/_shared and those that records and the service bring. Knows no table;
// what a table is called and which codes its faults have is told by its reader. One per table.
#ifndef VANTHU_BASE_TABLE_ENTRIES_H_
#define VANTHU_BASE_TABLE_ENTRIES_H_

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/diagnostic.h"
#include "base/value.h"

namespace vanthu {

struct TableWords {
  std::string_view missing = "table.missing-entry";
  std::string_view unknown = "table.unknown-entry";
  std::string_view wrong = "table.wrong-type";
  std::string_view inVi{}, inEn{};  ///< before each message: "trong bảng, ", "in the table, "
};

class TableEntries {
 public:
  explicit TableEntries(const TableWords& words = {}) : words_(words) {}

  /// The list `name`; what is no list is a fault, and what is absent if it is required.
  const Value::List& items(const Value& object, std::string_view name, bool required);

  /// True for a mapping; entries that are none of `entries` are faults.
  bool isRow(const Value& row, std::span<const std::string_view> entries);

  /// Those of items(), which is required, that are rows.
  std::vector<const Value*> rows(const Value& table,
                                 std::string_view name,
                                 std::span<const std::string_view> entries);

  // Entries of one row; what is absent is empty, and a fault if it is required.
  std::string words(const Value& row, std::string_view name, bool required);
  std::vector<std::string> list(const Value& row, std::string_view name, bool required);
  std::optional<Date> day(const Value& row, std::string_view name, bool required = false);
  bool flag(const Value& row, std::string_view name, bool otherwise);

  /// What only the table's own reader can find: the entry `name` at `place` is not what is due
  /// ("phải là …", "must be …").
  void wrong(const Value& place, std::string_view name, const Message& due);
  /// The same of a whole row, or of the table.
  void wrong(const Value& place, const Message& message);

  /// By line and column, and in the order found where they have none; of more than a hundred the
  /// rest is only counted ("data.too-many-errors").
  Diagnostics take();

 private:
  void add(std::string_view code, const Value& place, const Message& message, Message hint = {});
  void missing(const Value& row, std::string_view name);

  TableWords words_;
  Diagnostics faults_;
  size_t notListed_ = 0;
};

}  // namespace vanthu

#endif  // VANTHU_BASE_TABLE_ENTRIES_H_
