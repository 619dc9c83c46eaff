#include "pdf/shared_fonts.h"

#include <set>
#include <utility>

namespace vanthu::pdf {
namespace {

// Made once, copied into every document: worth the slowest level.
constexpr int kSmallest = 12;

}  // namespace

SharedFonts::SharedFonts(std::shared_ptr<const fonts::FontBook> fonts,
                         std::shared_ptr<const FaceTables> tables,
                         std::optional<GlyphSets> glyphs)
    : fonts_(std::move(fonts)), tables_(std::move(tables)), glyphs_(std::move(glyphs)) {}

Result<const SharedFont*> SharedFonts::get(fonts::Style style) const {
  Slot& slot = slots_[static_cast<size_t>(style)];
  std::call_once(slot.once, [&] { fill(style, slot); });
  if (!slot.faults.empty())
    return fail(slot.faults);
  return &slot.font;
}

std::vector<char32_t> SharedFonts::lettersOf(fonts::Style style) const {
  if (!glyphs_)
    return repertoireLetters(*fonts_, style);
  const std::vector<char32_t>& all = tables_->get(style).letters;
  std::vector<char32_t> letters(all.size(), 0);
  for (const uint16_t glyph : (*glyphs_)[static_cast<size_t>(style)]) {
    if (glyph < all.size())
      letters[glyph] = all[glyph];
  }
  return letters;
}

void SharedFonts::fill(fonts::Style style, Slot& slot) const {
  slot.font.letters = lettersOf(style);
  std::set<uint16_t> glyphs;
  for (size_t glyph = 0; glyph < slot.font.letters.size(); ++glyph) {
    if (slot.font.letters[glyph] != 0)
      glyphs.insert(glyphs.end(), static_cast<uint16_t>(glyph));
  }
  Deflater deflater(kSmallest);
  auto program = makeFontProgram(*fonts_, style, glyphs, slot.font.letters, deflater);
  if (program)
    slot.font.program = std::move(*program);
  else
    slot.faults = std::move(program.error());
}

}  // namespace vanthu::pdf
