// Box 9a (E19): "Kính gửi:" and to whom.
//
// One name stands on the label's line; of several each has a line of its own, the dashes under the
// label's colon. Further lines of a name hang under its first word. The whole is centred on the
// page; where names are too long for that it begins at the body's indent.
#ifndef VANTHU_LAYOUT_ADDRESSEES_H_
#define VANTHU_LAYOUT_ADDRESSEES_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends a strip for each line; they are kept together with what follows.
void layOutAddressees(const document::Addressees& addressees, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_ADDRESSEES_H_
