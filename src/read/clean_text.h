// Foreign bytes into valid UTF-8 without control characters.
#ifndef VANTHU_READ_CLEAN_TEXT_H_
#define VANTHU_READ_CLEAN_TEXT_H_

#include <string>
#include <string_view>

namespace vanthu::read {

/// What stands for a letter that is not known.
inline constexpr char32_t kUnknownLetter = 0xFFFD;

/// Appends `letter`; tabs and line ends become a space, byte order marks nothing, other control
/// characters, surrogates and numbers that are no letter U+FFFD.
void appendLetter(std::string& out, char32_t letter);

/// UTF-16, high byte first, as CMaps and text strings hold it.
std::u32string fromUtf16(std::string_view bytes);

/// UTF-8 as it came, each letter as appendLetter takes it; bytes that are no UTF-8 become U+FFFD.
std::string cleanUtf8(std::string_view bytes);

}  // namespace vanthu::read

#endif  // VANTHU_READ_CLEAN_TEXT_H_
