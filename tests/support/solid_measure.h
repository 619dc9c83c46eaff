// Solid blocks in place of letters: every letter is as wide as every other, so that a test can
// count.
#ifndef VANTHU_TESTS_SUPPORT_SOLID_MEASURE_H_
#define VANTHU_TESTS_SUPPORT_SOLID_MEASURE_H_

#include <memory>
#include <set>
#include <string_view>

#include "base/utf8.h"
#include "fonts/measure.h"

namespace vanthu::testing {

/// Letters are half an em wide, spaces too; lines are 1.1499 em high, as Liberation Serif's.
class SolidMeasure : public fonts::Measure {
 public:
  static constexpr int32_t kUnitsPerEm = 10000;
  static constexpr int32_t kLetter = 5000;

  std::shared_ptr<const fonts::ShapedWord> shape(fonts::Style,
                                                 std::string_view word) const override {
    auto shaped = std::make_shared<fonts::ShapedWord>();
    for (size_t offset = 0; offset < word.size();) {
      const auto cluster = static_cast<uint32_t>(offset);
      const char32_t letter = nextCodePoint(word, offset);
      shaped->glyphs.push_back({static_cast<uint16_t>(letter), cluster, kLetter, 0, 0});
      shaped->advance += kLetter;
    }
    return shaped;
  }

  const fonts::FaceMetrics& metrics(fonts::Style) const override {
    static constexpr fonts::FaceMetrics kMetrics{kUnitsPerEm, 8911, 2163, 425};
    return kMetrics;
  }

  bool covers(fonts::Style, char32_t letter) const override { return !lacking_.contains(letter); }

  /// From now on no face has a glyph for `letter`.
  void lack(char32_t letter) { lacking_.insert(letter); }

 private:
  std::set<char32_t> lacking_;
};

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_SOLID_MEASURE_H_
