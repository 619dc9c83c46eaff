#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"
#include "fonts/font_book.h"
#include "fonts/repertoire.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

class Shape : public ::testing::TestWithParam<Style> {
 protected:
  int32_t advance(std::string_view word) const { return book_->shape(GetParam(), word)->advance; }

  std::shared_ptr<const FontBook> book_ = testing::realFonts();
};

std::string utf8(char32_t letter) {
  std::string out;
  appendUtf8(out, letter);
  return out;
}

TEST_P(Shape, GivesOneGlyphForEachVietnameseLetter) {
  for (const char32_t letter : vietnameseLetters()) {
    const auto word = book_->shape(GetParam(), utf8(letter));
    ASSERT_EQ(word->glyphs.size(), 1u) << utf8(letter);
    const uint16_t glyph = book_->glyphOf(GetParam(), letter);
    EXPECT_EQ(word->glyphs[0].id, glyph);
    EXPECT_EQ(word->glyphs[0].advance, book_->advance(GetParam(), glyph));
    EXPECT_EQ(word->advance, word->glyphs[0].advance);
    EXPECT_EQ(word->glyphs[0].xOffset, 0);
    EXPECT_EQ(word->glyphs[0].yOffset, 0);
  }
}

TEST_P(Shape, MovesKernedLettersTogether) {
  EXPECT_LT(advance("AV"), advance("A") + advance("V"));
  EXPECT_LT(advance("To"), advance("T") + advance("o"));
}

TEST_P(Shape, MakesNoLigature) {
  for (const char* word : {"fi", "fl", "ffi", "ffl", "ct", "st", "1/2"}) {
    const auto shaped = book_->shape(GetParam(), word);
    ASSERT_EQ(shaped->glyphs.size(), std::string(word).size()) << word;
    for (size_t i = 0; i < shaped->glyphs.size(); ++i)
      EXPECT_EQ(shaped->glyphs[i].id, book_->glyphOf(GetParam(), static_cast<char32_t>(word[i])));
  }
}

TEST_P(Shape, CountsClustersInBytesOfTheWord) {
  const auto word = book_->shape(GetParam(), "Nguyễn");
  ASSERT_EQ(word->glyphs.size(), 6u);
  const uint32_t offsets[] = {0, 1, 2, 3, 4, 7};
  int32_t sum = 0;
  for (size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(word->glyphs[i].cluster, offsets[i]);
    sum += word->glyphs[i].advance;
  }
  EXPECT_EQ(word->advance, sum);
}

TEST_P(Shape, GivesAMarkThatHasNoLetterOfItsOwnToItsLettersCluster) {
  const auto word = book_->shape(GetParam(), "k\u0309");
  ASSERT_EQ(word->glyphs.size(), 2u);
  EXPECT_EQ(word->glyphs[0].cluster, word->glyphs[1].cluster);
  EXPECT_EQ(word->glyphs[1].advance, 0);
  EXPECT_NE(word->glyphs[1].id, 0);
}

TEST_P(Shape, GivesSpacesTheirNaturalWidth) {
  EXPECT_EQ(advance(" "), 512);
  EXPECT_EQ(advance("\u00A0"), 512);
}

TEST_P(Shape, GivesNothingForAnEmptyWord) {
  const auto word = book_->shape(GetParam(), "");
  EXPECT_TRUE(word->glyphs.empty());
  EXPECT_EQ(word->advance, 0);
}

TEST_P(Shape, GivesTheSameObjectAgain) {
  EXPECT_EQ(book_->shape(GetParam(), "thưởng"), book_->shape(GetParam(), "thưởng"));
}

TEST_P(Shape, ShapesAWordOfAHundredThousandLetters) {
  std::string word;
  for (int i = 0; i < 100'000; ++i)
    word += "ở";
  const auto shaped = book_->shape(GetParam(), word);
  ASSERT_EQ(shaped->glyphs.size(), 100'000u);
  EXPECT_EQ(shaped->glyphs.back().cluster, word.size() - 3);
}

INSTANTIATE_TEST_SUITE_P(
    EachFace,
    Shape,
    ::testing::Values(Style::regular, Style::bold, Style::italic, Style::boldItalic));

}  // namespace
}  // namespace vanthu::fonts
