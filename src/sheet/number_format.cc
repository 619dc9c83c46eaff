#include "sheet/number_format.h"

#include <algorithm>
#include <optional>
#include <string>

namespace vanthu::sheet {
namespace {

constexpr size_t kMostShownDecimals = 8;  // formats that say nothing show up to ten

bool within(uint32_t number, uint32_t first, uint32_t last) {
  return number >= first && number <= last;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// Reads the first section of a format: the one for positive numbers.
class FormatScan {
 public:
  explicit FormatScan(std::string_view code) : code_(lower(code)) {}

  bool showsDay() {
    while (at_ < code_.size() && code_[at_] != ';')
      step();
    return (day_ || pendingMonth_) && !number_;
  }

 private:
  void step() {
    switch (const char c = code_[at_]) {
      case '"':
        at_ = std::min(code_.find('"', at_ + 1), code_.size() - 1) + 1;
        return;
      case '[':
        bracket();
        return;
      case '\\':
      case '_':
      case '*':
        at_ += 2;
        return;
      case 'e':  // an exponent; or the year of an era, which shows a day too
        if (at_ + 1 < code_.size() && (code_[at_ + 1] == '+' || code_[at_ + 1] == '-'))
          ++at_;
        else
          day_ = true;
        ++at_;
        return;
      default:
        word(c);
    }
  }

  /// Elapsed time ("[h]"), or a colour, a condition, a currency, a locale.
  void bracket() {
    const size_t end = std::min(code_.find(']', at_), code_.size());
    if (at_ + 1 < end && code_.find_first_not_of("hms", at_ + 1) == end)
      clock();
    at_ = end + 1;
  }

  void word(char c) {
    const std::string_view rest = std::string_view(code_).substr(at_);
    for (const std::string_view skipped : {"general", "am/pm", "a/p"}) {
      if (rest.starts_with(skipped)) {
        at_ += skipped.size();
        return;
      }
    }
    const size_t end = std::min(code_.find_first_not_of(c, at_), code_.size());
    at_ = end;
    if (c == '#' || c == '?' || (c == '0' && !secondsSeen_))
      number_ = true;  // "#,##0 VND": no day whatever letters follow
    else if (c == 'd' || c == 'y' || c == 'g' || c == 'b')
      day_ = true;
    else if (c == 'h')
      clock();
    else if (c == 's')
      seconds();
    else if (c == 'm')
      monthOrMinutes();
  }

  void clock() { afterClock_ = true; }

  /// "mm:ss": what looked like months were minutes.
  void seconds() {
    pendingMonth_ = false;
    afterClock_ = true;
    secondsSeen_ = true;  // zeros behind them are fractions of one
  }

  void monthOrMinutes() {
    if (!afterClock_)
      pendingMonth_ = true;
    afterClock_ = false;
  }

  const std::string code_;
  size_t at_ = 0;
  bool day_ = false;
  bool number_ = false;
  bool secondsSeen_ = false;
  bool pendingMonth_ = false;
  bool afterClock_ = false;
};

/// "00.0%" with any of `figures` for the zeros.
std::optional<NumberLook> parseLook(std::string_view text, std::string_view figures) {
  const auto take = [&] {
    const size_t count = std::min(text.find_first_not_of(figures), text.size());
    text.remove_prefix(count);
    return count;
  };
  const size_t whole = take();
  size_t decimals = 0;
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    decimals = take();
    if (decimals == 0)
      return std::nullopt;
  }
  const bool percent = text == "%";
  if (whole == 0 || whole > NumberLook::kMostFigures || decimals > NumberLook::kMostFigures ||
      (!text.empty() && !percent))
    return std::nullopt;
  return NumberLook{static_cast<uint8_t>(whole), static_cast<uint8_t>(decimals), percent};
}

}  // namespace

bool isDateFormat(uint32_t builtIn) {
  // 18 to 21 and 45 to 47 are times; 27 to 36 and 50 to 58 dates of East Asian editions.
  return within(builtIn, 14, 17) || builtIn == 22 || within(builtIn, 27, 36) ||
         within(builtIn, 50, 58);
}

bool isDateFormat(std::string_view code) {
  return FormatScan(code).showsDay();
}

NumberLook lookOf(uint32_t builtIn) {
  switch (builtIn) {
    case 1:
      return lookOf("0");
    case 2:
      return lookOf("0.00");
    case 9:
      return lookOf("0%");
    case 10:
      return lookOf("0.00%");
    default:
      return {};
  }
}

NumberLook lookOf(std::string_view code) {
  const std::optional<NumberLook> look = parseLook(code.substr(0, code.find(';')), "0");
  return look.value_or(NumberLook());
}

NumberLook lookAsShown(std::string_view shown, std::string_view decimal) {
  std::string written(shown);
  std::replace(written.begin(), written.end(), ',', '.');
  const bool negative = written.starts_with('-');
  const std::string_view figures = std::string_view(written).substr(negative ? 1 : 0);
  std::optional<NumberLook> look = parseLook(figures, "0123456789");
  if (!look || look->decimals > kMostShownDecimals)
    return {};
  if (!figures.starts_with('0'))
    look->wholeFigures = 1;  // no zero fills it
  const bool tells = written != decimal && shownNumber(decimal, *look) == written;
  return tells ? *look : NumberLook();
}

}  // namespace vanthu::sheet
