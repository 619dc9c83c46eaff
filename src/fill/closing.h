// Nơi nhận and signatures (the-thuc.md E20-E25, §5).
#ifndef VANTHU_FILL_CLOSING_H_
#define VANTHU_FILL_CLOSING_H_

#include <optional>

#include "document/document.h"
#include "fill/context.h"
#include "fill/header.h"

namespace vanthu::fill {

/// The closing block; nothing if the template has none, or if there is neither recipient nor
/// signer.
std::optional<document::Closing> writeClosing(const Header& header, Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_CLOSING_H_
