// The certificate of a copy (sao y, sao lục, trích sao: the-thuc.md §8, C2).
#ifndef VANTHU_LAYOUT_COPY_CERTIFICATE_H_
#define VANTHU_LAYOUT_COPY_CERTIFICATE_H_

#include "document/document.h"
#include "layout/context.h"
#include "layout/flow.h"

namespace vanthu::layout {

/// Appends two strips that stay together, on the page where the copied text ends if they fit: a
/// rule across the text block over agency, number, form of copy, place and date; then the closing
/// block.
void layOutCopyCertificate(const document::CopyCertificate& copy, Flow& flow, Context& context);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_COPY_CERTIFICATE_H_
