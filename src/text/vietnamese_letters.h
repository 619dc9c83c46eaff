// The 89 small letters of Vietnamese with their tones, and the capitals (tieng-viet.md §1).
//
// Tables only, for single NFC code points. For this folder. Pure and thread-safe.
#ifndef VANTHU_TEXT_VIETNAMESE_LETTERS_H_
#define VANTHU_TEXT_VIETNAMESE_LETTERS_H_

#include <cstddef>

namespace vanthu::text {

/// 0 none (ngang), 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
using Tone = size_t;

/// A letter of the alphabet, with or without a tone; f j w z are none.
bool isVietnameseLetter(char32_t c);

/// A vowel of the alphabet, with or without a tone.
bool isVietnameseVowel(char32_t c);

/// A vowel's tone; 0 for everything else.
Tone toneOf(char32_t c);

/// The vowel `c` with its tone replaced: (ấ, 1) → ầ. All else comes back unchanged.
char32_t withTone(char32_t c, Tone tone);

/// ậ → Ậ, đ → Đ, b → B, also f j w z. All else comes back unchanged.
char32_t capitalOf(char32_t c);

/// Without tone, hat, breve, horn and stroke: ậ → a, Đ → D. All else comes back unchanged.
char32_t plainLetter(char32_t c);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_VIETNAMESE_LETTERS_H_
