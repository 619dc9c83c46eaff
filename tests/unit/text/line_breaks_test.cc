#include "text/line_breaks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

namespace vanthu::text {
namespace {

// The paragraph with '|' at every break chance.
std::string marked(std::string_view text, const BreakOptions& options = {}) {
  std::string out;
  size_t begin = 0;
  for (const size_t offset : breakChances(text, options)) {
    out.append(text.substr(begin, offset - begin)).append("|");
    begin = offset;
  }
  return out.append(text.substr(begin));
}

// `text` inside a sentence, so that neither its start nor its end is special.
std::string markedInside(std::string_view text) {
  constexpr std::string_view kBefore = "trong |và |";
  constexpr std::string_view kAfter = " |và |trong sau";
  const std::string all = marked("trong và " + std::string(text) + " và trong sau");
  EXPECT_TRUE(all.starts_with(kBefore) && all.ends_with(kAfter)) << all;
  return all.substr(kBefore.size(), all.size() - kBefore.size() - kAfter.size());
}

TEST(LineBreaks, AreBehindSpaces) {
  EXPECT_EQ(marked("Sở Giáo dục và Đào tạo"), "Sở |Giáo |dục |và |Đào tạo");
}

TEST(LineBreaks, KeepSymbolsWhole) {
  for (const char* text : {"793/KH-SGDĐT",
                           "30/2020/NĐ-CP",
                           "05-CT/TW",
                           "2016-2017",
                           "và/hoặc",
                           "ngoc-anh.le@quangninh.edu.vn",
                           "20/11/2018",
                           "GD&ĐT",
                           "H'Hen"})
    EXPECT_EQ(markedInside(text), text);
}

TEST(LineBreaks, KeepNumbersWithTheWordThatAsksForThem) {
  for (const char* text : {"Số: 793/KH-SGDĐT",
                           "số 30/2020/NĐ-CP",
                           "ngày 09",
                           "tháng 4",
                           "năm 2019",
                           "quý II",
                           "Điều 5.",
                           "khoản 2",
                           "điểm a",
                           "điểm đ)",
                           "Mục 3",
                           "Phụ lục I",
                           "Phụ lục 02",
                           "Chương IV",
                           "“Điều 5"})
    EXPECT_EQ(markedInside(text), text);
}

TEST(LineBreaks, LeaveTheSameWordsFreeWithoutANumber) {
  EXPECT_EQ(markedInside("năm học"), "năm |học");
  EXPECT_EQ(markedInside("Điều này"), "Điều |này");
  EXPECT_EQ(markedInside("ngày, 09"), "ngày, |09");
  EXPECT_EQ(markedInside("phụ lục kèm"), "phụ |lục |kèm");
}

TEST(LineBreaks, PartADateBetweenItsPairs) {
  EXPECT_EQ(markedInside("ngày 9 tháng 4 năm 2019"), "ngày 9 |tháng 4 |năm 2019");
}

TEST(LineBreaks, KeepUnitsWithTheirNumber) {
  for (const char* text : {"1.205.000 đồng",
                           "1.205.000 đồng;",
                           "05 năm",
                           "02 bản",
                           "15 %",
                           "1,5 triệu đồng",
                           "14 giờ 30 phút",
                           "(05 năm)"})
    EXPECT_EQ(markedInside(text), text);
  EXPECT_EQ(markedInside("2019. Đồng"), "2019. |Đồng");
  EXPECT_EQ(markedInside("ba đồng"), "ba |đồng");
}

TEST(LineBreaks, KeepRanges) {
  EXPECT_EQ(markedInside("năm học 2016 - 2017"), "năm |học |2016 - 2017");
  EXPECT_EQ(markedInside("2021 – 2025"), "2021 – 2025");
  EXPECT_EQ(markedInside("1 - 2 - 3 - 4"), "1 - 2 - |3 - |4");
}

TEST(LineBreaks, PutASpacedHyphenAtTheEndOfALine) {
  EXPECT_EQ(markedInside("Chân - Thiện - Mỹ"), "Chân - |Thiện - |Mỹ");
}

TEST(LineBreaks, KeepTitlesWithNamesAndPosts) {
  for (const char* text : {"KT. GIÁM",
                           "TM. ỦY",
                           "TUQ. CHỦ",
                           "Q. HIỆU",
                           "TP. Hồ",
                           "TX. Quảng",
                           "Ông Nguyễn",
                           "bà Trần",
                           "V/v triển"})
    EXPECT_EQ(markedInside(text), text);
  EXPECT_EQ(markedInside("ông bà"), "ông |bà");
}

TEST(LineBreaks, KeepTheLabelOfAParagraphWithItsNextWord) {
  EXPECT_EQ(marked("a) Tập thể lao động"), "a) Tập |thể |lao động");
  EXPECT_EQ(marked("Điều 5. Phạm vi áp dụng"), "Điều 5. Phạm |vi |áp dụng");
  EXPECT_EQ(marked("- UBND các tỉnh"), "- UBND |các tỉnh");
  EXPECT_EQ(marked("– UBND các tỉnh"), "– UBND |các tỉnh");
}

TEST(LineBreaks, KeepMarksOnTheirSide) {
  EXPECT_EQ(markedInside("“ Thầy và trò ” học"), "“ Thầy |và |trò ” |học");
  EXPECT_EQ(markedInside("được ( 5 ) !"), "được |( 5 ) !");
  EXPECT_EQ(markedInside("Số: 793 /KH"), "Số: 793 /KH");
  EXPECT_EQ(markedInside("793/ KH"), "793/ KH");
}

TEST(LineBreaks, KeepTheLastSyllableWithTheOneBefore) {
  EXPECT_EQ(marked("của Giáo dục ./."), "của |Giáo dục ./.");
  EXPECT_EQ(marked("một hai ba"), "một |hai ba");
  EXPECT_EQ(marked("một hai"), "một |hai");
  EXPECT_EQ(marked("một hai ba", {.keepLastTwo = false}), "một |hai |ba");
}

TEST(LineBreaks, LetGoOfGlueOnDemand) {
  EXPECT_EQ(marked("tiền thưởng 1.205.000 đồng - hết", {.glue = false}),
            "tiền |thưởng |1.205.000 |đồng - |hết");
}

TEST(LineBreaks, NeverGlueMoreThanALineCanHold) {
  std::string chain;
  for (int i = 0; i < 50; ++i)
    chain += "TP. H. ";
  size_t begin = 0;
  for (const size_t offset : breakChances(chain)) {
    EXPECT_LE(offset - begin, 41u);
    begin = offset;
  }
  EXPECT_GT(begin, 300u);
}

TEST(LineBreaks, KeepHardSpaces) {
  EXPECT_EQ(markedInside("Số:\u00A0\u00A0\u00A0\u00A0/KH-SGDĐT"),
            "Số:\u00A0\u00A0\u00A0\u00A0/KH-SGDĐT");
}

TEST(LineBreaks, PartLongWebAddressesOnly) {
  EXPECT_EQ(markedInside("https://quangninh.edu.vn/van-ban/thi-dua-khen-thuong"),
            "https://|quangninh.edu.vn/|van-|ban/|thi-|dua-|khen-|thuong");
  EXPECT_EQ(markedInside("quangninh.edu.vn/van-ban"), "quangninh.edu.vn/van-ban");
}

TEST(LineBreaks, AreBehindEveryLineFeed) {
  EXPECT_EQ(marked("một\n\nhai\n"), "một\n|\n|hai\n");
}

TEST(LineBreaks, AreNoneInEmptyTexts) {
  EXPECT_EQ(marked(""), "");
  EXPECT_EQ(marked("   "), "   ");
  EXPECT_EQ(marked("  một "), "  một ");
}

std::string randomParagraph(std::mt19937& random) {
  static const std::vector<std::string_view> kPieces = {
      "Số:",  "793/KH-SGDĐT", "ngày", "09",        "tháng", "4",   "năm", "2016", "-", "–",
      "2017", "Điều",         "5.",   "1.205.000", "đồng",  "TP.", "Hồ",  "“",    "”", "(",
      ")",    "./.",          ";",    "a)",        "KT.",   "Ông", "ế",   "…",    "/", "\u00A0",
      "\t",   "\n",           "một",  "thi-đua",   "%",     "Phụ", "lục", "I",    "«", "»"};
  std::string text;
  for (auto n = 1 + random() % 20; n > 0; --n) {
    text += kPieces[random() % kPieces.size()];
    if (random() % 4 != 0)
      text += std::string(1 + (random() % 8 == 0), ' ');
  }
  return text;
}

bool isContinuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

TEST(LineBreaks, HoldTheirPromisesOnRandomParagraphs) {
  std::mt19937 random(793);
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = randomParagraph(random);
    const std::vector<size_t> chances = breakChances(text);
    ASSERT_TRUE(std::is_sorted(chances.begin(), chances.end())) << text;
    ASSERT_EQ(std::adjacent_find(chances.begin(), chances.end()), chances.end()) << text;
    for (const size_t offset : chances) {
      ASSERT_GT(offset, 0u);
      ASSERT_LT(offset, text.size());
      ASSERT_FALSE(isContinuation(text[offset])) << text;
      const std::string_view rest = std::string_view(text).substr(offset);
      const char before = text[offset - 1];
      ASSERT_TRUE(before == ' ' || before == '\t' || before == '\n') << marked(text);
      if (before == '\n')  // a line that the text itself begins
        continue;
      for (const char* bad : {" ", "\t", ")", ".", ";", "”", "»", "- ", "– "})
        ASSERT_FALSE(rest.starts_with(bad)) << marked(text);
    }
  }
}

TEST(LineBreaks, TakeTimeInProportionToTheText) {
  std::string text;
  for (int i = 0; i < 40'000; ++i)
    text += i % 3 == 0 ? "( " : "“Thầy” ";
  const std::string longWord(300'000, '(');
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_GT(breakChances(text).size(), 1'000u);
  EXPECT_TRUE(breakChances(longWord).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

}  // namespace
}  // namespace vanthu::text
