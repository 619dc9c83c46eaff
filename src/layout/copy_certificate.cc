#include "layout/copy_certificate.h"

#include <algorithm>
#include <utility>

#include "layout/agency_name.h"
#include "layout/closing.h"
#include "layout/rules.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Align;
using document::CopyCertificate;
using document::Inlines;

struct HeadColumn {
  Length left, width, bottom;
};

class CopyHeadSetter {
 public:
  CopyHeadSetter(const CopyCertificate& copy, Flow& flow, Context& context)
      : copy_(copy), flow_(flow), context_(context), format_(context.profile.letterhead) {}

  void set() {
    // Tags follow the order of reading, drawing goes by columns.
    const Wording parent = wording(copy_.parentOrgan), organ = wording(copy_.organ);
    MeasuredText form = measure(copy_.form, Element::copyForm);
    MeasuredText number = measure(copy_.number, Element::number);
    MeasuredText placeDate = measure(copy_.placeDate, Element::placeDate);
    divide(std::max(form.natural, placeDate.natural));
    openStrip(flow_, context_.profile.closing.spaceBefore);
    addRule(text().left, text().width, text().width, Length());
    left_.bottom = right_.bottom = format_.numberGap;
    setAgency(parent, organ, form.ascent);
    setLine(std::move(form), right_, right_.bottom);
    setNumberLine(std::move(number), std::move(placeDate));
    closeStrip(flow_, std::max(left_.bottom, right_.bottom)).keepAhead = 1;
  }

 private:
  const page::Rect& text() const { return flow_.geometry.text; }

  Wording wording(const Inlines& inlines) { return {inlines, paragraphFor(inlines, context_)}; }

  MeasuredText measure(const Inlines& inlines, Element element) {
    return measureWording(wording(inlines), context_.profile.style(element), context_);
  }

  // As in the letterhead: what stands at the right never wraps.
  void divide(Length widest) {
    const Length least = (text().width - format_.rightWidth) / 3;
    right_.width =
        std::min(std::max(format_.rightWidth, format_.rightPadding + widest), text().width - least);
    right_.left = text().right() - right_.width;
    left_.left = text().left;
    left_.width = text().width - right_.width;
  }

  // The first line stands on the baseline of the form of copy.
  void setAgency(const Wording& parent, const Wording& organ, Length ascent) {
    const TextBlock above = agencyName(parent, Element::parentOrgan);
    const TextBlock issuer = agencyName(organ, Element::organ);
    const TextBlock& first = above.empty() ? issuer : above;
    left_.bottom += std::max(ascent - first.text.ascent, Length());
    for (const TextBlock* block : {&above, &issuer})
      left_.bottom = placeLines(*block, left_.left, left_.bottom, context_, flow_.items);
    if (issuer.empty())
      return;
    const RuleFormat& rules = context_.profile.rules;
    left_.bottom += rules.gap;
    addRule(left_.left, left_.width, shareOf(issuer.longestLine(), rules), left_.bottom);
  }

  TextBlock agencyName(const Wording& name, Element element) {
    return setAgencyName(name, context_.profile.style(element), left_.width, context_);
  }

  void setNumberLine(MeasuredText number, MeasuredText placeDate) {
    const Length top = std::max(left_.bottom, right_.bottom) + format_.numberGap;
    const Length ascent = std::max(number.ascent, placeDate.ascent);
    const Length numberTop = top + ascent - number.ascent;
    const Length placeTop = top + ascent - placeDate.ascent;
    setLine(std::move(number), left_, numberTop);
    setLine(std::move(placeDate), right_, placeTop);
  }

  void setLine(MeasuredText text, HeadColumn& column, Length top) {
    const TextBlock line = setSingleLine(std::move(text), Align::centre, column.width, context_);
    if (!line.empty())
      column.bottom = placeLines(line, column.left, top, context_, flow_.items);
  }

  void addRule(Length left, Length width, Length length, Length y) {
    flow_.items.push_back(centredRule(left, width, length, y, context_.profile.rules));
  }

  const CopyCertificate& copy_;
  Flow& flow_;
  Context& context_;
  const LetterheadFormat& format_;
  HeadColumn left_, right_;
};

}  // namespace

void layOutCopyCertificate(const CopyCertificate& copy, Flow& flow, Context& context) {
  CopyHeadSetter(copy, flow, context).set();
  appendClosing(copy.closing, flow, context);
}

}  // namespace vanthu::layout
