// What a glyph's name says it looks like: the Adobe Glyph List as far as Latin letters go.
//
// Accented letters are taken apart ("acircumflexdotbelow" is a + circumflex + dot below), so the
// table holds only what is not made of a letter and marks. Source: the AGL specification 1.7.
#ifndef VANTHU_READ_GLYPH_NAMES_H_
#define VANTHU_READ_GLYPH_NAMES_H_

#include <string>
#include <string_view>

namespace vanthu::read {

/// The letters of a glyph's name as UTF-8, accents as combining marks; empty if they are not known.
/// Knows "uni1EA5", "u1EA5", "f_i" and "a.sc" as well.
std::string lettersOfGlyphName(std::string_view name);

}  // namespace vanthu::read

#endif  // VANTHU_READ_GLYPH_NAMES_H_
