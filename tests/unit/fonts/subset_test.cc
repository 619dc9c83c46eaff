#include <gtest/gtest.h>
#include <hb-ot.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "fonts/font_book.h"
#include "fonts/repertoire.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

/// A font program opened with HarfBuzz, to look at what is in it.
class Program {
 public:
  explicit Program(const std::string& bytes)
      : blob_(hb_blob_create(bytes.data(),
                             static_cast<unsigned>(bytes.size()),
                             HB_MEMORY_MODE_READONLY,
                             nullptr,
                             nullptr)),
        face_(hb_face_create(blob_, 0)),
        font_(hb_font_create(face_)) {}
  ~Program() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
    hb_blob_destroy(blob_);
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  /// The outline of a glyph in words: "M 1 2 L 3 4 …".
  std::string outline(uint16_t glyph) const {
    std::string out;
    hb_draw_funcs_t* draw = hb_draw_funcs_create();
    hb_draw_funcs_set_move_to_func(draw, lineTo<'M'>, nullptr, nullptr);
    hb_draw_funcs_set_line_to_func(draw, lineTo<'L'>, nullptr, nullptr);
    hb_draw_funcs_set_quadratic_to_func(draw, quadraticTo, nullptr, nullptr);
    hb_font_get_glyph_shape(font_, glyph, draw, &out);
    hb_draw_funcs_destroy(draw);
    return out;
  }

  int advance(uint16_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }

  std::set<std::string> tables() const {
    hb_tag_t tags[64];
    unsigned count = 64;
    hb_face_get_table_tags(face_, 0, &count, tags);
    std::set<std::string> names;
    for (unsigned i = 0; i < count; ++i) {
      char name[4];
      hb_tag_to_string(tags[i], name);
      names.emplace(name, 4);
    }
    return names;
  }

 private:
  static void append(void* out, char verb, std::initializer_list<float> numbers) {
    std::string& text = *static_cast<std::string*>(out);
    text += verb;
    for (const float number : numbers)
      text += " " + std::to_string(number);
    text += "\n";
  }
  template <char verb>
  static void lineTo(hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
    append(out, verb, {x, y});
  }
  static void quadraticTo(
      hb_draw_funcs_t*, void* out, hb_draw_state_t*, float cx, float cy, float x, float y, void*) {
    append(out, 'Q', {cx, cy, x, y});
  }

  hb_blob_t* blob_;
  hb_face_t* face_;
  hb_font_t* font_;
};

class SubsetOf : public ::testing::TestWithParam<Style> {
 protected:
  Style style() const { return GetParam(); }
  uint16_t glyphOf(char32_t letter) const { return book_->glyphOf(style(), letter); }

  Subset make(const std::set<uint16_t>& glyphs) const {
    Result<Subset> made = book_->subset(style(), glyphs);
    EXPECT_TRUE(made.has_value());
    return made ? *std::move(made) : Subset{};
  }

  std::shared_ptr<const FontBook> book_ = testing::realFonts();
};

TEST_P(SubsetOf, DrawsEveryLetterAsTheWholeFaceDoes) {
  std::set<uint16_t> wanted;
  for (const char32_t letter : FontBook::repertoire())
    wanted.insert(glyphOf(letter));
  const Subset subset = make(wanted);
  const Program whole(testing::realFontBytes(style()));
  const Program part(subset.program);
  for (const uint16_t glyph : wanted) {
    EXPECT_EQ(part.outline(glyph), whole.outline(glyph)) << glyph;
    EXPECT_EQ(part.advance(glyph), whole.advance(glyph)) << glyph;
  }
  EXPECT_EQ(part.outline(0), whole.outline(0));
  EXPECT_GT(whole.outline(glyphOf(U'ằ')).size(), whole.outline(glyphOf(U'a')).size());
}

TEST_P(SubsetOf, HoldsNoGlyphThatItDoesNotName) {
  const Subset subset = make({glyphOf(U'ằ'), glyphOf(U'V')});
  const Program part(subset.program);
  const std::set<uint16_t> named(subset.glyphs.begin(), subset.glyphs.end());
  EXPECT_TRUE(named.contains(0));
  EXPECT_TRUE(named.contains(glyphOf(U'ằ')));
  EXPECT_LE(named.size(), 6u);
  for (uint16_t glyph = 0; glyph < book_->facts(style()).glyphCount; ++glyph) {
    if (!named.contains(glyph)) {
      EXPECT_EQ(part.outline(glyph), "") << glyph;
    }
  }
}

TEST_P(SubsetOf, NamesItsGlyphsInAscendingOrder) {
  const Subset subset = make({300, 40, 7});
  EXPECT_TRUE(std::is_sorted(subset.glyphs.begin(), subset.glyphs.end()));
  EXPECT_EQ(subset.glyphs.front(), 0);
  for (const uint16_t wanted : std::vector<uint16_t>{7, 40, 300})
    EXPECT_TRUE(std::binary_search(subset.glyphs.begin(), subset.glyphs.end(), wanted));
}

TEST_P(SubsetOf, HasTheTablesOfAnEmbeddedProgramAndNoOthers) {
  const std::set<std::string> wanted = {"glyf", "head", "hhea", "hmtx", "loca", "maxp"};
  EXPECT_EQ(Program(make({36, 37}).program).tables(), wanted);
}

TEST_P(SubsetOf, IsTheSameEachTime) {
  EXPECT_EQ(make({36, 90, 1200}).program, make({36, 90, 1200}).program);
}

TEST_P(SubsetOf, OfNothingHasTheMissingGlyphOnly) {
  const Subset subset = make({});
  EXPECT_EQ(subset.glyphs, std::vector<uint16_t>{0});
  EXPECT_EQ(Program(subset.program).advance(0),
            Program(testing::realFontBytes(style())).advance(0));
}

TEST_P(SubsetOf, LeavesOutIdsThatTheFaceDoesNotHave) {
  const Subset subset = make({36, 65'000});
  EXPECT_EQ(subset.glyphs, (std::vector<uint16_t>{0, 36}));
}

TEST_P(SubsetOf, IsSmall) {
  std::set<uint16_t> wanted;
  for (const char32_t letter : FontBook::repertoire())
    wanted.insert(glyphOf(letter));
  EXPECT_LT(make(wanted).program.size(), 60'000u);
  EXPECT_LT(make({36, 37, 38}).program.size(), 3'000u);
}

INSTANTIATE_TEST_SUITE_P(
    EachFace,
    SubsetOf,
    ::testing::Values(Style::regular, Style::bold, Style::italic, Style::boldItalic));

}  // namespace
}  // namespace vanthu::fonts
