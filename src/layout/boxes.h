// A certificate: boxes at their places on one page, over a drawn ground (the-thuc.md §12, §6).
#ifndef VANTHU_LAYOUT_BOXES_H_
#define VANTHU_LAYOUT_BOXES_H_

#include "document/document.h"
#include "layout/context.h"
#include "page/page.h"

namespace vanthu::layout {

/// Each line of a box is a paragraph of the structure tree, the first of a heading box a heading.
/// Ground, rules and codes are artifacts.
page::Page layOutSheet(const document::BoxSheet& sheet, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOXES_H_
