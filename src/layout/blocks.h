// The one place that knows every kind of block.
#ifndef VANTHU_LAYOUT_BLOCKS_H_
#define VANTHU_LAYOUT_BLOCKS_H_

#include <span>

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends the strips of `blocks`, in order. REQUIRES: no Appendix among them.
void layOutBlocks(std::span<const document::Block> blocks, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BLOCKS_H_
