#include "layout/text_strips.h"

namespace vanthu::layout {
namespace {

constexpr uint32_t kLinesWithHeading = 2;

}  // namespace

void addTextStrips(const TextBlock& block,
                   Length spaceBefore,
                   Length indent,
                   const Source& source,
                   Flow& flow,
                   Context& context) {
  for (size_t i = 0; i < block.lines.size(); ++i) {
    const bool first = i == 0;
    const Length left = flow.geometry.text.left + (first ? indent : Length());
    openStrip(flow, first ? spaceBefore : Length(), &source);
    placeLine(block, i, left, Length(), context, flow.items);
    closeStrip(flow, block.text.lineHeight).hanging = block.text.leading;
  }
}

void keepHeading(std::span<Strip> lines) {
  for (size_t i = 0; i < lines.size(); ++i)
    lines[i].keepAhead = static_cast<uint32_t>(lines.size() - 1 - i) + kLinesWithHeading;
}

}  // namespace vanthu::layout
