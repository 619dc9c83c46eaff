// FontBook: the four faces of the family, loaded once for the process, and the decorative face.
//
// Loads what fonts/manifest.yaml lists, checks each file's SHA-256, and refuses a face that lacks a
// Vietnamese letter. The decorative face is opened at its first use, and only documents that use it
// fail if it is missing: faultsOf() says why, and until then it has no letter. Immutable once
// loaded; shape results and subsets are cached inside, guarded, and never change what is returned.
// Safe to use from several threads. Knows nothing of pages or PDF.
#ifndef VANTHU_FONTS_FONT_BOOK_H_
#define VANTHU_FONTS_FONT_BOOK_H_

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "base/world.h"
#include "fonts/measure.h"

namespace vanthu::fonts {

/// What a PDF font descriptor needs, in font units.
struct FaceFacts {
  std::string postScriptName;  ///< "LiberationSerif-Bold"
  int32_t unitsPerEm = 0;
  int32_t ascent = 0, descent = 0, capHeight = 0;  ///< descent is below the baseline, negative
  int32_t xMin = 0, yMin = 0, xMax = 0, yMax = 0;
  int32_t italicAngleMilli = 0;  ///< degrees × 1000
  int32_t stemV = 0;
  bool italic = false, serif = false;
  uint16_t glyphCount = 0;
};

/// A TrueType program with only the wanted glyphs; glyph ids are those of the whole face.
struct Subset {
  std::string program;           ///< uncompressed sfnt
  std::vector<uint16_t> glyphs;  ///< all that are in it, ascending: 0, the wanted, and their parts
  size_t outlines = 0;  ///< where in `program` the outlines begin, which reach to its end; the
                        ///< tables before them are mostly runs of equal bytes
};

class FontBook : public Measure {
 public:
  /// `manifest` is fonts/manifest.yaml read to a plain value.
  static Result<std::shared_ptr<const FontBook>> load(const World& world, const Value& manifest);

  ~FontBook() override;

  std::shared_ptr<const ShapedWord> shape(Style style, std::string_view word) const override;
  const FaceMetrics& metrics(Style style) const override;
  Diagnostics faultsOf(Style style) const override;
  bool covers(Style style, char32_t letter) const override;

  const FaceFacts& facts(Style style) const;
  /// Natural advance of a glyph, font units.
  int32_t advance(Style style, uint16_t glyph) const;
  /// The glyph of one letter, 0 if the face lacks it.
  uint16_t glyphOf(Style style, char32_t letter) const;
  /// All letters that documents may print without more being asked: Vietnamese letters, ASCII, the
  /// marks and signs of tieng-viet.md. The decorative face may lack signs.
  static const std::vector<char32_t>& repertoire();

  /// A subset with these glyphs (and .notdef), without hints. Made anew at each call.
  Result<Subset> subset(Style style, const std::set<uint16_t>& glyphs) const;

 private:
  struct Impl;
  explicit FontBook(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_FONT_BOOK_H_
