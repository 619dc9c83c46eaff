#include "read/clean_text.h"

#include "base/utf8.h"

namespace vanthu::read {
namespace {

bool isSurrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

/// Length of the UTF-8 sequence at the front of `bytes`; 0: there is none.
size_t sequenceLength(std::string_view bytes) {
  const auto at = [&](size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned lead = at(0);
  if (lead < 0x80)
    return 1;
  const size_t length = lead >= 0xF5   ? 0
                        : lead >= 0xF0 ? 4
                        : lead >= 0xE0 ? 3
                        : lead >= 0xC2 ? 2
                                       : 0;
  if (length == 0 || bytes.size() < length)
    return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((at(i) & 0xC0) != 0x80)
      return 0;
  }
  const bool overlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
  return overlong ? 0 : length;
}

}  // namespace

void appendLetter(std::string& out, char32_t letter) {
  if (letter == 0xFEFF)
    return;
  if (letter == '\t' || letter == '\n' || letter == '\r')
    letter = ' ';
  const bool control = letter < 0x20 || (letter >= 0x7F && letter < 0xA0);
  if (control || isSurrogate(letter) || letter > 0x10FFFF || (letter & 0xFFFE) == 0xFFFE)
    letter = kUnknownLetter;
  appendUtf8(out, letter);
}

std::u32string fromUtf16(std::string_view bytes) {
  std::u32string out;
  const auto unit = [&](size_t i) {
    return (char32_t{static_cast<unsigned char>(bytes[i])} << 8) |
           static_cast<unsigned char>(bytes[i + 1]);
  };
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    char32_t letter = unit(i);
    if (letter >= 0xD800 && letter < 0xDC00 && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 &&
        unit(i + 2) < 0xE000) {
      letter = 0x10000 + ((letter - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    out += letter;
  }
  return out;
}

std::string cleanUtf8(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const size_t length = sequenceLength(bytes);
    size_t offset = 0;
    appendLetter(out,
                 length == 0 ? kUnknownLetter : nextCodePoint(bytes.substr(0, length), offset));
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

}  // namespace vanthu::read
