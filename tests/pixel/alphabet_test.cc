// Pixel truth. Text extraction finds the right letters even where the page shows boxes or bare
// marks, so what the whole program prints is drawn with Poppler and compared with FreeType's
// drawing of each letter.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "base/utf8.h"
#include "fonts/repertoire.h"
#include "pixel/alphabet_document.h"
#include "pixel/letter_pen.h"
#include "pixel/picture.h"
#include "support/process.h"
#include "support/real_fonts.h"

namespace vanthu::pixel {
namespace {

constexpr int kDotsPerInch = 432;
constexpr double kPixelsPerPoint = kDotsPerInch / 72.0;
constexpr int kCell = 3;  // half a point: less than the stroke of a mark
// Poppler draws with FreeType, too, and puts a large glyph on the whole pixel that its origin lies
// in. So the same letter comes out the same, and the nearest other one far from it.
constexpr double kSame = 0.05;
constexpr double kOther = 0.4;
constexpr double kRounding = 0.05;  // pixels by which the PDF's decimals may move an origin

/// The pixel that a place in points lies in; two if it lies on the border of two.
std::set<int> pixelsOf(double points) {
  const double pixels = points * kPixelsPerPoint;
  return {static_cast<int>(std::floor(pixels - kRounding)),
          static_cast<int>(std::floor(pixels + kRounding))};
}

std::string nameOf(const PlacedLetter& placed) {
  std::string name;
  appendUtf8(name, placed.letter);
  constexpr std::array<const char*, fonts::kStyles> kNames = {
      "regular", "bold", "italic", "bold italic", "decorative"};
  return name + " " + kNames[static_cast<size_t>(placed.style)];
}

/// The letters that differ from this one in their marks only.
std::u32string sistersOf(char32_t letter) {
  for (std::u32string sisters : sisterLetters()) {
    if (std::erase(sisters, letter) > 0)
      return sisters;
  }
  return {};
}

Box withMargin(const Box& box) {
  return {box.left - kCell, box.top - kCell, box.right + kCell, box.bottom + kCell};
}

Box around(const Box& a, const Box& b) {
  return {std::min(a.left, b.left),
          std::min(a.top, b.top),
          std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

class Alphabet : public ::testing::TestWithParam<std::tuple<Faces, pdf::FontPolicy>> {
 protected:
  Alphabet()
      : document_(
            renderAlphabet(std::get<Faces>(GetParam()), std::get<pdf::FontPolicy>(GetParam()))),
        printed_(drawWithPoppler(document_.pdf, kDotsPerInch, testing::scratchFolder())) {
    for (int i = 0; i < fonts::kStyles; ++i)
      pens_.emplace_back(testing::realFontFile(static_cast<fonts::Style>(i)), kDotsPerInch);
  }

  /// How far the printed letter is from FreeType's drawing of `other` in the same place.
  double differenceFrom(const PlacedLetter& printed, const PlacedLetter& other) const {
    double least = 1;
    for (const int x : pixelsOf(other.x)) {
      for (const int y : pixelsOf(other.y))
        least = std::min(least, differenceAt(x, y, printed, other));
    }
    return least;
  }

  /// The same with the origin of `other` on that pixel of the page.
  double differenceAt(int x, int y, const PlacedLetter& printed, const PlacedLetter& other) const {
    const LetterPen& pen = pens_[static_cast<size_t>(printed.style)];
    Picture expected(kSide, kSide), own(kSide, kSide), found(kSide, kSide);
    const Box a = pen.draw(expected, other.letter, other.size, kOriginX, kOriginY);
    const Box b = pen.draw(own, printed.letter, printed.size, kOriginX, kOriginY);
    // Only the letter's own box is cut out of the page: its neighbours stand a space away.
    const Box box = withMargin(around(a, b));
    for (int row = box.top; row < box.bottom; ++row) {
      for (int column = box.left; column < box.right; ++column)
        found.addInk(column, row, printed_.ink(x - kOriginX + column, y - kOriginY + row));
    }
    return greatestDifference(expected, found, box, kCell);
  }

  static constexpr int kSide = 240, kOriginX = 60, kOriginY = 160;

  AlphabetDocument document_;
  Picture printed_;
  std::vector<LetterPen> pens_;
};

TEST_P(Alphabet, StandsOnThePageInEachFace) {
  std::map<fonts::Style, std::set<char32_t>> found;
  for (const PlacedLetter& placed : document_.letters)
    found[placed.style].insert(placed.letter);
  if (std::get<Faces>(GetParam()) == Faces::text)
    ASSERT_EQ(found.size(), size_t{fonts::kTextStyles});
  else
    ASSERT_TRUE(found.size() == 1 && found.contains(fonts::Style::decorative));
  for (const auto& [style, letters] : found) {
    for (const char32_t letter : fonts::vietnameseLetters())
      EXPECT_TRUE(letters.contains(letter)) << uint32_t{letter};
  }
}

TEST_P(Alphabet, LooksAsFreeTypeDrawsItFromTheFontFile) {
  for (const PlacedLetter& placed : document_.letters)
    EXPECT_LT(differenceFrom(placed, placed), kSame) << nameOf(placed);
}

TEST_P(Alphabet, WouldNotPassWithAnotherMarkOnAnyLetter) {
  for (const PlacedLetter& placed : document_.letters) {
    for (const char32_t sister : sistersOf(placed.letter)) {
      PlacedLetter other = placed;
      other.letter = sister;
      EXPECT_GT(differenceFrom(placed, other), kOther) << nameOf(placed) << ", " << nameOf(other);
    }
  }
}

TEST_P(Alphabet, WouldNotPassIfALetterStoodHalfAPointBeside) {
  for (const PlacedLetter& placed : document_.letters) {
    PlacedLetter right = placed, lower = placed;
    right.x += 0.5;
    lower.y += 0.5;
    EXPECT_GT(differenceFrom(placed, right), kOther) << nameOf(placed);
    EXPECT_GT(differenceFrom(placed, lower), kOther) << nameOf(placed);
  }
}

INSTANTIATE_TEST_SUITE_P(OfAllFacesAndBothPolicies,
                         Alphabet,
                         ::testing::Combine(::testing::Values(Faces::text, Faces::decorative),
                                            ::testing::Values(pdf::FontPolicy::tight,
                                                              pdf::FontPolicy::shared)));

}  // namespace
}  // namespace vanthu::pixel
