#include "pdf/paint_map.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <span>

namespace vanthu::pdf {
namespace {

constexpr int64_t kSide = 2'000;
constexpr int64_t kMostSquares = 2'000'000;  // more paper than that gets larger squares
constexpr int64_t kMostWork = 200'000'000;   // squares and crossings of one page: about a second
constexpr int kLeastDifference = 250;

int64_t squaresOf(int64_t length, int64_t side) {
  return (length + side - 1) / side;
}

}  // namespace

bool differs(const Ink& a, const Ink& b) {
  return std::abs(a.red - b.red) >= kLeastDifference ||
         std::abs(a.green - b.green) >= kLeastDifference ||
         std::abs(a.blue - b.blue) >= kLeastDifference;
}

bool PaintMap::prepare(const Ink& ink) {
  if (inks_.empty())
    inks_.push_back(kWhite);
  const auto known = std::find(inks_.begin(), inks_.end(), ink);
  if (known == inks_.end() && inks_.size() > UINT8_MAX)
    return false;
  ink_ = static_cast<uint8_t>(known - inks_.begin());
  if (known == inks_.end())
    inks_.push_back(ink);
  if (!squares_.empty())
    return true;
  const int64_t width = paper_[2] - paper_[0], height = paper_[3] - paper_[1];
  side_ = kSide;
  while (squaresOf(width, side_) * squaresOf(height, side_) > kMostSquares)
    side_ *= 2;
  columns_ = static_cast<size_t>(squaresOf(width, side_));
  rows_ = static_cast<size_t>(squaresOf(height, side_));
  squares_.assign(columns_ * rows_, 0);
  return true;
}

bool PaintMap::spend(int64_t work) {
  work_ += work;
  return work_ <= kMostWork;
}

size_t PaintMap::columnOf(int64_t x) const {
  return static_cast<size_t>(std::clamp<int64_t>(x / side_, 0, static_cast<int64_t>(columns_) - 1));
}

size_t PaintMap::rowOf(int64_t y) const {
  return static_cast<size_t>(std::clamp<int64_t>(y / side_, 0, static_cast<int64_t>(rows_) - 1));
}

int64_t PaintMap::middleOf(size_t index) const {
  return static_cast<int64_t>(index) * side_ + side_ / 2;
}

bool PaintMap::fill(const Outline& outline, const Ink& ink) {
  if (!prepare(ink))
    return false;
  Crossings crossings = crossingsOf(outline);
  for (size_t i = 0; i < crossings.rows.size(); ++i) {
    if (!spend(static_cast<int64_t>(crossings.rows[i].size())))
      return false;
    paintRow(crossings.firstRow + i, crossings.rows[i]);
  }
  return true;
}

/// Where each line, the closing ones included, passes the middles of rows.
PaintMap::Crossings PaintMap::crossingsOf(const Outline& outline) const {
  int64_t low = paper_[3], high = paper_[1];
  for (const std::vector<Spot>& line : outline) {
    for (const Spot& spot : line) {
      low = std::min(low, spot.y);
      high = std::max(high, spot.y);
    }
  }
  Crossings crossings{.firstRow = rowOf(low), .rows = {}};
  crossings.rows.resize(rowOf(std::max(low, high)) - crossings.firstRow + 1);
  for (const std::vector<Spot>& line : outline) {
    for (size_t i = 0; i < line.size(); ++i)
      addCrossings(line[i], line[(i + 1) % line.size()], crossings);
  }
  return crossings;
}

void PaintMap::addCrossings(Spot from, Spot to, Crossings& crossings) const {
  const int winding = from.y < to.y ? 1 : -1;
  const Spot& low = winding > 0 ? from : to;
  const Spot& high = winding > 0 ? to : from;
  for (size_t row = rowOf(low.y); row < rows_ && middleOf(row) < high.y; ++row) {
    const int64_t y = middleOf(row);
    if (y < low.y)
      continue;
    const int64_t x = low.x + (high.x - low.x) * (y - low.y) / (high.y - low.y);
    crossings.rows[row - crossings.firstRow].push_back({x, winding});
  }
}

void PaintMap::paintRow(size_t row, std::vector<Crossing>& crossings) {
  std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) {
    return a.x < b.x;
  });
  int winding = 0;
  for (size_t i = 0; i + 1 < crossings.size(); ++i) {
    winding += crossings[i].winding;
    if (winding == 0)
      continue;
    // Squares whose middles lie between the two.
    const int64_t from = (crossings[i].x + side_ / 2) / side_;
    const int64_t end = (crossings[i + 1].x + side_ / 2) / side_;
    const int64_t last = static_cast<int64_t>(columns_);
    for (int64_t column = std::max<int64_t>(from, 0); column < std::min(end, last); ++column)
      squares_[row * columns_ + static_cast<size_t>(column)] = ink_;
    work_ += std::max<int64_t>(end - from, 0);
  }
}

