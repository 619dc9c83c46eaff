// One font file behind HarfBuzz: opened and checked, shaped with, cut into subsets.
//
// Private to fonts/: the only header that sees HarfBuzz. Immutable once opened; safe to use from
// several threads. Knows nothing of the other faces, of caches or of hashes. Errors:
// "machine.font-…".
#ifndef VANTHU_FONTS_FACE_INTERNAL_H_
#define VANTHU_FONTS_FACE_INTERNAL_H_

#include <hb.h>

#include <array>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "fonts/font_book.h"
#include "fonts/manifest.h"

namespace vanthu::fonts {

template <auto destroy>
struct HarfBuzzDelete {
  template <typename T>
  void operator()(T* handle) const {
    destroy(handle);
  }
};
template <typename T, auto destroy>
using Handle = std::unique_ptr<T, HarfBuzzDelete<destroy>>;
using HbBlob = Handle<hb_blob_t, hb_blob_destroy>;
using HbFace = Handle<hb_face_t, hb_face_destroy>;
using HbFont = Handle<hb_font_t, hb_font_destroy>;
using HbBuffer = Handle<hb_buffer_t, hb_buffer_destroy>;
using HbShapePlan = Handle<hb_shape_plan_t, hb_shape_plan_destroy>;

/// The Debian package that brings the face.
std::string packageOf(const FaceEntry& entry);

class Face {
 public:
  /// Opens the file's bytes as the face that `entry` lists for `style`; all that is wrong at once.
  static Result<std::unique_ptr<const Face>> open(std::string bytes,
                                                  Style style,
                                                  const FaceEntry& entry);

  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  const FaceFacts& facts() const { return facts_; }
  const FaceMetrics& metrics() const { return metrics_; }
  int32_t advance(uint16_t glyph) const;
  uint16_t glyphOf(char32_t letter) const;
  ShapedWord shape(std::string_view word) const;
  Result<Subset> subset(const std::set<uint16_t>& glyphs) const;

 private:
  /// Glyphs of letters below this one are found in a table: layout asks for each letter it sets.
  static constexpr char32_t kTableEnd = 0x2400;

  explicit Face(std::string bytes);

  /// The bytes of a table if it has at least `size`, otherwise empty. They live as long as the
  /// face.
  std::string_view table(const char (&tag)[5], size_t size) const;
  uint16_t lookUp(char32_t letter) const;
  bool readFacts();
  void readMetrics();
  void readAdvances();
  void prepare();
  bool hasOutline(char32_t letter) const;
  /// Places the marks of `text` that shaping left beside their letters.
  void placeMarks(std::string_view text, ShapedWord& word) const;
  Diagnostics faultsAgainst(Style style, const FaceEntry& entry) const;

  std::string bytes_;
  HbFace face_;
  HbFont font_;
  HbShapePlan plan_;
  FaceFacts facts_;
  FaceMetrics metrics_;
  std::array<uint16_t, kTableEnd> glyphs_{};
  std::vector<int32_t> advances_;
  double slope_ = 0;  ///< of upright strokes: to the right for each unit up
  bool mayBeEmbedded_ = false;
  bool bold_ = false;
};

}  // namespace vanthu::fonts

#endif  // VANTHU_FONTS_FACE_INTERNAL_H_
