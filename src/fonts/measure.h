// What layout asks of fonts: the shape and size of words. An interface, so that layout is tested
// with solid blocks in place of letters.
//
// Implementations are immutable to their users and safe to call from several threads.
#ifndef VANTHU_FONTS_MEASURE_H_
#define VANTHU_FONTS_MEASURE_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace vanthu::fonts {

/// The four faces of the family that documents are set in, and one for the name on a certificate,
/// which a machine may lack.
enum class Style { regular, bold, italic, boldItalic, decorative };
inline constexpr int kTextStyles = 4;
inline constexpr int kStyles = 5;

inline constexpr Style styleOf(bool bold, bool italic) {
  return bold ? (italic ? Style::boldItalic : Style::bold)
              : (italic ? Style::italic : Style::regular);
}

/// One glyph of a shaped word, in font units. `cluster` is the byte offset in the word of the first
/// letter that the glyph stands for.
struct ShapedGlyph {
  uint16_t id = 0;
  uint32_t cluster = 0;
  int32_t advance = 0;
  int32_t xOffset = 0;
  int32_t yOffset = 0;
};

struct ShapedWord {
  std::vector<ShapedGlyph> glyphs;
  int32_t advance = 0;  ///< sum of the advances, kerning included, font units
};

/// Font units; descent is positive downwards. Line height at size s is s *
/// (ascent+descent+lineGap)/unitsPerEm (Liberation Serif: 1.1499 em).
struct FaceMetrics {
  int32_t unitsPerEm = 1000;
  int32_t ascent = 0;
  int32_t descent = 0;
  int32_t lineGap = 0;
};

class Measure {
 public:
  virtual ~Measure() = default;

  /// The word shaped with kerning, without ligatures, so that one letter is one glyph. A space is a
  /// word of its own. Results are cached: the same word and style give the same object.
  virtual std::shared_ptr<const ShapedWord> shape(Style style, std::string_view word) const = 0;

  virtual const FaceMetrics& metrics(Style style) const = 0;

  /// What keeps the face from being used; empty if nothing does. A face with faults covers nothing.
  virtual Diagnostics faultsOf(Style) const { return {}; }

  /// False if the face has no glyph of its own for `letter`.
  virtual bool covers(Style style, char32_t letter) const = 0;
};

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_MEASURE_H_
