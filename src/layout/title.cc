#include "layout/title.h"

#include <optional>

#include "layout/rules.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Inlines;
using page::TagId;
using page::TagRole;

constexpr uint32_t kLinesWithTitle = 2;

// Lines of one heading, one under another in the middle of the text block.
class TitleSetter {
 public:
  TitleSetter(Length spaceBefore, const Source* source, Flow& flow, Context& context)
      : flow_(flow), context_(context) {
    openStrip(flow_, spaceBefore, source);
  }

  void add(const Inlines& inlines, Element element, TagId tag) {
    const page::Rect& column = flow_.geometry.text;
    const TextBlock block =
        setText({inlines, tag}, context_.profile.style(element), column.width, context_);
    if (block.empty())
      return;
    bottom_ = placeLines(block, column.left, bottom_, context_, flow_.items);
    longest_ = block.longestLine();
  }

  // Under the lines of the last add().
  void addRule() {
    const RuleFormat& rules = context_.profile.rules;
    const page::Rect& column = flow_.geometry.text;
    bottom_ += rules.gap;
    flow_.items.push_back(
        centredRule(column.left, column.width, shareOf(longest_, rules), bottom_, rules));
  }

  void finish(Length spaceAfter) {
    closeStrip(flow_, bottom_ + spaceAfter).keepAhead = kLinesWithTitle;
  }

 private:
  Flow& flow_;
  Context& context_;
  Length bottom_, longest_;
};

// A heading of several parts has a child for each; one of a single part is itself the leaf.
class HeadingTags {
 public:
  HeadingTags(TagId heading, bool parts, Context& context)
      : heading_(heading), parts_(parts), context_(context) {}

  TagId leaf(const Inlines& inlines) {
    return parts_ ? leafFor(inlines, TagRole::span, heading_, context_) : heading_;
  }

 private:
  TagId heading_;
  bool parts_;
  Context& context_;
};

}  // namespace

void layOutTitle(const document::Title& title, Flow& flow, Context& context) {
  HeadingTags tags(context.outline.heading(HeadingRank::title), !title.subject.empty(), context);
  const TitleFormat& format = context.profile.title;
  TitleSetter setter(format.spaceBefore, nullptr, flow, context);
  setter.add(title.typeName, Element::typeName, tags.leaf(title.typeName));
  if (!title.subject.empty()) {
    setter.add(title.subject, Element::subject, tags.leaf(title.subject));
    setter.addRule();
  }
  setter.finish(format.spaceAfter);
}

void layOutAppendixHead(const document::Appendix& appendix, Flow& flow, Context& context) {
  const bool titled = !appendix.title.empty();
  const bool heads = titled || !appendix.reference.empty();
  TitleSetter setter(Length(), &appendix.source, flow, context);
  if (heads) {
    HeadingTags tags(context.outline.heading(HeadingRank::appendix),
                     titled && !appendix.reference.empty(),
                     context);
    if (!appendix.reference.empty())
      setter.add(appendix.reference, Element::appendixReference, tags.leaf(appendix.reference));
    if (titled)
      setter.add(appendix.title, Element::appendixTitle, tags.leaf(appendix.title));
  }
  if (!appendix.enclosure.empty()) {
    setter.add(appendix.enclosure, Element::appendixEnclosure, context.outline.paragraph());
    setter.addRule();
  }
  setter.finish(heads || !appendix.enclosure.empty() ? context.profile.title.spaceAfter : Length());
}

void layOutAttachedTitle(const document::Title& title,
                         const document::Appendix& appendix,
                         Flow& flow,
                         Context& context) {
  HeadingTags tags(context.outline.heading(HeadingRank::appendix), !title.subject.empty(), context);
  const TitleFormat& format = context.profile.title;
  TitleSetter setter(format.spaceBefore, &appendix.source, flow, context);
  setter.add(title.typeName, Element::typeName, tags.leaf(title.typeName));
  if (!title.subject.empty())
    setter.add(title.subject, Element::subject, tags.leaf(title.subject));
  if (!appendix.enclosure.empty())
    setter.add(appendix.enclosure, Element::appendixEnclosure, context.outline.paragraph());
  if (!title.subject.empty() || !appendix.enclosure.empty())
    setter.addRule();
  setter.finish(format.spaceAfter);
}

void layOutTitleLines(const document::LineBlock& block, Flow& flow, Context& context) {
  if (block.lines.empty())
    return;
  HeadingTags tags(context.outline.heading(HeadingRank::lines), block.lines.size() > 1, context);
  const TitleFormat& format = context.profile.title;
  TitleSetter setter(format.spaceBefore, &block.source, flow, context);
  Element element = Element::typeName;
  for (const Inlines& line : block.lines) {
    setter.add(line, element, tags.leaf(line));
    element = Element::subject;
  }
  setter.finish(format.spaceAfter);
}

}  // namespace vanthu::layout
