// Numbers as decimal text, serial numbers as days, number formats that show a day.
#include "sheet/number_text.h"

#include <gtest/gtest.h>

#include "sheet/cell_name.h"
#include "sheet/number_format.h"

namespace vanthu::sheet {
namespace {

std::string decimal(std::string_view raw) {
  return decimalText(raw).value_or("none");
}

std::string day(std::string_view serial, bool since1904 = false) {
  const std::optional<Date> date = dayOfSerial(serial, since1904);
  return date ? toIso(*date) : "none";
}

TEST(NumberText, IsExactAndWithoutExponent) {
  EXPECT_EQ(decimal("0.1"), "0.1");
  EXPECT_EQ(decimal("1.205E6"), "1205000");
  EXPECT_EQ(decimal("1.205e+06"), "1205000");
  EXPECT_EQ(decimal("-12.50"), "-12.5");
  EXPECT_EQ(decimal("+7"), "7");
  EXPECT_EQ(decimal("5E-3"), "0.005");
  EXPECT_EQ(decimal(".5"), "0.5");
  EXPECT_EQ(decimal("3."), "3");
  EXPECT_EQ(decimal("1E22"), "10000000000000000000000");
}

TEST(NumberText, ShowsFifteenDigitsOfABinaryFraction) {
  EXPECT_EQ(decimal("1.1000000000000001"), "1.1");
  EXPECT_EQ(decimal("0.30000000000000004"), "0.3");
  EXPECT_EQ(decimal("8.0999999999999996"), "8.1");
  EXPECT_EQ(decimal("9.99999999999999999"), "10");
  EXPECT_EQ(decimal("0.000123456789012345678"), "0.000123456789012346");
  EXPECT_EQ(decimal("1.23456789012345678E17"), "123456789012346000");
}

TEST(NumberText, KeepsLongIdentifiersDigitByDigit) {
  EXPECT_EQ(decimal("079123456789012345678"), "79123456789012345678");
  EXPECT_EQ(decimal("123456789012345678"), "123456789012345678");
}

TEST(NumberText, OfZeroIsZero) {
  for (const char* zero : {"0", "-0", "0.000", "0E9", "-0.0E-5"})
    EXPECT_EQ(decimal(zero), "0") << zero;
}

TEST(NumberText, RefusesWhatIsNoFiniteNumber) {
  for (const char* wrong : {"",
                            "-",
                            ".",
                            "1,5",
                            "abc",
                            "1e",
                            "1e999999999",
                            "1e-401",
                            "NaN",
                            "INF",
                            "0x10",
                            "1 2",
                            "1.2.3",
                            "--1"})
    EXPECT_EQ(decimal(wrong), "none") << wrong;
  EXPECT_EQ(decimal(std::string(401, '1')), "none");
}

TEST(DayOfSerial, CountsFrom1900WithItsFalseLeapDay) {
  EXPECT_EQ(day("1"), "1900-01-01");
  EXPECT_EQ(day("59"), "1900-02-28");
  EXPECT_EQ(day("60"), "none");
  EXPECT_EQ(day("61"), "1900-03-01");
  EXPECT_EQ(day("25569"), "1970-01-01");
  EXPECT_EQ(day("46347"), "2026-11-21");
  EXPECT_EQ(day("2958465"), "9999-12-31");
}

TEST(DayOfSerial, KeepsTheDayOfATime) {
  EXPECT_EQ(day("46347.999988"), "2026-11-21");
}

TEST(DayOfSerial, CountsFrom1904) {
  EXPECT_EQ(day("0", true), "1904-01-01");
  EXPECT_EQ(day("60", true), "1904-03-01");
  EXPECT_EQ(day("44885", true), "2026-11-21");
}

TEST(DayOfSerial, RefusesTimesNegativesAndTheFarFuture) {
  for (const char* wrong : {"0", "0.75", "-1", "-0.5", "2958466", "99999999999"})
    EXPECT_EQ(day(wrong), "none") << wrong;
}

TEST(NumberFormat, ShowsADay) {
  for (const char* code : {"dd/mm/yyyy",
                           "d/m/yy",
                           "[$-42A]dd/mm/yyyy;@",
                           "[$-F800]dddd, mmmm dd, yyyy",
                           "\"ngày\" dd \"tháng\" mm \"năm\" yyyy",
                           "dd\\-mm\\-yyyy hh:mm",
                           "mmm-yy",
                           "mm",
                           "[$-vi-VN]d mmmm yyyy",
                           "yyyy",
                           "[Red]dd/mm/yyyy",
                           "h:mm d/m",
                           "ss.00 dd",
                           "[$-101042A]d/m/yyyy;@",
                           "mmmm"})
    EXPECT_TRUE(isDateFormat(std::string_view(code))) << code;
}

TEST(NumberFormat, ShowsNoDay) {
  for (const char* code : {"General",
                           "0.00",
                           "#,##0",
                           "#,##0\\ \"đồng\"",
                           "0.00E+00",
                           "@",
                           "hh:mm",
                           "h:mm:ss AM/PM",
                           "[h]:mm",
                           "[hh]:mm:ss",
                           "mm:ss",
                           "mm:ss.0",
                           "[Red]0",
                           "[$-F400]h:mm:ss AM/PM",
                           "\"dd/mm\"0",
                           "#,##0 VND",
                           "0_d",
                           "[$đ-42A] #,##0",
                           "_-* #,##0\\ \"₫\"_-",
                           "0\\d",
                           ""})
    EXPECT_FALSE(isDateFormat(std::string_view(code))) << code;
}

TEST(NumberFormat, KnowsTheBuiltInOnes) {
  for (const uint32_t number : {14u, 15u, 16u, 17u, 22u, 27u, 36u, 50u, 58u})
    EXPECT_TRUE(isDateFormat(number)) << number;
  for (const uint32_t number : {0u, 1u, 9u, 13u, 18u, 21u, 37u, 45u, 49u, 59u, 164u})
    EXPECT_FALSE(isDateFormat(number)) << number;
}

TEST(CellName, GoesBothWays) {
  EXPECT_EQ(cellName(6, 1), "B7");
  EXPECT_EQ(cellName(0, 25), "Z1");
  EXPECT_EQ(cellName(0, 26), "AA1");
  EXPECT_EQ(cellName(1'048'575, 16'383), "XFD1048576");
  for (const uint32_t column : {0u, 25u, 26u, 51u, 52u, 701u, 702u, 16'383u}) {
    const std::optional<Place> place = parsePlace(cellName(9, column));
    ASSERT_TRUE(place) << column;
    EXPECT_EQ(place->row, 9u);
    EXPECT_EQ(place->column, column);
  }
}

TEST(CellName, RefusesWhatIsNoPlace) {
  for (const char* wrong :
       {"", "A", "1", "A0", "a1", "XFE1", "A1048577", "A-1", "A1 ", "AAAAAAA1", "A99999999999"})
    EXPECT_FALSE(parsePlace(wrong)) << wrong;
  EXPECT_FALSE(parseRange("B2:A1"));
  EXPECT_FALSE(parseRange("A300000:B300001"));
}

}  // namespace
}  // namespace vanthu::sheet
