#include "layout/paragraph.h"

#include <span>

#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Paragraph;
using document::Role;

constexpr uint32_t kLinesWithHeading = 2;

Element elementOf(Role role) {
  switch (role) {
    case Role::body:
      return Element::body;
    case Role::basis:
      return Element::basis;
    case Role::authority:
      return Element::authority;
    case Role::operative:
      return Element::operative;
    case Role::roman:
      return Element::roman;
    case Role::capital:
      return Element::capital;
    case Role::article:
      return Element::article;
    case Role::arabic:
      return Element::arabic;
    case Role::decimal:
      return Element::decimal;
    case Role::letter:
      return Element::letter;
    case Role::item:
      return Element::item;
  }
  return Element::body;
}

// A heading is its role in bold (E15, E16, E18).
ElementStyle styleOf(const Paragraph& paragraph, const Profile& profile) {
  ElementStyle style = profile.style(elementOf(paragraph.role));
  style.bold = style.bold || paragraph.heading;
  return style;
}

ItemTags tagsOf(const Paragraph& paragraph, const Paragraph* next, Context& context) {
  if (!paragraph.heading && !paragraph.label.empty())
    return context.outline.item(paragraph, next);
  if (!hasWords(paragraph.text) && paragraph.label.empty())
    return {page::kLayoutArtifact, page::kLayoutArtifact};
  const page::TagId leaf =
      paragraph.heading ? context.outline.heading(paragraph) : context.outline.paragraph();
  return {leaf, leaf};
}

// Appends a strip for each line.
void setLines(const Wording& wording,
              const ElementStyle& style,
              const Source& source,
              Flow& flow,
              Context& context) {
  const page::Rect column = flow.geometry.text;
  const bool indents =
      style.align == document::Align::justify || style.align == document::Align::left;
  const Length indent = indents ? style.firstIndent : Length();
  const TextBlock block = breakText(
      measureWording(wording, style, context), style.align, column.width, indent, true, context);
  for (size_t i = 0; i < block.lines.size(); ++i) {
    openStrip(flow, i == 0 ? style.spaceBefore : Length(), &source);
    placeLine(block, i, column.left + (i == 0 ? indent : Length()), Length(), context, flow.items);
    closeStrip(flow, block.text.lineHeight).hanging = block.text.leading;
  }
}

void keepLinesTogether(std::span<Strip> lines, bool heading) {
  if (lines.size() > 1) {
    lines.front().keepAhead = 1;
    lines[lines.size() - 2].keepAhead = 1;
  }
  if (heading) {
    for (size_t i = 0; i < lines.size(); ++i)
      lines[i].keepAhead = static_cast<uint32_t>(lines.size() - 1 - i) + kLinesWithHeading;
  }
}

bool standsAsHeading(const Paragraph& paragraph) {
  return paragraph.heading || paragraph.role == Role::authority ||
         paragraph.role == Role::operative;
}

}  // namespace

void layOutParagraph(const Paragraph& paragraph,
                     const Paragraph* next,
                     Flow& flow,
                     Context& context) {
  const size_t first = flow.strips.size();
  const ItemTags tags = tagsOf(paragraph, next, context);
  Wording wording{paragraph.text, tags.text};
  wording.label = paragraph.label;
  wording.labelTag = tags.label;
  wording.boldLabel = paragraph.role == Role::article;
  wording.labelSource = &paragraph.source;
  setLines(wording, styleOf(paragraph, context.profile), paragraph.source, flow, context);
  keepLinesTogether(std::span(flow.strips).subspan(first), standsAsHeading(paragraph));
}

}  // namespace vanthu::layout
