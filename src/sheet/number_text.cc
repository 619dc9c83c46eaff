#include "sheet/number_text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>

namespace vanthu::sheet {
namespace {

constexpr size_t kShownDigits = 15;
constexpr size_t kMostDigits = 400;  // a binary fraction's largest has 309
constexpr int kMostExponent = 400;

struct Digits {
  bool negative = false;
  std::string digits;  // without point; may have zeros at both ends
  int scale = 0;       // digits behind the point; negative: zeros to add
  bool whole = true;   // written without point and exponent
};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> parseExponent(std::string_view text) {
  if (text.starts_with('+'))
    text.remove_prefix(1);
  int exponent = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() ||
      exponent > kMostExponent || exponent < -kMostExponent)
    return std::nullopt;
  return exponent;
}

std::optional<Digits> parse(std::string_view raw) {
  Digits out;
  if (raw.starts_with('-') || raw.starts_with('+')) {
    out.negative = raw.front() == '-';
    raw.remove_prefix(1);
  }
  bool pointSeen = false;
  size_t i = 0;
  for (; i < raw.size() && (isDigit(raw[i]) || (raw[i] == '.' && !pointSeen)); ++i) {
    if (raw[i] == '.') {
      pointSeen = true;
      continue;
    }
    out.digits += raw[i];
    out.scale += pointSeen ? 1 : 0;
  }
  if (out.digits.empty() || out.digits.size() > kMostDigits)
    return std::nullopt;
  out.whole = !pointSeen && i == raw.size();
  if (i == raw.size())
    return out;
  const std::optional<int> exponent =
      raw[i] == 'e' || raw[i] == 'E' ? parseExponent(raw.substr(i + 1)) : std::nullopt;
  if (!exponent)
    return std::nullopt;
  out.scale -= *exponent;
  return out;
}

/// As nearly all numbers of lists are.
bool isPlainWhole(std::string_view raw) {
  return !raw.empty() && raw.size() <= kShownDigits && raw.front() != '0' &&
         raw.find_first_not_of("0123456789") == std::string_view::npos;
}

void dropLeadingZeros(Digits& number) {
  number.digits.erase(0, std::min(number.digits.find_first_not_of('0'), number.digits.size()));
}

/// Half away from zero, as spreadsheets show it.
void roundToShown(Digits& number) {
  if (number.whole || number.digits.size() <= kShownDigits)
    return;
  const bool up = number.digits[kShownDigits] >= '5';
  number.scale -= static_cast<int>(number.digits.size() - kShownDigits);
  number.digits.resize(kShownDigits);
  size_t i = kShownDigits;
  while (up && i > 0 && number.digits[i - 1] == '9')
    number.digits[--i] = '0';
  if (up && i > 0)
    ++number.digits[i - 1];
  else if (up)
    number.digits.insert(number.digits.begin(), '1');
}

std::string written(const Digits& number) {
  std::string out = number.digits;
  if (number.scale < 0) {
    out.append(static_cast<size_t>(-number.scale), '0');
  } else if (number.scale > 0) {
    const auto scale = static_cast<size_t>(number.scale);
    if (out.size() <= scale)
      out.insert(0, scale + 1 - out.size(), '0');
    out.insert(out.size() - scale, 1, '.');
    out.erase(out.find_last_not_of('0') + 1);
    if (out.back() == '.')
      out.pop_back();
  }
  return out;
}

}  // namespace

std::optional<std::string> decimalText(std::string_view raw) {
  if (isPlainWhole(raw))
    return std::string(raw);
  std::optional<Digits> number = parse(raw);
  if (!number)
    return std::nullopt;
  dropLeadingZeros(*number);
  if (number->digits.empty())
    return "0";
  roundToShown(*number);
  const std::string text = written(*number);
  return number->negative ? "-" + text : text;
}

std::optional<Date> dayOfSerial(std::string_view decimal, bool since1904) {
  const std::string_view whole = decimal.substr(0, decimal.find('.'));
  int32_t serial = 0;
  const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), serial);
  if (error != std::errc() || end != whole.data() + whole.size() || serial < 0 ||
      decimal.starts_with('-') || (serial == 0 && !since1904))
    return std::nullopt;
  constexpr int32_t kFalseLeapDay = 60;
  constexpr int32_t kMostDays = 3'000'000;
  if (serial > kMostDays || (!since1904 && serial == kFalseLeapDay))
    return std::nullopt;
  using namespace std::chrono;
  const sys_days first = since1904                ? sys_days(year{1904} / January / 1)
                         : serial < kFalseLeapDay ? sys_days(year{1899} / December / 31)
                                                  : sys_days(year{1899} / December / 30);
  const year_month_day day(first + days(serial));
  const Date date{static_cast<int>(day.year()),
                  static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day()))};
  return isValid(date) ? std::optional(date) : std::nullopt;
}

}  // namespace vanthu::sheet
