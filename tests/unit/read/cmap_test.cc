#include "read/cmap.h"

#include <gtest/gtest.h>

namespace vanthu::read {
namespace {

CMap parse(std::string_view bytes) {
  Budget budget{ReadLimits{}};
  return CMap::parse(bytes, budget);
}

TEST(CMap, ReadsSingleCodes) {
  const CMap map = parse("2 beginbfchar <0003> <0020> <0104> <1EA4> endbfchar");
  EXPECT_EQ(map.letters(3), " ");
  EXPECT_EQ(map.letters(0x104), "Ấ");
  EXPECT_EQ(map.letters(4), "");
  EXPECT_TRUE(map.hasLetters());
}

TEST(CMap, ReadsACodeThatStandsForSeveralLettersOrOneBeyondTheFirstPlane) {
  const CMap map = parse("beginbfchar <01> <00660069> <02> <D83DDE00> <03> <D83D> endbfchar");
  EXPECT_EQ(map.letters(1), "fi");
  EXPECT_EQ(map.letters(2), "😀");
  EXPECT_EQ(map.letters(3), "\uFFFD");
}

TEST(CMap, CountsUpInARange) {
  const CMap map = parse("1 beginbfrange <0041> <0043> <0061> endbfrange");
  EXPECT_EQ(map.letters(0x41), "a");
  EXPECT_EQ(map.letters(0x43), "c");
  EXPECT_EQ(map.letters(0x44), "");
  EXPECT_EQ(map.letters(0x40), "");
}

TEST(CMap, TakesTheLettersOfARangeFromAList) {
  const CMap map = parse(
      "3 beginbfrange <0001> <0003> [<0041> <00C2> <1EA4>] <0010> <0011> <0030> "
      "<0020> <0021> [<0078> <0079> <007A>] endbfrange");
  EXPECT_EQ(map.letters(2), "Â");
  EXPECT_EQ(map.letters(3), "Ấ");
  EXPECT_EQ(map.letters(0x11), "1");
  EXPECT_EQ(map.letters(0x21), "y");
  EXPECT_EQ(map.letters(0x22), "");
}

TEST(CMap, ReadsGlyphNumbersAndCodeSpaces) {
  const CMap map = parse(
      "2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange "
      "1 begincidrange <8001> <8005> 100 endcidrange 1 begincidchar <41> 7 endcidchar");
  std::string_view bytes("\x41\x80\x03", 3);
  Code code = map.takeCode(bytes, 2);
  EXPECT_EQ(code.bytes, 1u);
  EXPECT_EQ(map.glyph(code.value), 7u);
  code = map.takeCode(bytes, 2);
  EXPECT_EQ(code.bytes, 2u);
  EXPECT_EQ(map.glyph(code.value), 102u);
  EXPECT_TRUE(bytes.empty());
}

TEST(CMap, TakesTheUsualNumberOfBytesWhereNoCodeSpaceFits) {
  const CMap map = parse("1 begincodespacerange <00> <7F> endcodespacerange");
  std::string_view bytes("\xFF\x41\xFF", 3);
  EXPECT_EQ(map.takeCode(bytes, 2).value, 0xFF41u);
  EXPECT_EQ(map.takeCode(bytes, 2).value, 0xFFu);
  EXPECT_TRUE(bytes.empty());
}

TEST(CMap, LeavesOutWhatItCannotUnderstand) {
  for (const char* bytes : {"beginbfchar endbfchar",
                            "beginbfchar <01> endbfchar",
                            "beginbfrange <01> <02> [ endbfrange",
                            "beginbfrange <05> <02> <0041> endbfrange",
                            "beginbfchar (a long code) <0041> endbfchar",
                            "beginbfrange <01> endbfrange",
                            "begincidrange <01> <02> -5 endcidrange",
                            "beginbfchar <> <0041> endbfchar",
                            "endbfrange endbfchar endcidrange"}) {
    const CMap map = parse(bytes);
    EXPECT_EQ(map.letters(1), "") << bytes;
    EXPECT_EQ(map.glyph(1), std::nullopt) << bytes;
  }
}

TEST(CMap, StopsWhenTheBudgetIsSpent) {
  std::string many;
  for (int i = 0; i < 3'000; ++i)
    many += "beginbfchar <0001> <0041> endbfchar ";
  Budget budget{ReadLimits{}};
  while (budget.takeFontEntries(1'000)) {
  }
  EXPECT_FALSE(CMap::parse(many, budget).hasLetters());
}

}  // namespace
}  // namespace vanthu::read
