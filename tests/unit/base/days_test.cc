#include "base/days.h"

#include <gtest/gtest.h>

#include <chrono>

namespace vanthu {
namespace {

TEST(Days, AreCountedOverTheEndsOfMonthsAndYears) {
  EXPECT_EQ(plusDays({2024, 2, 28}, 1), (Date{2024, 2, 29}));
  EXPECT_EQ(plusDays({2025, 2, 28}, 1), (Date{2025, 3, 1}));
  EXPECT_EQ(plusDays({2026, 1, 1}, -1), (Date{2025, 12, 31}));
  EXPECT_EQ((toDays({2026, 1, 1}) - toDays({2025, 1, 1})).count(), 365);
}

TEST(Days, EndWithTheFirstAndTheLastOfTheCalendar) {
  EXPECT_EQ(plusDays({9999, 12, 30}, 2), kLastDay);
  EXPECT_EQ(plusDays({1, 1, 2}, -2), kFirstDay);
}

TEST(DayInVietNam, BeginsAtFiveInTheAfternoonUtc) {
  using std::chrono::milliseconds;
  const auto midnightOf = [](const Date& date) { return toDays(date) + milliseconds(0); };
  const auto evening = midnightOf({2026, 12, 31}) + std::chrono::hours(17);
  EXPECT_EQ(dayInVietNam(evening - milliseconds(1)), (Date{2026, 12, 31}));
  EXPECT_EQ(dayInVietNam(evening), (Date{2027, 1, 1}));
  EXPECT_EQ(dayInVietNam(midnightOf({1969, 12, 31})), (Date{1969, 12, 31}));
}

}  // namespace
}  // namespace vanthu
