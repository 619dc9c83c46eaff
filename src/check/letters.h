// Letters and figures as the rules of writing tell them apart. For this folder.
//
// Precomposed Latin letters only (clean text is NFC, text/normalize.h); case by the layout of the
// Unicode blocks that Vietnamese uses. Pure and thread-safe.
#ifndef VANTHU_CHECK_LETTERS_H_
#define VANTHU_CHECK_LETTERS_H_

namespace vanthu::check {

constexpr bool isDigit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

constexpr bool isUpper(char32_t c) {
  if (c < 0x80)
    return c >= U'A' && c <= U'Z';
  if (c < 0x100)
    return c >= 0xC0 && c <= 0xDE && c != 0xD7;
  if (c >= 0x139 && c <= 0x148)
    return c % 2 == 1;
  if (c < 0x178)
    return c % 2 == 0;
  return c == 0x1A0 || c == 0x1AF || (c >= 0x1E00 && c <= 0x1EFF && c % 2 == 0);
}

constexpr bool isLower(char32_t c) {
  if (c < 0x80)
    return c >= U'a' && c <= U'z';
  if (c < 0x100)
    return c >= 0xDF && c != 0xF7;
  if (c < 0x178)
    return !isUpper(c);
  return c == 0x1A1 || c == 0x1B0 || (c >= 0x1E00 && c <= 0x1EFF && c % 2 == 1);
}

/// Letters of other alphabets and stray combining marks count as letters without case.
constexpr bool isLetter(char32_t c) {
  return isUpper(c) || isLower(c) || (c >= 0x180 && c < 0x2000);
}

constexpr bool isSpace(char32_t c) {
  return c == U' ' || c == 0xA0 || c == U'\t' || c == U'\n';
}

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_LETTERS_H_
