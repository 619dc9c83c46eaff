// Where blocks that a markdown field has become come from.
#ifndef VANTHU_FILL_RELOCATE_H_
#define VANTHU_FILL_RELOCATE_H_

#include "document/document.h"

namespace vanthu::fill {

/// Gives the block and all its words that source: the tag's place, the field's pointer.
void relocate(document::Block& block, const Source& source);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_RELOCATE_H_
