#include "data/json_syntax.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

#include "base/utf8.h"

namespace vanthu::data {
namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
bool isHex(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool isAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string codePointName(std::string_view text, size_t offset) {
  char name[16];
  std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(nextCodePoint(text, offset)));
  return name;
}

SyntaxFault atEnd(std::string_view text, const ParserState& state) {
  if (!state.inside)
    return {text.size(),
            {"không có dữ liệu nào", "there is no data"},
            {"dữ liệu là một đối tượng JSON, mở bằng \"{\" và đóng bằng \"}\"",
             "the data is one JSON object between \"{\" and \"}\""}};
  const std::string bracket = state.object ? "\"{\"" : "\"[\"";
  const std::string line = std::to_string(state.opened.line);
  const std::string column = std::to_string(state.opened.column);
  return {text.size(),
          {"dữ liệu kết thúc khi dấu " + bracket + " mở ở dòng " + line + ", cột " + column +
               " chưa được đóng",
           "the data ends before the " + bracket + " opened at line " + line + ", column " +
               column + " is closed"},
          {}};
}

// One "\uXXXX" at `at`, or nothing.
std::optional<unsigned> unicodeEscape(std::string_view text, size_t at) {
  if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u' ||
      !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                   text.begin() + static_cast<std::ptrdiff_t>(at) + 6,
                   isHex))
    return std::nullopt;
  return static_cast<unsigned>(std::stoul(std::string(text.substr(at + 2, 4)), nullptr, 16));
}

