// FaceUse: which glyphs of one face a document shows, and the letter that each stands for.
//
// A glyph stands for one letter in the whole document, the first that it was used for; where it is
// used for another, the page says so itself (ActualText). Not thread-safe.
#ifndef VANTHU_PDF_FACE_USE_H_
#define VANTHU_PDF_FACE_USE_H_

#include <cstdint>
#include <set>
#include <vector>

#include "fonts/font_book.h"

namespace vanthu::pdf {

class FaceUse {
 public:
  FaceUse(const fonts::FontBook& fonts, fonts::Style style);

  /// Begins with the letters of a ready-made font; `letters` is indexed by glyph, 0 is none.
  void startFrom(const std::vector<char32_t>& letters);

  /// Notes that the document shows `glyph` for `letter`. False if it already stands for another
  /// letter.
  bool use(uint16_t glyph, char32_t letter) {
    usedGlyphs_[glyph] = true;
    any_ = true;
    char32_t& known = letters_[glyph];
    if (known == 0) {
      known = letter;
      beyondStart_ = true;
    }
    // A no-break space that shares the glyph of the space is copied as one.
    return known == letter || (known == ' ' && letter == 0xA0);
  }

  bool any() const { return any_; }
  size_t glyphCount() const { return letters_.size(); }
  /// True if a glyph was used that startFrom() did not have.
  bool goesBeyondStart() const { return beyondStart_; }
  bool isUsed(uint16_t glyph) const { return usedGlyphs_[glyph]; }
  /// Indexed by glyph; 0 where none is known.
  const std::vector<char32_t>& letters() const { return letters_; }
  std::set<uint16_t> usedGlyphs() const;

  /// Width of a glyph as the PDF states it, 1/1000 em.
  int32_t width(uint16_t glyph) const;

 private:
  const fonts::FontBook& fonts_;
  fonts::Style style_;
  int32_t unitsPerEm_;
  std::vector<char32_t> letters_;
  std::vector<bool> usedGlyphs_;
  mutable std::vector<int32_t> widths_;  ///< -1: not asked yet
  bool any_ = false;
  bool beyondStart_ = false;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FACE_USE_H_
