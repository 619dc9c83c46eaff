// Marks over letters for which a face has no anchors of its own, as over ê, ô, ơ, ư of Êđê and
// Mnông names: Liberation Serif places a breve on e, but would draw that of ê̆ beside it.
#include <hb-ot.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "fonts/face_internal.h"

namespace vanthu::fonts {
namespace {

constexpr int32_t kGapsInEm =
    24;  // between a letter and its mark, as ê has it under its circumflex

struct Ink {
  int32_t left, right, bottom, top;
  int32_t centre() const { return left + (right - left) / 2; }
  int32_t middle() const { return bottom + (top - bottom) / 2; }
};

std::optional<Ink> inkOf(hb_font_t* font, uint16_t glyph) {
  hb_glyph_extents_t box{};
  if (glyph == 0 || hb_font_get_glyph_extents(font, glyph, &box) == 0 || box.width == 0)
    return std::nullopt;
  return Ink{box.x_bearing, box.x_bearing + box.width, box.y_bearing + box.height, box.y_bearing};
}

/// e of ê: centred on it, a mark does not swerve to the horn of ơ.
char32_t plainLetter(char32_t letter) {
  hb_codepoint_t plain = letter, first = 0, mark = 0;
  while (hb_unicode_decompose(hb_unicode_funcs_get_default(), plain, &first, &mark) != 0)
    plain = first;
  return plain;
}

/// The letter at hand and what stands on it already; from the letter's origin.
struct Base {
  Ink plain;
  int32_t bottom, top;
  int32_t pen = 0;  ///< to where the next glyph would stand
};

void place(ShapedGlyph& mark, const Ink& ink, const Base& base, int32_t unitsPerEm, double slope) {
  const int32_t gap = unitsPerEm / kGapsInEm;
  // What a mark is for shows in how its face draws it: above, below, or through the letter.
  if (ink.bottom > base.plain.middle())
    mark.yOffset = base.top + gap - ink.bottom;
  else if (ink.top < base.plain.middle())
    mark.yOffset = base.bottom - gap - ink.top;
  const int32_t higher = ink.middle() + mark.yOffset - base.plain.middle();
  const auto lean = static_cast<int32_t>(slope * higher);
  mark.xOffset = base.plain.centre() + lean - ink.centre() - base.pen;
}

}  // namespace

void Face::placeMarks(std::string_view text, ShapedWord& word) const {
  std::optional<Base> base;
  for (ShapedGlyph& glyph : word.glyphs) {
    const std::optional<Ink> ink = inkOf(font_.get(), glyph.id);
    const bool isMark =
        hb_ot_layout_get_glyph_class(face_.get(), glyph.id) == HB_OT_LAYOUT_GLYPH_CLASS_MARK;
    if (!isMark) {
      size_t offset = glyph.cluster;
      const uint16_t plain = glyphOf(plainLetter(nextCodePoint(text, offset)));
      base.reset();
      if (ink)
        base = Base{inkOf(font_.get(), plain).value_or(*ink), ink->bottom, ink->top};
    } else if (base && ink) {
      const bool anchored = glyph.xOffset != 0 || glyph.yOffset != 0;
      if (!anchored)
        place(glyph, *ink, *base, facts_.unitsPerEm, slope_);
      base->top = std::max(base->top, ink->top + glyph.yOffset);
      base->bottom = std::min(base->bottom, ink->bottom + glyph.yOffset);
    }
    if (base)
      base->pen += glyph.advance;
  }
}

}  // namespace vanthu::fonts
