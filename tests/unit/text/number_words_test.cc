#include "text/number_words.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <utility>
#include <vector>

namespace vanthu::text {
namespace {

constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
constexpr int64_t kMin = std::numeric_limits<int64_t>::min();

TEST(NumberWords, FollowsTheOfficeNorm) {
  const std::vector<std::pair<int64_t, const char*>> cases = {
      {0, "không"},
      {4, "bốn"},
      {10, "mười"},
      {14, "mười bốn"},
      {15, "mười lăm"},
      {20, "hai mươi"},
      {21, "hai mươi mốt"},
      {24, "hai mươi tư"},
      {25, "hai mươi lăm"},
      {101, "một trăm linh một"},
      {104, "một trăm linh tư"},
      {105, "một trăm linh năm"},
      {111, "một trăm mười một"},
      {500, "năm trăm"},
      {1005, "một nghìn không trăm linh năm"},
      {1205000, "một triệu hai trăm linh năm nghìn"},
      {1000005, "một triệu không trăm linh năm"},
      {1000015, "một triệu không trăm mười lăm"},
      {15005015005,
       "mười lăm tỷ không trăm linh năm triệu không trăm mười lăm nghìn không trăm linh năm"},
      {-5, "âm năm"},
  };
  for (const auto& [number, words] : cases)
    EXPECT_EQ(numberInWords(number), words);
}

TEST(NumberWords, ReadsThousandsOfBillions) {
  EXPECT_EQ(numberInWords(1'000'000'000'000), "một nghìn tỷ");
  EXPECT_EQ(numberInWords(1'005'000'000'000), "một nghìn không trăm linh năm tỷ");
  EXPECT_EQ(numberInWords(1'000'000'000'000'000'000), "một tỷ tỷ");
}

TEST(NumberWords, WritesTheBoundsOfInt64) {
  EXPECT_EQ(numberInWords(kMax),
            "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu "
            "tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh bảy");
  EXPECT_EQ(numberInWords(kMin),
            "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi "
            "sáu tỷ tám trăm năm mươi tư triệu bảy trăm bảy mươi lăm nghìn tám trăm linh tám");
}

TEST(NumberWords, HasSouthernStyles) {
  EXPECT_EQ(numberInWords(1'005, {.southernZero = true}), "một nghìn không trăm lẻ năm");
  EXPECT_EQ(numberInWords(1'005, {.southernThousand = true}), "một ngàn không trăm linh năm");
  EXPECT_EQ(numberInWords(1'104, {.plainFour = true}), "một nghìn một trăm linh bốn");
  EXPECT_EQ(numberInWords(24, {.plainFour = true}), "hai mươi tư");
  EXPECT_EQ(numberInWords(4'004, {true, true, true}), "bốn ngàn không trăm lẻ bốn");
}

void expectReadsBack(int64_t number) {
  for (const NumberWordStyle style : {NumberWordStyle{}, NumberWordStyle{true, true, true}}) {
    const std::string words = numberInWords(number, style);
    ASSERT_EQ(parseNumberWords(words), number) << words;
  }
}

TEST(NumberWords, ReadsBackEverySmallNumber) {
  for (int64_t n = -1200; n <= 12'345; ++n)
    expectReadsBack(n);
}

TEST(NumberWords, ReadsBackNumbersAroundEveryPowerOfTen) {
  for (int64_t power = 10; power <= kMax / 10; power *= 10) {
    for (int64_t near = -26; near <= 26; ++near) {
      expectReadsBack(power + near);
      expectReadsBack(-(power + near));
      expectReadsBack(power * 5 + near);
    }
  }
  expectReadsBack(kMax);
  expectReadsBack(kMin);
  expectReadsBack(kMin + 1);
}

TEST(NumberWords, ReadsBackRandomNumbersOfEveryLength) {
  std::mt19937_64 random(1205000);
  for (int round = 0; round < 5'000; ++round)
    expectReadsBack(static_cast<int64_t>(random()) >> (random() % 64));
}

TEST(NumberWords, ReadsAnySpacingAndCase) {
  EXPECT_EQ(parseNumberWords("  Một triệu\u00A0HAI trăm lẻ  năm ngàn "), 1205000);
  EXPECT_EQ(parseNumberWords("hai mươi bốn tỉ"), 24'000'000'000);
}

TEST(NumberWords, ReadsNothingThatItWouldNotWrite) {
  for (const char* words : {"",
                            " ",
                            "âm",
                            "tỷ",
                            "một một",
                            "năm mươi một",
                            "mười năm",
                            "hai triệu triệu",
                            "trăm",
                            "một nghìn năm",
                            "âm không",
                            "một trăm linh không",
                            "hai mươi lăm đồng",
                            "1205000",
                            "năm học",
                            "chín tỷ tỷ tỷ",
                            "một tỷ tỷ tỷ tỷ",
                            "mười tỷ tỷ",
                            "hai nghìn triệu"})
    EXPECT_EQ(parseNumberWords(words), std::nullopt) << words;
}

TEST(NumberWords, RefusesEndlessWordsAtOnce) {
  std::string words;
  for (int i = 0; i < 100'000; ++i)
    words += "tỷ ";
  EXPECT_EQ(parseNumberWords(words), std::nullopt);
}

TEST(NumberWords, WritesMoneyAsASentence) {
  EXPECT_EQ(moneyInWords(1205000), "Một triệu hai trăm linh năm nghìn đồng");
  EXPECT_EQ(moneyInWords(0), "Không đồng");
  EXPECT_EQ(moneyInWords(-2000), "Âm hai nghìn đồng");
  EXPECT_EQ(moneyInWords(4'000'004, {.plainFour = true}), "Bốn triệu không trăm linh bốn đồng");
}

}  // namespace
}  // namespace vanthu::text
