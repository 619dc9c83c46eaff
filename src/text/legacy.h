// Text in old Vietnamese encodings made Unicode again (tieng-viet.md §3).
//
// Old documents hold bytes that only the right font shows as Vietnamese; a Unicode file holds them
// as signs of windows-1252: "NguyÔn V¨n An" (TCVN3), "Nguyeãn Vaên An" (VNI). A run is judged by
// its font first and by statistics second: what it would say must be lawful Vietnamese syllables,
// which what it says now are not. Plain ASCII, Unicode Vietnamese, names of other languages, e-mail
// addresses, numbers and codes come back as they are. Judge text as it came, before normalize():
// that drops U+00AD, which is TCVN3's ư. The source is never written; the caller keeps the "before"
// for its report. Pure; a LegacyDetector belongs to one thread. REQUIRES everywhere: valid UTF-8.
#ifndef VANTHU_TEXT_LEGACY_H_
#define VANTHU_TEXT_LEGACY_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::text {

enum class LegacyEncoding {
  none,
  tcvn3,        ///< ABC, TCVN 5712-1 without capitals that carry a tone; fonts ".Vn…"
  vni,          ///< VNI-Windows; fonts "VNI-…"
  viscii,       ///< RFC 1456
  windows1258,  ///< its bytes read as windows-1252; with combining tones it is normalize()'s
  utf8AsLatin,  ///< UTF-8 read as windows-1252
};
constexpr size_t kLegacyEncodings = 6;

/// As people call it: "TCVN3 (ABC)"; empty for `none`.
std::string_view nameOf(LegacyEncoding encoding);

struct Decoded {
  std::string text;  ///< NFC where it was decoded; else as it came
  LegacyEncoding from = LegacyEncoding::none;
  bool byFont = false;            ///< by the font's name, not by statistics
  std::vector<Message> warnings;  ///< what may have been lost, what is not certain; mostly empty
};

/// What is known of many runs: which encodings were certain, how many runs were certainly Unicode.
struct LegacyVerdict {
  std::array<size_t, kLegacyEncodings> certain = {};  ///< runs by encoding; [0]: Unicode Vietnamese

  /// The one encoding of the runs that are too short to tell; `none` if they do not agree.
  LegacyEncoding encoding() const;
};

/// First of two steps for the cells of a column or a file: all runs are added, then each is decoded
/// with the verdict, so that "Hµ" is "Hà" among its like and stays "Hµ" elsewhere.
class LegacyDetector {
 public:
  void add(std::string_view text, std::string_view font = {});
  const LegacyVerdict& verdict() const { return verdict_; }

 private:
  LegacyVerdict verdict_;
};

/// One run in one font. A run too short to tell stays as it is; with a `verdict` it is taken for
/// what its neighbours are. Runs of one cell are decoded each by itself and then joined.
Decoded decodeLegacy(std::string_view text, std::string_view font = {});
Decoded decodeLegacy(std::string_view text, std::string_view font, const LegacyVerdict& verdict);

/// The encoding that a font is made for, by its name; `none` for Unicode fonts and unknown ones.
LegacyEncoding encodingOfFont(std::string_view font);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LEGACY_H_
