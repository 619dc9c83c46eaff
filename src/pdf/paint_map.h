// PaintMap: the colours of a paper after drawings were painted on it, in squares of 2 pt.
//
// Coarse on purpose: it answers whether a text differs from what lies under it. An area that is
// painted all over, in whatever pieces, shows in every square. Lengths are 1/1000 pt from the lower
// left corner. Not thread-safe while it is painted.
#ifndef VANTHU_PDF_PAINT_MAP_H_
#define VANTHU_PDF_PAINT_MAP_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vanthu::pdf {

using Box = std::array<int64_t, 4>;  ///< left, bottom, right, top

/// Channels of 1/1000.
struct Ink {
  int16_t red = 0, green = 0, blue = 0;
  bool operator==(const Ink&) const = default;
};
inline constexpr Ink kWhite{1000, 1000, 1000};

/// True if a reader can tell the one from the other.
bool differs(const Ink& a, const Ink& b);

struct Spot {
  int64_t x = 0, y = 0;
};
/// Closed or open lines; curves are flattened before.
using Outline = std::vector<std::vector<Spot>>;

class PaintMap {
 public:
  explicit PaintMap(const Box& paper) : paper_(paper) {}

  /// By the non-zero rule. False if that would take unreasonable work or a 256th colour.
  bool fill(const Outline& outline, const Ink& ink);
  bool stroke(const Outline& outline, int64_t thickness, const Ink& ink);

  /// True if most of some stretch of `box`, as long as `window`, is of nearly that colour.
  bool hides(const Box& box, int64_t window, const Ink& ink) const;

 private:
  struct Crossing {
    int64_t x;
    int winding;
  };
  /// Of the rows from the first on that an outline touches.
  struct Crossings {
    size_t firstRow = 0;
    std::vector<std::vector<Crossing>> rows;
  };

  bool prepare(const Ink& ink);
  bool spend(int64_t work);
  Crossings crossingsOf(const Outline& outline) const;
  void addCrossings(Spot from, Spot to, Crossings& crossings) const;
  void paintRow(size_t row, std::vector<Crossing>& crossings);
  bool strokeLine(Spot from, Spot to, int64_t thickness);
  void paintLine(Spot from, Spot to, int64_t thickness);
  size_t columnOf(int64_t x) const;
  size_t rowOf(int64_t y) const;
  int64_t middleOf(size_t index) const;

  Box paper_;
  int64_t side_ = 0;  ///< of a square
  size_t columns_ = 0, rows_ = 0;
  std::vector<uint8_t> squares_;  ///< row by row, indexes into inks_; empty: all white
  std::vector<Ink> inks_;
  uint8_t ink_ = 0;  ///< that is painted with
  int64_t work_ = 0;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PAINT_MAP_H_
