// One strict step through bytes that may not be UTF-8. For this folder only; behind normalize()
// text is known to be valid and base/utf8.h is enough.
#ifndef VANTHU_TEXT_UTF8_DECODE_H_
#define VANTHU_TEXT_UTF8_DECODE_H_

#include <cstddef>
#include <string_view>

namespace vanthu::text {

struct DecodedLetter {
  char32_t letter = 0;
  size_t length = 0;  ///< bytes; 0: no valid sequence begins here
};

/// The code point that begins at `offset`. REQUIRES: offset < bytes.size().
inline DecodedLetter decodeAt(std::string_view bytes, size_t offset) {
  const auto at = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = at(offset);
  if (lead < 0x80)
    return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4)
    return {};
  const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (bytes.size() - offset < length)
    return {};
  char32_t c = lead & (0x7Fu >> length);
  for (size_t i = 1; i < length; ++i) {
    const unsigned next = at(offset + i);
    if ((next & 0xC0) != 0x80)
      return {};
    c = (c << 6) | (next & 0x3F);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  if (overlong || surrogate || c > 0x10FFFF)
    return {};
  return {c, length};
}

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_UTF8_DECODE_H_
