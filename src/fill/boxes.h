// The boxes of a certificate (`layout: boxes`) with a record's words in them (the-thuc.md §12).
#ifndef VANTHU_FILL_BOXES_H_
#define VANTHU_FILL_BOXES_H_

#include "document/document.h"
#include "fill/context.h"
#include "fill/header.h"

namespace vanthu::fill {

/// A line that prints nothing is left out, and so is a box without lines, signer or code. The first
/// signature box is the first signer's, and so on; a signer without a box is a fault
/// ("template.signers"). A draft says so in the top margin. REQUIRES: the template has a sheet.
document::BoxSheet writeSheet(const Header& header, Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_BOXES_H_
