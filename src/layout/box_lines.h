// Breaks a measured text into a given number of lines, as a certificate wants them: about equally
// long, the first rather shorter than the others, and never where the glue of the text forbids it.
//
// Numbers only. Time is quadratic in the number of chances, which a box keeps small.
#ifndef VANTHU_LAYOUT_BOX_LINES_H_
#define VANTHU_LAYOUT_BOX_LINES_H_

#include <optional>
#include <vector>

#include "base/length.h"
#include "document/document.h"
#include "layout/break_lines.h"
#include "layout/measure_text.h"

namespace vanthu::layout {

/// `tracking` is added behind each letter. Lines that are not centred are filled one after the
/// other. Nothing if the text cannot be broken so that each line fits `width`. REQUIRES: the breaks
/// of `text` are marked if `count` > 1.
std::optional<std::vector<Line>> breakInto(
    const MeasuredText& text, size_t count, Length width, Length tracking, document::Align align);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOX_LINES_H_
