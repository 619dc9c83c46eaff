// Box 13 (E27): address, mail, telephone at the foot of page 1, under a rule across the page.
#ifndef VANTHU_LAYOUT_ADDRESS_LINE_H_
#define VANTHU_LAYOUT_ADDRESS_LINE_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Becomes the foot of `flow`. A line parts behind ";" or "," where it can.
void layOutAddressLine(const document::AddressLine& address, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_ADDRESS_LINE_H_
