#include "layout/coverage.h"

#include <utility>

#include "base/utf8.h"

namespace vanthu::layout {

bool Coverage::lacksDecorative() {
  if (!asked_) {
    for (Diagnostic& fault : measure_.faultsOf(fonts::Style::decorative)) {
      lacked_ = true;
      faults_.add(std::move(fault));
    }
  }
  asked_ = true;
  return lacked_;
}

void Coverage::check(fonts::Style style, std::string_view text, const Source& source) {
  if (style == fonts::Style::decorative && lacksDecorative())
    return;
  auto& covered = covered_[static_cast<size_t>(style)];
  for (size_t offset = 0; offset < text.size();) {
    const char32_t letter = nextCodePoint(text, offset);
    const bool remembered = letter < kRemembered;
    if (remembered && covered[letter])
      continue;
    if (!measure_.covers(style, letter))
      faults_.missingGlyph(letter, source);
    else if (remembered)
      covered[letter] = true;
  }
}

}  // namespace vanthu::layout
