#include "base/decimal.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>

namespace vanthu {
namespace {

TEST(Decimal, KeepsTheDigitsAsTyped) {
  EXPECT_EQ(parseDecimal("9.75"), (Decimal{975, 2}));
  EXPECT_EQ(parseDecimal("-1.50"), (Decimal{-150, 2}));
  EXPECT_EQ(parseDecimal("0"), (Decimal{0, 0}));
  EXPECT_EQ(parseDecimal("0.3"), (Decimal{3, 1}));
  EXPECT_EQ(parseDecimal("-0.001"), (Decimal{-1, 3}));
}

TEST(Decimal, TakesAnExponent) {
  EXPECT_EQ(parseDecimal("1.5e2"), (Decimal{150, 0}));
  EXPECT_EQ(parseDecimal("1.5E+1"), (Decimal{15, 0}));
  EXPECT_EQ(parseDecimal("15e-3"), (Decimal{15, 3}));
  EXPECT_EQ(parseDecimal("0e99"), (Decimal{0, 0}));
}

TEST(Decimal, HoldsEighteenDigitsAndNoMore) {
  EXPECT_EQ(parseDecimal("999999999999999999"), (Decimal{999'999'999'999'999'999, 0}));
  EXPECT_EQ(parseDecimal("0.999999999999999999"), (Decimal{999'999'999'999'999'999, 18}));
  EXPECT_EQ(parseDecimal("1000000000000000000"), std::nullopt);
  EXPECT_EQ(parseDecimal("1e18"), std::nullopt);
  EXPECT_EQ(parseDecimal("1e17"), (Decimal{100'000'000'000'000'000, 0}));
  EXPECT_EQ(parseDecimal("0.0000000000000000001"), std::nullopt);
  EXPECT_EQ(parseDecimal("1e-18"), (Decimal{1, 18}));
  EXPECT_EQ(parseDecimal("1e-19"), std::nullopt);
  EXPECT_EQ(parseDecimal("1e999"), std::nullopt);
  EXPECT_EQ(parseDecimal("1e9999"), std::nullopt);
  EXPECT_EQ(parseDecimal("0." + std::string(2000, '0')), std::nullopt);
}

TEST(Decimal, RefusesWhatJsonWouldNotCallANumber) {
  for (const char* text :
       {"",   "-",   ".",     ".5",    "5.",  "-.5", "01", "-00.5", "+1",  "1..2", "1.2.3", "1e",
        "e5", "1e+", "1e--2", "1e2.5", "1,5", "0x1", " 1", "1 ",    "--1", "1-",   "NaN",   "1e 2"})
    EXPECT_EQ(parseDecimal(text), std::nullopt) << text;
}

TEST(Decimal, WritesWhatItReads) {
  for (const char* text :
       {"0", "-1.50", "9.75", "0.001", "-0.010", "123456789012345678", "0.000000000000000001"})
    EXPECT_EQ(toString(*parseDecimal(text)), text);
  EXPECT_EQ(toString({std::numeric_limits<int64_t>::min(), 0}), "-9223372036854775808");
  EXPECT_EQ(toString({-5, 3}), "-0.005");
}

TEST(Decimal, IsComparedByItsAmount) {
  EXPECT_EQ(compare({10, 1}, {1, 0}), 0);
  EXPECT_LT(compare({9, 1}, {1, 0}), 0);
  EXPECT_GT(compare({-1, 18}, {-1, 0}), 0);
  EXPECT_GT(
      compare({std::numeric_limits<int64_t>::max(), 0}, {std::numeric_limits<int64_t>::max(), 1}),
      0);
  EXPECT_LT(
      compare({std::numeric_limits<int64_t>::min(), 0}, {std::numeric_limits<int64_t>::max(), 18}),
      0);
}

}  // namespace
}  // namespace vanthu
