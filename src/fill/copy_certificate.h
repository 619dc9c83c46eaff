// The certificate of a copy: sao y, sao lục, trích sao (the-thuc.md §8), from the record's `copy`.
#ifndef VANTHU_FILL_COPY_CERTIFICATE_H_
#define VANTHU_FILL_COPY_CERTIFICATE_H_

#include <optional>

#include "document/document.h"
#include "fill/context.h"

namespace vanthu::fill {

/// True if the record asks for a copy of the paper, not for the paper itself.
bool isCopy(Context& context);

/// Nothing if it is no copy. All forms share one series of numbers, "01/SY-…", "02/TrS-…": a sign
/// without its form's letters gets them, one with those of another form is a fault. Errors:
/// "template.copy-form", "template.copy-notation", "template.wrong-type".
std::optional<document::CopyCertificate> writeCopyCertificate(Context& context);

}  // namespace vanthu::fill

#endif  // VANTHU_FILL_COPY_CERTIFICATE_H_
