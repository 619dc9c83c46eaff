#include "layout/closing.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "layout/signature_geometry.h"
#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Closing;
using document::Inlines;
using document::Signature;
using page::Rect;
using page::TagId;
using page::TagRole;

constexpr uint32_t kBodyLinesWithClosing = 2;

// A column of text blocks, one under another.
struct Stack {
  std::vector<TextBlock> blocks;
  Length height;

  void add(TextBlock block) {
    height += block.height();
    blocks.push_back(std::move(block));
  }
};

// One signature in its column: post above the space, name below it.
struct SignatureColumn {
  const Signature* signature = nullptr;
  Length left, width;
  Stack head, foot;
  TagId signerTag = page::kLayoutArtifact, sealTag = page::kLayoutArtifact;
};

class ClosingSetter {
 public:
  ClosingSetter(const Closing& closing, Flow& flow, Context& context)
      : closing_(closing), flow_(flow), context_(context), format_(context.profile.closing) {}

  void set() {
    // The recipients are read first, and in one column they must know where the seal will be.
    const Length recipientsRight = recipientsRightEdge();
    setRecipients(recipientsRight - text().left);
    for (size_t i = 0; i < closing_.signatures.size(); ++i)
      setSignature(closing_.signatures[i], columnOf(i));
    place();
  }

 private:
  const Rect& text() const { return flow_.geometry.text; }
  bool oneColumn() const { return closing_.signatures.size() <= 1; }
  const ElementStyle& style(Element element) const { return context_.profile.style(element); }

  // Left edge and width of a signature's column.
  std::pair<Length, Length> columnOf(size_t index) const {
    if (oneColumn())
      return {text().left + text().width / 2, text().width / 2};
    const auto columns = static_cast<int64_t>(closing_.signatures.size());
    const Length width = text().width / columns;
    return {text().left + width * static_cast<int64_t>(index), width};
  }

  Rect spaceOf(Length left, Length width, Length top) const {
    return {left, top, width, format_.signatureSpace};
  }

  Rect sealOf(const Signature& signature, const Rect& space) const {
    return sealPlace(signerPlace(space, format_), signature.sealDiameter, text().left);
  }

  Length recipientsRightEdge() const {
    if (!oneColumn())
      return text().right();
    Length right = text().left + format_.recipientsWidth;
    for (const Signature& signature : closing_.signatures) {
      const auto [left, width] = columnOf(0);
      if (!signature.agencyFieldName.empty())
        right = std::min(
            right, sealOf(signature, spaceOf(left, width, Length())).left - format_.sealClearance);
    }
    return right;
  }

  void setRecipients(Length width) {
    const Inlines& label = closing_.recipientsLabel;
    recipients_.add(setText(
        {label, paragraphFor(label, context_)}, style(Element::recipientsLabel), width, context_));
    if (closing_.recipients.empty())
      return;
    const TagId list = context_.outline.container(TagRole::list);
    for (const Inlines& recipient : closing_.recipients) {
      const TagId item = context_.tags.add(TagRole::listItem, list);
      const TagId body = context_.tags.add(TagRole::listBody, item);
      recipients_.add(setText({recipient, body}, style(Element::recipient), width, context_));
    }
  }

  void setSignature(const Signature& signature, std::pair<Length, Length> place) {
    SignatureColumn& column = columns_.emplace_back();
    column.signature = &signature;
    std::tie(column.left, column.width) = place;
    for (const Inlines& line : signature.authority)
      add(column.head, line, Element::post, column.width);
    add(column.head, signature.note, Element::signatureNote, column.width);
    column.signerTag = formFor(signature.fieldName, signature.fieldDescription);
    column.sealTag = formFor(signature.agencyFieldName, signature.agencyFieldDescription);
    add(column.foot, signature.otherPost, Element::otherPost, column.width);
    add(column.foot, signature.fullName, Element::fullName, column.width);
  }

  void add(Stack& stack, const Inlines& inlines, Element element, Length width) {
    if (!inlines.empty())
      stack.add(
          setText({inlines, paragraphFor(inlines, context_)}, style(element), width, context_));
  }

  TagId formFor(const std::string& name, const std::string& description) {
    if (name.empty())
      return page::kLayoutArtifact;
    const TagId form = context_.outline.container(TagRole::form);
    context_.tags[form].alternate = description;
    return form;
  }

  // All spaces to sign begin under the tallest head, so that names stand on one line.
  void place() {
    Length head, foot;
    for (const SignatureColumn& column : columns_) {
      head = std::max(head, column.head.height);
      foot = std::max(foot, column.foot.height);
    }
    const Length top =
        sealOverhang(head);  // room for a seal taller than what stands above its middle
    openStrip(flow_, std::max(format_.spaceBefore - top, Length()));
    Length bottom = top;
    for (const SignatureColumn& column : columns_)
      bottom = std::max(bottom, placeSignature(column, top, top + head, foot));
    const Length recipientsTop = oneColumn() ? top : bottom + format_.spaceBefore;
    if (recipients_.height > Length())
      bottom = std::max(bottom, placeStack(recipients_, text().left, recipientsTop));
    closeStrip(flow_, bottom);
  }

  Length sealOverhang(Length head) const {
    Length overhang;
    for (const SignatureColumn& column : columns_) {
      if (!column.signature->agencyFieldName.empty())
        overhang = std::max(
            overhang, -sealOf(*column.signature, spaceOf(column.left, column.width, head)).top);
    }
    return overhang;
  }

  Length placeSignature(const SignatureColumn& column, Length top, Length spaceTop, Length foot) {
    placeStack(column.head, column.left, top);
    const Rect space = spaceOf(column.left, column.width, spaceTop);
    const Signature& signature = *column.signature;
    Length bottom = space.bottom() + foot;
    if (!signature.fieldName.empty())
      addField(signature.fieldName,
               signerPlace(space, format_),
               signature.fieldDescription,
               column.signerTag);
    if (!signature.agencyFieldName.empty()) {
      const Rect seal = sealOf(signature, space);
      addField(signature.agencyFieldName, seal, signature.agencyFieldDescription, column.sealTag);
      bottom = std::max(bottom, seal.bottom());
    }
    placeStack(column.foot, column.left, space.bottom() + foot - column.foot.height);
    return bottom;
  }

  void addField(const std::string& name,
                const Rect& place,
                const std::string& description,
                TagId tag) {
    flow_.items.push_back(page::SignatureField{name, place, description, tag});
  }

  Length placeStack(const Stack& stack, Length left, Length top) {
    for (const TextBlock& block : stack.blocks)
      top = placeLines(block, left, top, context_, flow_.items);
    return top;
  }

  const Closing& closing_;
  Flow& flow_;
  Context& context_;
  const ClosingFormat& format_;
  Stack recipients_;
  std::vector<SignatureColumn> columns_;
};

void keepWithBody(std::vector<Strip>& strips) {
  const size_t closing = strips.size() - 1;
  for (uint32_t back = 1; back <= kBodyLinesWithClosing && back <= closing; ++back)
    strips[closing - back].keepAhead = std::max(strips[closing - back].keepAhead, back);
}

}  // namespace

void layOutClosing(const Closing& closing, Flow& flow, Context& context) {
  ClosingSetter(closing, flow, context).set();
  keepWithBody(flow.strips);
}

}  // namespace vanthu::layout
