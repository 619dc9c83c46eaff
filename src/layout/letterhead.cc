#include "layout/letterhead.h"

#include <algorithm>

#include "layout/rules.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Align;
using document::Inlines;
using document::Letterhead;

// A column of the head: its place and how far down it has come.
struct HeadColumn {
  Length left, width;
  Length bottom;
};

class LetterheadSetter {
 public:
  LetterheadSetter(const Letterhead& head, Flow& flow, Context& context)
      : head_(head), flow_(flow), context_(context), format_(context.profile.letterhead) {}

  void set() {
    tagAll();
    measureRight();
    divide();
    openStrip(flow_, Length());
    setDraftMark();
    setAgency();
    setNation();
    setNumberLine();
    closeStrip(flow_, std::max(left_.bottom, right_.bottom));
  }

 private:
  struct Tags {
    page::TagId draftMark, parentOrgan, organ, nation, motto, number, placeDate;
  };

  const ElementStyle& style(Element element) const { return context_.profile.style(element); }
  page::TagId leaf(const Inlines& inlines) { return paragraphFor(inlines, context_); }

  // In reading order, whatever the order of drawing.
  void tagAll() {
    tags_.draftMark = leaf(head_.draftMark);
    tags_.parentOrgan = leaf(head_.parentOrgan);
    tags_.organ = leaf(head_.organ);
    tags_.nation = leaf(head_.nation);
    tags_.motto = leaf(head_.motto);
    tags_.number = leaf(head_.number);
    tags_.placeDate = leaf(head_.placeDate);
  }

  MeasuredText measure(const Inlines& inlines, page::TagId tag, const ElementStyle& look) {
    return measureWording({inlines, tag}, look, context_);
  }

  void measureRight() {
    nation_ = measure(head_.nation, tags_.nation, style(Element::nation));
    motto_ = measure(head_.motto, tags_.motto, style(Element::motto));
    ElementStyle look = style(Element::placeDate);
    placeDate_ = measure(head_.placeDate, tags_.placeDate, look);
    if (rightWidth() > format_.rightLimit && look.size > format_.placeDateFloor) {
      look.size = format_.placeDateFloor;
      placeDate_ = measure(head_.placeDate, tags_.placeDate, look);
    }
  }

  Length rightWidth() const {
    const Length widest = std::max({nation_.natural, motto_.natural, placeDate_.natural});
    return std::max(format_.rightWidth, format_.rightPadding + widest);
  }

  // The left column takes what the right one leaves, but never less than a third of its own usual
  // width: then the line at the right is a fault.
  void divide() {
    const page::Rect& text = flow_.geometry.text;
    const Length least = (text.width - format_.rightWidth) / 3;
    right_.width = std::min(rightWidth(), text.width - least);
    right_.left = text.right() - right_.width;
    left_.left = text.left;
    left_.width = text.width - right_.width;
  }

  void setDraftMark() {
    const TextBlock mark = setText(
        {head_.draftMark, tags_.draftMark}, style(Element::draftMark), left_.width, context_);
    placeLines(mark, left_.left, -format_.draftGap - mark.height(), context_, flow_.items);
  }

  // Lines of the agency stand on the baselines of the nation and the motto, further ones below.
  void setAgency() {
    const TextBlock parent = setText(
        {head_.parentOrgan, tags_.parentOrgan}, style(Element::parentOrgan), left_.width, context_);
    const TextBlock organ =
        setText({head_.organ, tags_.organ}, style(Element::organ), left_.width, context_);
    placeAgency(parent);
    placeAgency(organ);
    if (!organ.empty())
      left_.bottom = addRule(shareOf(organ.longestLine(), context_.profile.rules), left_);
  }

  void placeAgency(const TextBlock& block) {
    for (size_t i = 0; i < block.lines.size(); ++i, ++agencyLines_) {
      Length top = left_.bottom;
      if (agencyLines_ == 0)
        top = nation_.ascent - block.text.ascent;
      else if (agencyLines_ == 1)
        top = mottoTop() + motto_.ascent - block.text.ascent;
      placeLine(block, i, left_.left, top, context_, flow_.items);
      left_.bottom = top + block.text.lineHeight;
    }
  }

  Length mottoTop() const { return nation_.lineHeight; }

  void setNation() {
    placeRight(std::move(nation_), Length());
    const Length mottoWidth = motto_.natural;
    const Length top = right_.bottom;
    if (motto_.pieces.empty())
      return;
    placeRight(std::move(motto_), top);
    right_.bottom = addRule(mottoWidth, right_);
  }

  void placeRight(MeasuredText text, Length top) {
    const Length height = text.lineHeight;
    const TextBlock line = setSingleLine(std::move(text), Align::centre, right_.width, context_);
    placeLines(line, right_.left, top, context_, flow_.items);
    right_.bottom = top + height;
  }

  void setNumberLine() {
    MeasuredText number = measure(head_.number, tags_.number, style(Element::number));
    if (number.pieces.empty() && placeDate_.pieces.empty())
      return;
    const Length top = std::max(left_.bottom, right_.bottom) + format_.numberGap;
    const Length ascent = std::max(number.ascent, placeDate_.ascent);
    const Length numberTop = top + ascent - number.ascent;
    const TextBlock left = setSingleLine(std::move(number), Align::centre, left_.width, context_);
    left_.bottom = placeLines(left, left_.left, numberTop, context_, flow_.items);
    const Length placeTop = top + ascent - placeDate_.ascent;
    placeRight(std::move(placeDate_), placeTop);
  }

  // A rule centred under the last line of a column; returns where it is.
  Length addRule(Length length, const HeadColumn& column) {
    const Length y = column.bottom + context_.profile.rules.gap;
    flow_.items.push_back(
        centredRule(column.left, column.width, length, y, context_.profile.rules));
    return y;
  }

  const Letterhead& head_;
  Flow& flow_;
  Context& context_;
  const LetterheadFormat& format_;
  Tags tags_{};
  MeasuredText nation_, motto_, placeDate_;
  HeadColumn left_, right_;
  size_t agencyLines_ = 0;
};

}  // namespace

void layOutLetterhead(const Letterhead& head, Flow& flow, Context& context) {
  LetterheadSetter(head, flow, context).set();
}

}  // namespace vanthu::layout
