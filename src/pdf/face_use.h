// FaceUse: which glyphs of one face a document shows, and the letter that each stands for.
//
// A glyph stands for one letter in the whole document; where it is used for another, the page says
// so itself (ActualText). Costs nothing until the face is used. Not thread-safe.
#ifndef VANTHU_PDF_FACE_USE_H_
#define VANTHU_PDF_FACE_USE_H_

#include <cstdint>
#include <vector>

#include "pdf/face_tables.h"

namespace vanthu::pdf {

class FaceUse {
 public:
  /// `tables` must outlive this.
  FaceUse(const FaceTables& tables, fonts::Style style) : tables_(&tables), style_(style) {}

  /// Begins with the letters of a ready-made font; `letters` is indexed by glyph, 0 is none, and
  /// must outlive this. Without it a glyph stands for the first letter that it is used for.
  void startFrom(const std::vector<char32_t>& letters) { start_ = &letters; }
  /// No glyph will stand for another letter than in FaceTable::letters: what pages say of a glyph
  /// does not depend on pages before them.
  void keepToTable() { start_ = &table().letters, fixed_ = true; }

  /// Notes that the document shows `glyph` for `letter`. False if it stands for another letter.
  bool use(uint16_t glyph, char32_t letter) {
    if (!any_)
      begin();
    used_[glyph / kBits] |= uint64_t{1} << glyph % kBits;
    if (fixed_)
      return isCopiedAs((*start_)[glyph], letter);
    char32_t& known = letters_[glyph];
    if (known == 0) {
      known = letter;
      beyondStart_ = true;
    }
    return isCopiedAs(known, letter);
  }

  bool any() const { return any_; }
  /// True if a glyph was used that startFrom() did not have.
  bool goesBeyondStart() const { return beyondStart_; }
  /// Indexed by glyph; 0 where none is known. Empty if the face is not used.
  const std::vector<char32_t>& letters() const { return fixed_ && any_ ? *start_ : letters_; }
  /// Those that were used, ascending.
  std::vector<uint16_t> usedGlyphs() const;

  /// Width of a glyph as the PDF states it, 1/1000 em.
  int32_t width(uint16_t glyph) const { return table().widths[glyph]; }

 private:
  static constexpr size_t kBits = 64;

  /// A no-break space that shares the glyph of the space is copied as one.
  static bool isCopiedAs(char32_t known, char32_t letter) {
    return known == letter || (known == ' ' && letter == 0xA0);
  }

  void begin();
  const FaceTable& table() const {
    if (table_ == nullptr)
      table_ = &tables_->get(style_);
    return *table_;
  }

  const FaceTables* tables_;
  mutable const FaceTable* table_ = nullptr;
  fonts::Style style_;
  const std::vector<char32_t>* start_ = nullptr;
  std::vector<char32_t> letters_;
  std::vector<uint64_t> used_;  ///< a bit a glyph
  bool fixed_ = false;
  bool any_ = false;
  bool beyondStart_ = false;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FACE_USE_H_
