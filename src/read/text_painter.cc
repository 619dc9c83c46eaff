#include "read/text_painter.h"

#include <cmath>
#include <utility>

namespace vanthu::read {
namespace {

constexpr double kSmallestSize = 0.01;  // pt; such text cannot be seen

// A text that stands for more glyphs than one letter or ligature is not put in their place: it
// could not be said what of it stands where.
constexpr size_t kMostReplaced = 8;

bool isInvisible(int mode) {
  return mode == 3 || mode == 7;
}

bool isStroked(int mode) {
  return mode == 1 || mode == 5;
}

/// Several glyphs as one that shows `letters`.
Glyph together(const std::vector<Glyph>& glyphs, std::string letters) {
  Glyph one = glyphs.front();
  one.letters = std::move(letters);
  for (size_t i = 1; i < glyphs.size(); ++i) {
    one.width = one.advance + glyphs[i].width;
    one.advance += glyphs[i].advance;
  }
  return one;
}

}  // namespace

void TextPainter::begin() {
  setMatrix({});
}

void TextPainter::setMatrix(const Matrix& m) {
  text_ = line_ = m;
}

void TextPainter::moveLine(double x, double y) {
  setMatrix(Matrix{1, 0, 0, 1, x, y} * line_);
}

void TextPainter::advance(double x) {
  text_ = Matrix{1, 0, 0, 1, x, 0} * text_;
}

void TextPainter::adjust(const GraphicsState& state, double thousandths) {
  advance(-thousandths / 1000 * state.text.size * state.text.stretch);
}

void TextPainter::show(const GraphicsState& state, std::string_view codes) {
  if (state.text.font == nullptr)
    return;
  while (!codes.empty() && budget_.takeGlyph())
    place(state, state.text.font->next(codes));
}

void TextPainter::place(const GraphicsState& state, const Shown& shown) {
  const TextState& text = state.text;
  const Matrix toPage = text_ * state.toPage;
  const double step =
      (shown.width * text.size + text.letterSpacing + (shown.wordSpace ? text.wordSpacing : 0)) *
      text.stretch;
  advance(step);
  const Matrix em = Matrix{text.size * text.stretch, 0, 0, text.size, 0, text.rise} * toPage;
  const double length = std::hypot(em.a, em.b);
  const double size = std::abs(em.determinant()) / length;
  const bool seen = length > 0 && length <= kFarthest && size >= kSmallestSize &&
                    size <= kFarthest && isOnEarth({em.e, em.f});
  if (!seen)
    return;
  Glyph glyph;
  glyph.letters = shown.letters;
  glyph.origin = {em.e, em.f};
  glyph.direction = {em.a / length, em.b / length};
  glyph.mirrored = em.determinant() > 0;
  glyph.width = shown.width * length;
  const double forward = text.size * text.stretch < 0 ? -1 : 1;
  const double advance = step * forward * std::hypot(toPage.a, toPage.b);
  glyph.advance = std::abs(advance) <= kFarthest ? advance : glyph.width;
  glyph.size = size;
  glyph.ascent = text.font->ascent * size;
  glyph.descent = text.font->descent * size;
  glyph.font = text.font->index;
  glyph.color = isStroked(text.mode) ? state.stroke.color : state.fill.color;
  glyph.invisible = isInvisible(text.mode);
  put(glyph);
}

void TextPainter::put(const Glyph& glyph) {
  if (!isOnPage(glyph))
    return;
  if (!substitutes_) {
    pieces_.add(glyph);
    return;
  }
  held_.push_back(glyph);
  if (held_.size() > kMostReplaced)
    endActualText();
}

bool TextPainter::isOnPage(const Glyph& glyph) const {
  const double margin = 2 * glyph.size;
  const Point& p = glyph.origin;
  return p.x >= -margin && p.y >= -margin && p.x <= page_.width.points() + margin &&
         p.y <= page_.height.points() + margin;
}

void TextPainter::beginActualText(std::string letters) {
  if (substitutes_)
    return;
  substitutes_ = true;
  actual_ = std::move(letters);
}

void TextPainter::endActualText() {
  if (!substitutes_)
    return;
  substitutes_ = false;
  if (!held_.empty() && held_.size() <= kMostReplaced)
    held_ = {together(held_, std::exchange(actual_, {}))};
  for (const Glyph& glyph : held_)
    pieces_.add(glyph);
  held_.clear();
}

std::vector<Piece> TextPainter::takePieces() {
  endActualText();
  return pieces_.take();
}

}  // namespace vanthu::read
