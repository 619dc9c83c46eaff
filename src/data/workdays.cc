#include "data/workdays.h"

#include <array>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/days.h"
#include "base/table_entries.h"

namespace vanthu::data {
namespace {

constexpr int kLeapYear = 2000;
constexpr std::array<std::string_view, 5> kEntries = {"name", "yearly", "from", "until", "worked"};

bool isWeekend(const Date& date) {
  const std::chrono::weekday day(toDays(date));
  return day == std::chrono::Saturday || day == std::chrono::Sunday;
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
  const int step = workingDays < 0 ? -1 : 1;
  Date at = day;
  for (int left = std::abs(workingDays); left > 0 && at != (step < 0 ? kFirstDay : kLastDay);) {
    at = plusDays(at, step);
    left -= works(at) ? 1 : 0;
  }
  return at;
}

Result<Workdays> readWorkdays(const Value& table) {
  const std::string year = std::to_string(kLeapYear) + "-";
  Workdays out;
  TableEntries entries({.missing = "table.wrong-type"});
  for (const Value* row : entries.rows(table, "holidays", kEntries)) {
    const auto yearly = dayIn(*row, "yearly", year);
    const auto from = dayIn(*row, "from");
    const auto until = row->find("until") == nullptr ? from : dayIn(*row, "until");
    const auto worked = dayIn(*row, "worked");
    if (yearly)
      out.yearly_.insert({yearly->month, yearly->day});
    else if (worked)
      out.worked_.insert(*worked);
    else if (from && until && *from <= *until && *until <= plusDays(*from, kLongestHoliday))
      // Counted, for behind the last day of the calendar there is none to end at.
      for (auto left = (toDays(*until) - toDays(*from)).count(); left >= 0; --left)
        out.off_.insert(plusDays(*until, -static_cast<int>(left)));
    else
      entries.wrong(*row,
                    {"phải có \"yearly\" (09-02), \"from\" và \"until\" (2026-02-16), hoặc "
                     "\"worked\" (2026-08-22)",
                     "must have \"yearly\" (09-02), \"from\" and \"until\" (2026-02-16), or "
                     "\"worked\" (2026-08-22)"});
  }
  if (Diagnostics faults = entries.take(); !faults.empty())
    return fail(std::move(faults));
  return out;
}

}  // namespace vanthu::data
