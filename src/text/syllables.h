// Whether a word is a lawful Vietnamese syllable: onset, rime, tone and the tone's place.
//
// Few strings of letters are: decoding a text wrongly, or reading another language, gives hardly
// any. So this is evidence, not a spelling check; dialect and borrowed words ("xoong") are lawful
// where their parts are known, names of ethnic minorities mostly are not. For this folder. Takes
// NFC. Pure and thread-safe.
#ifndef VANTHU_TEXT_SYLLABLES_H_
#define VANTHU_TEXT_SYLLABLES_H_

#include <string_view>

namespace vanthu::text {

/// One word of letters only: "Nguyễn", "GIẾNG", "quý", "hoà" and "hòa". Capitals stand first, all
/// over or nowhere. "bat" is none: a syllable that ends in a stop has sắc or nặng.
bool isSyllable(std::u32string_view word);

/// The same for text typed without marks: "Bac", "Nguyen", "Duc".
bool isPlainSyllable(std::u32string_view word);

/// One beat of some language: consonants, vowels of Vietnamese with at most one tone, consonants.
/// "Kương", "Mlô" and "Bang" are, "Josộ" is not.
bool isBeat(std::u32string_view word);

/// One of the syllables that every list of people and offices is full of: "nguyễn", "thị",
/// "trường". Any capitals. To choose between two readings that are both lawful.
bool isCommonSyllable(std::u32string_view word);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_SYLLABLES_H_
