#include "layout/paragraph.h"

#include <span>

#include "layout/division.h"
#include "layout/text_strips.h"

namespace vanthu::layout {
namespace {

using document::Paragraph;
using document::Role;

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
    case Role::chapter:
      return Element::chapter;
    case Role::section:
      return Element::section;
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
  if (!hasWords(paragraph.text) && paragraph.label.empty()) {
    context.outline.endItems();
    return {page::kLayoutArtifact, page::kLayoutArtifact};
  }
  const page::TagId leaf =
      paragraph.heading ? context.outline.heading(paragraph) : context.outline.paragraph();
  return {leaf, leaf};
}

// Of the first line: only text that begins at the left edge has one.
Length indentOf(const ElementStyle& style) {
  const bool indents =
      style.align == document::Align::justify || style.align == document::Align::left;
  return indents ? style.firstIndent : Length();
}

// "…, cụ thể như sau:" stays with the first of what it announces.
bool announces(const Paragraph& paragraph) {
  const auto* last =
      paragraph.text.empty() ? nullptr : std::get_if<document::Text>(&paragraph.text.back());
  return last != nullptr && last->text.ends_with(':');
}

void keepLinesTogether(std::span<Strip> lines, bool announcing, bool heading) {
  if (lines.size() > 1) {
    lines.front().keepAhead = 1;
    lines[lines.size() - 2].keepAhead = 1;
  }
  if (announcing && !lines.empty())
    lines.back().keepAhead = 1;
  if (heading)
    keepHeading(lines);
}

bool standsAsHeading(const Paragraph& paragraph) {
  return paragraph.heading || paragraph.role == Role::authority ||
         paragraph.role == Role::operative;
}

}  // namespace

TextBlock setParagraph(const Paragraph& paragraph,
                       const ItemTags& tags,
                       Length width,
                       Context& context) {
  const ElementStyle style = styleOf(paragraph, context.profile);
  Wording wording{paragraph.text, tags.text};
  wording.label = paragraph.label;
  wording.labelTag = tags.label;
  wording.boldLabel = paragraph.role == Role::article;
  wording.labelSource = &paragraph.source;
  return breakText(
      measureWording(wording, style, context), style.align, width, indentOf(style), true, context);
}

void layOutParagraph(const Paragraph& paragraph,
                     const Paragraph* next,
                     Flow& flow,
                     Context& context) {
  if (paragraph.role == Role::chapter || paragraph.role == Role::section) {
    layOutDivision(paragraph, flow, context);
    return;
  }
  const size_t first = flow.strips.size();
  const ItemTags tags = tagsOf(paragraph, next, context);
  const ElementStyle style = styleOf(paragraph, context.profile);
  addTextStrips(setParagraph(paragraph, tags, flow.geometry.text.width, context),
                style.spaceBefore,
                indentOf(style),
                paragraph.source,
                flow,
                context);
  keepLinesTogether(
      std::span(flow.strips).subspan(first), announces(paragraph), standsAsHeading(paragraph));
}

}  // namespace vanthu::layout
