// A letter at its place on the page: what the interpreter hands to the assembly of lines.
#ifndef VANTHU_READ_GLYPH_H_
#define VANTHU_READ_GLYPH_H_

#include <cstdint>
#include <string>

#include "read/matrix.h"
#include "read/read_pdf.h"

namespace vanthu::read {

/// All in points of the page, y downwards.
struct Glyph {
  std::string letters;  ///< UTF-8; empty: the glyph only takes room
  Point origin;         ///< on the baseline
  Point direction;      ///< of writing, length 1; (1, 0) is to the right
  bool mirrored = false;
  double width = 0;    ///< of the glyph
  double advance = 0;  ///< to where the next one begins, letter and word spacing included
  double size = 0;
  double ascent = 0, descent = 0;
  uint32_t font = 0;
  Color color;
  bool invisible = false;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_GLYPH_H_