bool isHighSurrogate(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool isLowSurrogate(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// What is wrong with the escape at `at`; moves behind it if nothing is.
std::optional<SyntaxFault> escapeFault(std::string_view text, size_t& at) {
  const char letter = at + 1 < text.size() ? text[at + 1] : '\0';
  if (letter != 'u') {
    if (letter != '\0' && std::string_view("\"\\/bfnrt").find(letter) != std::string_view::npos) {
      at += 2;
      return std::nullopt;
    }
    return SyntaxFault{
        at,
        {"sau dấu \\ trong chuỗi phải là một trong các ký tự \" \\ / b f n r t u",
         "a \\ in a text must be followed by one of \" \\ / b f n r t u"},
        {"muốn viết chính dấu \\ thì gõ hai lần: \\\\", "write \\\\ for a \\ itself"}};
  }
  const auto unit = unicodeEscape(text, at);
  if (!unit)
    return SyntaxFault{at,
                       {"sau \\u phải là bốn chữ số thập lục phân",
                        "\\u must be followed by four hexadecimal digits"},
                       {}};
  at += 6;
  if (isHighSurrogate(*unit) && isLowSurrogate(unicodeEscape(text, at).value_or(0))) {
    at += 6;
  } else if (isHighSurrogate(*unit) || isLowSurrogate(*unit)) {
    return SyntaxFault{
        at - 6,
        {"mã \\u" + std::string(text.substr(at - 4, 4)) + " chỉ là một nửa của một ký tự",
         "\\u" + std::string(text.substr(at - 4, 4)) + " is only half of a character"},
        {}};
  }
  return std::nullopt;
}

SyntaxFault controlFault(std::string_view text, size_t at) {
  if (text[at] == '\n' || text[at] == '\r')
    return {at,
            {"chuỗi bị xuống dòng khi chưa đóng dấu ngoặc kép",
             "the line ends inside a text in quotes"},
            {"muốn xuống dòng trong chuỗi thì viết \\n", "write \\n for a line break in a text"}};
  const std::string name = codePointName(text, at);
  return {at,
          {"ký tự điều khiển " + name + " không được viết thẳng trong chuỗi",
           "the control character " + name + " must not stand in a text as it is"},
          text[at] == '\t' ? Message{"viết \\t cho dấu tab", "write \\t for a tab"} : Message{}};
}

// What is wrong with the text in quotes that begins at `begin`, if anything.
std::optional<SyntaxFault> stringFault(std::string_view text, size_t begin) {
  for (size_t at = begin + 1; at < text.size();) {
    if (text[at] == '"')
      return std::nullopt;
    if (static_cast<unsigned char>(text[at]) < 0x20)
      return controlFault(text, at);
    if (text[at] != '\\') {
      ++at;
    } else if (auto fault = escapeFault(text, at)) {
      return fault;
    }
  }
  return SyntaxFault{
      begin,
      {"chuỗi chưa được đóng bằng dấu ngoặc kép", "the text is not closed by a quotation mark"},
      {}};
}

SyntaxFault numberFault(size_t at) {
  return {at,
          {"số viết sai", "this is not how a number is written"},
          {"số viết như 793, -5 hoặc 9.75: không có số 0 ở đầu, dùng dấu chấm thập phân, không có "
           "dấu phân cách "
           "hàng nghìn; mã có số 0 ở đầu thì đặt trong dấu ngoặc kép",
           "write 793, -5 or 9.75: no leading zero, a decimal point, no grouping; a code with a "
           "leading zero "
           "goes in quotes"}};
}

SyntaxFault wordFault(size_t at) {
  return {at,
          {"từ này không có trong JSON", "this word is not JSON"},
          {"chuỗi phải đặt trong dấu ngoặc kép; ngoài ra chỉ có true, false và null",
           "a text goes in quotes; the only words are true, false and null"}};
}

SyntaxFault quoteFault(std::string_view text, size_t at) {
  return {at,
          {"ký tự " + codePointName(text, at) + " không phải là dấu ngoặc kép của JSON",
           codePointName(text, at) + " is not the quotation mark of JSON"},
          {"dùng dấu ngoặc kép thẳng: \"", "use the straight quotation mark: \""}};
}

bool isOtherQuote(char32_t c) {
  return c == U'\'' || c == U'`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
}

SyntaxFault strayFault(std::string_view text, size_t at) {
  size_t next = at;
  const char32_t c = nextCodePoint(text, next);
  if (isOtherQuote(c))
    return quoteFault(text, at);
  if (c == U'/' || c == U'#')
    return {at, {"JSON không có chú thích", "JSON has no comments"}, {}};
  const std::string name = codePointName(text, at);
  return {at,
          {"ký tự " + name + " không được đứng ở đây",
           "the character " + name + " must not stand here"},
          {}};
}

// A value is due at `at`.
SyntaxFault valueFault(std::string_view text, size_t at, const ParserState& state) {
  if (at >= text.size())
    return atEnd(text, state);
  const char c = text[at];
  if (c == '"') {
    if (auto fault = stringFault(text, at))
      return *fault;
  }
  if (isDigit(c) || c == '-' || c == '+' || c == '.')
    return numberFault(at);
  if (isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0xC3)
    return isOtherQuote([&] {
      size_t i = at;
      return nextCodePoint(text, i);
    }())
               ? quoteFault(text, at)
               : wordFault(at);
  if (c == '}' || c == ']' || c == ',' || c == ':')
    return {at,
            {std::string("thiếu giá trị trước dấu \"") + c + "\"",
             std::string("a value is missing before \"") + c + "\""},
            {}};
  return strayFault(text, at);
}

// The name of a field is due at `at`.
SyntaxFault keyFault(std::string_view text, size_t at, const ParserState& state) {
  if (at >= text.size())
    return atEnd(text, state);
  if (text[at] == '"') {
    if (auto fault = stringFault(text, at))
      return *fault;
  }
  size_t next = at;
  if (isOtherQuote(nextCodePoint(text, next)))
    return quoteFault(text, at);
  if (text[at] == '/' || text[at] == '#')
    return strayFault(text, at);
  return {at,
          {"ở đây phải là tên trường đặt trong dấu ngoặc kép",
           "the name of a field in quotes is due here"},
          {}};
}

SyntaxFault afterComma(std::string_view text, size_t comma, const ParserState& state) {
  const size_t at = skipBlanks(text, comma + 1);
  const char close = state.object ? '}' : ']';
  if (at < text.size() && text[at] == close)
    return {comma,
            {std::string("thừa dấu phẩy trước dấu \"") + close + "\"",
             std::string("there is a comma too many before \"") + close + "\""},
            {}};
  return state.object ? keyFault(text, at, state) : valueFault(text, at, state);
}

SyntaxFault afterValue(std::string_view text, const ParserState& state) {
  const size_t at = skipBlanks(text, state.end);
  if (at >= text.size())
    return atEnd(text, state);
  const char c = text[at];
  const bool touching = at == state.end && at > 0 && isDigit(text[at - 1]);
  if (touching && (isDigit(c) || isAsciiLetter(c) || c == '.' || c == '+' || c == '-'))
    return numberFault(at);
  if (!state.inside)
    return {at,
            {"còn nội dung thừa sau khi dữ liệu đã kết thúc",
             "there is more text behind the end of the data"},
            {}};
  if (c == ',')
    return afterComma(text, at, state);
  if (c == '/' || c == '#')
    return strayFault(text, at);
  const std::string close = state.object ? "\"}\"" : "\"]\"";
  return {at, {"thiếu dấu phẩy hoặc dấu đóng " + close, "a comma or " + close + " is missing"}, {}};
}

SyntaxFault afterKey(std::string_view text, const ParserState& state) {
  const size_t at = skipBlanks(text, state.end);
  if (at >= text.size())
    return atEnd(text, state);
  if (text[at] != ':')
    return {
        at,
        {"thiếu dấu hai chấm sau tên trường", "a colon is missing behind the name of the field"},
        {}};
  return valueFault(text, skipBlanks(text, at + 1), state);
}

}  // namespace

SyntaxFault explainSyntax(std::string_view text, const ParserState& state) {
  const size_t at = skipBlanks(text, state.end);
  switch (state.last) {
    case ParserState::Last::nothing:
      return valueFault(text, at, state);
    case ParserState::Last::open:
      return state.object ? keyFault(text, at, state) : valueFault(text, at, state);
    case ParserState::Last::key:
      return afterKey(text, state);
    case ParserState::Last::value:
      return afterValue(text, state);
  }
  return strayFault(text, at);
}

}  // namespace vanthu::data
