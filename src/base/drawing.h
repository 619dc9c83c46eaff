// Drawing: outlines and colours, without any place in a document: the frame and ornaments of a
// certificate, as the template gives them and the page shows them.
//
// Plain data. y grows downwards; lengths are on paper.
#ifndef VANTHU_BASE_DRAWING_H_
#define VANTHU_BASE_DRAWING_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "base/length.h"

namespace vanthu::drawing {

struct Point {
  Length x, y;
  bool operator==(const Point&) const = default;
};

struct Rect {
  Length left, top, width, height;
  Length right() const { return left + width; }
  Length bottom() const { return top + height; }
  bool operator==(const Rect&) const = default;
};

/// A colour of sRGB.
struct Color {
  uint8_t red = 0, green = 0, blue = 0;
  bool operator==(const Color&) const = default;
};

/// One step of an outline: `points` is the end of a move or a line, and the two handles and the end
/// of a curve (Bézier, third degree); unused points are zero.
struct PathStep {
  enum class Kind : uint8_t { move, line, curve, close };
  Kind kind = Kind::move;
  Point points[3]{};
  bool operator==(const PathStep&) const = default;
};

/// A drawn figure: always an artifact. Filled by the non-zero rule, then stroked.
struct Path {
  std::vector<PathStep> steps;  ///< begins with a move
  std::optional<Color> fill;
  std::optional<Color> stroke;
  Length thickness;  ///< of the stroke
};

/// The drawing under the text of a certificate: frame and ornaments, the same on many pages. It is
/// written once a file, however many pages show it.
struct Ground {
  std::vector<Path> paths;
};

}  // namespace vanthu::drawing

#endif  // VANTHU_BASE_DRAWING_H_
