// The closing block: Nơi nhận at the left, post, space to sign and name at the right (E20-E26),
// with the empty signature fields.
#ifndef VANTHU_LAYOUT_CLOSING_H_
#define VANTHU_LAYOUT_CLOSING_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends one strip, kept with the two strips before it. One signature takes the right half;
/// several take equal columns, three in a row at most, with Nơi nhận below. The seal's field never
/// lies on the recipients. Recipients that would make the strip taller than a page go on in strips
/// of their own below it.
void layOutClosing(const document::Closing& closing, Flow& flow, Context& context);

/// The same strip, free to begin a page: what stands before it decides.
void appendClosing(const document::Closing& closing, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_CLOSING_H_
