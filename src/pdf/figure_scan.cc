#include "pdf/figure_scan.h"

#include <algorithm>
#include <array>

namespace vanthu::pdf {
namespace {

constexpr int64_t kThickestLine = 14'400;  // a fifth of an inch
// A curve becomes this many lines: finer than the squares of the map.
constexpr int kLinesOfCurve = 12;

class FigureScan {
 public:
  FigureScan(Cursor& cursor, const Box& paper, PaintMap& map)
      : cursor_(cursor), paper_(paper), map_(map) {}

  const char* run() {
    const std::optional<Ink> fill = readInk(cursor_, " g\n", " rg\n");
    const std::optional<Ink> stroke = readInk(cursor_, " G\n", " RG\n");
    int64_t thickness = 0;
    if (stroke && (!cursor_.readThousandths(thickness) || !cursor_.skip(" w\n") || thickness <= 0 ||
                   thickness > kThickestLine))
      return "a figure with an impossible line";
    do {
      readOutline();
      const std::string_view last = fill && stroke ? "B\n" : fill ? "f\n" : "S\n";
      if (fault_ == nullptr && ((!fill && !stroke) || outline_.empty() || !cursor_.skip(last)))
        fault_ = "a figure that is drawn in an unknown way";
      if (fault_ != nullptr)
        return fault_;
      if ((fill && !map_.fill(outline_, *fill)) ||
          (stroke && !map_.stroke(outline_, thickness, *stroke)))
        return "figures beyond measure";
    } while (readMove());
    if (fault_ == nullptr && !cursor_.skip("Q\n"))
      fault_ = "a figure that is drawn in an unknown way";
    return fault_;
  }

 private:
  void readOutline() {
    outline_.clear();
    while (fault_ == nullptr && isStep())
      readStep();
  }

  /// "1 0 0 1 x y cm": the figure once more, moved on from where it was.
  bool readMove() {
    Spot move{};
    if (!cursor_.skip("1 0 0 1 "))
      return false;
    const bool good = cursor_.readThousandths(move.x) && cursor_.skip(" ") &&
                      cursor_.readThousandths(move.y) && cursor_.skip(" cm\n");
    if (!good)
      fault_ = "a figure that is drawn in an unknown way";
    origin_.x += move.x;
    origin_.y += move.y;
    return fault_ == nullptr;
  }

  bool isStep() const {
    const char c = cursor_.peek();
    return isDigit(c) || c == '-' || c == 'h';
  }

  /// "x y m", "x y l", "x y x y x y c" or "h", each on a line of its own.
  void readStep() {
    std::array<Spot, 3> points;
    size_t count = 0;
    while (count < points.size() && readPoint(points[count]))
      ++count;
    if (fault_ != nullptr)
      return;
    const bool drawn = !outline_.empty();
    if (count == 1 && cursor_.skip("m\n"))
      outline_.push_back({points[0]});
    else if (drawn && count == 1 && cursor_.skip("l\n"))
      outline_.back().push_back(points[0]);
    else if (drawn && count == 3 && cursor_.skip("c\n"))
      addCurve(points);
    else if (drawn && count == 0 && cursor_.skip("h\n"))
      close();
    else
      fault_ = "a figure with an unknown step";
  }

  bool readPoint(Spot& point) {
    if (!isDigit(cursor_.peek()) && cursor_.peek() != '-')
      return false;
    const bool good = cursor_.readThousandths(point.x) && cursor_.skip(" ") &&
                      cursor_.readThousandths(point.y) && cursor_.skip(" ");
    point.x += origin_.x;
    point.y += origin_.y;
    if (!good)
      fault_ = "a figure with an unknown step";
    else if (point.x < paper_[0] || point.y < paper_[1] || point.x > paper_[2] ||
             point.y > paper_[3])
      fault_ = "a figure that leaves the paper";
    return fault_ == nullptr;
  }

  void addCurve(const std::array<Spot, 3>& points) {
    std::vector<Spot>& line = outline_.back();
    const std::array<Spot, 4> p = {line.back(), points[0], points[1], points[2]};
    for (int i = 1; i <= kLinesOfCurve; ++i) {
      const double t = static_cast<double>(i) / kLinesOfCurve, s = 1 - t;
      const std::array<double, 4> weights = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
      double x = 0, y = 0;
      for (size_t k = 0; k < p.size(); ++k) {
        x += weights[k] * static_cast<double>(p[k].x);
        y += weights[k] * static_cast<double>(p[k].y);
      }
      line.push_back({static_cast<int64_t>(x), static_cast<int64_t>(y)});
    }
  }

  /// What follows begins a line of its own at the same point.
  void close() {
    const Spot start = outline_.back().front();
    outline_.back().push_back(start);
    outline_.push_back({start});
  }

  Cursor& cursor_;
  const Box& paper_;
  PaintMap& map_;
  Outline outline_;
  Spot origin_{};
  const char* fault_ = nullptr;
};

}  // namespace

const char* scanFigure(Cursor& cursor, const Box& paper, PaintMap& map) {
  return FigureScan(cursor, paper, map).run();
}

const char* scanGround(std::string_view operators, const Box& paper, PaintMap& map) {
  Cursor cursor{.bytes = operators, .fault = {}};
  if (!cursor.skip("/Artifact BMC\n"))
    return "a ground that is no artifact";
  while (cursor.skip("q\n")) {
    if (const char* fault = scanFigure(cursor, paper, map))
      return fault;
  }
  return cursor.skip("EMC\n") && cursor.position == operators.size()
             ? nullptr
             : "a ground with an unknown operator";
}

std::optional<Ink> readInk(Cursor& cursor, std::string_view gray, std::string_view rgb) {
  const size_t start = cursor.position;
  std::array<int64_t, 3> channels{};
  const auto isChannel = [](int64_t value) { return value >= 0 && value <= 1000; };
  const auto read = [&](size_t i) {
    return cursor.readThousandths(channels[i]) && isChannel(channels[i]);
  };
  if (cursor.skip("0") && cursor.skip(gray))
    return Ink{};
  cursor.position = start;
  const bool good = read(0) && cursor.skip(" ") && read(1) && cursor.skip(" ") && read(2);
  if (good && channels != std::array<int64_t, 3>{} && cursor.skip(rgb))
    return Ink{static_cast<int16_t>(channels[0]),
               static_cast<int16_t>(channels[1]),
               static_cast<int16_t>(channels[2])};
  cursor.position = start;
  return std::nullopt;
}

}  // namespace vanthu::pdf
