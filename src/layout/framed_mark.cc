#include "layout/framed_mark.h"

#include <algorithm>
#include <utility>

namespace vanthu::layout {
namespace {

using document::Align;
using document::Inlines;

FramedMark markOf(MeasuredText text, Length width, Context& context) {
  const MarkFormat& format = context.profile.marks;
  FramedMark mark;
  mark.text = setSingleLine(std::move(text), Align::centre, width, context);
  mark.width = width;
  mark.height = format.height;
  mark.border = format.border;
  return mark;
}

// The border lies within the outer edge, so that the rectangle has exactly its size.
class Frame {
 public:
  Frame(const FramedMark& mark, page::Point corner, std::vector<page::Item>& items)
      : mark_(mark), outer_{corner.x, corner.y, mark.width, mark.height}, items_(items) {}

  void draw() {
    const Length inset = mark_.border / 2;
    const Length top = outer_.top + inset, bottom = outer_.bottom() - inset;
    const Length left = outer_.left + inset, right = outer_.right() - inset;
    add({outer_.left, top}, {outer_.right(), top});
    add({outer_.left, bottom}, {outer_.right(), bottom});
    add({left, outer_.top}, {left, outer_.bottom()});
    add({right, outer_.top}, {right, outer_.bottom()});
  }

 private:
  void add(page::Point from, page::Point to) {
    page::Rule rule;
    rule.from = from;
    rule.to = to;
    rule.thickness = mark_.border;
    rule.color = mark_.color;
    items_.push_back(rule);
  }

  const FramedMark& mark_;
  page::Rect outer_;
  std::vector<page::Item>& items_;
};

}  // namespace

Length FramedMark::baseline() const {
  return (height - text.text.lineHeight) / 2 + text.text.ascent;
}

FramedMark urgencyMark(const Inlines& words, page::TagId tag, Context& context) {
  const MarkFormat& format = context.profile.marks;
  MeasuredText text =
      measureWording({words, tag}, context.profile.style(Element::urgencyMark), context);
  const Length needed = text.natural + format.padding * 2;
  Length width = needed;
  for (const Length permitted : {format.wide, format.middle, format.narrow})
    width = needed <= permitted ? permitted : width;
  FramedMark mark = markOf(std::move(text), width, context);
  mark.color = page::kRed;
  return mark;
}

FramedMark circulationMark(const Inlines& words, page::TagId tag, Context& context) {
  MeasuredText text =
      measureWording({words, tag}, context.profile.style(Element::circulationMark), context);
  const Length width = text.natural + context.profile.marks.padding * 2;
  return markOf(std::move(text), width, context);
}

void placeMark(const FramedMark& mark,
               page::Point corner,
               const Context& context,
               std::vector<page::Item>& items) {
  const size_t first = items.size();
  placeLine(
      mark.text, 0, corner.x, corner.y + mark.baseline() - mark.text.text.ascent, context, items);
  for (size_t i = first; i < items.size(); ++i) {
    if (auto* run = std::get_if<page::TextRun>(&items[i]))
      run->color = mark.color;
  }
  Frame(mark, corner, items).draw();
}

}  // namespace vanthu::layout
