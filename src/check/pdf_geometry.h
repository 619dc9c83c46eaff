// What is drawn around the text of a page: grids, frames, lines under it, and its page number.
//
// Steps of tidy() (pdf_line.h).
#ifndef VANTHU_CHECK_PDF_GEOMETRY_H_
#define VANTHU_CHECK_PDF_GEOMETRY_H_

#include <optional>
#include <vector>

#include "check/pdf_line.h"

namespace vanthu::check {

/// Things that are no further apart touch.
inline constexpr Length kTouch = Length::points(1.5);

/// Sets PdfLine::inTable.
void markTables(const read::Page& source, PdfPage& page);

/// Moves the page's number, if it has one, out of its lines.
void takePageNumber(PdfPage& page);

/// The drawn frame closest around a line, if it is no larger than a mark.
struct Frame {
  Length left, top, right, bottom;
};
std::optional<Frame> frameAround(const PdfLine& line, const PdfPage& page);

/// The nearest line drawn under `above`, within `reach` of its baseline and about its middle;
/// pieces of one line are joined. `solid` is false if there are gaps between the pieces.
struct RuleUnder {
  Length left, right, y;
  bool solid = true;

  Length length() const { return right - left; }
};
std::optional<RuleUnder> ruleUnder(const PdfLine& above, Length reach, const PdfPage& page);

/// A rule across at least nine tenths of the column.
bool isFullWidth(const read::Rule& rule, const TextColumn& column);

inline bool isHorizontal(const read::Rule& rule) {
  return rule.y2 - rule.y1 <= Length::points(1) && rule.x2 > rule.x1;
}

inline bool isVertical(const read::Rule& rule) {
  return rule.x2 - rule.x1 <= Length::points(1) && rule.y2 - rule.y1 >= Length::points(6);
}

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_GEOMETRY_H_
