#include "base/days.h"

#include <algorithm>

namespace vanthu {

std::chrono::sys_days toDays(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

Date plusDays(const Date& date, int days) {
  const std::chrono::year_month_day moved(toDays(date) + std::chrono::days(days));
  const Date day{static_cast<int>(moved.year()),
                 static_cast<int>(static_cast<unsigned>(moved.month())),
                 static_cast<int>(static_cast<unsigned>(moved.day()))};
  return std::clamp(day, kFirstDay, kLastDay);
}

}  // namespace vanthu
