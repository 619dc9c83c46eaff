// Checks a ToUnicode CMap against the form that every reader understands.
#ifndef VANTHU_PDF_CMAP_CHECK_H_
#define VANTHU_PDF_CMAP_CHECK_H_

#include <string>
#include <string_view>

namespace vanthu::pdf {

/// What is wrong with `cmap`, in English; empty if nothing is. Two-byte codes; blocks of bfchar and
/// bfrange with at most 100 entries, as many as announced; letters that are no zero, no surrogate
/// half and no byte order mark.
std::string faultOfToUnicode(std::string_view cmap);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CMAP_CHECK_H_
