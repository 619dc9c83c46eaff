#include "data/workdays.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "data/milestones.h"

namespace vanthu::data {
namespace {

constexpr int kLongestHoliday = 31;  // days
constexpr int kLeapYear = 2000;
constexpr std::array<std::string_view, 5> kEntries = {"name", "yearly", "from", "until", "worked"};

bool isWeekend(const Date& date) {
  const std::chrono::weekday day{std::chrono::sys_days(
      std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
      std::chrono::day(static_cast<unsigned>(date.day)))};
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
}

Diagnostic fault(const char* code, const Value& place, const std::string& vi, const char* en) {
  return {code, place.where(), {vi, en}, {}};
}

std::optional<Date> dayIn(const Value& row, std::string_view name, std::string_view before = {}) {
  const Value* found = row.find(name);
  return found != nullptr && found->isText() ? parseIsoDate(std::string(before) + found->text())
                                             : std::nullopt;
}

}  // namespace

bool Workdays::works(const Date& day) const {
  if (worked_.contains(day))
    return true;
  return !isWeekend(day) && !off_.contains(day) && !yearly_.contains({day.month, day.day});
}

Date Workdays::plus(const Date& day, int workingDays) const {
  constexpr Date kFirst{1, 1, 1};
  constexpr Date kLast{9999, 12, 31};
  const int step = workingDays < 0 ? -1 : 1;
  Date at = day;
  for (int left = std::abs(workingDays); left > 0 && at != (step < 0 ? kFirst : kLast);) {
    at = plusDays(at, step);
    left -= works(at) ? 1 : 0;
  }
  return at;
}

Result<Workdays> readWorkdays(const Value& table) {
  Workdays out;
  Diagnostics faults;
  const Value* list = table.find("holidays");
  if (list == nullptr || !list->isList())
    return fail(fault("table.wrong-type",
                      list == nullptr ? table : *list,
                      "\"holidays\" phải là danh sách ngày nghỉ",
                      "\"holidays\" must be a list of days off"));
  for (const Value& row : list->list()) {
    if (!row.isObject()) {
      faults.push_back(fault(
          "table.wrong-type", row, "phải là một ngày nghỉ có tên", "must be a named day off"));
      continue;
    }
    for (const Value::Member& entry : row.object())
      if (std::find(kEntries.begin(), kEntries.end(), entry.first) == kEntries.end())
        faults.push_back(fault("table.unknown-entry",
                               entry.second,
                               "không có mục \"" + entry.first + "\"",
                               "there is no such entry"));
    const std::string year = std::to_string(kLeapYear) + "-";
    const auto yearly = dayIn(row, "yearly", year);
    const auto from = dayIn(row, "from");
    const auto until = row.find("until") == nullptr ? from : dayIn(row, "until");
    const auto worked = dayIn(row, "worked");
    if (yearly)
      out.yearly_.insert({yearly->month, yearly->day});
    else if (worked)
      out.worked_.insert(*worked);
    else if (from && until && *from <= *until && *until <= plusDays(*from, kLongestHoliday))
      for (Date day = *from; day <= *until; day = plusDays(day, 1))
        out.off_.insert(day);
    else
      faults.push_back(fault("table.wrong-type",
                             row,
                             "phải có \"yearly\" (09-02), \"from\" và \"until\" (2026-02-16), hoặc "
                             "\"worked\" (2026-08-22)",
                             "must have \"yearly\" (09-02), \"from\" and \"until\" (2026-02-16), "
                             "or \"worked\" (2026-08-22)"));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return out;
}

}  // namespace vanthu::data
