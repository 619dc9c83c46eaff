// The figures of a certificate's ground: outlines in millimetres from the top left corner, moved,
// turned and repeated. Inside markup/ only. Pure.
#ifndef VANTHU_MARKUP_GROUND_FIGURES_H_
#define VANTHU_MARKUP_GROUND_FIGURES_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "base/drawing.h"
#include "markup/path_text.h"

namespace vanthu::markup {

/// x' = a x + c y + e, y' = b x + d y + f.
struct Transform {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  void apply(double& x, double& y) const {
    const double before = x;
    x = a * before + c * y + e;
    y = b * before + d * y + f;
  }
};

Transform moved(double dx, double dy);
/// About a point.
Transform turned(double degrees, double x, double y);

struct Figure {
  Outline outline;
  std::optional<drawing::Color> fill, stroke;
  double thickness = 0;
};
using Figures = std::vector<Figure>;

size_t stepsOf(const Figures& figures);

void transform(Outline& outline, const Transform& by);

/// The copies lie in one outline, so that the page names their colours once.
Figure repeated(const Figure& figure, const std::vector<Transform>& copies);

/// A distance of copies in millimetres: whole tenths of a point, so that all copies are alike,
/// unless the last copy would be off by more than an eye sees.
double wholeTenths(double millimetres, int count);

/// As the page draws it, in tenths of a point.
drawing::Path pathOf(const Figure& figure, double pageHeight);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_GROUND_FIGURES_H_
