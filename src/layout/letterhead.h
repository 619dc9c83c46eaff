// Boxes 1-4: agency and number at the left, nation, motto, place and date at the right (E1-E6).
//
// The widths of the two columns come from measured text: the right one never wraps.
#ifndef VANTHU_LAYOUT_LETTERHEAD_H_
#define VANTHU_LAYOUT_LETTERHEAD_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends the letterhead as one strip. REQUIRES: it is the first block of its part (the draft mark
/// stands in the top margin).
void layOutLetterhead(const document::Letterhead& head, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_LETTERHEAD_H_
