#include "pdf/shared_fonts.h"

#include <set>
#include <utility>

namespace vanthu::pdf {
namespace {

// Made once, copied into every document: worth the slowest level.
constexpr int kSmallest = 12;

}  // namespace

SharedFonts::SharedFonts(std::shared_ptr<const fonts::FontBook> fonts) : fonts_(std::move(fonts)) {}

Result<const SharedFont*> SharedFonts::get(fonts::Style style) const {
  Slot& slot = slots_[static_cast<size_t>(style)];
  std::call_once(slot.once, [&] { fill(style, slot); });
  if (!slot.faults.empty())
    return fail(slot.faults);
  return &slot.font;
}

void SharedFonts::fill(fonts::Style style, Slot& slot) const {
  slot.font.letters = repertoireLetters(*fonts_, style);
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
