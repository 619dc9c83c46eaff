// Last step of setting text: a line becomes runs of glyphs at their places.
//
// Justification is spread over the spaces so that the line ends exactly at its edge; leaders become
// dots.
#ifndef VANTHU_LAYOUT_SET_LINE_H_
#define VANTHU_LAYOUT_SET_LINE_H_

#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "fonts/measure.h"
#include "layout/break_lines.h"
#include "layout/measure_text.h"
#include "page/page.h"

namespace vanthu::layout {

struct LinePlace {
  Length left;  ///< of the line's room
  Length baseline;
  document::Align align = document::Align::left;
};

/// Appends the items of `line`. A line with a leader fills its room whatever its alignment; one
/// that ends its text is not stretched.
void setLine(const MeasuredText& text,
             const Line& line,
             const LinePlace& place,
             const fonts::Measure& measure,
             std::vector<page::Item>& items);

/// Appends a row of dots that ends at `right` and begins at or just behind `left`: an artifact.
void setDots(Length left,
             Length right,
             Length baseline,
             Length size,
             fonts::Style style,
             const Source& source,
             const fonts::Measure& measure,
             std::vector<page::Item>& items);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_SET_LINE_H_
