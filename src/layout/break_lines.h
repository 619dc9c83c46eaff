// Third step of setting text: pieces become lines.
//
// Looks at the whole paragraph, not at one line after the other: of all ways to break it, those
// with the fewest wide lines (a space of more than 2.2 times its width, or one word alone), and of
// those the one with the least sum of squared stretch. Numbers only; knows nothing of glyphs, pages
// or documents. Time is linear in the number of chances (times the chances on one line).
#ifndef VANTHU_LAYOUT_BREAK_LINES_H_
#define VANTHU_LAYOUT_BREAK_LINES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "base/length.h"
#include "layout/measure_text.h"

namespace vanthu::layout {

enum class Fit {
  justified,  ///< even stretch; spaces may shrink by an eighth
  ragged,     ///< as few lines as possible, then even slack; the last line is free
  balanced,   ///< as few lines as possible, all about equally long
};

struct Line {
  uint32_t first = 0;  ///< pieces [first, last) are seen
  uint32_t last = 0;
  uint32_t end = 0;       ///< pieces [last, end) are the spaces at which the line was broken
  Length natural;         ///< width of [first, last), leaders at their least width
  Length room;            ///< width offered
  bool endsText = false;  ///< the text, or what stands before a forced break, ends with this line
  bool overfull = false;  ///< holds one unbreakable chunk that is wider than `room`
};

/// REQUIRES: widths > 0. Lines after the first are offered `width`.
std::vector<Line> breakLines(std::span<const Piece> pieces,
                             Length firstWidth,
                             Length width,
                             Fit fit);

/// The widest chunk that cannot be broken.
Length widestChunk(std::span<const Piece> pieces);

/// The widest if every space is a chance.
Length widestWord(std::span<const Piece> pieces);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BREAK_LINES_H_
