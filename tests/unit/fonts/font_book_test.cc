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
  for (int i = 0; i < kTextStyles; ++i) {
    const FaceMetrics& m = book->metrics(static_cast<Style>(i));
    EXPECT_NEAR((m.ascent + m.descent + m.lineGap) / double{2048}, 1.1499, 0.0001);
    EXPECT_GT(m.descent, 0);
  }
}

TEST(FontBook, CoversTheRepertoireAndNothingThatItLacks) {
  const auto book = testing::realFonts();
  for (int i = 0; i < kTextStyles; ++i) {
    const auto style = static_cast<Style>(i);
    for (const char32_t letter : FontBook::repertoire())
      EXPECT_TRUE(book->covers(style, letter)) << std::hex << uint32_t{letter};
    EXPECT_FALSE(book->covers(style, 0x2011));   // no-break hyphen
    EXPECT_FALSE(book->covers(style, 0x4E2D));   // a Chinese character
    EXPECT_FALSE(book->covers(style, 0x1F600));  // a face
    EXPECT_EQ(book->glyphOf(style, 0x4E2D), 0);
  }
}

TEST(FontBook, HasADecorativeFaceWithAllVietnameseLetters) {
  const auto book = testing::realFonts();
  EXPECT_TRUE(book->faultsOf(Style::decorative).empty());
  EXPECT_EQ(book->facts(Style::decorative).postScriptName, "EBGaramond12-Italic");
  EXPECT_TRUE(book->facts(Style::decorative).italic);
  for (const char32_t letter : vietnameseLetters())
    EXPECT_TRUE(book->covers(Style::decorative, letter)) << std::hex << uint32_t{letter};
  const auto name = book->shape(Style::decorative, "Nguyễn");
  EXPECT_EQ(name->glyphs.size(), 6u);
  EXPECT_GT(name->advance, 0);
}

/// The installed family, and a decorative face of these bytes or none.
Result<std::shared_ptr<const FontBook>> bookWith(const std::string& decorative, bool listed) {
  testing::MemoryWorld world;
  Value::Object faces;
  for (size_t i = 0; i < testing::kRealFaces.size(); ++i) {
    const testing::RealFace& face = testing::kRealFaces[i];
    const std::string& bytes = testing::realFontBytes(static_cast<Style>(i));
    faces.emplace_back(face.style, testing::faceEntry(face, bytes));
    world.add(std::string("fonts/") + face.file, bytes);
  }
  const testing::RealFace& face = testing::kDecorativeFace;
  if (listed)
    faces.emplace_back(face.style,
                       testing::faceEntry(face, testing::realFontBytes(Style::decorative)));
  if (!decorative.empty())
    world.add(std::string("fonts/") + face.file, decorative);
  return FontBook::load(world, Value(Value::Object{{"faces", Value(faces)}}));
}

TEST(FontBook, LoadsWithoutTheDecorativeFaceAndSaysWhyItHasNone) {
  const struct {
    std::string bytes;
    bool listed;
    const char* code;
  } kCases[] = {{"", true, "machine.missing-resource"},
                {"Garamond", true, "machine.font-changed"},
                {"", false, "machine.font-manifest"}};
  for (const auto& one : kCases) {
    const auto book = bookWith(one.bytes, one.listed);
    ASSERT_TRUE(book);
    EXPECT_TRUE((*book)->covers(Style::regular, U'ữ'));
    const Diagnostics faults = (*book)->faultsOf(Style::decorative);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults.front().code, one.code);
    EXPECT_FALSE((*book)->covers(Style::decorative, U'a'));
    EXPECT_EQ((*book)->facts(Style::decorative).glyphCount, 0);
    EXPECT_TRUE((*book)->shape(Style::decorative, "a")->glyphs.empty());
    EXPECT_FALSE((*book)->subset(Style::decorative, {1}));
  }
}

TEST(FontBook, GivesNoAdvanceForAGlyphThatIsNotThere) {
  EXPECT_EQ(testing::realFonts()->advance(Style::regular, 65'535), 0);
}

}  // namespace
}  // namespace vanthu::fonts
