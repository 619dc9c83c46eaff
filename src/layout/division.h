// Headings of phần, chương, mục and tiểu mục (the-thuc.md E12-E14): the label on a line of its own,
// the title below it, both in the middle.
#ifndef VANTHU_LAYOUT_DIVISION_H_
#define VANTHU_LAYOUT_DIVISION_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends a strip for each line, all kept with the two lines that follow. REQUIRES: the role is
/// chapter or section.
void layOutDivision(const document::Paragraph& heading, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_DIVISION_H_
