// The classes of bytes that HTTP's grammar is made of (RFC 9110 §5.6, RFC 3986 §2), without the
// locale.
#ifndef VANTHU_SERVICE_HTTP_CHARACTERS_H_
#define VANTHU_SERVICE_HTTP_CHARACTERS_H_

#include <algorithm>
#include <string>
#include <string_view>

namespace vanthu::service {

constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isTokenCharacter(char c) {
  return isDigit(c) || isLetter(c) ||
         std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
/// C0 and DEL, which no line may hold; the tab is one of them.
constexpr bool isControl(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}
constexpr bool isBlank(char c) {
  return c == ' ' || c == '\t';
}
/// The value of a hexadecimal digit; -1 if it is none.
constexpr int hexValue(char c) {
  if (isDigit(c))
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}
constexpr char toLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline bool isToken(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}
inline std::string lowerCase(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), toLower);
  return small;
}
inline bool equalsIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return toLower(x) == toLower(y);
  });
}
inline std::string_view trimBlanks(std::string_view text) {
  while (!text.empty() && isBlank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_CHARACTERS_H_
