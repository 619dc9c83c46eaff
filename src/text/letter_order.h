// The letters of điểm a), b), c), d), đ) … (the-thuc.md E17): a b c d đ e g h i k l m n o p q r s t
// u v x y; no f j w z and none with a hat, breve or horn.
//
// Pure and thread-safe.
#ifndef VANTHU_TEXT_LETTER_ORDER_H_
#define VANTHU_TEXT_LETTER_ORDER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::text {

/// 0 → "a", 4 → "đ", 22 → "y"; behind it 23 → "aa", 24 → "ab" …
std::string letterLabel(size_t index);

/// The index whose letterLabel is `letter` (small letters), or nothing.
std::optional<size_t> letterIndex(std::string_view letter);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LETTER_ORDER_H_
