#include "fill/headings.h"

#include <optional>

#include "text/letter_order.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

using Kind = text::Label::Kind;

constexpr int64_t kMaxRomanLabel = 89;  // what a Roman label can be
constexpr std::string_view kArticle = "Điều ";

std::string labelText(Kind kind, int64_t number) {
  switch (kind) {
    case Kind::roman:
      return text::roman(number) + ".";
    case Kind::article:
      return std::string(kArticle) + std::to_string(number) + ".";
    case Kind::letter:
      return text::letterLabel(static_cast<size_t>(number - 1)) + ")";
    case Kind::item:
      return "-";
    default:
      return std::to_string(number) + ".";
  }
}

}  // namespace

std::optional<int64_t> labelNumber(Kind kind, std::string_view label) {
  const std::string_view body = label.substr(0, label.size() - 1);
  if (kind == Kind::roman) {
    for (int64_t n = 1; n <= kMaxRomanLabel; ++n) {
      if (text::roman(n) == body)
        return n;
    }
    return std::nullopt;
  }
  if (kind == Kind::letter) {
    const std::optional<size_t> index = text::letterIndex(body);
    return index ? std::optional(static_cast<int64_t>(*index) + 1) : std::nullopt;
  }
  if (kind == Kind::capital || kind == Kind::decimal || kind == Kind::item)
    return std::nullopt;
  int64_t number = 0;  // at most three digits, behind the word of an article
  for (const char c : body) {
    if (c >= '0' && c <= '9')
      number = number * 10 + (c - '0');
  }
  return number;
}

Kind HeadingNumbers::kindOf(int level) const {
  switch (level) {
    case 1:
      return numbering_ == markup::Numbering::article ? Kind::article : Kind::roman;
    case 2:
      return Kind::arabic;
    case 3:
      return Kind::letter;
    default:
      return Kind::item;
  }
}

void HeadingNumbers::startBelow(int level) {
  for (size_t i = static_cast<size_t>(level); i < counts_.size(); ++i)
    counts_[i] = 0;
}

TakenLabel HeadingNumbers::next(int level) {
  startBelow(level);
  const int64_t number = ++counts_[static_cast<size_t>(level - 1)];
  return {kindOf(level), labelText(kindOf(level), number)};
}

void HeadingNumbers::typed(int level, const TakenLabel& label) {
  startBelow(level);
  if (label.kind != kindOf(level))
    return;
  if (const std::optional<int64_t> number = labelNumber(label.kind, label.text))
    counts_[static_cast<size_t>(level - 1)] = *number;
}

void HeadingNumbers::beginDivision() {
  startBelow(numbering_ == markup::Numbering::article ? 1 : 0);
}

document::Role roleOf(text::Division::Kind kind) {
  const bool chapter = kind == text::Division::Kind::part || kind == text::Division::Kind::chapter;
  return chapter ? document::Role::chapter : document::Role::section;
}

document::Role roleOf(Kind kind) {
  switch (kind) {
    case Kind::roman:
      return document::Role::roman;
    case Kind::capital:
      return document::Role::capital;
    case Kind::article:
      return document::Role::article;
    case Kind::arabic:
      return document::Role::arabic;
    case Kind::decimal:
      return document::Role::decimal;
    case Kind::letter:
      return document::Role::letter;
    case Kind::item:
      return document::Role::item;
  }
  return document::Role::body;
}

bool isCapitals(document::Role role) {
  return role == document::Role::roman || role == document::Role::capital ||
         role == document::Role::chapter || role == document::Role::section;
}

}  // namespace vanthu::fill
