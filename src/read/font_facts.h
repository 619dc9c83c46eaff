// What a font is called and how it looks, by its names and flags.
#ifndef VANTHU_READ_FONT_FACTS_H_
#define VANTHU_READ_FONT_FACTS_H_

#include <string>
#include <string_view>

#include "read/objects.h"
#include "read/read_pdf.h"

namespace vanthu::read {

/// Name, family, bold, italic, embedded, subset. `descriptor` may be null.
Font readFontFacts(std::string_view baseFont, const Object& descriptor);

/// "TimesNewRomanPS-BoldMT" into "Times New Roman".
std::string familyOfFontName(std::string_view name);

/// Bit 3 of a descriptor's flags: the font's codes follow no standard encoding.
bool isSymbolic(const Object& descriptor);

}  // namespace vanthu::read

#endif  // VANTHU_READ_FONT_FACTS_H_
