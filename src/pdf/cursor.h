// Cursor: a place in a file's bytes, the small steps on them, and the first fault met on the way.
#ifndef VANTHU_PDF_CURSOR_H_
#define VANTHU_PDF_CURSOR_H_

#include <cstddef>
#include <string_view>

#include "pdf/strict_file.h"

namespace vanthu::pdf {

inline bool isPdfSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

inline bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

struct Cursor {
  std::string_view bytes;
  size_t position = 0;
  ReadFault fault;

  /// Notes the first fault, at the position; always false.
  bool refuse(const char* rule, const char* what);

  /// The byte at `offset` from the position; zero behind the end.
  char peek(size_t offset = 0) const {
    return position + offset < bytes.size() ? bytes[position + offset] : '\0';
  }

  // Each goes on only where it finds what it is for.
  bool skip(std::string_view literal) {
    // Most of what is tried does not stand here, so its first byte is looked at before all.
    if (peek() != literal.front() || !bytes.substr(position).starts_with(literal))
      return false;
    position += literal.size();
    return true;
  }
  bool skipEndOfLine() { return skip("\n") || skip("\r\n"); }
  void skipSpace() {
    while (isPdfSpace(peek()))
      ++position;
  }
  bool readInteger(size_t& value, size_t maxDigits);
  /// A number with at most three decimals, as all our lengths have, in 1/1000.
  bool readThousandths(int64_t& value);
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CURSOR_H_
