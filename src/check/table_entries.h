// Reading the rows of a dated table: entries by name and kind, faults collected with their places.
//
// For this folder. Codes: "table.missing-entry", "table.unknown-entry", "table.wrong-type".
#ifndef VANTHU_CHECK_TABLE_ENTRIES_H_
#define VANTHU_CHECK_TABLE_ENTRIES_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::check {

class TableEntries {
 public:
  /// The rows of the list `name`; those that are no mappings are faults and left out.
  std::vector<const Value*> rows(const Value& yaml,
                                 std::string_view name,
                                 std::span<const std::string_view> entries);

  // Entries of one row; what is absent is empty, and a fault if it is required.
  std::string words(const Value& row, std::string_view name, bool required);
  std::vector<std::string> list(const Value& row, std::string_view name, bool required);
  std::optional<Date> day(const Value& row, std::string_view name);
  bool flag(const Value& row, std::string_view name, bool otherwise);

  /// All faults, by line.
  Diagnostics take();

 private:
  void fault(std::string code, const Value& place, Message message);
  void missing(const Value& row, const std::string& entry);

  Diagnostics faults_;
};

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_TABLE_ENTRIES_H_
