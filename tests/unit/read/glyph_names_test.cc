#include "read/glyph_names.h"

#include <gtest/gtest.h>

#include "text/normalize.h"

namespace vanthu::read {
namespace {

std::string composed(std::string_view name) {
  return text::normalize(lettersOfGlyphName(name)).value_or("?");
}

TEST(GlyphNames, KnowLatinLettersDigitsAndPunctuation) {
  EXPECT_EQ(lettersOfGlyphName("A"), "A");
  EXPECT_EQ(lettersOfGlyphName("z"), "z");
  EXPECT_EQ(lettersOfGlyphName("seven"), "7");
  EXPECT_EQ(lettersOfGlyphName("quotedblleft"), "“");
  EXPECT_EQ(lettersOfGlyphName("endash"), "–");
}

TEST(GlyphNames, KnowEveryVietnameseLetter) {
  EXPECT_EQ(composed("acircumflexdotbelow"), "ậ");
  EXPECT_EQ(composed("Abrevehookabove"), "Ẳ");
  EXPECT_EQ(composed("ohorngrave"), "ờ");
  EXPECT_EQ(composed("Uhorntilde"), "Ữ");
  EXPECT_EQ(composed("ecircumflextilde"), "ễ");
  EXPECT_EQ(composed("ydotbelow"), "ỵ");
  EXPECT_EQ(composed("ihookabove"), "ỉ");
  EXPECT_EQ(composed("dcroat"), "đ");
  EXPECT_EQ(composed("Dcroat"), "Đ");
  EXPECT_EQ(composed("dong"), "₫");
}

TEST(GlyphNames, KnowNumberedLettersLigaturesAndVariants) {
  EXPECT_EQ(lettersOfGlyphName("uni1EA5"), "ấ");
  EXPECT_EQ(lettersOfGlyphName("uni00410301"), "A\u0301");
  EXPECT_EQ(lettersOfGlyphName("u1F600"), "😀");
  EXPECT_EQ(lettersOfGlyphName("f_i"), "fi");
  EXPECT_EQ(lettersOfGlyphName("a.sc"), "a");
}

TEST(GlyphNames, AdmitWhatTheyDoNotKnow) {
  for (const char* name :
       {"", ".notdef", "g123", "glyph7", "acircumflexwhatever", "uni12", "_", "cid:100", "\xFF"})
    EXPECT_EQ(lettersOfGlyphName(name), "") << name;
  EXPECT_EQ(lettersOfGlyphName(std::string(100'000, 'a')), "");
  EXPECT_EQ(lettersOfGlyphName("uniD800"), "\uFFFD");
}

}  // namespace
}  // namespace vanthu::read
