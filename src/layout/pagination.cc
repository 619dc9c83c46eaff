#include "layout/pagination.h"

#include <algorithm>
#include <string>

namespace vanthu::layout {
namespace {

void moveDown(page::Item& item, Length y) {
  if (auto* run = std::get_if<page::TextRun>(&item)) {
    run->origin.y += y;
  } else if (auto* rule = std::get_if<page::Rule>(&item)) {
    rule->from.y += y;
    rule->to.y += y;
  } else if (auto* path = std::get_if<page::Path>(&item)) {
    for (page::PathStep& step : path->steps) {
      for (page::Point& point : step.points)
        point.y += y;
    }
  } else {
    std::get<page::SignatureField>(item).place.top += y;
  }
}

// Strips [first, end) make a page.
struct Extent {
  size_t first;
  size_t end;
};

class Paginator {
 public:
  Paginator(Flow& flow, Faults& faults) : flow_(flow), faults_(faults) {}

  /// The page that begins with strip `first`.
  Extent nextPage(size_t first) {
    const Length room = flow_.geometry.text.height - (first == 0 ? flow_.foot.height : Length());
    Length y = headerHeight(first);
    size_t lastBreak = first;  // a page may end before this strip
    size_t keptUntil = first;  // the last strip that must share the page with one already seen
    for (size_t i = first; i < flow_.strips.size(); ++i) {
      const Strip& strip = flow_.strips[i];
      if (i > first && i > keptUntil)
        lastBreak = i;
      y += strip.height + (i > first ? strip.spaceBefore : Length());
      if (y - strip.hanging > room)
        return {first, endBefore(i, first, lastBreak)};
      keptUntil = std::max(keptUntil, i + strip.keepAhead);
    }
    return {first, flow_.strips.size()};
  }

  page::Page make(const Extent& extent, size_t number) {
    page::Page page;
    page.width = flow_.geometry.pageWidth;
    page.height = flow_.geometry.pageHeight;
    page.label = std::to_string(number);
    Length y = flow_.geometry.text.top;
    if (const Repeat* header = headerOf(extent.first)) {
      page.items = header->items;
      for (page::Item& item : page.items)
        moveDown(item, y);
      y += header->height;
    }
    for (size_t i = extent.first; i < extent.end; ++i) {
      const Strip& strip = flow_.strips[i];
      y += i > extent.first ? strip.spaceBefore : Length();
      for (uint32_t k = 0; k < strip.items; ++k) {
        page::Item& item = page.items.emplace_back(std::move(flow_.items[strip.firstItem + k]));
        moveDown(item, y);
      }
      y += strip.height;
    }
    if (extent.first == 0)
      placeFoot(page);
    return page;
  }

 private:
  void placeFoot(page::Page& page) {
    const Length top = flow_.geometry.text.bottom() - flow_.foot.height;
    for (page::Item& item : flow_.foot.items) {
      moveDown(item, top);
      page.items.push_back(std::move(item));
    }
  }

  // Strip `full` no longer fits the page that begins with `first`.
  size_t endBefore(size_t full, size_t first, size_t lastBreak) {
    if (full == first) {
      reportTooTall(flow_.strips[full]);
      return first + 1;
    }
    return lastBreak > first ? lastBreak : full;
  }

  const Repeat* headerOf(size_t strip) const {
    const int32_t repeat = flow_.strips[strip].repeat;
    return repeat == kNoRepeat ? nullptr : &flow_.repeats[static_cast<size_t>(repeat)];
  }

  Length headerHeight(size_t strip) const {
    const Repeat* header = headerOf(strip);
    return header == nullptr ? Length() : header->height;
  }

  void reportTooTall(const Strip& strip) {
    static const Source kUnknown;
    faults_.blockTooTall(strip.source == nullptr ? kUnknown : *strip.source);
  }

  Flow& flow_;
  Faults& faults_;
};

}  // namespace

void paginate(Flow& flow, std::vector<page::Page>& pages, Faults& faults, size_t before) {
  Paginator paginator(flow, faults);
  size_t number = before;
  for (size_t first = 0; first < flow.strips.size();) {
    if (pages.size() == kMaxPages) {
      faults.tooManyPages(kMaxPages);
      return;
    }
    const Extent extent = paginator.nextPage(first);
    pages.push_back(paginator.make(extent, ++number));
    first = extent.end;
  }
}

}  // namespace vanthu::layout
