// Words as runs between spaces: U+0020, U+00A0, TAB, LF. Pure and thread-safe.
#ifndef VANTHU_TEXT_WORDS_H_
#define VANTHU_TEXT_WORDS_H_

#include <string_view>
#include <vector>

namespace vanthu::text {

constexpr bool isSpace(char32_t c) {
  return c == U' ' || c == U'\u00A0' || c == U'\t' || c == U'\n';
}

/// The words of `text` (valid UTF-8) as views into it, none empty.
std::vector<std::string_view> splitWords(std::string_view text);

/// `text` (valid UTF-8) without the spaces at its two ends; a view into it.
std::string_view withoutOuterSpaces(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_WORDS_H_
