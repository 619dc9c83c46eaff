// TextPen: where the operators of a text object have come to, and the ink shown since it was asked.
//
// Knows no fonts, colours or marks. Lengths are 1/1000 pt from the lower left corner. All inline:
// it is called for each letter of a paper that is scanned (content_scan.h).
#ifndef VANTHU_PDF_TEXT_PEN_H_
#define VANTHU_PDF_TEXT_PEN_H_

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "pdf/paint_map.h"

namespace vanthu::pdf {

/// Letters shown one behind the other.
struct Stretch {
  Box reach;         ///< as far as letters of a text face go
  Box smallLetters;  ///< where most of their ink is
  int64_t baseline;  ///< of the line, without the rise
};

class TextPen {
 public:
  /// BT
  void begin() { lineX_ = lineY_ = pen_ = 0; }

  /// Tf. Larger than nothing.
  void setSize(int64_t size) { size_ = size; }
  int64_t size() const { return size_; }

  /// Ts
  void setRise(int64_t rise) { rise_ = rise; }
  bool isRaised() const { return rise_ != 0; }

  /// Td
  void moveBy(int64_t x, int64_t y) {
    lineX_ += x;
    lineY_ += y;
    pen_ = 0;
  }
  bool isWithin(int64_t farthest) const {
    return std::abs(lineX_) <= farthest && std::abs(lineY_) <= farthest;
  }

  /// A letter that is as wide, or a number in TJ, to the right; 1/1000 em.
  void show(int64_t width, bool hasInk) {
    const int64_t next = pen_ + width * size_;
    if (hasInk) {
      left_ = std::min(left_, pen_);
      right_ = std::max(right_, next);
    }
    pen_ = next;
  }
  void skip(int64_t width) { pen_ += width * size_; }

  /// What was shown since the last time, if it had ink.
  std::optional<Stretch> take() {
    std::optional<Stretch> shown;
    if (left_ <= right_) {
      const int64_t left = lineX_ + left_ / 1000, right = lineX_ + right_ / 1000;
      const int64_t y = lineY_ + rise_;
      shown = {{left, y - ofEm(kDescent), right, y + ofEm(kAscent)},
               {left, y, right, y + ofEm(kSmallLetters)},
               lineY_};
    }
    left_ = kNoInk;
    right_ = -kNoInk;
    return shown;
  }

  /// 1/1000 em as a length.
  int64_t ofEm(int64_t thousandths) const { return size_ * thousandths / 1000; }

 private:
  static constexpr int64_t kAscent = 891, kDescent = 216, kSmallLetters = 450;  // 1/1000 em
  static constexpr int64_t kNoInk = INT64_MAX / 4;

  int64_t size_ = 0, rise_ = 0;
  int64_t lineX_ = 0, lineY_ = 0;
  int64_t pen_ = 0;                          ///< from lineX_, 10^-6 pt
  int64_t left_ = kNoInk, right_ = -kNoInk;  ///< the same
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_TEXT_PEN_H_
