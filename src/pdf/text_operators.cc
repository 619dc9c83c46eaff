#include "pdf/text_operators.h"

#include <cstdlib>

#include "pdf/content.h"
#include "pdf/syntax.h"

namespace vanthu::pdf {
namespace {

// Widths are whole numbers of 1/1000 em, as some viewers round them. What that leaves is put right
// after each space; within a word only from 2/1000 em (0.03 pt at 14 pt), so that kerning shows and
// rounding does not.
constexpr int64_t kLeastAdjustmentInWord = 2;

// Larger leaps begin a new line of their own; readers need not know integers beyond 32,767.
constexpr int64_t kLargestAdjustment = 30'000;

int64_t divideRounded(int64_t a, int64_t b) {
  return (a >= 0 ? a + b / 2 : a - b / 2) / b;
}

}  // namespace

void TextOperators::begin(fonts::Style style,
                          Length size,
                          page::Color color,
                          page::Point baseline) {
  if (!inText_) {
    out_ += "BT\n";
    inText_ = true;
    lineStart_ = {};
  }
  const bool sameLook = style == style_ && size == size_ && color == color_;
  if (inArray_ && sameLook && baseline.y == lineStart_.y) {
    runStart_ = baseline.x - lineStart_.x;
    return;
  }
  closeArray();
  setFont(style, size);
  setColor(color);
  moveTo(baseline);
}

void TextOperators::setFont(fonts::Style style, Length size) {
  if (style == style_ && size == size_)
    return;
  style_ = style;
  size_ = size;
  out_ += '/';
  out_ += resourceName(style);
  out_ += ' ';
  appendLength(out_, size);
  out_ += " Tf\n";
}

void TextOperators::setColor(page::Color color) {
  if (color == color_)
    return;
  color_ = color;
  appendFillColor(out_, color);
}

void TextOperators::moveTo(page::Point baseline) {
  appendLength(out_, baseline.x - lineStart_.x);
  out_ += ' ';
  appendLength(out_, baseline.y - lineStart_.y);
  out_ += " Td\n";
  lineStart_ = baseline;
  runStart_ = Length();
  pen_ = 0;
}

void TextOperators::setRise(Length rise) {
  if (rise == rise_)
    return;
  closeArray();
  rise_ = rise;
  appendLength(out_, rise);
  out_ += " Ts\n";
}

void TextOperators::show(uint16_t glyph, int32_t width, Length x, Length rise, bool afterSpace) {
  setRise(rise);
  const int64_t size = size_.milliPoints();
  const int64_t wanted = (runStart_ + x).milliPoints() * 1000;
  // TJ subtracts.
  const int64_t adjustment = divideRounded(pen_ - wanted, size);
  if (std::abs(adjustment) > kLargestAdjustment) {
    closeArray();
    moveTo({lineStart_.x + runStart_ + x, lineStart_.y});
    runStart_ = -x;  // the run's other places still count from where it began
  } else if (std::abs(adjustment) >= (afterSpace || !inArray_ ? 1 : kLeastAdjustmentInWord)) {
    out_ += inArray_ ? ">" : "[";
    appendInteger(out_, adjustment);
    out_ += '<';
    inArray_ = true;
    pen_ -= adjustment * size;
  }
  if (!inArray_)
    out_ += "[<";
  inArray_ = true;
  appendHex16(out_, glyph);
  pen_ += width * size;
}

void TextOperators::beginActualText(std::string_view utf8) {
  closeArray();
  out_ += "/Span <</ActualText <FEFF";
  appendUtf16Hex(out_, utf8);
  out_ += ">>> BDC\n";
}

void TextOperators::endActualText() {
  closeArray();
  out_ += "EMC\n";
}

void TextOperators::closeArray() {
  if (inArray_)
    out_ += ">] TJ\n";
  inArray_ = false;
}

void TextOperators::end() {
  closeArray();
  if (inText_) {
    setRise(Length());
    out_ += "ET\n";
  }
  inText_ = false;
}

}  // namespace vanthu::pdf
