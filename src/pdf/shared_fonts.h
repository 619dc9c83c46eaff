// SharedFonts: one ready-deflated font a face, holding the whole repertoire, made once for the
// process.
//
// Made at the first use of each face, since a program that writes one small document needs none.
// Safe to use from several threads.
#ifndef VANTHU_PDF_SHARED_FONTS_H_
#define VANTHU_PDF_SHARED_FONTS_H_

#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "base/result.h"
#include "fonts/font_book.h"
#include "pdf/font_program.h"

namespace vanthu::pdf {

struct SharedFont {
  FontProgram program;
  std::vector<char32_t> letters;  ///< by glyph; 0: not in the font
};

class SharedFonts {
 public:
  explicit SharedFonts(std::shared_ptr<const fonts::FontBook> fonts);

  /// The face's font; lives as long as this.
  Result<const SharedFont*> get(fonts::Style style) const;

 private:
  struct Slot {
    std::once_flag once;
    SharedFont font;
    Diagnostics faults;
  };
  void fill(fonts::Style style, Slot& slot) const;

  std::shared_ptr<const fonts::FontBook> fonts_;
  mutable std::array<Slot, fonts::kStyles> slots_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SHARED_FONTS_H_
