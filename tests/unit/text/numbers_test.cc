#include "text/numbers.h"

#include <gtest/gtest.h>

#include <limits>

namespace vanthu::text {
namespace {

TEST(Numbers, GroupsThousandsByDots) {
  EXPECT_EQ(groupThousands(0), "0");
  EXPECT_EQ(groupThousands(999), "999");
  EXPECT_EQ(groupThousands(1000), "1.000");
  EXPECT_EQ(groupThousands(1205000), "1.205.000");
  EXPECT_EQ(groupThousands(-123456), "-123.456");
}

TEST(Numbers, GroupsTheBoundsOfInt64) {
  EXPECT_EQ(groupThousands(std::numeric_limits<int64_t>::max()), "9.223.372.036.854.775.807");
  EXPECT_EQ(groupThousands(std::numeric_limits<int64_t>::min()), "-9.223.372.036.854.775.808");
}

TEST(Numbers, WritesMoneyInDong) {
  EXPECT_EQ(money(1205000), "1.205.000 đồng");
}

TEST(Numbers, PadsCountsBelowTen) {
  EXPECT_EQ(zeroPadded(0), "00");
  EXPECT_EQ(zeroPadded(5), "05");
  EXPECT_EQ(zeroPadded(10), "10");
  EXPECT_EQ(zeroPadded(793), "793");
  EXPECT_EQ(zeroPadded(-5), "-5");
}

TEST(Numbers, WritesDecimalsWithAComma) {
  EXPECT_EQ(formatDecimal({975, 2}), "9,75");
  EXPECT_EQ(formatDecimal({3, 1}), "0,3");
  EXPECT_EQ(formatDecimal({-5, 3}), "-0,005");
  EXPECT_EQ(formatDecimal({1234560, 2}), "12.345,60");
  EXPECT_EQ(formatDecimal({1234, 0}), "1.234");
  EXPECT_EQ(formatDecimal({1, 18}), "0,000000000000000001");
}

TEST(Numbers, WritesRomanNumbers) {
  EXPECT_EQ(roman(1), "I");
  EXPECT_EQ(roman(4), "IV");
  EXPECT_EQ(roman(9), "IX");
  EXPECT_EQ(roman(14), "XIV");
  EXPECT_EQ(roman(48), "XLVIII");
  EXPECT_EQ(roman(1994), "MCMXCIV");
  EXPECT_EQ(roman(3999), "MMMCMXCIX");
}

TEST(Numbers, WritesFiguresWhereThereIsNoRomanForm) {
  EXPECT_EQ(roman(0), "0");
  EXPECT_EQ(roman(-3), "-3");
  EXPECT_EQ(roman(4000), "4000");
}

}  // namespace
}  // namespace vanthu::text
