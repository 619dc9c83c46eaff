#include "read/shapes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "read/join_rules.h"

namespace vanthu::read {
namespace {

constexpr double kThickestRule = 3;     // pt
constexpr double kStraight = 0.1;       // pt: how far an edge may lean
constexpr double kLean = 0.005;         // of its length
constexpr size_t kLongestPath = 2'000;  // points; longer ones are drawings

bool isWhite(const Color& color) {
  return color.red > 0.99f && color.green > 0.99f && color.blue > 0.99f;
}

/// The corners of an upright rectangle, left top and right bottom; false for any other shape.
bool isRectangle(std::vector<Point> points, Point& low, Point& high) {
  if (points.size() == 5 && std::abs(points[4].x - points[0].x) <= kStraight &&
      std::abs(points[4].y - points[0].y) <= kStraight)
    points.pop_back();
  if (points.size() != 4)
    return false;
  low = high = points[0];
  for (const Point& p : points) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  const auto near = [](double a, double b) { return std::abs(a - b) <= kStraight; };
  for (size_t i = 0; i < 4; ++i) {
    const Point& a = points[i];
    const Point& b = points[(i + 1) % 4];
    const Point& c = points[(i + 2) % 4];
    const bool corner = (near(a.x, b.x) && near(b.y, c.y)) || (near(a.y, b.y) && near(b.x, c.x));
    const bool atEdge =
        (near(a.x, low.x) || near(a.x, high.x)) && (near(a.y, low.y) || near(a.y, high.y));
    if (!corner || !atEdge)
      return false;
  }
  return true;
}

}  // namespace

void ShapePainter::moveTo(Point point) {
  paths_.push_back({{point}, false});
}

void ShapePainter::lineTo(Point point) {
  if (paths_.empty())
    moveTo(point);
  Subpath& path = paths_.back();
  if (path.points.size() < kLongestPath)
    path.points.push_back(point);
  else
    path.curved = true;
}

void ShapePainter::curveTo(Point point) {
  lineTo(point);
  paths_.back().curved = true;
}

void ShapePainter::closePath() {
  if (!paths_.empty())
    lineTo(paths_.back().points.front());
}

void ShapePainter::rectangle(const Point (&corners)[4]) {
  paths_.push_back({{std::begin(corners), std::end(corners)}, false});
  closePath();
}

void ShapePainter::paint(const GraphicsState& state, bool stroke, bool fill) {
  const double scale = std::sqrt(std::abs(state.toPage.determinant()));
  const Stroke pen{stroke && !isWhite(state.stroke.color),
                   std::abs(state.lineWidth) * scale,
                   state.stroke.color,
                   state.dashed};
  const bool filled = fill && !isWhite(state.fill.color);
  for (const Subpath& path : paths_) {
    Point low;
    Point high;
    if (path.curved || budget_.spent())
      continue;
    const bool closed = filled || path.points.size() == 5;  // filling closes by itself
    if (closed && isRectangle(path.points, low, high))
      addRectangle(low, high, pen, filled, state.fill.color);
    else if (pen.painted)
      strokeSegments(path, pen);
  }
  paths_.clear();
}

void ShapePainter::strokeSegments(const Subpath& path, const Stroke& stroke) {
  for (size_t i = 0; i + 1 < path.points.size(); ++i) {
    Point from = path.points[i];
    Point to = path.points[i + 1];
    const double across = std::abs(to.x - from.x);
    const double down = std::abs(to.y - from.y);
    const double lean = std::max(kStraight, kLean * std::max(across, down));
    if (std::min(across, down) > lean || std::max(across, down) <= kStraight)
      continue;
    if (across >= down)
      from.y = to.y = (from.y + to.y) / 2;
    else
      from.x = to.x = (from.x + to.x) / 2;
    addRule(from, to, stroke.width, stroke.color, stroke.dashed);
  }
}

void ShapePainter::addRectangle(
    Point low, Point high, const Stroke& stroke, bool filled, const Color& fill) {
  if (!filled && !stroke.painted)
    return;
  const double width = high.x - low.x;
  const double height = high.y - low.y;
  const double thickness = std::min(width, height) + (stroke.painted ? stroke.width : 0);
  if (thickness > kThickestRule) {
    addBox(Box::Kind::rectangle, low, high, filled);
    return;
  }
  const Color& color = filled ? fill : stroke.color;
  const bool dashed = !filled && stroke.dashed;
  const Point middle{(low.x + high.x) / 2, (low.y + high.y) / 2};
  if (width >= height)
    addRule({low.x, middle.y}, {high.x, middle.y}, thickness, color, dashed);
  else
    addRule({middle.x, low.y}, {middle.x, high.y}, thickness, color, dashed);
}

void ShapePainter::addRule(
    Point from, Point to, double thickness, const Color& color, bool dashed) {
  if (!isOnEarth(from) || !isOnEarth(to) || !budget_.takeShape() ||
      !budget_.takeResult(sizeof(Rule)))
    return;
  Rule rule;
  rule.x1 = toLength(std::min(from.x, to.x));
  rule.y1 = toLength(std::min(from.y, to.y));
  rule.x2 = toLength(std::max(from.x, to.x));
  rule.y2 = toLength(std::max(from.y, to.y));
  rule.thickness = toLength(thickness);
  rule.color = color;
  rule.dashed = dashed;
  page_.rules.push_back(rule);
}

void ShapePainter::addBox(Box::Kind kind, Point low, Point high, bool filled) {
  if (!isOnEarth(low) || !isOnEarth(high) || !budget_.takeShape() ||
      !budget_.takeResult(sizeof(Box)))
    return;
  page_.boxes.push_back({kind,
                         toLength(low.x),
                         toLength(low.y),
                         toLength(high.x - low.x),
                         toLength(high.y - low.y),
                         filled});
}

void ShapePainter::image(const Matrix& toPage) {
  Point low = toPage.map({0, 0});
  Point high = low;
  for (const Point corner : {Point{1, 0}, Point{0, 1}, Point{1, 1}}) {
    const Point p = toPage.map(corner);
    low = {std::min(low.x, p.x), std::min(low.y, p.y)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y)};
  }
  addBox(Box::Kind::image, low, high, true);
}

void ShapePainter::joinRules() {
  page_.rules = read::joinRules(std::move(page_.rules));
}

}  // namespace vanthu::read
