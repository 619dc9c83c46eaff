#include "sheet/number_look.h"

#include <algorithm>

namespace vanthu::sheet {
namespace {

struct Figures {
  std::string whole, fraction;
};

Figures figuresOf(std::string_view decimal) {
  const size_t point = decimal.find('.');
  Figures out;
  out.whole = decimal.substr(0, point);
  if (point != std::string_view::npos)
    out.fraction = decimal.substr(point + 1);
  return out;
}

void timesHundred(Figures& number) {
  number.fraction.resize(std::max<size_t>(number.fraction.size(), 2), '0');
  number.whole += number.fraction.substr(0, 2);
  number.fraction.erase(0, 2);
}

void addOneAtTheEnd(Figures& number) {
  for (std::string* part : {&number.fraction, &number.whole}) {
    for (size_t i = part->size(); i > 0; --i) {
      if ((*part)[i - 1] != '9') {
        ++(*part)[i - 1];
        return;
      }
      (*part)[i - 1] = '0';
    }
  }
  number.whole.insert(0, 1, '1');
}

void roundTo(Figures& number, size_t decimals) {
  const bool up = number.fraction.size() > decimals && number.fraction[decimals] >= '5';
  number.fraction.resize(decimals, '0');
  if (up)
    addOneAtTheEnd(number);
}

bool isZero(const Figures& number) {
  return (number.whole + number.fraction).find_first_not_of('0') == std::string::npos;
}

}  // namespace

std::string shownNumber(std::string_view decimal, const NumberLook& look) {
  const bool negative = decimal.starts_with('-');
  Figures number = figuresOf(decimal.substr(negative ? 1 : 0));
  if (look.percent)
    timesHundred(number);
  if (look.decimals != NumberLook::kAllDecimals)
    roundTo(number, look.decimals);
  number.whole.erase(0, std::min(number.whole.find_first_not_of('0'), number.whole.size()));
  const size_t least = std::max<size_t>(look.wholeFigures, 1);
  if (number.whole.size() < least)
    number.whole.insert(0, least - number.whole.size(), '0');
  return (negative && !isZero(number) ? "-" : "") + number.whole +
         (number.fraction.empty() ? "" : "." + number.fraction) + (look.percent ? "%" : "");
}

}  // namespace vanthu::sheet
