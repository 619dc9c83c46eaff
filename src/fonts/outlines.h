// Outlines: the glyphs of one TrueType face as an embedded program takes them, without hints.
//
// A view of the tables `glyf` and `loca` (OpenType 1.9). What does not lie within the tables makes
// a glyph unreadable; nothing is read beyond them. Immutable; safe to use from several threads.
#ifndef VANTHU_FONTS_OUTLINES_H_
#define VANTHU_FONTS_OUTLINES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::fonts {

class Outlines {
 public:
  /// `glyf` and `loca` must outlive this; `longOffsets` is head.indexToLocFormat.
  Outlines(std::string_view glyf, std::string_view loca, bool longOffsets)
      : glyf_(glyf), loca_(loca), longOffsets_(longOffsets) {}

  /// Appends the glyphs that `glyph` is composed of. False if its outline is damaged.
  bool addParts(uint16_t glyph, std::vector<uint16_t>& parts) const;

  /// Appends the outline without its instructions. False if it is damaged.
  bool append(uint16_t glyph, std::string& out) const;

 private:
  /// False if it does not lie within the table. An empty one is a glyph without outline.
  bool find(uint16_t glyph, std::string_view& outline) const;

  std::string_view glyf_, loca_;
  bool longOffsets_;
};

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_OUTLINES_H_
