// The text of an outline, "M 10 10 L 20 10 C 25 10 30 15 30 20 Z", into its steps.
//
// Letters M, L, C and Z in capitals, coordinates absolute and in millimetres; behind L and C
// several points may follow. Nothing else of SVG. Linear.
#ifndef VANTHU_MARKUP_PATH_TEXT_H_
#define VANTHU_MARKUP_PATH_TEXT_H_

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/drawing.h"
#include "base/result.h"

namespace vanthu::markup {

/// A drawing::PathStep before it has its place: x and y in turn.
struct OutlineStep {
  drawing::PathStep::Kind kind = drawing::PathStep::Kind::move;
  std::array<double, 6> xy{};

  size_t points() const {
    if (kind == drawing::PathStep::Kind::close)
      return 0;
    return kind == drawing::PathStep::Kind::curve ? 3 : 1;
  }
};
using Outline = std::vector<OutlineStep>;

struct PathFault {
  size_t offset = 0;  ///< byte of the text
  Message message;
};

tl::expected<Outline, PathFault> parsePathText(std::string_view text);

/// A closed rectangle, and a closed circle of four curves.
Outline rectangle(double left, double top, double width, double height);
Outline circle(double x, double y, double radius);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_PATH_TEXT_H_
