// Kính gửi (the-thuc.md E19).
#ifndef VANTHU_FILL_ADDRESSEES_H_
#define VANTHU_FILL_ADDRESSEES_H_

#include <optional>

#include "document/document.h"
#include "fill/context.h"

namespace vanthu::fill {

/// What the element `addressees` names; nothing if it names nobody. Of several names each gets a
/// dash before it and ";" or "." behind it, in place of what was typed; a single one gets neither.
std::optional<document::Addressees> writeAddressees(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_ADDRESSEES_H_
