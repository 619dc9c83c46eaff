#include "intake/numbers.h"

#include <string>
#include <vector>

#include "base/value.h"
#include "text/fold.h"
#include "text/words.h"

namespace vanthu::intake {
namespace {

constexpr std::string_view kMoneyWords[] = {"vnđ", "vnd", "đồng", "đ", "₫"};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool allZero(std::string_view digits) {
  return digits.find_first_not_of('0') == std::string_view::npos;
}

std::string withoutMoney(std::string_view text) {
  std::string out = text::foldKey(text);
  for (const std::string_view word : kMoneyWords) {
    if (out.size() > word.size() && out.ends_with(word)) {
      out.resize(out.size() - word.size());
      return std::string(text::withoutOuterSpaces(out));
    }
  }
  return out;
}

// "-1.205.000,5": its figures between separators, and the separators.
struct Figures {
  bool negative = false;
  std::vector<std::string> groups;
  std::string separators;  // one less than groups
};

std::optional<Figures> split(std::string_view text) {
  Figures out;
  if (text.starts_with('-') || text.starts_with('+')) {
    out.negative = text.front() == '-';
    text.remove_prefix(1);
  }
  out.groups.emplace_back();
  for (const char c : text) {
    if (isDigit(c)) {
      out.groups.back() += c;
    } else if (c == '.' || c == ',' || c == ' ') {
      out.separators += c;
      out.groups.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  for (const std::string& group : out.groups) {
    if (group.empty())
      return std::nullopt;
  }
  return out;
}

// The groups before `end` are thousands of one number, parted by one sign.
bool areThousands(const Figures& figures, size_t end) {
  if (figures.groups.front().size() > 3)
    return false;
  for (size_t i = 1; i < end; ++i) {
    if (figures.groups[i].size() != 3 || figures.separators[i - 1] != figures.separators.front())
      return false;
  }
  return true;
}

std::string joined(const Figures& figures, size_t end) {
  std::string out = figures.negative ? "-" : "";
  for (size_t i = 0; i < end; ++i)
    out += figures.groups[i];
  return out;
}

std::optional<int64_t> toWhole(const std::string& digits) {
  const std::optional<Decimal> number = parseDecimal(digits);
  return number ? asInteger(Value(*number)) : std::nullopt;
}

// Leading zeros are no JSON number.
std::string withoutLeadingZeros(std::string digits) {
  const size_t sign = digits.starts_with('-') ? 1 : 0;
  const size_t first = digits.find_first_not_of('0', sign);
  if (first == std::string::npos)
    return "0";
  return digits.erase(sign, first - sign);
}

}  // namespace

std::optional<int64_t> parseWhole(std::string_view text) {
  const bool bare = text.find_first_not_of("0123456789") == std::string_view::npos;
  const std::optional<Figures> figures = split(bare ? std::string(text) : withoutMoney(text));
  if (!figures)
    return std::nullopt;
  const size_t count = figures->groups.size();
  if (count == 1 || areThousands(*figures, count))
    return toWhole(withoutLeadingZeros(joined(*figures, count)));
  const bool otherSign = count == 2 || figures->separators.back() != figures->separators.front();
  if (!otherSign || !allZero(figures->groups.back()) || figures->separators.back() == ' ')
    return std::nullopt;
  if (count > 2 && !areThousands(*figures, count - 1))
    return std::nullopt;
  return toWhole(withoutLeadingZeros(joined(*figures, count - 1)));
}

Reading parseFraction(std::string_view text, Decimal& number) {
  const std::optional<Figures> figures = split(text::withoutOuterSpaces(text));
  if (!figures)
    return Reading::none;
  const size_t count = figures->groups.size();
  std::string digits;
  if (count == 1) {
    digits = withoutLeadingZeros(joined(*figures, 1));
  } else if (count == 2 && figures->groups[1].size() == 3 && areThousands(*figures, 2) &&
             !allZero(figures->groups[0])) {
    return Reading::ambiguous;
  } else if (count > 2 && areThousands(*figures, count)) {
    digits = withoutLeadingZeros(joined(*figures, count));
  } else if (figures->separators.back() != ' ' &&
             (count == 2 || (figures->separators.back() != figures->separators.front() &&
                             areThousands(*figures, count - 1)))) {
    digits = withoutLeadingZeros(joined(*figures, count - 1));
    if (figures->negative && digits == "0")
      digits = "-0";
    digits += "." + figures->groups.back();
  } else {
    return Reading::none;
  }
  const std::optional<Decimal> read = parseDecimal(digits);
  if (!read)
    return Reading::none;
  number = *read;
  return Reading::number;
}

}  // namespace vanthu::intake
