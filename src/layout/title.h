// Box 5a: tên loại and trích yếu with their rule (E7, E8), and what else is titled like them: the
// head of an appendix (A2-A4) and `::: title` blocks.
#ifndef VANTHU_LAYOUT_TITLE_H_
#define VANTHU_LAYOUT_TITLE_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Each appends one strip that stays with what follows.
void layOutTitle(const document::Title& title, Flow& flow, Context& context);
void layOutAppendixHead(const document::Appendix& appendix, Flow& flow, Context& context);
/// The title of a text that a decision approves (A7), with the appendix's enclosure under it.
void layOutAttachedTitle(const document::Title& title,
                         const document::Appendix& appendix,
                         Flow& flow,
                         Context& context);
void layOutTitleLines(const document::LineBlock& block, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TITLE_H_
