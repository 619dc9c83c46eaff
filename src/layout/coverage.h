// Does every letter have a glyph in the face that will print it?
//
// Answers for common letters are remembered, so that a long text costs one look at each letter's
// bit.
#ifndef VANTHU_LAYOUT_COVERAGE_H_
#define VANTHU_LAYOUT_COVERAGE_H_

#include <bitset>
#include <string_view>

#include "base/source.h"
#include "fonts/measure.h"
#include "layout/faults.h"

namespace vanthu::layout {

class Coverage {
 public:
  /// Both must outlive this.
  Coverage(const fonts::Measure& measure, Faults& faults) : measure_(measure), faults_(faults) {}

  /// Reports each letter of `text` that the face lacks, or once why the face cannot be used.
  void check(fonts::Style style, std::string_view text, const Source& source);

 private:
  static constexpr char32_t kRemembered = 0x2100;  // Latin, Vietnamese, punctuation

  const fonts::Measure& measure_;
  Faults& faults_;
  std::bitset<kRemembered> covered_[fonts::kStyles];
  bool asked_ = false;   ///< for the decorative face
  bool lacked_ = false;  ///< it cannot be used

  bool lacksDecorative();
};

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_COVERAGE_H_
