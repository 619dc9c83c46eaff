#include "pdf/cursor.h"

namespace vanthu::pdf {

bool Cursor::refuse(const char* rule, const char* what) {
  if (fault.rule.empty())
    fault = {rule, what, position};
  return false;
}

bool Cursor::readInteger(size_t& value, size_t maxDigits) {
  value = 0;
  size_t digits = 0;
  for (; isDigit(peek()); ++position, ++digits) {
    if (digits == maxDigits)
      return false;
    value = value * 10 + static_cast<size_t>(peek() - '0');
  }
  return digits > 0;
}

bool Cursor::readThousandths(int64_t& value) {
  const bool negative = skip("-");
  size_t whole = 0;
  if (!readInteger(whole, 6))
    return false;
  value = static_cast<int64_t>(whole) * 1000;
  if (skip(".")) {
    int64_t unit = 100;
    for (; isDigit(peek()) && unit > 0; unit /= 10, ++position)
      value += (peek() - '0') * unit;
  }
  if (negative)
    value = -value;
  return true;
}

}  // namespace vanthu::pdf
