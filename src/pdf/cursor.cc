#include "pdf/cursor.h"

#include <algorithm>

namespace vanthu::pdf {

bool Cursor::refuse(const char* rule, const char* what) {
  if (fault.rule.empty())
    fault = {rule, what, position};
  return false;
}

bool Cursor::skip(std::string_view literal) {
  if (bytes.substr(std::min(position, bytes.size()), literal.size()) != literal)
    return false;
  position += literal.size();
  return true;
}

void Cursor::skipSpace() {
  while (isPdfSpace(peek()))
    ++position;
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

}  // namespace vanthu::pdf
