#include "layout/letterhead.h"

#include <algorithm>

#include "layout/agency_name.h"
#include "layout/framed_mark.h"
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
    setTopMarks();
    setAgency();
    setNation();
    setNumberLine();
    setSubject();
    setUrgency();
    closeStrip(flow_, std::max(left_.bottom, right_.bottom));
  }

 private:
  struct Tags {
    page::TagId draftMark, circulation, parentOrgan, organ, nation, motto, number, placeDate;
    page::TagId subject, urgency;
  };

  const ElementStyle& style(Element element) const { return context_.profile.style(element); }
  page::TagId leaf(const Inlines& inlines) { return paragraphFor(inlines, context_); }

  // In reading order, whatever the order of drawing.
  void tagAll() {
    tags_.draftMark = leaf(head_.draftMark);
    tags_.circulation = leaf(head_.circulation);
    tags_.parentOrgan = leaf(head_.parentOrgan);
    tags_.organ = leaf(head_.organ);
    tags_.nation = leaf(head_.nation);
    tags_.motto = leaf(head_.motto);
    tags_.number = leaf(head_.number);
    tags_.placeDate = leaf(head_.placeDate);
    tags_.subject = leaf(head_.subject);
    tags_.urgency = leaf(head_.urgency);
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
    rightOverflows_ = rightWidth() > right_.width;
    right_.left = text.right() - right_.width;
    left_.left = text.left;
    left_.width = text.width - right_.width;
  }

  // Draft mark and circulation mark stand in the top margin over the agency, the one before the
  // other on one baseline; two that are wider than its column begin at its edge.
  void setTopMarks() {
    const TextBlock draft = setText(
        {head_.draftMark, tags_.draftMark}, style(Element::draftMark), left_.width, context_);
    if (!hasWords(head_.circulation)) {
      placeLines(draft, left_.left, -format_.draftGap - draft.height(), context_, flow_.items);
      return;
    }
    const FramedMark mark = circulationMark(head_.circulation, tags_.circulation, context_);
    const Length draftWidth =
        draft.empty() ? Length() : draft.longestLine() + context_.profile.marks.gap;
    const Length slack = left_.width - draftWidth - mark.width;
    const Length left = left_.left + std::max(slack / 2, Length());
    const Length top = -format_.draftGap - mark.height;
    if (!draft.empty())
      placeOneLine(draft, left, top + mark.baseline() - draft.text.ascent);
    placeMark(mark, {left + draftWidth, top}, context_, flow_.items);
    refuseWider(mark, flow_.geometry.text.width - draftWidth);
  }

  // Without the room that would centre it.
  void placeOneLine(TextBlock block, Length left, Length top) {
    block.align = Align::left;
    placeLines(block, left, top, context_, flow_.items);
  }

  void refuseWider(const FramedMark& mark, Length room) {
    if (mark.width > room)
      context_.faults.lineTooWide(mark.width, room, *mark.text.text.words.segments.front().source);
  }

  // Lines of the agency stand on the baselines of the nation and the motto, further ones below.
  void setAgency() {
    const TextBlock parent = setAgencyName(
        {head_.parentOrgan, tags_.parentOrgan}, style(Element::parentOrgan), left_.width, context_);
    const TextBlock organ =
        setAgencyName({head_.organ, tags_.organ}, style(Element::organ), left_.width, context_);
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
    const TextBlock left =
        setSingleLine(std::move(number), Align::centre, roomForNumber(), context_);
    left_.bottom = placeLines(left, left_.left, numberTop, context_, flow_.items);
    const Length placeTop = top + ascent - placeDate_.ascent;
    placeRight(std::move(placeDate_), placeTop);
  }

  // A number that is squeezed only by what is too wide at the right is no fault of its own.
  Length roomForNumber() const {
    const Length usual = flow_.geometry.text.width - format_.rightWidth;
    return rightOverflows_ ? std::max(usual, left_.width) : left_.width;
  }

  // Under the number, in its column, whatever stands at the right.
  void setSubject() {
    const TextBlock subject = setText(
        {head_.subject, tags_.subject}, style(Element::letterSubject), left_.width, context_);
    if (!subject.empty())
      left_.bottom =
          placeLines(subject, left_.left, left_.bottom + format_.subjectGap, context_, flow_.items);
  }

  void setUrgency() {
    if (!hasWords(head_.urgency))
      return;
    const FramedMark mark = urgencyMark(head_.urgency, tags_.urgency, context_);
    const Length top = left_.bottom + context_.profile.marks.gap;
    placeMark(mark, {left_.left + (left_.width - mark.width) / 2, top}, context_, flow_.items);
    refuseWider(mark, left_.width);
    left_.bottom = top + mark.height;
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
  bool rightOverflows_ = false;
};

}  // namespace

void layOutLetterhead(const Letterhead& head, Flow& flow, Context& context) {
  LetterheadSetter(head, flow, context).set();
}

}  // namespace vanthu::layout
