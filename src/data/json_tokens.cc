#include "data/json_tokens.h"

namespace vanthu::data {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isLower(char c) {
  return c >= 'a' && c <= 'z';
}

bool has(std::string_view text, size_t at, std::string_view any) {
  return at < text.size() && any.find(text[at]) != std::string_view::npos;
}

size_t skipDigits(std::string_view text, size_t at) {
  while (at < text.size() && isDigit(text[at]))
    ++at;
  return at;
}

size_t endOfString(std::string_view text, size_t begin) {
  size_t at = begin + 1;
  while (at < text.size() && text[at] != '"')
    at += text[at] == '\\' ? 2u : 1u;
  return at < text.size() ? at + 1 : text.size();
}

}  // namespace

LineColumn LineCounter::at(size_t offset) {
  for (; offset_ < offset && offset_ < text_.size(); ++offset_) {
    const auto byte = static_cast<unsigned char>(text_[offset_]);
    if (byte == '\n') {
      ++place_.line;
      place_.column = 1;
    } else if ((byte & 0xC0) != 0x80) {
      ++place_.column;
    }
  }
  return place_;
}

bool isJsonBlank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

size_t skipBlanks(std::string_view text, size_t offset) {
  while (offset < text.size() && isJsonBlank(text[offset]))
    ++offset;
  return offset;
}

size_t skipSeparators(std::string_view text, size_t offset) {
  while (offset < text.size() && (isJsonBlank(text[offset]) || has(text, offset, ",:")))
    ++offset;
  return offset;
}

size_t endOfNumber(std::string_view text, size_t begin) {
  size_t at = begin + (has(text, begin, "-") ? 1u : 0u);
  const size_t whole = at;
  at = has(text, at, "0") ? at + 1 : skipDigits(text, at);
  if (at == whole)
    return begin;
  if (has(text, at, ".") && skipDigits(text, at + 1) > at + 1)
    at = skipDigits(text, at + 1);
  if (has(text, at, "eE")) {
    const size_t digits = at + (has(text, at + 1, "+-") ? 2u : 1u);
    if (skipDigits(text, digits) > digits)
      at = skipDigits(text, digits);
  }
  return at;
}

size_t endOfToken(std::string_view text, size_t begin) {
  if (begin >= text.size())
    return text.size();
  if (text[begin] == '"')
    return endOfString(text, begin);
  if (isDigit(text[begin]) || text[begin] == '-')
    return endOfNumber(text, begin);
  size_t at = begin;
  while (at < text.size() && isLower(text[at]))
    ++at;
  return at == begin ? begin + 1 : at;
}

}  // namespace vanthu::data
