// Pieces of text into runs and lines.
//
// A gap of more than about three word spaces that no drawn space fills parts two lines: columns, a
// label and its text behind a tab. Spaces of a justified line are narrower than that. A drawn line
// in the gap parts them too, as between cells.
#ifndef VANTHU_READ_LINES_H_
#define VANTHU_READ_LINES_H_

#include <vector>

#include "read/budget.h"
#include "read/pieces.h"
#include "read/read_pdf.h"

namespace vanthu::read {

/// An upright edge on the page: a rule, a side of a box.
struct Fence {
  double x = 0, top = 0, bottom = 0;
};

/// All edges of a page, from left to right.
std::vector<Fence> fencesOf(const Page& page);

/// Top to bottom, then left to right. `fences` as fencesOf gives them.
std::vector<TextLine> assembleLines(std::vector<Piece> pieces,
                                    const std::vector<Fence>& fences,
                                    Budget& budget);

}  // namespace vanthu::read

#endif  // VANTHU_READ_LINES_H_
