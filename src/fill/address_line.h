// Address, mail, site and telephone at the foot of page 1 (the-thuc.md E27).
#ifndef VANTHU_FILL_ADDRESS_LINE_H_
#define VANTHU_FILL_ADDRESS_LINE_H_

#include <optional>

#include "document/document.h"
#include "fill/context.h"

namespace vanthu::fill {

/// What the element `contact` holds: an object is the address on a line of its own and the rest on
/// the next, in the order of box 13; a text is a line as it is. Nothing if it is empty.
std::optional<document::AddressLine> writeAddressLine(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_ADDRESS_LINE_H_
