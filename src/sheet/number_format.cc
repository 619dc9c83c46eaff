#include "sheet/number_format.h"

#include <algorithm>
#include <string>

namespace vanthu::sheet {
namespace {

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

}  // namespace

bool isDateFormat(uint32_t builtIn) {
  // 18 to 21 and 45 to 47 are times; 27 to 36 and 50 to 58 dates of East Asian editions.
  return within(builtIn, 14, 17) || builtIn == 22 || within(builtIn, 27, 36) ||
         within(builtIn, 50, 58);
}

bool isDateFormat(std::string_view code) {
  return FormatScan(code).showsDay();
}

}  // namespace vanthu::sheet
