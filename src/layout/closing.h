// The closing block: Nơi nhận at the left, post, space to sign and name at the right (E20-E25),
// with the empty signature fields.
#ifndef VANTHU_LAYOUT_CLOSING_H_
#define VANTHU_LAYOUT_CLOSING_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends one strip, kept with the two strips before it. One signature takes the right half;
/// several take equal columns, with Nơi nhận below. The seal's field never lies on the recipients.
void layOutClosing(const document::Closing& closing, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_CLOSING_H_
