// Places as PDF reckons them: points of doubles and the maps between coordinate systems.
//
// Inside read/ numbers are doubles, as foreign files have them; what leaves the folder is Length.
#ifndef VANTHU_READ_MATRIX_H_
#define VANTHU_READ_MATRIX_H_

#include <algorithm>
#include <cmath>

#include "base/length.h"

namespace vanthu::read {

struct Point {
  double x = 0, y = 0;
};

/// (x, y) becomes (a·x + c·y + e, b·x + d·y + f): ISO 32000-1, 8.3.3.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point map(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  double determinant() const { return a * d - b * c; }
};

/// `first`, then `second`.
inline Matrix operator*(const Matrix& first, const Matrix& second) {
  return {first.a * second.a + first.b * second.c,
          first.a * second.b + first.b * second.d,
          first.c * second.a + first.d * second.c,
          first.c * second.b + first.d * second.d,
          first.e * second.a + first.f * second.c + second.e,
          first.e * second.b + first.f * second.d + second.f};
}

/// Nothing that can be seen lies further from a page's corner.
inline constexpr double kFarthest = 1e6;

/// False for places that no paper has, not-a-number among them.
inline bool isOnEarth(Point p) {
  return std::abs(p.x) <= kFarthest && std::abs(p.y) <= kFarthest;
}

/// Not-a-number becomes 0, and what is too far is cut.
inline Length toLength(double points) {
  return std::isnan(points) ? Length() : Length::points(std::clamp(points, -kFarthest, kFarthest));
}

}  // namespace vanthu::read

#endif  // VANTHU_READ_MATRIX_H_
