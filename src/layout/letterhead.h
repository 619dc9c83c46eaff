// Boxes 1-4, 5b, 10b, 11: agency, number, a letter's subject and urgency at the left, nation,
// motto, place and date at the right (E1-E6, E9, M2-M5); draft and circulation marks in the top
// margin.
//
// The widths of the two columns come from measured text: the right one never wraps.
#ifndef VANTHU_LAYOUT_LETTERHEAD_H_
#define VANTHU_LAYOUT_LETTERHEAD_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends the letterhead as one strip. REQUIRES: it is the first block of its part (marks stand in
/// the top margin).
void layOutLetterhead(const document::Letterhead& head, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_LETTERHEAD_H_
