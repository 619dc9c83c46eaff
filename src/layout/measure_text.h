// Second step of setting text: segments become shaped pieces with widths and break chances.
//
// A piece is a word, a run of spaces or a leader. Asks fonts::Measure for shapes and text/ for
// break chances; knows nothing of lines.
#ifndef VANTHU_LAYOUT_MEASURE_TEXT_H_
#define VANTHU_LAYOUT_MEASURE_TEXT_H_

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/length.h"
#include "fonts/measure.h"
#include "layout/collect.h"

namespace vanthu::layout {

struct Piece {
  enum class Kind : uint8_t {
    word,
    space,       ///< may stretch and shrink, vanishes at the end of a line
    fixedSpace,  ///< U+00A0, or the space behind a label
    leader,      ///< takes what the line leaves
  };
  Kind kind = Kind::word;
  bool breakBefore = false;  ///< a line may begin with this piece
  bool forceBefore = false;  ///< a line must begin with this piece
  uint32_t segment = 0;
  uint32_t begin = 0, end = 0;  ///< bytes of the text
  uint32_t shapeBegin = 0;      ///< byte of the text at which the shape's clusters count from
  uint32_t firstGlyph = 0, lastGlyph = 0;  ///< [first, last) of the shape
  Length width;
  std::shared_ptr<const fonts::ShapedWord> shape;
};

struct MeasuredText {
  Collected words;
  std::vector<Piece> pieces;
  Length size;
  Length lineHeight;       ///< baseline to baseline
  Length leading;          ///< of `lineHeight`: what line spacing adds below the face's own height
  Length ascent;           ///< top of the line to its baseline
  Length natural;          ///< width of everything in one line, leaders at their least width
  bool hasForced = false;  ///< at least one line must end before the text does
  bool chancesKnown = false;
};

/// Least width of a leader, so that there is room to write.
inline constexpr Length kLeastLeader = Length::millimetres(12);

/// `units` font units at `size`.
Length atSize(int64_t units, Length size, const fonts::Measure& measure, fonts::Style style);

/// Shapes every word once. Break chances are left out: text that fits its line does not need them.
MeasuredText measureText(Collected words, const ElementStyle& style, const fonts::Measure& measure);

/// Marks where lines may begin; a word with a chance inside becomes two pieces. Does nothing the
/// second time. `keepLastTwo`: no line holds the last syllable alone.
void markBreaks(MeasuredText& text, const fonts::Measure& measure, bool keepLastTwo);

/// No line begins at these byte offsets of the text. REQUIRES: its breaks are marked.
void forbidBreaks(MeasuredText& text, std::span<const size_t> offsets);

/// Lets a line begin behind every ordinary space: for places too narrow to keep glued words
/// together.
void loosenBreaks(MeasuredText& text);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_MEASURE_TEXT_H_
