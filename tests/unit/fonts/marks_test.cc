// Marks that have no letter of their own, by what the font file draws: of Êđê and Mnông names.
#include <gtest/gtest.h>
#include <hb-ot.h>

#include <string>

#include "fonts/font_book.h"
#include "support/real_fonts.h"

namespace vanthu::fonts {
namespace {

struct Ink {
  int left, right, bottom, top;
};

/// Asks the file itself.
class File {
 public:
  explicit File(Style style) {
    const std::string& bytes = testing::realFontBytes(style);
    hb_blob_t* blob = hb_blob_create(bytes.data(),
                                     static_cast<unsigned>(bytes.size()),
                                     HB_MEMORY_MODE_READONLY,
                                     nullptr,
                                     nullptr);
    hb_face_t* face = hb_face_create(blob, 0);
    font_ = hb_font_create(face);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
  }
  ~File() { hb_font_destroy(font_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  Ink ink(uint16_t glyph, int x, int y) const {
    hb_glyph_extents_t box{};
    hb_font_get_glyph_extents(font_, glyph, &box);
    const int left = x + box.x_bearing, top = y + box.y_bearing;
    return {left, left + box.width, top + box.height, top};
  }

 private:
  hb_font_t* font_ = nullptr;
};

class Marks : public ::testing::TestWithParam<Style> {
 protected:
  /// Ink of a letter and of the mark on it, from the letter's origin.
  std::pair<Ink, Ink> inkOf(const std::string& word) const {
    const auto shaped = book_->shape(GetParam(), word);
    EXPECT_EQ(shaped->glyphs.size(), 2u) << word;
    const ShapedGlyph& letter = shaped->glyphs.front();
    const ShapedGlyph& mark = shaped->glyphs.back();
    EXPECT_EQ(mark.advance, 0) << word;
    return {file_.ink(letter.id, letter.xOffset, letter.yOffset),
            file_.ink(mark.id, letter.advance + mark.xOffset, mark.yOffset)};
  }

  /// How far the middle of the mark is beside that of the letter, along the slant.
  double aside(const Ink& letter, const Ink& mark) const {
    const double slope = GetParam() == Style::regular || GetParam() == Style::bold ? 0 : 0.29;
    const double up = (mark.bottom + mark.top - letter.bottom - letter.top) / 2.0;
    return (mark.left + mark.right - letter.left - letter.right) / 2.0 - slope * up;
  }

  std::shared_ptr<const FontBook> book_ = testing::realFonts();
  File file_{GetParam()};
};

// Of middles; the horn of ơ counts to its letter.
constexpr double kAskew = 130;

TEST_P(Marks, StandAboveTheMiddleOfTheirLetters) {
  for (const char* word : {"ê̆", "ô̆", "ơ̆", "ư̆", "Ê̆", "Ô̆", "Ơ̆", "Ư̆", "ñ̆", "m̆"}) {
    const auto [letter, mark] = inkOf(word);
    EXPECT_GT(mark.bottom, letter.top) << word;
    EXPECT_LT(mark.bottom, letter.top + 200) << word;
    EXPECT_NEAR(aside(letter, mark), 0, kAskew) << word;
  }
}

TEST_P(Marks, StandBelowTheMiddleOfTheirLetters) {
  for (const char* word : {"u̯", "o̱", "ê̱", "ơ̯"}) {
    const auto [letter, mark] = inkOf(word);
    EXPECT_LT(mark.top, letter.bottom) << word;
    EXPECT_NEAR(aside(letter, mark), 0, kAskew) << word;
  }
}

TEST_P(Marks, StandOnEachOther) {
  const auto shaped = book_->shape(GetParam(), "ơ̆̌");
  ASSERT_EQ(shaped->glyphs.size(), 3u);
  const ShapedGlyph& breve = shaped->glyphs[1];
  const ShapedGlyph& caron = shaped->glyphs[2];
  EXPECT_GT(file_.ink(caron.id, 0, caron.yOffset).bottom,
            file_.ink(breve.id, 0, breve.yOffset).top);
}

TEST_P(Marks, LeaveLettersWithoutThemInTheirPlace) {
  for (const ShapedGlyph& glyph : book_->shape(GetParam(), "Blô̆m")->glyphs) {
    if (glyph.advance != 0) {
      EXPECT_EQ(glyph.xOffset, 0);
      EXPECT_EQ(glyph.yOffset, 0);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    EachFace,
    Marks,
    ::testing::Values(Style::regular, Style::bold, Style::italic, Style::boldItalic));

}  // namespace
}  // namespace vanthu::fonts
