// Paragraphs of the body: căn cứ, headings, labelled paragraphs, items (the-thuc.md E10-E18b).
#ifndef VANTHU_LAYOUT_PARAGRAPH_H_
#define VANTHU_LAYOUT_PARAGRAPH_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"
#include "layout/outline.h"
#include "layout/text_block.h"

namespace vanthu::layout {

/// The lines of a paragraph in a column of that width. REQUIRES: no chapter or section, whose label
/// and title are set apart.
TextBlock setParagraph(const document::Paragraph& paragraph,
                       const ItemTags& tags,
                       Length width,
                       Context& context);

/// Appends a strip for each line. No page ends behind the first or before the last line; a heading
/// stays with the two lines that follow, a line that ends with ":" with the next. `next` is the
/// paragraph that follows directly, or null.
void layOutParagraph(const document::Paragraph& paragraph,
                     const document::Paragraph* next,
                     Flow& flow,
                     Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_PARAGRAPH_H_
