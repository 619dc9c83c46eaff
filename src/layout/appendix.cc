#include "layout/appendix.h"

#include <algorithm>
#include <span>
#include <utility>

#include "layout/blocks.h"
#include "layout/sections.h"
#include "layout/title.h"

namespace vanthu::layout {

using document::Appendix;

Geometry geometryOf(const PageFormat& format, bool landscape) {
  Geometry geometry;
  geometry.pageWidth = format.width;
  geometry.pageHeight = format.height;
  if (landscape)
    std::swap(geometry.pageWidth, geometry.pageHeight);
  geometry.text = {format.left,
                   format.top,
                   geometry.pageWidth - format.left - format.right,
                   geometry.pageHeight - format.top - format.bottom};
  return geometry;
}

bool isLandscape(const Appendix& appendix, const TableFormat& format) {
  if (appendix.orientation != Appendix::Orientation::automatic)
    return appendix.orientation == Appendix::Orientation::landscape;
  return std::any_of(appendix.blocks.begin(),
                     appendix.blocks.end(),
                     [&](const document::Block& block) { return isWideTable(block, format); });
}

Flow layOutAppendix(const Appendix& appendix, Context& context) {
  Flow flow;
  flow.geometry = geometryOf(context.profile.page, isLandscape(appendix, context.profile.table));
  context.outline.beginPart();
  const size_t head = document::attachedHead(appendix);
  if (head == 0)
    layOutAppendixHead(appendix, flow, context);
  for (size_t i = 0; i < head; ++i) {
    if (const auto* title = std::get_if<document::Title>(&appendix.blocks[i]))
      layOutAttachedTitle(*title, appendix, flow, context);
    else
      layOutBlocks(std::span(appendix.blocks).subspan(i, 1), flow, context);
  }
  layOutBlocks(std::span(appendix.blocks).subspan(head), flow, context);
  context.outline.endPart();
  return flow;
}

}  // namespace vanthu::layout
