#include "layout/division.h"

#include <span>

#include "layout/text_strips.h"

namespace vanthu::layout {
namespace {

using document::Paragraph;
using document::Role;
using page::TagId;
using page::TagRole;

// Each part is a line of its own, or several, across the column.
void addLines(const Wording& wording,
              const ElementStyle& style,
              const Source& source,
              Flow& flow,
              Context& context) {
  const TextBlock block = setText(wording, style, flow.geometry.text.width, context);
  addTextStrips(block, style.spaceBefore, Length(), source, flow, context);
}

}  // namespace

void layOutDivision(const Paragraph& heading, Flow& flow, Context& context) {
  const bool chapter = heading.role == Role::chapter;
  const ElementStyle& over = context.profile.style(chapter ? Element::chapter : Element::section);
  const ElementStyle& below =
      context.profile.style(chapter ? Element::chapterTitle : Element::sectionTitle);
  const size_t first = flow.strips.size();
  const TagId tag = context.outline.heading(heading);
  const bool titled = hasWords(heading.text);

  Wording label;
  label.label = heading.label;
  label.labelTag = titled ? context.tags.add(TagRole::span, tag) : tag;
  label.labelSource = &heading.source;
  addLines(label, over, heading.source, flow, context);
  if (titled) {
    const Wording title{heading.text, context.tags.add(TagRole::span, tag)};
    addLines(title, below, heading.source, flow, context);
  }
  keepHeading(std::span(flow.strips).subspan(first));
}

}  // namespace vanthu::layout
