// The door to ICU, for the .cc files of this folder only.
//
// ICU's data are part of its library, so nothing here can fail on a whole installation. A failure
// is the machine's: it leaves as an exception for the program's last catch.
#ifndef VANTHU_TEXT_ICU_INTERNAL_H_
#define VANTHU_TEXT_ICU_INTERNAL_H_

#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/utypes.h>

#include <new>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vanthu::text {

/// Warnings are no failure: opening most things for "vi" answers U_USING_DEFAULT_WARNING.
inline void requireIcu(UErrorCode status, const char* what) {
  if (status == U_MEMORY_ALLOCATION_ERROR)
    throw std::bad_alloc();
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU cannot ") + what + ": " + u_errorName(status));
}

inline const icu::Locale& vietnamese() {
  static const icu::Locale locale("vi");
  return locale;
}

inline icu::StringPiece toPiece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

inline icu::UnicodeString toUtf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(toPiece(text));
}

inline std::string toUtf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_ICU_INTERNAL_H_
