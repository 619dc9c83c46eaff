#include "read/tokens.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vanthu::read {
namespace {

constexpr double kLargestNumber = 1e9;  // so that products stay finite

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

bool isRegular(char c) {
  return !isSpace(c) && !isDelimiter(c);
}

int hexDigit(char c) {
  if (c >= '0' && c <= '9')
    return c - '0';
  if (c >= 'a' && c <= 'f')
    return c - 'a' + 10;
  if (c >= 'A' && c <= 'F')
    return c - 'A' + 10;
  return -1;
}

Token bracket(Token::Kind kind, std::string_view text) {
  return {kind, 0, std::string(text)};
}

/// "12", "-.5", "+3.", and "--5" as some programs write it; false for anything else.
bool readNumber(std::string_view word, double& value) {
  bool negative = false;
  while (!word.empty() && (word.front() == '+' || word.front() == '-')) {
    negative |= word.front() == '-';
    word.remove_prefix(1);
  }
  if (word.empty() || !(word.front() == '.' || (word.front() >= '0' && word.front() <= '9')))
    return false;
  const auto read =
      std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
  if (read.ec != std::errc() || value > kLargestNumber)
    return false;
  value = negative ? -value : value;
  return true;
}

}  // namespace

Token TokenReader::next() {
  skipSpace();
  if (at_ >= bytes_.size())
    return {};
  switch (peek()) {
    case '(':
      return literalString();
    case '/':
      return nameToken();
    case '[':
      ++at_;
      return bracket(Token::Kind::open, "[");
    case ']':
      ++at_;
      return bracket(Token::Kind::close, "]");
    case '<':
      if (peek(1) != '<')
        return hexString();
      at_ += 2;
      return bracket(Token::Kind::open, "<<");
    case '>':
      at_ += peek(1) == '>' ? size_t{2} : size_t{1};
      return bracket(Token::Kind::close, ">>");
    case '{':
    case '}':
    case ')':
      return bracket(Token::Kind::word, bytes_.substr(at_++, 1));
    default:
      return numberOrWord();
  }
}

void TokenReader::skipSpace() {
  while (at_ < bytes_.size()) {
    if (isSpace(bytes_[at_])) {
      ++at_;
    } else if (bytes_[at_] == '%') {
      while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r')
        ++at_;
    } else {
      return;
    }
  }
}

Token TokenReader::literalString() {
  Token token{Token::Kind::string, 0, {}};
  size_t depth = 1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '\\') {
      escape(token.text);
      continue;
    }
    depth += c == '(' ? 1 : 0;
    depth -= c == ')' ? 1 : 0;
    if (depth == 0)
      break;
    token.text += c;
  }
  ++at_;
  return token;
}

/// Stands on the backslash and goes to the last byte of the escape.
void TokenReader::escape(std::string& out) {
  const char c = peek(1);
  ++at_;
  if (c >= '0' && c <= '7') {
    unsigned value = 0;
    size_t digits = 0;
    for (; digits < 3 && peek(digits) >= '0' && peek(digits) <= '7'; ++digits)
      value = value * 8 + static_cast<unsigned>(peek(digits) - '0');
    at_ += digits - 1;
    out += static_cast<char>(value & 0xFF);
  } else if (c == '\r' || c == '\n') {  // the line goes on
    at_ += c == '\r' && peek(1) == '\n' ? size_t{1} : size_t{0};
  } else {
    static constexpr std::string_view kLetters = "nrtbf";
    static constexpr std::string_view kBytes = "\n\r\t\b\f";
    const size_t known = kLetters.find(c);
    out += known == std::string_view::npos ? c : kBytes[known];
  }
}

Token TokenReader::hexString() {
  Token token{Token::Kind::string, 0, {}};
  int high = -1;
  for (++at_; at_ < bytes_.size() && bytes_[at_] != '>'; ++at_) {
    const int digit = hexDigit(bytes_[at_]);
    if (digit < 0)
      continue;
    if (high < 0) {
      high = digit;
    } else {
      token.text += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  ++at_;
  if (high >= 0)
    token.text += static_cast<char>(high * 16);
  return token;
}

Token TokenReader::nameToken() {
  Token token{Token::Kind::name, 0, {}};
  for (++at_; at_ < bytes_.size() && isRegular(bytes_[at_]); ++at_) {
    const int high = bytes_[at_] == '#' ? hexDigit(peek(1)) : -1;
    const int low = high >= 0 ? hexDigit(peek(2)) : -1;
    if (low >= 0) {
      token.text += static_cast<char>(high * 16 + low);
      at_ += 2;
    } else {
      token.text += bytes_[at_];
    }
  }
  return token;
}

Token TokenReader::numberOrWord() {
  const size_t from = at_;
  while (at_ < bytes_.size() && isRegular(bytes_[at_]))
    ++at_;
  const std::string_view word = bytes_.substr(from, at_ - from);
  double value = 0;
  if (readNumber(word, value))
    return {Token::Kind::number, value, {}};
  return {Token::Kind::word, 0, std::string(word)};
}

/// An image's bytes may hold "EI" by chance; what follows the right one is text again.
bool TokenReader::endsImage(size_t at) const {
  if (bytes_.substr(at, 2) != "EI" || (at > 0 && !isSpace(bytes_[at - 1])))
    return false;
  const std::string_view after = bytes_.substr(at + 2, 16);
  if (!after.empty() && isRegular(after.front()))
    return false;
  return std::all_of(after.begin(), after.end(), [](char c) {
    return (c >= 0x20 && c < 0x7F) || (c != '\0' && isSpace(c));
  });
}

void TokenReader::skipInlineImage() {
  for (; at_ < bytes_.size(); ++at_) {
    if (bytes_[at_] == 'E' && endsImage(at_)) {
      at_ += 2;
      return;
    }
  }
}

}  // namespace vanthu::read