bool PaintMap::stroke(const Outline& outline, int64_t thickness, const Ink& ink) {
  if (!prepare(ink))
    return false;
  for (const std::vector<Spot>& line : outline) {
    for (size_t i = 0; i + 1 < line.size(); ++i) {
      if (!strokeLine(line[i], line[i + 1], thickness))
        return false;
    }
  }
  return true;
}

/// Long slanted lines in pieces, so that the squares about each are few.
bool PaintMap::strokeLine(Spot from, Spot to, int64_t thickness) {
  constexpr int64_t kLongest = 20'000;
  const bool slanted = from.x != to.x && from.y != to.y;
  const int64_t length = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
  const int64_t pieces = slanted ? length / kLongest + 1 : 1;
  Spot start = from;
  for (int64_t i = 1; i <= pieces; ++i) {
    const Spot end = {from.x + (to.x - from.x) * i / pieces, from.y + (to.y - from.y) * i / pieces};
    const int64_t columns = (std::abs(end.x - start.x) + thickness) / side_ + 2;
    const int64_t rows = (std::abs(end.y - start.y) + thickness) / side_ + 2;
    if (!spend(columns * rows))
      return false;
    paintLine(start, end, thickness);
    start = end;
  }
  return true;
}

/// The squares whose middles lie within half the thickness of the line.
void PaintMap::paintLine(Spot from, Spot to, int64_t thickness) {
  const int64_t half = (thickness + 1) / 2;
  const double dx = static_cast<double>(to.x - from.x), dy = static_cast<double>(to.y - from.y);
  const double square = dx * dx + dy * dy;
  const size_t lastColumn = columnOf(std::max(from.x, to.x) + half);
  const size_t lastRow = rowOf(std::max(from.y, to.y) + half);
  for (size_t row = rowOf(std::min(from.y, to.y) - half); row <= lastRow; ++row) {
    for (size_t column = columnOf(std::min(from.x, to.x) - half); column <= lastColumn; ++column) {
      const double x = static_cast<double>(middleOf(column) - from.x);
      const double y = static_cast<double>(middleOf(row) - from.y);
      const double along = square > 0 ? std::clamp((x * dx + y * dy) / square, 0.0, 1.0) : 0.0;
      if (std::hypot(x - along * dx, y - along * dy) <= static_cast<double>(half))
        squares_[row * columns_ + column] = ink_;
    }
  }
}

bool PaintMap::hides(const Box& box, int64_t window, const Ink& ink) const {
  if (squares_.empty())
    return !differs(ink, kWhite);
  std::array<uint8_t, UINT8_MAX + 1> alikeInks{};
  for (size_t i = 0; i < inks_.size(); ++i)
    alikeInks[i] = differs(inks_[i], ink) ? 0 : 1;
  const size_t width = static_cast<size_t>(std::max<int64_t>(window / side_, 1));
  const size_t bottom = rowOf(box[1]), top = rowOf(box[3]), right = columnOf(box[2]);
  for (size_t start = columnOf(box[0]); start <= right; start += width) {
    const size_t end = std::min(start + width, right + 1);
    size_t alike = 0;
    for (size_t row = bottom; row <= top; ++row) {
      const std::span<const uint8_t> squares(squares_.data() + row * columns_, columns_);
      for (const uint8_t square : squares.subspan(start, end - start))
        alike += alikeInks[square];
    }
    if (2 * alike > (top - bottom + 1) * (end - start))
      return true;
  }
  return false;
}

}  // namespace vanthu::pdf
