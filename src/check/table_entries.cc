#include "check/table_entries.h"

#include <algorithm>
#include <utility>

namespace vanthu::check {

void TableEntries::fault(std::string code, const Value& place, Message message) {
  faults_.push_back({std::move(code), place.where(), std::move(message), {}});
}

void TableEntries::missing(const Value& row, const std::string& entry) {
  fault(
      "table.missing-entry", row, {"thiếu mục \"" + entry + "\"", "\"" + entry + "\" is missing"});
}

Diagnostics TableEntries::take() {
  std::stable_sort(faults_.begin(), faults_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.where.line < b.where.line;
  });
  return std::exchange(faults_, {});
}

std::vector<const Value*> TableEntries::rows(const Value& yaml,
                                             std::string_view name,
                                             std::span<const std::string_view> entries) {
  std::vector<const Value*> out;
  const Value* list = yaml.find(name);
  const std::string table(name);
  if (list == nullptr || !list->isList()) {
    fault("table.missing-entry",
          yaml,
          {"thiếu danh sách \"" + table + "\"", "the list \"" + table + "\" is missing"});
    return out;
  }
  for (const Value& row : list->list()) {
    if (!row.isObject()) {
      fault("table.wrong-type",
            row,
            {"mỗi dòng của bảng phải là một nhóm mục", "each row of the table must be a mapping"});
      continue;
    }
    for (const auto& [entry, value] : row.object()) {
      if (std::find(entries.begin(), entries.end(), entry) == entries.end())
        fault("table.unknown-entry",
              value,
              {"không có mục \"" + entry + "\"", "there is no entry \"" + entry + "\""});
    }
    out.push_back(&row);
  }
  return out;
}

std::string TableEntries::words(const Value& row, std::string_view name, bool required) {
  const Value* value = row.find(name);
  if (value != nullptr && value->isText() && !value->text().empty())
    return value->text();
  const std::string entry(name);
  if (value != nullptr)
    fault("table.wrong-type",
          *value,
          {"\"" + entry + "\" phải là chữ", "\"" + entry + "\" must be text"});
  else if (required)
    missing(row, entry);
  return "";
}

std::vector<std::string> TableEntries::list(const Value& row,
                                            std::string_view name,
                                            bool required) {
  const Value* value = row.find(name);
  const std::string entry(name);
  std::vector<std::string> out;
  if (value == nullptr) {
    if (required)
      missing(row, entry);
    return out;
  }
  const bool texts = value->isList() &&
                     std::all_of(value->list().begin(), value->list().end(), [](const Value& v) {
                       return v.isText() && !v.text().empty();
                     });
  if (!texts) {
    fault("table.wrong-type",
          *value,
          {"\"" + entry + "\" phải là danh sách chữ", "\"" + entry + "\" must be a list of texts"});
    return out;
  }
  for (const Value& each : value->list())
    out.push_back(each.text());
  return out;
}

std::optional<Date> TableEntries::day(const Value& row, std::string_view name) {
  const Value* value = row.find(name);
  if (value == nullptr)
    return std::nullopt;
  const auto date = value->isText() ? parseIsoDate(value->text()) : std::nullopt;
  const std::string entry(name);
  if (!date)
    fault("table.wrong-type",
          *value,
          {"\"" + entry + "\" phải là ngày dạng \"năm-tháng-ngày\"",
           "\"" + entry + "\" must be a day \"year-month-day\""});
  return date;
}

bool TableEntries::flag(const Value& row, std::string_view name, bool otherwise) {
  const Value* value = row.find(name);
  if (value == nullptr)
    return otherwise;
  if (value->kind() == Value::Kind::boolean)
    return value->boolean();
  const std::string entry(name);
  fault("table.wrong-type",
        *value,
        {"\"" + entry + "\" phải là true hoặc false", "\"" + entry + "\" must be true or false"});
  return otherwise;
}

}  // namespace vanthu::check
