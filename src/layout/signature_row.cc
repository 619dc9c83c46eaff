#include "layout/signature_row.h"

#include <algorithm>
#include <string>
#include <utility>

#include "layout/signature_geometry.h"
#include "text/posts.h"

namespace vanthu::layout {

using document::Inlines;
using document::Signature;
using page::Rect;
using page::TagId;
using page::TagRole;

namespace {

// Set text holds views of its words' sources, so they live as long as the process.
const Inlines& signedMark() {
  static const Inlines mark = [] {
    document::Text text;
    text.text = document::kSignedMark;
    return Inlines{text};
  }();
  return mark;
}

// A post that must wrap is parted between its title and its agency.
TextBlock setPost(const Inlines& line, Length width, Context& context) {
  const ElementStyle& style = context.profile.style(Element::post);
  MeasuredText text = measureWording({line, paragraphFor(line, context)}, style, context);
  if (text.natural > width) {
    markBreaks(text, context.measure, true);
    forbidBreaks(text, text::joinedPostWords(text.words.text));
  }
  return breakText(std::move(text), style.align, width, Length(), true, context);
}

}  // namespace

void TextStack::add(const Inlines& inlines, Element element, Length width, Context& context) {
  if (!inlines.empty())
    add(setText(
        {inlines, paragraphFor(inlines, context)}, context.profile.style(element), width, context));
}

void TextStack::add(TextBlock block) {
  height += block.height();
  blocks.push_back(std::move(block));
}

Length TextStack::place(Length left,
                        Length top,
                        const Context& context,
                        std::vector<page::Item>& items) const {
  for (const TextBlock& block : blocks)
    top = placeLines(block, left, top, context, items);
  return top;
}

SignatureRow::SignatureRow(std::span<const Signature> signatures,
                           Length left,
                           Length width,
                           Length sealLimit,
                           Context& context)
    : sealLimit_(sealLimit), context_(context) {
  const auto count = static_cast<int64_t>(signatures.size());
  const Length gap = count > 1 ? context.profile.closing.columnGap : Length();
  for (int64_t i = 0; i < count; ++i)
    add(signatures[static_cast<size_t>(i)], left + width * i / count, width / count, gap);
  for (const Column& column : columns_) {
    head_ = std::max(head_, column.head.height);
    foot_ = std::max(foot_, column.foot.height);
  }
}

void SignatureRow::add(const Signature& signature, Length left, Length width, Length gap) {
  Column& column = columns_.emplace_back();
  column.signature = &signature;
  column.left = left;
  column.width = width;
  column.textLeft = left + gap / 2;
  width -= gap;
  for (const Inlines& line : signature.authority) {
    if (!line.empty())
      column.head.add(setPost(line, width, context_));
  }
  column.head.add(signature.note, Element::signatureNote, width, context_);
  if (signature.signedMark)
    column.mark.add(signedMark(), Element::signedMark, width, context_);
  column.signerTag = formFor(signature.fieldName, signature.fieldDescription);
  column.sealTag = formFor(signature.agencyFieldName, signature.agencyFieldDescription);
  column.foot.add(signature.otherPost, Element::otherPost, width, context_);
  column.foot.add(signature.fullName, Element::fullName, width, context_);
}

TagId SignatureRow::formFor(const std::string& name, const std::string& description) {
  if (name.empty())
    return page::kLayoutArtifact;
  const TagId form = context_.outline.container(TagRole::form);
  context_.tags[form].alternate = description;
  return form;
}

Rect SignatureRow::spaceOf(const Column& column, Length top) const {
  return {column.left, top, column.width, context_.profile.closing.signatureSpace};
}

Rect SignatureRow::sealOf(const Column& column, const Rect& space) const {
  const Length limit = columns_.size() == 1 ? sealLimit_ : column.left;
  return sealPlace(
      signerPlace(space, context_.profile.closing), column.signature->sealDiameter, limit);
}

Length SignatureRow::overhang() const {
  Length overhang;
  for (const Column& column : columns_) {
    if (!column.signature->agencyFieldName.empty())
      overhang = std::max(overhang, -sealOf(column, spaceOf(column, head_)).top);
  }
  return overhang;
}

Length SignatureRow::place(Length top, std::vector<page::Item>& items) const {
  Length bottom = top;
  for (const Column& column : columns_) {
    column.head.place(column.textLeft, top, context_, items);
    const Rect space = spaceOf(column, top + head_);
    column.mark.place(
        column.textLeft, space.top + (space.height - column.mark.height) / 2, context_, items);
    placeFields(column, space, items);
    column.foot.place(
        column.textLeft, space.bottom() + foot_ - column.foot.height, context_, items);
    bottom = std::max(bottom, space.bottom() + foot_);
    if (!column.signature->agencyFieldName.empty())
      bottom = std::max(bottom, sealOf(column, space).bottom());
  }
  return bottom;
}

void SignatureRow::placeFields(const Column& column,
                               const Rect& space,
                               std::vector<page::Item>& items) const {
  const Signature& signature = *column.signature;
  if (!signature.fieldName.empty())
    items.push_back(page::SignatureField{signature.fieldName,
                                         signerPlace(space, context_.profile.closing),
                                         signature.fieldDescription,
                                         column.signerTag});
  if (!signature.agencyFieldName.empty())
    items.push_back(page::SignatureField{signature.agencyFieldName,
                                         sealOf(column, space),
                                         signature.agencyFieldDescription,
                                         column.sealTag});
}

}  // namespace vanthu::layout
