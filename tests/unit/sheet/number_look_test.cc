// How number formats show figures.
#include <gtest/gtest.h>

#include "sheet/number_format.h"

namespace vanthu::sheet {
namespace {

std::string shown(std::string_view decimal, std::string_view format) {
  return shownNumber(decimal, lookOf(format));
}

TEST(NumberLook, FillsZerosBeforeTheFigures) {
  EXPECT_EQ(shown("45", "000000"), "000045");
  EXPECT_EQ(shown("1234567", "000000"), "1234567");
  EXPECT_EQ(shown("-45", "0000"), "-0045");
  EXPECT_EQ(shown("0", "000"), "000");
}

TEST(NumberLook, ShowsDecimalsRoundedAwayFromZero) {
  EXPECT_EQ(shown("9.5", "0.00"), "9.50");
  EXPECT_EQ(shown("9.125", "0.00"), "9.13");
  EXPECT_EQ(shown("-9.125", "0.00"), "-9.13");
  EXPECT_EQ(shown("9.995", "0.00"), "10.00");
  EXPECT_EQ(shown("12.5", "0"), "13");
  EXPECT_EQ(shown("-0.2", "0"), "0");
}

TEST(NumberLook, ShowsHundredths) {
  EXPECT_EQ(shown("0.95", "0%"), "95%");
  EXPECT_EQ(shown("0.9", "0%"), "90%");
  EXPECT_EQ(shown("1", "0.0%"), "100.0%");
  EXPECT_EQ(shown("0.005", "0%"), "1%");
}

TEST(NumberLook, SaysNothingWhereTheFormatSaysMore) {
  for (const std::string_view format :
       {"General", "", "#,##0", "0.", "0.##", "0 \"đồng\"", "[Red]0", "0E+00", "00-00", ";0"})
    EXPECT_EQ(lookOf(format), NumberLook()) << format;
  EXPECT_EQ(lookOf(std::string(31, '0')), NumberLook());
  EXPECT_EQ(shown("45", "0000;-0000;@"), "0045");
  EXPECT_EQ(shownNumber("1205000.5", {}), "1205000.5");
}

TEST(NumberLook, IsKnownByItsNumber) {
  EXPECT_EQ(lookOf(1u), lookOf("0"));
  EXPECT_EQ(lookOf(2u), lookOf("0.00"));
  EXPECT_EQ(lookOf(9u), lookOf("0%"));
  EXPECT_EQ(lookOf(10u), lookOf("0.00%"));
  EXPECT_EQ(lookOf(0u), NumberLook());
  EXPECT_EQ(lookOf(3u), NumberLook());
}

TEST(NumberLook, IsFoundFromWhatIsShown) {
  const auto again = [](std::string_view text, std::string_view decimal) {
    const NumberLook look = lookAsShown(text, decimal);
    return look == NumberLook() ? "nothing" : shownNumber(decimal, look);
  };
  EXPECT_EQ(again("00045", "45"), "00045");
  EXPECT_EQ(again("9,50", "9.5"), "9.50");
  EXPECT_EQ(again("95%", "0.95"), "95%");
  EXPECT_EQ(again("-0,5", "-0.5"), "nothing") << "as written";
  EXPECT_EQ(again("1.205", "1205"), "nothing") << "grouped";
  EXPECT_EQ(again("1.205.000", "1205000"), "nothing");
  EXPECT_EQ(again("12 đồng", "12"), "nothing");
  EXPECT_EQ(again("0,3333333333", "0.333333333333333"), "nothing") << "no format says so";
}

}  // namespace
}  // namespace vanthu::sheet
