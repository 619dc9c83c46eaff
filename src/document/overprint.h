// Certificates for stock on which the ground and the fixed words are printed already.
#ifndef VANTHU_DOCUMENT_OVERPRINT_H_
#define VANTHU_DOCUMENT_OVERPRINT_H_

#include "document/document.h"

namespace vanthu::document {

/// Leaves what pre-printed stock does not show: no ground, no rules, no boxes that are `printed`.
void keepUnprinted(BoxSheet& sheet);

}  // namespace vanthu::document

#endif  // VANTHU_DOCUMENT_OVERPRINT_H_
