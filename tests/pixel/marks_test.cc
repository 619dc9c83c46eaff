// Letters of Êđê and Mnông that are two in Unicode, a letter and a mark: the page must show the
// mark over its letter.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "pixel/alphabet_document.h"
#include "pixel/letter_pen.h"
#include "pixel/picture.h"
#include "support/process.h"
#include "support/real_fonts.h"

namespace vanthu::pixel {
namespace {

constexpr int kDotsPerInch = 432;
constexpr double kPixelsPerPoint = kDotsPerInch / 72.0;
constexpr int kCell = 3;
// Poppler puts a glyph on the whole pixel that its origin lies in; the decimals of a PDF may make
// that the next one, a third of a cell.
constexpr double kSame = 0.4;
constexpr double kOther = 0.6;
constexpr int kNear = 12;  // pixels: less than a space
constexpr char kLetters[] = "ê̆ ô̆ ơ̆ ư̆ Ê̆ Ô̆ Ơ̆ Ư̆ m̆ ñ̆";

class MarkedLetters : public ::testing::TestWithParam<pdf::FontPolicy> {
 protected:
  MarkedLetters()
      : document_(renderLetters(kLetters, GetParam())),
        printed_(drawWithPoppler(document_.pdf, kDotsPerInch, testing::scratchFolder())) {
    for (int i = 0; i < fonts::kTextStyles; ++i)
      pens_.emplace_back(testing::realFontFile(static_cast<fonts::Style>(i)), kDotsPerInch);
  }

  size_t pairs() const { return document_.letters.size() / 2; }
  const PlacedLetter& letter(size_t pair) const { return document_.letters[2 * pair]; }
  const PlacedLetter& mark(size_t pair) const { return document_.letters[2 * pair + 1]; }

  Box draw(Picture& picture, const PlacedLetter& placed) const {
    return pens_[static_cast<size_t>(placed.style)].draw(picture,
                                                         placed.letter,
                                                         placed.size,
                                                         std::floor(placed.x * kPixelsPerPoint),
                                                         std::floor(placed.y * kPixelsPerPoint));
  }

  /// How far the page is from FreeType's drawing of a letter with `mark`.
  double difference(size_t pair, const PlacedLetter& mark) const {
    Picture expected(kSide, kSide);
    const Box a = draw(expected, letter(pair));
    const Box b = draw(expected, mark);
    const Box both = {std::min(a.left, b.left) - kCell,
                      std::min(a.top, b.top) - kCell,
                      std::max(a.right, b.right) + kCell,
                      std::max(a.bottom, b.bottom) + kCell};
    return greatestDifference(expected, printed_, both, kCell);
  }

  static constexpr int kSide = 6000;

  AlphabetDocument document_;
  Picture printed_;
  std::vector<LetterPen> pens_;
};

TEST_P(MarkedLetters, LookAsFreeTypeDrawsTheLetterAndTheMark) {
  ASSERT_EQ(pairs(), size_t{10 * fonts::kTextStyles});
  for (size_t i = 0; i < pairs(); ++i)
    EXPECT_LT(difference(i, mark(i)), kSame) << "pair " << i;
}

TEST_P(MarkedLetters, WouldNotPassWithTheMarkBesideItsLetter) {
  for (size_t i = 0; i < pairs(); ++i) {
    PlacedLetter beside = mark(i);
    beside.x += 5;
    EXPECT_GT(difference(i, beside), kOther) << "pair " << i;
  }
}

/// Not asking layout where it put the mark. Slanted letters lean away from their middle.
TEST_P(MarkedLetters, HaveTheMarkOverTheirMiddle) {
  for (size_t i = 0; i < pairs(); ++i) {
    if (letter(i).style != fonts::Style::regular && letter(i).style != fonts::Style::bold)
      continue;
    Picture scratch(kSide, kSide);
    const Box base = draw(scratch, letter(i));
    const int width = base.right - base.left;
    double ink = 0, sum = 0;
    for (int y = base.top - width; y < base.top - 1; ++y) {
      for (int x = base.left - kNear; x < base.right + kNear; ++x) {
        const int here = printed_.ink(x, y);
        ink += here;
        sum += x * here;
      }
    }
    ASSERT_GT(ink, 100 * 255) << "pair " << i;
    EXPECT_NEAR(sum / ink, (base.left + base.right) / 2.0, width * 0.2) << "pair " << i;
  }
}

INSTANTIATE_TEST_SUITE_P(OfBothPolicies,
                         MarkedLetters,
                         ::testing::Values(pdf::FontPolicy::tight, pdf::FontPolicy::shared));

}  // namespace
}  // namespace vanthu::pixel
