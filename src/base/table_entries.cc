#include "base/table_entries.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/diagnostic_limit.h"
#include "base/nearest_name.h"

namespace vanthu {
namespace {

std::string inQuotes(std::string_view name) {
  return "\"" + std::string(name) + "\"";
}

Message didYouMean(std::string_view name, std::span<const std::string_view> known) {
  const std::string near = nearestName(name, {known.begin(), known.end()});
  if (near.empty())
    return {};
  return {"có phải " + inQuotes(near) + " không?", "did you mean " + inQuotes(near) + "?"};
}

}  // namespace

void TableEntries::add(std::string_view code,
                       const Value& place,
                       const Message& message,
                       Message hint) {
  if (faults_.size() >= kMostDiagnostics) {
    ++notListed_;
    return;
  }
  faults_.push_back({std::string(code),
                     place.where(),
                     {std::string(words_.inVi) + message.vi, std::string(words_.inEn) + message.en},
                     std::move(hint)});
}

void TableEntries::missing(const Value& row, std::string_view name) {
  add(words_.missing, row, {"thiếu mục " + inQuotes(name), inQuotes(name) + " is missing"});
}

void TableEntries::wrong(const Value& place, std::string_view name, const Message& due) {
  add(words_.wrong, place, {inQuotes(name) + " " + due.vi, inQuotes(name) + " " + due.en});
}

void TableEntries::wrong(const Value& place, const Message& message) {
  add(words_.wrong, place, message);
}

Diagnostics TableEntries::take() {
  std::stable_sort(faults_.begin(), faults_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  if (notListed_ > 0)
    faults_.push_back(moreNotListed(
        std::exchange(notListed_, 0), "data.too-many-errors", faults_.back().where.file));
  return std::exchange(faults_, {});
}

const Value::List& TableEntries::items(const Value& object, std::string_view name, bool required) {
  static const Value::List kNone;
  const Value* list = object.find(name);
  if (list != nullptr && list->isList())
    return list->list();
  if (list != nullptr)
    wrong(*list, name, {"phải là danh sách", "must be a list"});
  else if (required)
    missing(object, name);
  return kNone;
}

bool TableEntries::isRow(const Value& row, std::span<const std::string_view> entries) {
  if (!row.isObject()) {
    wrong(row, {"mỗi dòng của bảng phải là một nhóm mục", "each row must be a mapping"});
    return false;
  }
  for (const auto& [name, value] : row.object()) {
    if (std::find(entries.begin(), entries.end(), name) == entries.end())
      add(words_.unknown,
          value,
          {"không có mục " + inQuotes(name), "there is no entry " + inQuotes(name)},
          didYouMean(name, entries));
  }
  return true;
}

std::vector<const Value*> TableEntries::rows(const Value& table,
                                             std::string_view name,
                                             std::span<const std::string_view> entries) {
  std::vector<const Value*> out;
  for (const Value& row : items(table, name, true)) {
    if (isRow(row, entries))
      out.push_back(&row);
  }
  return out;
}

std::string TableEntries::words(const Value& row, std::string_view name, bool required) {
  const Value* value = row.find(name);
  if (value != nullptr && value->isText() && !value->text().empty())
    return value->text();
  if (value != nullptr)
    wrong(*value, name, {"phải là chữ", "must be text"});
  else if (required)
    missing(row, name);
  return {};
}

std::vector<std::string> TableEntries::list(const Value& row,
                                            std::string_view name,
                                            bool required) {
  const Value::List& values = items(row, name, required);
  std::vector<std::string> out;
  for (const Value& each : values) {
    if (!each.isText() || each.text().empty()) {
      wrong(each, name, {"phải là danh sách chữ", "must be a list of texts"});
      return {};
    }
    out.push_back(each.text());
  }
  return out;
}

std::optional<Date> TableEntries::day(const Value& row, std::string_view name, bool required) {
  const Value* value = row.find(name);
  if (value == nullptr) {
    if (required)
      missing(row, name);
    return std::nullopt;
  }
  const auto date = value->isText() ? parseIsoDate(value->text()) : std::nullopt;
  if (!date)
    wrong(*value, name, {"phải là ngày dạng năm-tháng-ngày", "must be a date year-month-day"});
  return date;
}

bool TableEntries::flag(const Value& row, std::string_view name, bool otherwise) {
  const Value* value = row.find(name);
  if (value == nullptr)
    return otherwise;
  if (value->kind() == Value::Kind::boolean)
    return value->boolean();
  wrong(*value, name, {"phải là true hoặc false", "must be true or false"});
  return otherwise;
}

}  // namespace vanthu
