#include "pdf/face_tables.h"

#include <algorithm>

namespace vanthu::pdf {
namespace {

// Latin with all its marks, punctuation and signs; FontBook finds these in a table.
constexpr char32_t kEndOfLetters = 0x2400;

FaceTable makeTable(const fonts::FontBook& fonts, fonts::Style style) {
  FaceTable table{.letters = repertoireLetters(fonts, style), .widths = {}};
  for (char32_t letter = 0x20; letter < kEndOfLetters; ++letter) {
    const uint16_t glyph = fonts.glyphOf(style, letter);
    if (glyph != 0 && glyph < table.letters.size() && table.letters[glyph] == 0)
      table.letters[glyph] = letter;
  }
  const int64_t unitsPerEm = fonts.facts(style).unitsPerEm;
  table.widths.resize(table.letters.size());
  for (size_t glyph = 0; glyph < table.widths.size(); ++glyph) {
    const int64_t advance = std::max(fonts.advance(style, static_cast<uint16_t>(glyph)), 0);
    table.widths[glyph] = static_cast<int32_t>((advance * 1000 + unitsPerEm / 2) / unitsPerEm);
  }
  return table;
}

}  // namespace

const FaceTable& FaceTables::get(fonts::Style style) const {
  Slot& slot = slots_[static_cast<size_t>(style)];
  std::call_once(slot.once, [&] { slot.table = makeTable(*fonts_, style); });
  return slot.table;
}

std::vector<char32_t> repertoireLetters(const fonts::FontBook& fonts, fonts::Style style) {
  std::vector<char32_t> letters(fonts.facts(style).glyphCount, 0);
  for (const char32_t letter : fonts::FontBook::repertoire()) {
    const uint16_t glyph = fonts.glyphOf(style, letter);
    if (glyph != 0 && glyph < letters.size() && letters[glyph] == 0)
      letters[glyph] = letter;
  }
  return letters;
}

}  // namespace vanthu::pdf
