// FontProgram: a subset of one face, deflated, with the map from its glyphs back to letters.
//
// Immutable once made. Knows nothing of documents; font_objects.h puts one into a PDF.
#ifndef VANTHU_PDF_FONT_PROGRAM_H_
#define VANTHU_PDF_FONT_PROGRAM_H_

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "fonts/font_book.h"
#include "pdf/deflate.h"

namespace vanthu::pdf {

struct FontProgram {
  std::string name;               ///< "ABCDEF+LiberationSerif": the tag follows from the glyphs
  std::string deflated;           ///< the TrueType program
  size_t length = 0;              ///< before deflating
  std::string deflatedToUnicode;  ///< the ToUnicode CMap
};

/// `letters`, indexed by glyph, says what each of `glyphs` stands for.
Result<FontProgram> makeFontProgram(const fonts::FontBook& fonts,
                                    fonts::Style style,
                                    const std::set<uint16_t>& glyphs,
                                    const std::vector<char32_t>& letters,
                                    Deflater& deflater);

/// A ToUnicode CMap (ISO 32000-1, 9.10.3) for the glyphs that have a letter; glyph ids are the
/// codes.
std::string toUnicodeMap(const std::set<uint16_t>& glyphs, const std::vector<char32_t>& letters);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FONT_PROGRAM_H_
