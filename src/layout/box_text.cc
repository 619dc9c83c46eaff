#include "layout/box_text.h"

#include "layout/box_fit.h"
#include "layout/box_memory.h"

namespace vanthu::layout {
namespace {

PlacedText placed(const BoxText& text, Context& context) {
  const FittedText fitted = fitText({.box = text.box,
                                     .lines = text.lines,
                                     .tags = text.tags,
                                     .width = text.room.width,
                                     .height = text.room.height,
                                     .maxLines = text.maxLines,
                                     .post = text.post},
                                    context);
  PlacedText out;
  if (fitted.empty())
    return out;
  const Length baseline = fitted.firstBaseline(text.room, text.vertical);
  fitted.place(text.room.left, baseline, context, out.items);
  out.longestLine = fitted.longestLine();
  out.bottom = fitted.bottom(baseline);
  return out;
}

}  // namespace

std::shared_ptr<const PlacedText> placeText(const BoxText& text, Context& context) {
  BoxMemory* const memory = context.boxes;
  if (memory != nullptr) {
    if (auto known = memory->find(text))
      return known;
  }
  auto out = std::make_shared<const PlacedText>(placed(text, context));
  // A fault belongs to its certificate and has to be found again on the next.
  if (memory != nullptr && context.faults.empty())
    memory->keep(text, out);
  return out;
}

}  // namespace vanthu::layout
