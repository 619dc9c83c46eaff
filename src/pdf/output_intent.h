// The colour profile of a PDF/A file (ISO 19005-2, 6.2.3): what its colours mean.
#ifndef VANTHU_PDF_OUTPUT_INTENT_H_
#define VANTHU_PDF_OUTPUT_INTENT_H_

#include <string_view>

#include "pdf/haru.h"

namespace vanthu::pdf {

/// `deflatedProfile` is an sRGB profile and must outlive the document.
ObjectId addOutputIntent(HaruDocument& document, std::string_view deflatedProfile);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_OUTPUT_INTENT_H_
