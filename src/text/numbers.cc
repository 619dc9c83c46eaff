#include "text/numbers.h"

#include <array>
#include <string_view>
#include <utility>

namespace vanthu::text {
namespace {

// Dots between groups of three, for a run of digits.
std::string grouped(std::string_view digits) {
  std::string out;
  for (size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0)
      out += '.';
    out += digits[i];
  }
  return out;
}

// The sign and the digits apart; std::to_string knows every int64, the lowest one too.
std::pair<std::string, std::string> signAndDigits(int64_t number) {
  std::string digits = std::to_string(number);
  if (digits.front() != '-')
    return {"", digits};
  return {"-", digits.substr(1)};
}

}  // namespace

std::string groupThousands(int64_t number) {
  const auto [sign, digits] = signAndDigits(number);
  return sign + grouped(digits);
}

std::string money(int64_t dong) {
  return groupThousands(dong) + " đồng";
}

std::string zeroPadded(int64_t number) {
  return (number >= 0 && number < 10 ? "0" : "") + std::to_string(number);
}

std::string formatDecimal(const Decimal& decimal) {
  auto [sign, digits] = signAndDigits(decimal.unscaled);
  const auto scale = static_cast<size_t>(decimal.scale);
  if (digits.size() <= scale)
    digits.insert(0, scale + 1 - digits.size(), '0');
  const size_t whole = digits.size() - scale;
  std::string out = sign + grouped(std::string_view(digits).substr(0, whole));
  if (scale != 0)
    out.append(",").append(digits, whole);
  return out;
}

std::string roman(int64_t number) {
  static constexpr std::array<std::pair<int64_t, std::string_view>, 13> kSigns = {{
      {1000, "M"},
      {900, "CM"},
      {500, "D"},
      {400, "CD"},
      {100, "C"},
      {90, "XC"},
      {50, "L"},
      {40, "XL"},
      {10, "X"},
      {9, "IX"},
      {5, "V"},
      {4, "IV"},
      {1, "I"},
  }};
  if (number < 1 || number > 3999)
    return std::to_string(number);
  std::string out;
  for (const auto& [value, sign] : kSigns) {
    for (; number >= value; number -= value)
      out += sign;
  }
  return out;
}

}  // namespace vanthu::text
