// A page with all Vietnamese letters in the four faces of text, or in the decorative one, made by
// the whole program.
#ifndef VANTHU_TESTS_PIXEL_ALPHABET_DOCUMENT_H_
#define VANTHU_TESTS_PIXEL_ALPHABET_DOCUMENT_H_

#include <string>
#include <vector>

#include "fonts/measure.h"
#include "pdf/write.h"

namespace vanthu::pixel {

/// Where a letter stands on the page: its origin in points from the top left corner.
struct PlacedLetter {
  char32_t letter;
  fonts::Style style;
  double size, x, y;
};

struct AlphabetDocument {
  std::string pdf;
  std::vector<PlacedLetter> letters;  ///< in reading order, spaces left out
};

enum class Faces { text, decorative };

AlphabetDocument renderAlphabet(Faces faces, pdf::FontPolicy policy);

/// Other letters, parted by spaces, in the faces of text.
AlphabetDocument renderLetters(const std::string& letters, pdf::FontPolicy policy);

/// The small and capital letters that differ in their marks only, plain letter included:
/// "aàáảãạăằ…".
const std::vector<std::u32string>& sisterLetters();

}  // namespace vanthu::pixel

#endif  // VANTHU_TESTS_PIXEL_ALPHABET_DOCUMENT_H_
