// Paragraphs of the body: căn cứ, headings, labelled paragraphs, items (the-thuc.md E10-E18b).
#ifndef VANTHU_LAYOUT_PARAGRAPH_H_
#define VANTHU_LAYOUT_PARAGRAPH_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends a strip for each line. No page ends behind the first or before the last line; a heading
/// stays with the two lines that follow. `next` is the paragraph that follows directly, or null.
void layOutParagraph(const document::Paragraph& paragraph,
                     const document::Paragraph* next,
                     Flow& flow,
                     Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PARAGRAPH_H_
