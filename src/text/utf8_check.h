// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF, nothing cut off.
//
// Knows nothing of what the letters are; that is normalize's. Pure and thread-safe.
#ifndef VANTHU_TEXT_UTF8_CHECK_H_
#define VANTHU_TEXT_UTF8_CHECK_H_

#include <cstddef>
#include <optional>
#include <string_view>

namespace vanthu::text {

/// The byte offset at which the first broken sequence begins, or nothing if all of `bytes` is
/// UTF-8.
std::optional<size_t> firstInvalidUtf8(std::string_view bytes);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_UTF8_CHECK_H_
