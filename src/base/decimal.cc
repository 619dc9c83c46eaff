#include "base/decimal.h"

#include <cstdlib>

namespace vanthu {
namespace {

constexpr int kMaxDigits = 18;
constexpr int64_t kMaxUnscaled = 999'999'999'999'999'999;
constexpr size_t kMaxFraction = 1'000;  // digits as typed; an exponent may take most of them away

__int128 widened(const Decimal& d) {
  __int128 n = d.unscaled;
  for (int i = d.scale; i < kMaxDigits; ++i)
    n *= 10;
  return n;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// Writes more digits behind `n`; false at a letter or beyond 18 digits.
bool appendDigits(std::string_view digits, int64_t& n) {
  for (const char c : digits) {
    if (!isDigit(c) || n > kMaxUnscaled / 10)
      return false;
    n = 10 * n + (c - '0');
  }
  return true;
}

// "e-12" → -12; nullopt if malformed or absurd.
std::optional<int> parseExponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+'))
    text.remove_prefix(1);
  if (text.empty() || text.size() > 3)
    return std::nullopt;
  int n = 0;
  for (const char c : text) {
    if (!isDigit(c))
      return std::nullopt;
    n = 10 * n + (c - '0');
  }
  return negative ? -n : n;
}

}  // namespace

std::optional<Decimal> parseDecimal(std::string_view number) {
  const bool negative = number.starts_with('-');
  if (negative)
    number.remove_prefix(1);
  int exponent = 0;
  if (const size_t e = number.find_first_of("eE"); e != std::string_view::npos) {
    const auto parsed = parseExponent(number.substr(e + 1));
    if (!parsed)
      return std::nullopt;
    exponent = *parsed;
    number = number.substr(0, e);
  }
  const size_t point = number.find('.');
  const std::string_view whole = number.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? "" : number.substr(point + 1);
  const bool needlessZero = whole.size() > 1 && whole.front() == '0';
  if (whole.empty() || needlessZero || (point != std::string_view::npos && fraction.empty()))
    return std::nullopt;
  Decimal out;
  if (!appendDigits(whole, out.unscaled) || !appendDigits(fraction, out.unscaled) ||
      fraction.size() > kMaxFraction)
    return std::nullopt;
  out.scale = static_cast<int>(fraction.size()) - exponent;
  for (; out.scale < 0; ++out.scale) {
    if (__builtin_mul_overflow(out.unscaled, int64_t{10}, &out.unscaled) ||
        out.unscaled > kMaxUnscaled)
      return std::nullopt;
  }
  if (out.scale > kMaxDigits)
    return std::nullopt;
  if (negative)
    out.unscaled = -out.unscaled;
  return out;
}

std::string toString(const Decimal& decimal) {
  std::string digits = std::to_string(decimal.unscaled);
  const bool negative = digits.starts_with('-');
  if (negative)
    digits.erase(0, 1);
  const auto scale = static_cast<size_t>(decimal.scale);
  if (digits.size() <= scale)
    digits.insert(0, scale + 1 - digits.size(), '0');
  if (scale > 0)
    digits.insert(digits.size() - scale, ".");
  return negative ? "-" + digits : digits;
}

int compare(const Decimal& a, const Decimal& b) {
  const __int128 x = widened(a);
  const __int128 y = widened(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

}  // namespace vanthu
