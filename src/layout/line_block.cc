#include "layout/line_block.h"

#include <utility>

#include "layout/text_block.h"
#include "layout/title.h"

namespace vanthu::layout {
namespace {

using document::LineBlock;

Element elementOf(LineBlock::Kind kind) {
  switch (kind) {
    case LineBlock::Kind::centre:
      return Element::linesCentre;
    case LineBlock::Kind::right:
      return Element::linesRight;
    case LineBlock::Kind::title:
      return Element::typeName;
    case LineBlock::Kind::note:
      return Element::linesNote;
  }
  return Element::linesCentre;
}

}  // namespace

void layOutLineBlock(const LineBlock& block, Flow& flow, Context& context) {
  if (block.kind == LineBlock::Kind::title) {
    layOutTitleLines(block, flow, context);
    return;
  }
  const ElementStyle& style = context.profile.style(elementOf(block.kind));
  const page::Rect column = flow.geometry.text;
  Length spaceBefore = style.spaceBefore;
  for (const document::Inlines& inlines : block.lines) {
    const TextBlock text =
        setText({inlines, paragraphFor(inlines, context)}, style, column.width, context);
    openStrip(flow, std::exchange(spaceBefore, Length()), &block.source);
    placeLines(text, column.left, Length(), context, flow.items);
    closeStrip(flow, text.empty() ? text.text.lineHeight : text.height());
  }
}

}  // namespace vanthu::layout
