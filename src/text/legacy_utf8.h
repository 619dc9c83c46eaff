// UTF-8 that was read as windows-1252 and saved again: "Nguyá»…n Thá»‹ HÃ²a" (tieng-viet.md §3).
//
// For this folder. Pure and thread-safe.
#ifndef VANTHU_TEXT_LEGACY_UTF8_H_
#define VANTHU_TEXT_LEGACY_UTF8_H_

#include <string_view>

#include "text/legacy_tables.h"

namespace vanthu::text {

/// Sequences of two and three signs become the Latin letters and punctuation that they were. The
/// bytes 81 8D 8F 90 9D have no sign, A0 and AD are a space and a hyphen that editors change: where
/// one is missing and only one letter is possible in its word, that is taken; else the letter is
/// U+FFFD. Both count as `lost`. Any other sign above ASCII is a misfit.
Transcript transcribeUtf8(std::u32string_view run);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_LEGACY_UTF8_H_
