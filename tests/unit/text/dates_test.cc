#include "text/dates.h"

#include <gtest/gtest.h>

namespace vanthu::text {
namespace {

constexpr Date kNinthOfApril{2019, 4, 9};

TEST(Dates, PadsDaysBelowTenAndTheFirstTwoMonths) {
  EXPECT_EQ(officialDate(kNinthOfApril), "ngày 09 tháng 4 năm 2019");
  EXPECT_EQ(officialDate({2016, 1, 8}), "ngày 08 tháng 01 năm 2016");
  EXPECT_EQ(officialDate({2026, 2, 10}), "ngày 10 tháng 02 năm 2026");
  EXPECT_EQ(officialDate({2018, 11, 20}), "ngày 20 tháng 11 năm 2018");
}

TEST(Dates, PadsFiguresByTheSameRule) {
  EXPECT_EQ(numericDate({2014, 4, 7}), "07/4/2014");
  EXPECT_EQ(numericDate({2014, 7, 1}), "01/7/2014");
  EXPECT_EQ(numericDate({2016, 1, 8}), "08/01/2016");
  EXPECT_EQ(numericDate({2018, 11, 20}), "20/11/2018");
  EXPECT_EQ(dayMonth({2018, 11, 20}), "20/11");
  EXPECT_EQ(dayMonth({2018, 3, 10}), "10/3");
  EXPECT_EQ(dayMonth({2018, 1, 5}), "05/01");
}

TEST(Dates, LeavesBlanksThatKeepTheirWidth) {
  EXPECT_EQ(blankOfficialDate(2026),
            "ngày\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0tháng\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0năm "
            "2026");
}

TEST(Dates, WritesDaysInWords) {
  EXPECT_EQ(dateInWords({2026, 11, 20}),
            "ngày hai mươi tháng Mười một năm hai nghìn không trăm hai mươi sáu");
  EXPECT_EQ(dateInWords(kNinthOfApril),
            "ngày mùng chín tháng Tư năm hai nghìn không trăm mười chín");
  EXPECT_EQ(dateInWords({2005, 5, 10}),
            "ngày mùng mười tháng Năm năm hai nghìn không trăm linh năm");
}

TEST(ParseDate, AcceptsThePeoplesForms) {
  for (const char* text : {"9/4/2019",
                           "09/04/2019",
                           "09/4/2019",
                           "09-4-2019",
                           "9-04-2019",
                           "9.4.2019",
                           "2019-04-09",
                           "ngày 9 tháng 4 năm 2019",
                           "Ngày 09 tháng 04 năm 2019",
                           "09 tháng 4 năm 2019",
                           "ngày\u00A009 tháng\u00A04  năm 2019",
                           "  9/4/2019\t",
                           "43564"})
    EXPECT_EQ(parseDate(text), kNinthOfApril) << text;
}

TEST(ParseDate, NeverTakesTheMonthFirst) {
  EXPECT_EQ(parseDate("4/13/2019"), std::nullopt);
  EXPECT_EQ(parseDate("12/11/2019"), (Date{2019, 11, 12}));
}

TEST(ParseDate, ReadsSpreadsheetDayNumbersOfFiveDigits) {
  EXPECT_EQ(parseDate("36526"), (Date{2000, 1, 1}));
  EXPECT_EQ(parseDate("46347"), (Date{2026, 11, 21}));
  EXPECT_EQ(parseDate("10000"), (Date{1927, 5, 18}));
  EXPECT_EQ(parseDate("2019"), std::nullopt);
  EXPECT_EQ(parseDate("436541"), std::nullopt);
  EXPECT_EQ(parseDate("04356"), std::nullopt);
}

TEST(ParseDate, RefusesDaysThatDoNotExist) {
  EXPECT_EQ(parseDate("29/2/2019"), std::nullopt);
  EXPECT_EQ(parseDate("29/2/2020"), (Date{2020, 2, 29}));
  EXPECT_EQ(parseDate("31/4/2019"), std::nullopt);
  EXPECT_EQ(parseDate("0/4/2019"), std::nullopt);
  EXPECT_EQ(parseDate("9/13/2019"), std::nullopt);
}

TEST(ParseDate, TakesTheWholeTextOrNothing) {
  for (const char* text : {"",
                           " ",
                           "9/4/19",
                           "9/4-2019",
                           "9/4",
                           "9/4/2019x",
                           "x9/4/2019",
                           "9/4/2019 8:00",
                           "9//2019",
                           "/4/2019",
                           "9/4/",
                           "+9/4/2019",
                           "009/4/2019",
                           "9/4/02019",
                           "ngày 9/4/2019",
                           "ngày 9 tháng 4",
                           "ngày 9 tháng 4 năm 2019 nhé",
                           "ngày tháng năm 2019",
                           "2019/04/09",
                           "9/4/2019/1",
                           "ngày",
                           "9 / 4 / 2019"})
    EXPECT_EQ(parseDate(text), std::nullopt) << text;
}

TEST(ParseDate, ReadsBackWhatIsWritten) {
  for (int month = 1; month <= 12; ++month) {
    for (int day = 1; day <= 28; ++day) {
      const Date date{2026, month, day};
      EXPECT_EQ(parseDate(officialDate(date)), date);
      EXPECT_EQ(parseDate(numericDate(date)), date);
      EXPECT_EQ(parseDate(toIso(date)), date);
    }
  }
}

}  // namespace
}  // namespace vanthu::text
