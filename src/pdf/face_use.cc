#include "pdf/face_use.h"

#include <algorithm>

namespace vanthu::pdf {

FaceUse::FaceUse(const fonts::FontBook& fonts, fonts::Style style)
    : fonts_(fonts),
      style_(style),
      unitsPerEm_(fonts.facts(style).unitsPerEm),
      letters_(fonts.facts(style).glyphCount, 0),
      usedGlyphs_(letters_.size(), false),
      widths_(letters_.size(), -1) {}

void FaceUse::startFrom(const std::vector<char32_t>& letters) {
  std::copy_n(letters.begin(), std::min(letters.size(), letters_.size()), letters_.begin());
}

std::set<uint16_t> FaceUse::usedGlyphs() const {
  std::set<uint16_t> glyphs;
  for (size_t glyph = 0; glyph < usedGlyphs_.size(); ++glyph) {
    if (usedGlyphs_[glyph])
      glyphs.insert(glyphs.end(), static_cast<uint16_t>(glyph));
  }
  return glyphs;
}

int32_t FaceUse::width(uint16_t glyph) const {
  int32_t& width = widths_[glyph];
  if (width < 0) {
    const int64_t advance = std::max(fonts_.advance(style_, glyph), 0);
    width = static_cast<int32_t>((advance * 1000 + unitsPerEm_ / 2) / unitsPerEm_);
  }
  return width;
}

}  // namespace vanthu::pdf
