// A font as reading needs it: codes into letters and widths.
//
// Font programs are not opened: letters come from ToUnicode, encodings and glyph names, widths from
// the font's dictionaries. Vertical writing is read as if it were horizontal.
#ifndef VANTHU_READ_FONT_H_
#define VANTHU_READ_FONT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "read/budget.h"
#include "read/objects.h"
#include "read/read_pdf.h"

namespace vanthu::read {

/// What one code shows.
struct Shown {
  std::string letters;     ///< UTF-8, never empty; U+FFFD: not known
  double width = 0;        ///< in sizes: 0.5 is half an em
  bool wordSpace = false;  ///< the one-byte code 32, to which word spacing applies
};

class FontReader {
 public:
  virtual ~FontReader() = default;

  /// Takes one code off `bytes`. REQUIRES: `bytes` is not empty.
  virtual Shown next(std::string_view& bytes) const = 0;

  uint32_t index = 0;                      ///< into Pdf::fonts
  double ascent = 0.891, descent = 0.216;  ///< in sizes, from the baseline; at first those of Times
};

/// Its entry for Pdf::fonts is put into `facts`. Never null: a font that cannot be understood shows
/// U+FFFD for every byte.
std::unique_ptr<FontReader> readFont(const Object& font, Budget& budget, Font& facts);

/// For fonts of one byte a code (Type1, TrueType, Type3), and for fonts that nobody knows.
std::unique_ptr<FontReader> readSimpleFont(Object font, Budget& budget, Font& facts);

/// For fonts of several bytes a code (Type0).
std::unique_ptr<FontReader> readCompositeFont(const Object& font, Budget& budget, Font& facts);

}  // namespace vanthu::read

#endif  // VANTHU_READ_FONT_H_
