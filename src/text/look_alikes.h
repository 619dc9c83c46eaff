// Letters of other alphabets that keyboards and fonts pass off as đ and Đ (tieng-viet.md §1).
//
// For this folder. Pure and thread-safe.
#ifndef VANTHU_TEXT_LOOK_ALIKES_H_
#define VANTHU_TEXT_LOOK_ALIKES_H_

#include <string>
#include <string_view>

namespace vanthu::text {

/// True for ð Ð Ɖ.
constexpr bool isLookAlike(char32_t c) {
  return c == U'\u00F0' || c == U'\u00D0' || c == U'\u0189';
}

/// `text` (NFC) with look-alikes set right in each word (run without spaces) that has another
/// letter and whose other letters are all Vietnamese. A small ð only where it begins a syllable, as
/// đ does.
std::string mapLookAlikes(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LOOK_ALIKES_H_
