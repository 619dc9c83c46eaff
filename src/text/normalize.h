// The border of the program: bytes from people become clean Vietnamese text (tieng-viet.md §1).
//
// Clean text is strict UTF-8 in NFC within the Basic Multilingual Plane, without anything invisible
// but spaces (U+0020, U+00A0), TAB and LF. Everything behind this border relies on it; whether a
// font has a letter is asked elsewhere. Pure and thread-safe. REQUIRES everywhere: less than 2 GiB.
#ifndef VANTHU_TEXT_NORMALIZE_H_
#define VANTHU_TEXT_NORMALIZE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "base/diagnostic.h"

namespace vanthu::text {

enum class Flaw {
  invalidUtf8,   ///< `letter` is the byte at fault
  control,       ///< C0 and C1 (NUL too) but LF and TAB; line and paragraph separators
  bidiControl,   ///< turns the direction of what follows: U+202E …
  zeroWidth,     ///< prints nothing, changes comparison: U+200B, U+2060, U+FEFF inside a text …
  tooManyMarks,  ///< more than kMaxMarks combining marks in a row
  privateUse,    ///< no agreed meaning: old fonts' own signs
  noncharacter,  ///< U+FDD0 … U+FDEF, U+FFFE, U+FFFF
  lostLetter,    ///< U+FFFD: the letter was already lost before it reached us
  beyondBmp,     ///< above U+FFFF: emoji and the like
};

/// Longest run of combining marks. Normalising takes quadratic time in it (robustness.md, fact 11);
/// Vietnamese needs two.
constexpr size_t kMaxMarks = 8;

struct TextFault {
  Flaw flaw = Flaw::invalidUtf8;
  size_t offset = 0;    ///< bytes from the start of the raw text
  char32_t letter = 0;  ///< the code point at fault

  bool operator==(const TextFault&) const = default;
};

/// `raw` as clean text, or its first fault. Repairs what has one meaning only: NFD, a hat with a
/// separate tone ("Unicode tổ hợp"), CR LF to LF, a byte order mark at the start and soft hyphens
/// (dropped), spaces of other widths (to U+0020, or to U+00A0 if they never end a line), and ð Ð Ɖ
/// typed for đ Đ in words whose other letters are all Vietnamese.
tl::expected<std::string, TextFault> normalize(std::string_view raw);

/// One sentence that names the character ("U+202E") and says why it is refused.
Message describe(const TextFault& fault);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_NORMALIZE_H_
