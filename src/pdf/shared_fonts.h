// SharedFonts: one ready-deflated font a face, made once and embedded in many documents.
//
// Holds the whole repertoire or the glyphs of a list. Made at the first use of each face, since a
// program that writes one small document needs none. Safe to use from several threads.
#ifndef VANTHU_PDF_SHARED_FONTS_H_
#define VANTHU_PDF_SHARED_FONTS_H_

#include <array>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "base/result.h"
#include "fonts/font_book.h"
#include "pdf/face_tables.h"
#include "pdf/font_program.h"
#include "pdf/program_cache.h"
#include "pdf/write.h"

namespace vanthu::pdf {

struct SharedFont {
  FontProgram program;
  std::vector<char32_t> letters;  ///< by glyph; 0: not in the font
};

class SharedFonts {
 public:
  /// Without `glyphs` the repertoire.
  SharedFonts(std::shared_ptr<const fonts::FontBook> fonts,
              std::shared_ptr<const FaceTables> tables,
              std::optional<GlyphSets> glyphs = std::nullopt);

  /// The face's font; lives as long as this.
  Result<const SharedFont*> get(fonts::Style style) const;

 private:
  struct Slot {
    std::once_flag once;
    SharedFont font;
    Diagnostics faults;
  };
  void fill(fonts::Style style, Slot& slot) const;
  std::vector<char32_t> lettersOf(fonts::Style style) const;

  std::shared_ptr<const fonts::FontBook> fonts_;
  std::shared_ptr<const FaceTables> tables_;
  std::optional<GlyphSets> glyphs_;
  mutable std::array<Slot, fonts::kStyles> slots_;
};

/// What documents have in common; immutable to its users.
struct SharedParts {
  std::shared_ptr<const fonts::FontBook> fonts;
  std::shared_ptr<const FaceTables> tables;
  std::shared_ptr<const std::string> deflatedProfile;
  std::shared_ptr<class GroundStreams> grounds;
  SharedFonts readyFonts;
  std::shared_ptr<ProgramCache> ownPrograms;  ///< of documents with glyphs of their own
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SHARED_FONTS_H_
