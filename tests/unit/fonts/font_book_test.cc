#include "fonts/font_book.h"

#include <gtest/gtest.h>

#include "fonts/repertoire.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

TEST(FontBook, KnowsTheFactsOfTheFourFaces) {
  const auto book = testing::realFonts();
  const FaceFacts& regular = book->facts(Style::regular);
  EXPECT_EQ(regular.postScriptName, "LiberationSerif");
  EXPECT_EQ(regular.unitsPerEm, 2048);
  EXPECT_EQ(regular.ascent, 1825);
  EXPECT_EQ(regular.descent, -443);
  EXPECT_EQ(regular.capHeight, 1341);
  EXPECT_EQ(regular.italicAngleMilli, 0);
  EXPECT_FALSE(regular.italic);
  EXPECT_TRUE(regular.serif);
  EXPECT_EQ(regular.glyphCount, 2602);
  EXPECT_LT(regular.yMin, -400);
  EXPECT_GT(regular.yMax, 1800);
  EXPECT_LT(regular.xMin, 0);
  EXPECT_GT(regular.xMax, 2048);

  EXPECT_EQ(book->facts(Style::boldItalic).postScriptName, "LiberationSerif-BoldItalic");
  EXPECT_TRUE(book->facts(Style::italic).italic);
  EXPECT_LT(book->facts(Style::italic).italicAngleMilli, -10'000);
  EXPECT_GT(book->facts(Style::bold).stemV, regular.stemV);
}

TEST(FontBook, HasTheLineHeightOfTimesNewRoman) {
  const auto book = testing::realFonts();
  for (int i = 0; i < kStyles; ++i) {
    const FaceMetrics& m = book->metrics(static_cast<Style>(i));
    EXPECT_NEAR((m.ascent + m.descent + m.lineGap) / double{2048}, 1.1499, 0.0001);
    EXPECT_GT(m.descent, 0);
  }
}

TEST(FontBook, CoversTheRepertoireAndNothingThatItLacks) {
  const auto book = testing::realFonts();
  for (int i = 0; i < kStyles; ++i) {
    const auto style = static_cast<Style>(i);
    for (const char32_t letter : FontBook::repertoire())
      EXPECT_TRUE(book->covers(style, letter)) << std::hex << uint32_t{letter};
    EXPECT_FALSE(book->covers(style, 0x2011));   // no-break hyphen
    EXPECT_FALSE(book->covers(style, 0x4E2D));   // a Chinese character
    EXPECT_FALSE(book->covers(style, 0x1F600));  // a face
    EXPECT_EQ(book->glyphOf(style, 0x4E2D), 0);
  }
}

TEST(FontBook, GivesNoAdvanceForAGlyphThatIsNotThere) {
  EXPECT_EQ(testing::realFonts()->advance(Style::regular, 65'535), 0);
}

}  // namespace
}  // namespace vanthu::fonts
