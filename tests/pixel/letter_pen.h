// FreeType's own drawing of a letter from the font file: what a letter should look like.
//
// Knows nothing of our program: the glyph is found by the letter in the file's own table.
#ifndef VANTHU_TESTS_PIXEL_LETTER_PEN_H_
#define VANTHU_TESTS_PIXEL_LETTER_PEN_H_

#include <memory>
#include <string>

#include "pixel/picture.h"

namespace vanthu::pixel {

class LetterPen {
 public:
  LetterPen(const std::string& fontFile, int dotsPerInch);
  ~LetterPen();
  LetterPen(LetterPen&&) noexcept;

  /// Draws `letter` at `size` points, its origin at `x`, `y` pixels (fractions count), without
  /// hinting. Gives the pixels that it may have touched.
  Box draw(Picture& picture, char32_t letter, double size, double x, double y) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::pixel

#endif  // VANTHU_TESTS_PIXEL_LETTER_PEN_H_
