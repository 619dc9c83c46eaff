#include "base/days.h"

#include <algorithm>

namespace vanthu {

std::chrono::sys_days toDays(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

Date toDate(std::chrono::sys_days days) {
  const std::chrono::year_month_day day(days);
  return {static_cast<int>(day.year()),
          static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date dayInVietNam(std::chrono::sys_time<std::chrono::milliseconds> instant) {
  constexpr std::chrono::hours kOffset{7};
  return toDate(std::chrono::floor<std::chrono::days>(instant + kOffset));
}

Date plusDays(const Date& date, int days) {
  return std::clamp(toDate(toDays(date) + std::chrono::days(days)), kFirstDay, kLastDay);
}

}  // namespace vanthu
