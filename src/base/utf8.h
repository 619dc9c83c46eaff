// Stepping through UTF-8 that is known to be valid. Checking and cleaning bytes is text's.
#ifndef VANTHU_BASE_UTF8_H_
#define VANTHU_BASE_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanthu {

/// The code point that begins at `offset`; `offset` moves behind it. REQUIRES: valid UTF-8.
inline char32_t nextCodePoint(std::string_view text, size_t& offset) {
  const auto at = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = at(offset++);
  if (lead < 0x80)
    return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3Fu >> more);
  for (int i = 0; i < more && offset < text.size(); ++i)
    c = (c << 6) | (at(offset++) & 0x3Fu);
  return c;
}

inline void appendUtf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

/// "U+00E0", "U+1F600".
inline std::string codePointName(char32_t letter) {
  std::string hex;
  for (auto rest = static_cast<uint32_t>(letter); rest != 0 || hex.size() < 4; rest /= 16)
    hex.insert(hex.begin(), "0123456789ABCDEF"[rest % 16]);
  return "U+" + hex;
}

/// Number of code points. REQUIRES: valid UTF-8.
inline size_t countCodePoints(std::string_view text) {
  size_t n = 0;
  for (const char c : text)
    n += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return n;
}

}  // namespace vanthu

#endif  // VANTHU_BASE_UTF8_H_
