// The letters and signs that every face of the family must have (tieng-viet.md §1 and §7).
//
// Plain tables; knows nothing of font files.
#ifndef VANTHU_FONTS_REPERTOIRE_H_
#define VANTHU_FONTS_REPERTOIRE_H_

#include <vector>

namespace vanthu::fonts {

/// The 134 letters of Vietnamese beyond ASCII, 67 small ones and their capitals, ascending.
const std::vector<char32_t>& vietnameseLetters();

/// Those and ASCII; ascending.
const std::vector<char32_t>& plainRepertoire();

/// Those, ASCII, and the signs of official documents; ascending, without repetition.
const std::vector<char32_t>& fullRepertoire();

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_REPERTOIRE_H_
