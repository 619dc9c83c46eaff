// Small pieces of PDF syntax, appended to a string.
//
// Numbers are integers of 1/1000 and never pass through floating point or the locale. Pure and
// thread-safe.
#ifndef VANTHU_PDF_SYNTAX_H_
#define VANTHU_PDF_SYNTAX_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace vanthu::pdf {

/// The number of an indirect object; its generation is always 0.
struct ObjectId {
  uint32_t number = 0;
  bool operator==(const ObjectId&) const = default;
};

void appendInteger(std::string& out, int64_t value);

/// Points with at most three decimals, as short as they can be: "595.276", "14", "-0.5".
void appendLength(std::string& out, Length value);

/// "12 0 R"
void appendReference(std::string& out, ObjectId id);
std::string reference(ObjectId id);

/// Two bytes as four hexadecimal digits: a glyph of an Identity-H font, a UTF-16 code unit.
void appendHex16(std::string& out, uint16_t value);

/// UTF-16BE in hexadecimal, without a byte order mark or brackets. REQUIRES: valid UTF-8.
void appendUtf16Hex(std::string& out, std::string_view utf8);

/// A text string: "(plain ASCII)" escaped, anything else "<FEFF…>". REQUIRES: valid UTF-8.
void appendTextString(std::string& out, std::string_view utf8);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SYNTAX_H_
