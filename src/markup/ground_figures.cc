#include "markup/ground_figures.h"

#include <cmath>
#include <cstdint>
#include <iterator>
#include <utility>

#include "base/length.h"

namespace vanthu::markup {
namespace {

constexpr double kDegree = 3.14159265358979323846 / 180;

// Tenths of a point, a little less than a dot of a 600 dpi printer: short numbers make small files.
Length tenths(double millimetres) {
  const int64_t exact = Length::millimetres(millimetres).milliPoints();
  return Length::milliPoints((exact + (exact < 0 ? -50 : 50)) / 100 * 100);
}

}  // namespace

Transform moved(double dx, double dy) {
  return {1, 0, 0, 1, dx, dy};
}

Transform turned(double degrees, double x, double y) {
  const double cosine = std::cos(degrees * kDegree), sine = std::sin(degrees * kDegree);
  return {cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y};
}

size_t stepsOf(const Figures& figures) {
  size_t steps = 0;
  for (const Figure& figure : figures)
    steps += figure.outline.size();
  return steps;
}

void transform(Outline& outline, const Transform& by) {
  for (OutlineStep& step : outline) {
    for (size_t i = 0; i < step.points(); ++i)
      by.apply(step.xy[2 * i], step.xy[2 * i + 1]);
  }
}

Figure repeated(const Figure& figure, const std::vector<Transform>& copies) {
  Figure out = figure;
  out.outline.clear();
  for (const Transform& copy : copies) {
    Outline outline = figure.outline;
    transform(outline, copy);
    std::move(outline.begin(), outline.end(), std::back_inserter(out.outline));
  }
  return out;
}

double wholeTenths(double millimetres, int count) {
  constexpr double kUnseen = 0.05;
  const double whole = static_cast<double>(tenths(millimetres).milliPoints()) / 1000 * 25.4 / 72;
  return std::abs(whole - millimetres) * count <= kUnseen ? whole : millimetres;
}

drawing::Path pathOf(const Figure& figure, double pageHeight) {
  const Length height = Length::millimetres(pageHeight);
  drawing::Path out;
  out.fill = figure.fill;
  out.stroke = figure.stroke;
  out.thickness = Length::millimetres(figure.thickness);
  out.steps.reserve(figure.outline.size());
  for (const OutlineStep& step : figure.outline) {
    drawing::PathStep& next = out.steps.emplace_back();
    next.kind = step.kind;
    // A PDF counts from the foot of the page, so that is from where y should be short.
    for (size_t i = 0; i < step.points(); ++i)
      next.points[i] = {tenths(step.xy[2 * i]), height - tenths(pageHeight - step.xy[2 * i + 1])};
  }
  return out;
}

}  // namespace vanthu::markup
