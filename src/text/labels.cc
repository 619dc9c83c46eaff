#include "text/labels.h"

#include <algorithm>

#include "text/numbers.h"
#include "text/space_at.h"

namespace vanthu::text {
namespace {

constexpr size_t kMaxDigits = 3;
constexpr int64_t kMaxRoman = 89;  // written with I V X L: C, D and M alone are letters
constexpr std::string_view kArticle = "Điều";

size_t wordEnd(std::string_view line, size_t offset) {
  while (offset < line.size() && spaceAt(line, offset) == 0)
    ++offset;
  return offset;
}

bool isNumber(std::string_view text) {
  return !text.empty() && text.size() <= kMaxDigits &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isRoman(std::string_view text) {
  for (int64_t n = 1; n <= kMaxRoman && text != "L"; ++n) {
    if (text == roman(n))
      return true;
  }
  return false;
}

bool isCapital(std::string_view text) {
  return text == "Đ" || (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z');
}

bool isSmall(std::string_view text) {
  return text == "đ" || (text.size() == 1 && text[0] >= 'a' && text[0] <= 'z');
}

// "1.1" of "1.1."; every part a number.
bool isDecimal(std::string_view text) {
  size_t dot = text.find('.');
  if (dot == std::string_view::npos)
    return false;
  for (; dot != std::string_view::npos; dot = text.find('.')) {
    if (!isNumber(text.substr(0, dot)))
      return false;
    text.remove_prefix(dot + 1);
  }
  return isNumber(text);
}

std::optional<Label::Kind> kindOf(std::string_view word) {
  if (word == "-" || word == "+" || word == "*")
    return Label::Kind::item;
  if (word.empty())
    return std::nullopt;
  const std::string_view body = word.substr(0, word.size() - 1);
  if (word.back() == ')')
    return isSmall(body) ? std::optional(Label::Kind::letter) : std::nullopt;
  if (word.back() != '.')
    return std::nullopt;
  if (isNumber(body))
    return Label::Kind::arabic;
  if (isDecimal(body))
    return Label::Kind::decimal;
  if (isRoman(body))
    return Label::Kind::roman;
  if (isCapital(body))
    return Label::Kind::capital;
  return std::nullopt;
}

std::optional<Label> articleLabel(std::string_view line) {
  const size_t space = spaceAt(line, kArticle.size());
  if (!line.starts_with(kArticle) || space == 0)
    return std::nullopt;
  const size_t begin = kArticle.size() + space;
  const size_t end = wordEnd(line, begin);
  const std::string_view number = line.substr(begin, end - begin);
  if (end == line.size() || number.empty() || number.back() != '.' ||
      !isNumber(number.substr(0, number.size() - 1)))
    return std::nullopt;
  return Label{Label::Kind::article, end};
}

}  // namespace

std::optional<Label> leadingLabel(std::string_view line) {
  if (const std::optional<Label> article = articleLabel(line))
    return article;
  const size_t end = wordEnd(line, 0);
  if (end == line.size())
    return std::nullopt;
  if (const std::optional<Label::Kind> kind = kindOf(line.substr(0, end)))
    return Label{*kind, end};
  return std::nullopt;
}

}  // namespace vanthu::text
