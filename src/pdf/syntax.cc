#include "pdf/syntax.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"

namespace vanthu::pdf {
namespace {

constexpr char kHexDigits[] = "0123456789ABCDEF";

bool isPlainAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

}  // namespace

void appendInteger(std::string& out, int64_t value) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

void appendLength(std::string& out, Length value) {
  int64_t milli = value.milliPoints();
  if (milli < 0) {
    out += '-';
    milli = -milli;
  }
  appendInteger(out, milli / 1000);
  int64_t rest = milli % 1000;
  if (rest == 0)
    return;
  out += '.';
  for (int64_t digit = 100; rest != 0; digit /= 10) {
    out += static_cast<char>('0' + rest / digit);
    rest %= digit;
  }
}

void appendReference(std::string& out, ObjectId id) {
  appendInteger(out, id.number);
  out += " 0 R";
}

std::string reference(ObjectId id) {
  std::string out;
  appendReference(out, id);
  return out;
}

void appendHex16(std::string& out, uint16_t value) {
  const char digits[4] = {kHexDigits[value >> 12],
                          kHexDigits[(value >> 8) & 15],
                          kHexDigits[(value >> 4) & 15],
                          kHexDigits[value & 15]};
  out.append(digits, sizeof digits);
}

void appendUtf16Hex(std::string& out, std::string_view utf8) {
  for (size_t i = 0; i < utf8.size();) {
    const char32_t c = nextCodePoint(utf8, i);
    if (c < 0x10000) {
      appendHex16(out, static_cast<uint16_t>(c));
    } else {
      appendHex16(out, static_cast<uint16_t>(0xD800 + ((c - 0x10000) >> 10)));
      appendHex16(out, static_cast<uint16_t>(0xDC00 + ((c - 0x10000) & 0x3FF)));
    }
  }
}

void appendTextString(std::string& out, std::string_view utf8) {
  if (!isPlainAscii(utf8)) {
    out += "<FEFF";
    appendUtf16Hex(out, utf8);
    out += '>';
    return;
  }
  out += '(';
  for (const char c : utf8) {
    if (c == '(' || c == ')' || c == '\\')
      out += '\\';
    out += c;
  }
  out += ')';
}

}  // namespace vanthu::pdf
