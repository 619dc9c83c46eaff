// Flow: what a part of a document becomes before it is cut into pages: strips, one under another.
//
// A strip (a line, a table row, the closing block) never splits; where a page may end is said
// between strips. Items stand at their final x; y counts from the top of their strip until
// pagination moves them.
#ifndef VANTHU_LAYOUT_FLOW_H_
#define VANTHU_LAYOUT_FLOW_H_

#include <cstdint>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "page/page.h"

namespace vanthu::layout {

/// Where text may stand on the pages of a part.
struct Geometry {
  Length pageWidth, pageHeight;
  page::Rect text;
};

inline constexpr int32_t kNoRepeat = -1;

struct Strip {
  Length spaceBefore;  ///< dropped at the top of a page
  Length height;
  Length
      hanging;  ///< of `height`: empty space at its foot, which may hang below the page's last line
  uint32_t firstItem = 0;  ///< into Flow::items
  uint32_t items = 0;
  uint32_t keepAhead = 0;      ///< so many strips that follow stay on this strip's page
  int32_t repeat = kNoRepeat;  ///< into Flow::repeats: stands above this strip if it begins a page
  const Source* source = nullptr;  ///< for errors; may be null
};

/// A table's header, drawn again on each further page; its items are artifacts.
struct Repeat {
  Length height;
  std::vector<page::Item> items;
};

/// What stands at the foot of the first page and takes room from its text; y counts from its top.
struct Foot {
  Length height;
  std::vector<page::Item> items;
};

struct Flow {
  Geometry geometry;
  Foot foot;
  std::vector<page::Item> items;
  std::vector<Strip> strips;
  std::vector<Repeat> repeats;
};

/// Begins a strip; what is appended to `flow.items` until closeStrip() belongs to it.
inline Strip& openStrip(Flow& flow, Length spaceBefore, const Source* source = nullptr) {
  Strip& strip = flow.strips.emplace_back();
  strip.spaceBefore = spaceBefore;
  strip.firstItem = static_cast<uint32_t>(flow.items.size());
  strip.source = source;
  return strip;
}

inline Strip& closeStrip(Flow& flow, Length height) {
  Strip& strip = flow.strips.back();
  strip.height = height;
  strip.items = static_cast<uint32_t>(flow.items.size()) - strip.firstItem;
  return strip;
}

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_FLOW_H_
