// Letters by their Unicode class. Inside text/ only.
#ifndef VANTHU_TEXT_LETTER_CLASS_H_
#define VANTHU_TEXT_LETTER_CLASS_H_

#include <unicode/uchar.h>

namespace vanthu::text {

inline bool isLetter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

inline bool isUpper(char32_t c) {
  return u_isupper(static_cast<UChar32>(c)) != 0;
}

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LETTER_CLASS_H_
