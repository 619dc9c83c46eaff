// `:::` blocks: lines that stay lines.
#ifndef VANTHU_LAYOUT_LINE_BLOCK_H_
#define VANTHU_LAYOUT_LINE_BLOCK_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends a strip for each line (for `title`: one strip). A line wider than the text block wraps;
/// an empty line leaves its height.
void layOutLineBlock(const document::LineBlock& block, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_LINE_BLOCK_H_
