// Lines of text as strips of a flow: what paragraphs and headings have in common.
#ifndef VANTHU_LAYOUT_TEXT_STRIPS_H_
#define VANTHU_LAYOUT_TEXT_STRIPS_H_

#include <span>

#include "layout/flow.h"
#include "layout/text_block.h"

namespace vanthu::layout {

/// Appends a strip for each line of `block`; the first begins `indent` from the left edge.
void addTextStrips(const TextBlock& block,
                   Length spaceBefore,
                   Length indent,
                   const Source& source,
                   Flow& flow,
                   Context& context);

/// A heading is not parted and has two lines of what follows on its page.
void keepHeading(std::span<Strip> lines);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_TEXT_STRIPS_H_
