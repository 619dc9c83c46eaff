// Counting days of the calendar: the year 1 to the year 9999. Knows no clock and no holidays. Pure.
#ifndef VANTHU_BASE_DAYS_H_
#define VANTHU_BASE_DAYS_H_

#include <chrono>

#include "base/date.h"

namespace vanthu {

inline constexpr Date kFirstDay{1, 1, 1};
inline constexpr Date kLastDay{9999, 12, 31};

/// REQUIRES: a day that exists.
std::chrono::sys_days toDays(const Date& date);

/// The other way round. REQUIRES: years 1 to 9999.
Date toDate(std::chrono::sys_days days);

/// The day in Viet Nam, which has been at UTC+7, without daylight saving time, since 1975.
/// REQUIRES: years 1 to 9999.
Date dayInVietNam(std::chrono::sys_time<std::chrono::milliseconds> instant);

/// So many days later, or earlier; not beyond the first and the last day.
Date plusDays(const Date& date, int days);

}  // namespace vanthu

#endif  // VANTHU_BASE_DAYS_H_
