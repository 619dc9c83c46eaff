// Cursor: a place in a file's bytes, the small steps on them, and the first fault met on the way.
#ifndef VANTHU_PDF_CURSOR_H_
#define VANTHU_PDF_CURSOR_H_

#include <cstddef>
#include <string_view>

#include "pdf/strict_file.h"

namespace vanthu::pdf {

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
  bool skip(std::string_view literal);
  bool skipEndOfLine() { return skip("\n") || skip("\r\n"); }
  void skipSpace();
  bool readInteger(size_t& value, size_t maxDigits);
};

inline bool isPdfSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

inline bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CURSOR_H_
