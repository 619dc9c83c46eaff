// The square code (QR) of a certificate: its modules as one drawn figure.
#ifndef VANTHU_LAYOUT_BOX_CODE_H_
#define VANTHU_LAYOUT_BOX_CODE_H_

#include <vector>

#include "document/document.h"
#include "layout/context.h"
#include "page/page.h"

namespace vanthu::layout {

/// Appends the code of the box's words, with its quiet zone as large as the box allows and centred
/// in it. One that a telephone could not read is a fault, "layout.code-too-dense".
void layOutCode(const document::Box& box, Context& context, std::vector<page::Item>& items);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_BOX_CODE_H_
