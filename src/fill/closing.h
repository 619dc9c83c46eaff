// The closing block: Nơi nhận and signatures (the-thuc.md E20-E26, §5).
#ifndef VANTHU_FILL_CLOSING_H_
#define VANTHU_FILL_CLOSING_H_

#include <optional>

#include "document/document.h"
#include "fill/context.h"
#include "fill/header.h"

namespace vanthu::fill {

/// Nothing if the template has none, or if there is neither recipient nor signer. In the text of a
/// copy "(Đã ký)" stands for each signature, and there are no fields.
std::optional<document::Closing> writeClosing(const Header& header, Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_CLOSING_H_
