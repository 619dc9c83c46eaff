#include "read/page_frame.h"

namespace vanthu::read {
namespace {

// What viewers show when a page does not say: US letter.
constexpr Rectangle kDefaultBox{0, 0, 612, 792};

constexpr double kLargestUnit = 1'000;

bool isSheet(const std::optional<Rectangle>& box) {
  return box && box->width() > 0 && box->height() > 0;
}

Rectangle visibleBox(const PageNode& node) {
  const std::optional<Rectangle> media = rectangle(node.mediaBox);
  const Rectangle sheet = isSheet(media) ? *media : kDefaultBox;
  const std::optional<Rectangle> crop = rectangle(node.cropBox);
  if (!isSheet(crop))
    return sheet;
  const Rectangle both{std::max(sheet.left, crop->left),
                       std::max(sheet.bottom, crop->bottom),
                       std::min(sheet.right, crop->right),
                       std::min(sheet.top, crop->top)};
  return isSheet(both) ? both : sheet;
}

double userUnit(const Object& page) {
  const double unit = numberOr(entry(page, "/UserUnit"), 1);
  return unit > 0 && unit <= kLargestUnit ? unit : 1;
}

/// Quarter turns clockwise, 0 to 3.
int64_t quarterTurns(const Object& rotate) {
  const int64_t degrees = integer(rotate).value_or(0);
  return ((degrees / 90) % 4 + 4) % 4;
}

Matrix turned(const Rectangle& box, int64_t turns) {
  switch (turns) {
    case 1:
      return {0, 1, 1, 0, -box.bottom, -box.left};
    case 2:
      return {-1, 0, 0, 1, box.right, -box.bottom};
    case 3:
      return {0, -1, -1, 0, box.top, box.right};
    default:
      return {1, 0, 0, -1, -box.left, box.top};
  }
}

}  // namespace

PageFrame readFrame(const PageNode& node) {
  const Rectangle box = visibleBox(node);
  const int64_t turns = quarterTurns(node.rotate);
  const double unit = userUnit(node.page);
  const bool onItsSide = turns % 2 == 1;
  PageFrame frame;
  frame.width = (onItsSide ? box.height() : box.width()) * unit;
  frame.height = (onItsSide ? box.width() : box.height()) * unit;
  frame.toPage = turned(box, turns) * Matrix{unit, 0, 0, unit, 0, 0};
  return frame;
}

}  // namespace vanthu::read
