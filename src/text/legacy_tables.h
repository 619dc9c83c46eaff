// The old encodings themselves (tieng-viet.md §3): which letters the signs of a run stand for.
//
// Only reads off; whether the outcome makes sense is legacy.h's question. For this folder. Pure and
// thread-safe.
#ifndef VANTHU_TEXT_LEGACY_TABLES_H_
#define VANTHU_TEXT_LEGACY_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/legacy.h"

namespace vanthu::text {

/// A run read in one encoding.
struct Transcript {
  std::u32string text;
  std::vector<uint32_t> from;  ///< for each letter of `text` where its signs begin; then the end
  size_t misfits = 0;          ///< signs that mean nothing in this encoding; they stay as they are
  size_t sequences = 0;        ///< letters of UTF-8 whose bytes are all there
  size_t lost = 0;             ///< letters whose bytes are not all there: U+FFFD, or guessed
};

/// `run`: one sign of windows-1252 for each byte of the old text (bytes without a sign as U+0081 …,
/// control bytes as they are). Signs that the encoding does not use stay. REQUIRES: not `none`.
Transcript transcribe(std::u32string_view run, LegacyEncoding encoding);

/// The byte that windows-1252 shows as `sign`; nothing if there is none. C1 controls are
/// themselves.
std::optional<uint8_t> windows1252Byte(char32_t sign);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LEGACY_TABLES_H_
