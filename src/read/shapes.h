// Painted paths into straight lines and boxes.
//
// Curves and shapes that are neither are left out, and so is white on paper. Clipping is not looked
// at.
#ifndef VANTHU_READ_SHAPES_H_
#define VANTHU_READ_SHAPES_H_

#include <vector>

#include "read/budget.h"
#include "read/graphics_state.h"
#include "read/read_pdf.h"

namespace vanthu::read {

class ShapePainter {
 public:
  ShapePainter(Page& page, Budget& budget) : page_(page), budget_(budget) {}

  // Points are of the page.
  void moveTo(Point point);
  void lineTo(Point point);
  void curveTo(Point point);
  void closePath();
  /// The corners of `re`, in order.
  void rectangle(const Point (&corners)[4]);

  /// Paints the path and forgets it.
  void paint(const GraphicsState& state, bool stroke, bool fill);
  void forgetPath() { paths_.clear(); }

  /// An image fills the unit square of `toPage`.
  void image(const Matrix& toPage);

  /// Touching pieces of one line become one. To be called once, at the end of the page.
  void joinRules();

 private:
  struct Subpath {
    std::vector<Point> points;
    bool curved = false;  ///< or too long to be a line or a box
  };
  struct Stroke {
    bool painted = false;
    double width = 0;  ///< pt on the page
    Color color;
    bool dashed = false;
  };

  void strokeSegments(const Subpath& path, const Stroke& stroke);
  void addRectangle(Point low, Point high, const Stroke& stroke, bool filled, const Color& fill);
  void addRule(Point from, Point to, double thickness, const Color& color, bool dashed);
  void addBox(Box::Kind kind, Point low, Point high, bool filled);

  Page& page_;
  Budget& budget_;
  std::vector<Subpath> paths_;
};

}  // namespace vanthu::read

#endif  // VANTHU_READ_SHAPES_H_
