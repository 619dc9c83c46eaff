// FaceTables: of each face the letters and widths of its glyphs, as PDFs state them.
//
// Made at the first use of each face, once for the process. Safe to use from several threads.
#ifndef VANTHU_PDF_FACE_TABLES_H_
#define VANTHU_PDF_FACE_TABLES_H_

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "fonts/font_book.h"

namespace vanthu::pdf {

/// Indexed by glyph.
struct FaceTable {
  /// The letter that a glyph is taken for: of those that it stands for, one of the repertoire
  /// rather than another, and the first of them. 0: none.
  std::vector<char32_t> letters;
  std::vector<int32_t> widths;  ///< 1/1000 em
};

class FaceTables {
 public:
  explicit FaceTables(std::shared_ptr<const fonts::FontBook> fonts) : fonts_(std::move(fonts)) {}

  const FaceTable& get(fonts::Style style) const;

 private:
  struct Slot {
    std::once_flag once;
    FaceTable table;
  };

  std::shared_ptr<const fonts::FontBook> fonts_;
  mutable std::array<Slot, fonts::kStyles> slots_;
};

/// Of the letters of the repertoire, by glyph; 0 where there is none.
std::vector<char32_t> repertoireLetters(const fonts::FontBook& fonts, fonts::Style style);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_FACE_TABLES_H_
