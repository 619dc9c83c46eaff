#include "pdf/font_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/cmap_check.h"
#include "pdf/face_tables.h"
#include "support/real_fonts.h"

namespace vanthu::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A map of `count` glyphs from `glyph` on, every `step`-th, to letters from `letter` on.
std::string mapOf(uint16_t glyph, char32_t letter, int count, uint16_t step = 1) {
  std::vector<char32_t> letters(65536, 0);
  std::set<uint16_t> glyphs;
  for (int i = 0; i < count; ++i, glyph = static_cast<uint16_t>(glyph + step), ++letter) {
    glyphs.insert(glyph);
    letters[glyph] = letter;
  }
  return toUnicodeMap(glyphs, letters);
}

TEST(ToUnicode, WritesNeighboursAsARange) {
  EXPECT_THAT(mapOf(3, 'a', 3), HasSubstr("1 beginbfrange\n<0003><0005><0061>\nendbfrange\n"));
}

TEST(ToUnicode, WritesSingleGlyphsAsCharacters) {
  EXPECT_THAT(mapOf(3, 'a', 2, 5),
              HasSubstr("2 beginbfchar\n<0003><0061>\n<0008><0062>\nendbfchar\n"));
}

TEST(ToUnicode, EndsARangeWhereItsCodesOrLettersPass256) {
  EXPECT_THAT(mapOf(0xFE, 'a', 4), HasSubstr("<00FE><00FF><0061>\n<0100><0101><0063>\n"));
  EXPECT_THAT(mapOf(10, 0x1EFE, 4), HasSubstr("<000A><000B><1EFE>\n<000C><000D><1F00>\n"));
}

TEST(ToUnicode, PutsAtMostAHundredEntriesIntoABlock) {
  const std::string map = mapOf(10, 0x1E00, 250, 2);
  EXPECT_THAT(map, HasSubstr("100 beginbfchar\n"));
  EXPECT_THAT(map, HasSubstr("\n50 beginbfchar\n"));
  EXPECT_EQ(readToUnicode(map).fault, "");
}

TEST(ToUnicode, IsAcceptedByTheGateForTheWholeRepertoire) {
  const auto fonts = vanthu::testing::realFonts();
  const auto letters = repertoireLetters(*fonts, fonts::Style::regular);
  std::set<uint16_t> glyphs;
  for (size_t glyph = 0; glyph < letters.size(); ++glyph) {
    if (letters[glyph] != 0)
      glyphs.insert(static_cast<uint16_t>(glyph));
  }
  EXPECT_GT(glyphs.size(), 200U);
  EXPECT_EQ(readToUnicode(toUnicodeMap(glyphs, letters)).fault, "");
}

TEST(CmapCheck, RefusesWhatReadersStumbleOver) {
  const auto with = [](const std::string& block) {
    return "begincmap 1 begincodespacerange <0000><FFFF> endcodespacerange " + block + " endcmap";
  };
  EXPECT_EQ(readToUnicode(with("1 beginbfchar <0001><0041> endbfchar")).fault, "");
  for (const char* block : {"1 begincidrange <0001><0002> 3 endcidrange",
                            "2 beginbfchar <0001><0041> endbfchar",
                            "beginbfchar <0001><0041> endbfchar",
                            "101 beginbfchar <0001><0041> endbfchar",
                            "1 beginbfchar <01><0041> endbfchar",
                            "2 beginbfchar <0001><0041> <0001><0042> endbfchar",
                            "1 beginbfchar <0001><0000> endbfchar",
                            "1 beginbfchar <0001><D800> endbfchar",
                            "1 beginbfchar <0001><FEFF> endbfchar",
                            "1 beginbfrange <0002><0001><0041> endbfrange",
                            "1 beginbfrange <00FF><0100><0041> endbfrange",
                            "1 beginbfrange <0001><0002><00FF> endbfrange",
                            "1 beginbfrange <0001><0002><0041> endbfchar"})
    EXPECT_NE(readToUnicode(with(block)).fault, "") << block;
  EXPECT_NE(readToUnicode("").fault, "");
  EXPECT_NE(readToUnicode("begincmap endcmap").fault, "");
}

TEST(CmapCheck, GivesTheLettersByTheirCodes) {
  const ToUnicode map = readToUnicode(mapOf(3, 'a', 3));
  EXPECT_THAT(map.letters, ::testing::ElementsAre(0, 0, 0, 'a', 'b', 'c'));
}

TEST(FontProgram, IsNamedByItsGlyphs) {
  const auto fonts = vanthu::testing::realFonts();
  Deflater deflater(6);
  const std::vector<char32_t> letters(fonts->facts(fonts::Style::bold).glyphCount, 'x');
  const auto one = *makeFontProgram(*fonts, fonts::Style::bold, {36}, letters, deflater);
  const auto same = *makeFontProgram(*fonts, fonts::Style::bold, {36}, letters, deflater);
  const auto other = *makeFontProgram(*fonts, fonts::Style::bold, {36, 37}, letters, deflater);
  EXPECT_THAT(one.name, ::testing::MatchesRegex("[A-Z]{6}\\+LiberationSerif-Bold"));
  EXPECT_EQ(one.name, same.name);
  EXPECT_EQ(one.deflated, same.deflated);
  EXPECT_NE(one.name, other.name);
  EXPECT_GT(other.length, one.length);
}

}  // namespace
}  // namespace vanthu::pdf
