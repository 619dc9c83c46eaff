#include "layout/division.h"

#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Paragraph;
using document::Role;
using page::TagId;
using page::TagRole;

constexpr uint32_t kLinesWithHeading = 2;

void addLines(const TextBlock& block,
              Length spaceBefore,
              const Source& source,
              Flow& flow,
              Context& context) {
  for (size_t i = 0; i < block.lines.size(); ++i) {
    openStrip(flow, i == 0 ? spaceBefore : Length(), &source);
    placeLine(block, i, flow.geometry.text.left, Length(), context, flow.items);
    closeStrip(flow, block.text.lineHeight).hanging = block.text.leading;
  }
}

}  // namespace

void layOutDivision(const Paragraph& heading, Flow& flow, Context& context) {
  const bool chapter = heading.role == Role::chapter;
  const ElementStyle& over = context.profile.style(chapter ? Element::chapter : Element::section);
  const ElementStyle& below =
      context.profile.style(chapter ? Element::chapterTitle : Element::sectionTitle);
  const Length width = flow.geometry.text.width;
  const size_t first = flow.strips.size();
  const TagId tag = context.outline.heading(heading);
  const bool titled = hasWords(heading.text);

  Wording label;
  label.label = heading.label;
  label.labelTag = titled ? context.tags.add(TagRole::span, tag) : tag;
  label.labelSource = &heading.source;
  addLines(setText(label, over, width, context), over.spaceBefore, heading.source, flow, context);
  if (titled) {
    const Wording title{heading.text, context.tags.add(TagRole::span, tag)};
    addLines(
        setText(title, below, width, context), below.spaceBefore, heading.source, flow, context);
  }
  for (size_t i = first; i < flow.strips.size(); ++i)
    flow.strips[i].keepAhead =
        static_cast<uint32_t>(flow.strips.size() - 1 - i) + kLinesWithHeading;
}

}  // namespace vanthu::layout
