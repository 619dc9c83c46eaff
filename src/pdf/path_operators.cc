#include "pdf/path_operators.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "pdf/content.h"
#include "pdf/syntax.h"

namespace vanthu::pdf {
namespace {

struct StepOperator {
  size_t points;
  const char* letter;
};

// In the order of PathStep::Kind.
constexpr std::array<StepOperator, 4> kStepOperators = {
    {{1, "m\n"}, {1, "l\n"}, {3, "c\n"}, {0, "h\n"}}};

// How far the point of a stroke's corner may reach, in times its thickness; the limit of a mitre.
constexpr int64_t kMitre = 10;

// A figure and its copies, each moved by the same distance from the one before.
struct Copies {
  size_t steps = 0;  ///< of each
  size_t count = 1;
  page::Point move{};
};

page::Point distance(const page::Point& from, const page::Point& to) {
  return {to.x - from.x, to.y - from.y};
}

bool isMoved(const page::PathStep& from, const page::PathStep& to, const page::Point& move) {
  if (from.kind != to.kind)
    return false;
  for (size_t i = 0; i < kStepOperators[static_cast<size_t>(from.kind)].points; ++i) {
    if (distance(from.points[i], to.points[i]) != move)
      return false;
  }
  return true;
}

// True if one copy ends before the next begins, in whichever direction they go: then it is all the
// same whether they are drawn together or one by one.
bool isApart(const page::Path& path, const Copies& copies) {
  page::Point least = path.steps[0].points[0], most = least;
  for (size_t s = 0; s < copies.steps; ++s) {
    const page::PathStep& step = path.steps[s];
    for (size_t i = 0; i < kStepOperators[static_cast<size_t>(step.kind)].points; ++i) {
      least = {std::min(least.x, step.points[i].x), std::min(least.y, step.points[i].y)};
      most = {std::max(most.x, step.points[i].x), std::max(most.y, step.points[i].y)};
    }
  }
  const auto clears = [&](Length move, Length size) {
    return std::max(move, -move) >= size + path.thickness * kMitre;
  };
  return clears(copies.move.x, most.x - least.x) || clears(copies.move.y, most.y - least.y);
}

// A figure that is repeated is written again letter by letter behind a move of the origin, which
// takes a fraction of the room once it is deflated.
Copies copiesIn(const page::Path& path) {
  const std::vector<page::PathStep>& steps = path.steps;
  for (size_t period = 2; period <= steps.size() / 2; ++period) {
    if (steps[period].kind != page::PathStep::Kind::move || steps.size() % period != 0)
      continue;
    const Copies copies = {
        period, steps.size() / period, distance(steps[0].points[0], steps[period].points[0])};
    size_t at = period;
    while (at < steps.size() && isMoved(steps[at - period], steps[at], copies.move))
      ++at;
    if (at == steps.size() && (!path.fill || !path.stroke || isApart(path, copies)))
      return copies;
  }
  return {steps.size()};
}

void appendMove(std::string& out, const page::Point& move) {
  out += "1 0 0 1 ";
  appendLength(out, move.x);
  out += ' ';
  appendLength(out, -move.y);
  out += " cm\n";
}

void appendStep(std::string& out, const page::PathStep& step, Length pageHeight) {
  const auto [points, letter] = kStepOperators[static_cast<size_t>(step.kind)];
  for (size_t i = 0; i < points; ++i) {
    appendLength(out, step.points[i].x);
    out += ' ';
    appendLength(out, pageHeight - step.points[i].y);
    out += ' ';
  }
  out += letter;
}

}  // namespace

void appendPath(std::string& out, const page::Path& path, Length pageHeight) {
  if (!path.fill && !path.stroke)
    return;
  out += "q\n";
  if (path.fill)
    appendFillColor(out, *path.fill);
  if (path.stroke) {
    appendStrokeColor(out, *path.stroke);
    appendLength(out, path.thickness);
    out += " w\n";
  }
  std::string figure;
  const Copies copies = copiesIn(path);
  for (size_t i = 0; i < copies.steps; ++i)
    appendStep(figure, path.steps[i], pageHeight);
  figure += path.fill && path.stroke ? "B\n" : path.fill ? "f\n" : "S\n";
  out += figure;
  for (size_t i = 1; i < copies.count; ++i) {
    appendMove(out, copies.move);
    out += figure;
  }
  out += "Q\n";
}

}  // namespace vanthu::pdf
