#include "page/impose.h"

#include <variant>

namespace vanthu::page {
namespace {

constexpr Length kHairline = Length::points(0.25);
// Papers are cut to whole millimetres: two A5 are a hair wider than one A4.
constexpr Length kTolerance = Length::points(1);

bool holds(Point sheet, Point needed) {
  return sheet.x + kTolerance >= needed.x && sheet.y + kTolerance >= needed.y;
}

void move(Point& point, Point by) {
  point.x += by.x;
  point.y += by.y;
}

void move(Path& path, Point by) {
  for (PathStep& step : path.steps) {
    for (Point& point : step.points)
      move(point, by);
  }
}

struct Mover {
  Point by;
  void operator()(TextRun& run) const { move(run.origin, by); }
  void operator()(Rule& rule) const {
    move(rule.from, by);
    move(rule.to, by);
  }
  void operator()(Path& path) const { move(path, by); }
  void operator()(SignatureField& field) const {
    field.place.left += by.x;
    field.place.top += by.y;
  }
};

void appendMoved(std::vector<Path>& out, const std::vector<Path>& paths, Point by) {
  for (const Path& path : paths) {
    out.push_back(path);
    move(out.back(), by);
  }
}

// The two marks at one corner; `right` and `down` say on which side of it the page's outside is.
void addCorner(std::vector<Item>& items, Point corner, bool right, bool down) {
  const int64_t h = right ? 1 : -1;
  const int64_t v = down ? 1 : -1;
  const Length near = Imposer::kMarkGap;
  const Length far = Imposer::kMarkGap + Imposer::kMark;
  items.push_back(Rule{{corner.x + near * h, corner.y},
                       {corner.x + far * h, corner.y},
                       kHairline,
                       kBlack,
                       kLayoutArtifact});
  items.push_back(Rule{{corner.x, corner.y + near * v},
                       {corner.x, corner.y + far * v},
                       kHairline,
                       kBlack,
                       kLayoutArtifact});
}

void addCropMarks(std::vector<Item>& items, Point at, Length width, Length height) {
  for (const bool right : {false, true}) {
    for (const bool down : {false, true}) {
      const Point corner{right ? at.x + width : at.x, down ? at.y + height : at.y};
      addCorner(items, corner, right, down);
    }
  }
}

}  // namespace

void shift(Pages& pages, Point offset) {
  if (offset == Point{})
    return;
  for (Page& page : pages.pages) {
    for (Item& item : page.items)
      std::visit(Mover{offset}, item);
  }
}

void addBlankVerso(Pages& pages) {
  if (pages.pages.size() % 2 == 0)
    return;
  Page blank;
  blank.width = pages.pages.back().width;
  blank.height = pages.pages.back().height;
  pages.pages.push_back(std::move(blank));
}

Length Imposer::gap() const {
  return imposition_.cropMarks ? (kMark + kMarkGap) * 2 : Length{};
}

Point Imposer::used(Length width, Length height) const {
  const auto columns = static_cast<int64_t>(imposition_.columns);
  const auto rows = static_cast<int64_t>(imposition_.rows);
  return {(width + gap()) * columns, (height + gap()) * rows};
}

// The sheet lies as it was given, unless the pages have their places only when it is turned.
Point Imposer::sheetSize(Length width, Length height) const {
  if (imposition_.width == Length{})
    return {width, height};
  const Point needed = used(width, height);
  const Point given{imposition_.width, imposition_.height};
  const Point turned{given.y, given.x};
  return !holds(given, needed) && holds(turned, needed) ? turned : given;
}

bool Imposer::fits(Length width, Length height) const {
  return holds(sheetSize(width, height), used(width, height));
}

// The gap lies half on each side of a page, so that no mark is drawn over a neighbour.
Point Imposer::placeOf(size_t index, Length width, Length height) const {
  const auto columns = static_cast<int64_t>(imposition_.columns);
  const auto i = static_cast<int64_t>(index);
  const Point sheet = sheetSize(width, height);
  const Point all = used(width, height);
  return {(sheet.x - all.x + gap()) / 2 + (width + gap()) * (i % columns),
          (sheet.y - all.y + gap()) / 2 + (height + gap()) * (i / columns)};
}

Page Imposer::sheet(const std::vector<const Page*>& pages) {
  const Length width = pages.front()->width;
  const Length height = pages.front()->height;
  const Point size = sheetSize(width, height);
  Page sheet;
  sheet.width = size.x;
  sheet.height = size.y;
  Grounds grounds;
  for (size_t i = 0; i < pages.size(); ++i) {
    grounds.push_back(pages[i]->ground);
    const Point at = placeOf(i, width, height);
    for (const Item& item : pages[i]->items) {
      sheet.items.push_back(item);
      std::visit(Mover{at}, sheet.items.back());
    }
    if (imposition_.cropMarks)
      addCropMarks(sheet.items, at, width, height);
  }
  sheet.ground = groundOf(grounds, width, height);
  return sheet;
}

std::shared_ptr<const Ground> Imposer::groundOf(const Grounds& grounds,
                                                Length width,
                                                Length height) {
  const auto [found, isNew] = made_.try_emplace({grounds, {width, height}});
  if (!isNew)
    return found->second;
  auto together = std::make_shared<Ground>();
  for (size_t i = 0; i < grounds.size(); ++i) {
    if (grounds[i] != nullptr)
      appendMoved(together->paths, grounds[i]->paths, placeOf(i, width, height));
  }
  if (!together->paths.empty())
    found->second = std::move(together);
  return found->second;
}

}  // namespace vanthu::page
