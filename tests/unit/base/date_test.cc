#include "base/date.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

TEST(Date, ExistsInTheGregorianCalendarOnly) {
  EXPECT_TRUE(isValid({2020, 2, 29}));
  EXPECT_TRUE(isValid({2000, 2, 29}));
  EXPECT_FALSE(isValid({1900, 2, 29}));
  EXPECT_FALSE(isValid({2021, 2, 29}));
  EXPECT_FALSE(isValid({2021, 4, 31}));
  EXPECT_TRUE(isValid({2021, 12, 31}));
  EXPECT_FALSE(isValid({2021, 13, 1}));
  EXPECT_FALSE(isValid({2021, 0, 1}));
  EXPECT_FALSE(isValid({2021, 1, 0}));
  EXPECT_FALSE(isValid({0, 1, 1}));
  EXPECT_TRUE(isValid({1, 1, 1}));
  EXPECT_TRUE(isValid({9999, 12, 31}));
  EXPECT_FALSE(isValid({10000, 1, 1}));
  EXPECT_FALSE(isValid({}));
}

TEST(Date, HasTwelveMonthsOfTheRightLength) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 1; month <= 12; ++month) {
    EXPECT_TRUE(isValid({2026, month, kDays[month - 1]})) << month;
    EXPECT_FALSE(isValid({2026, month, kDays[month - 1] + 1})) << month;
  }
}

TEST(Date, IsReadFromTheIsoFormAndNoOther) {
  EXPECT_EQ(parseIsoDate("2026-11-21"), (Date{2026, 11, 21}));
  EXPECT_EQ(parseIsoDate("0001-01-01"), (Date{1, 1, 1}));
  for (const char* text : {"",
                           "2026-11-2",
                           "2026-11-211",
                           "2026-1-021",
                           "26-11-2021",
                           "2026/11/21",
                           "2026-11-21 ",
                           " 2026-11-21",
                           "2026-11-3a",
                           "+026-11-21",
                           "2026--1-21",
                           "2026-02-30",
                           "20261121",
                           "2026-11-21T00:00"})
    EXPECT_EQ(parseIsoDate(text), std::nullopt) << text;
}

TEST(Date, WritesWhatItReads) {
  for (const char* text : {"2026-11-21", "0009-09-09", "2019-04-09"})
    EXPECT_EQ(toIso(*parseIsoDate(text)), text);
}

TEST(Date, IsOrderedByTime) {
  EXPECT_LT((Date{2025, 12, 31}), (Date{2026, 1, 1}));
  EXPECT_LT((Date{2026, 1, 31}), (Date{2026, 2, 1}));
  EXPECT_LT((Date{2026, 2, 1}), (Date{2026, 2, 2}));
}

}  // namespace
}  // namespace vanthu
