// Reads figures as our writer writes them: filled and stroked paths.
//
// Of two ways to write a figure it knows one: "q", the colours that its last operator uses, steps,
// "f", "S" or "B", each copy of them behind a move, "Q"; every point on the paper. Pure but for the
// map; linear in the operators.
#ifndef VANTHU_PDF_FIGURE_SCAN_H_
#define VANTHU_PDF_FIGURE_SCAN_H_

#include <optional>
#include <string_view>

#include "pdf/cursor.h"
#include "pdf/paint_map.h"

namespace vanthu::pdf {

/// Reads a figure behind its "q\n" and paints it into `map`. What is wrong, in English; null if
/// nothing is.
const char* scanFigure(Cursor& cursor, const Box& paper, PaintMap& map);

/// The same of a ground: one artifact of figures.
const char* scanGround(std::string_view operators, const Box& paper, PaintMap& map);

/// Three numbers and an operator that set a colour other than black, or "0 g": the letters are
/// those of text and fills ("g", "rg") or of lines ("G", "RG"). Nothing, and the cursor stays, if
/// there is none.
std::optional<Ink> readInk(Cursor& cursor, std::string_view gray, std::string_view rgb);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FIGURE_SCAN_H_
