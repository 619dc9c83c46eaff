#include "layout/closing.h"

#include <algorithm>
#include <span>
#include <vector>

#include "layout/signature_geometry.h"
#include "layout/signature_row.h"
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
constexpr size_t kMostColumns = 3;  // a narrower column has no room for a name
constexpr size_t kLeastBeside = 2;  // "Nơi nhận:" and the first of them

const Source& sourceOf(const document::Inline& inline_) {
  return std::visit([](const auto& each) -> const Source& { return each.source; }, inline_);
}

// What comes from the data in `signature`, for a fault; null if nothing does.
const Source* sourceOf(const Signature& signature) {
  std::vector<const Inlines*> texts;
  for (const Inlines& line : signature.authority)
    texts.push_back(&line);
  texts.push_back(&signature.fullName);
  for (const Inlines* text : texts) {
    for (const document::Inline& each : *text) {
      if (!sourceOf(each).pointer.empty())
        return &sourceOf(each);
    }
  }
  return nullptr;
}

class ClosingSetter {
 public:
  ClosingSetter(const Closing& closing, Flow& flow, Context& context)
      : closing_(closing), flow_(flow), context_(context), format_(context.profile.closing) {}

  void set() {
    // The recipients are read first, and beside one signature they must know where its seal will
    // be.
    setRecipients(recipientsWidth());
    setSignatures();
    place();
  }

 private:
  const Rect& text() const { return flow_.geometry.text; }
  bool besideSignature() const { return closing_.signatures.size() <= 1; }
  Length signatureLeft() const { return text().left + text().width / 2; }

  Length recipientsWidth() const {
    if (!besideSignature())
      return text().width;
    Length right = text().left + format_.recipientsWidth;
    for (const Signature& signature : closing_.signatures) {
      if (signature.agencyFieldName.empty())
        continue;
      const Rect space{signatureLeft(), Length(), text().width / 2, format_.signatureSpace};
      const Rect seal = sealPlace(signerPlace(space, format_), signature.sealDiameter, text().left);
      right = std::min(right, seal.left - format_.sealClearance);
    }
    return right - text().left;
  }

  void setRecipients(Length width) {
    const Inlines& label = closing_.recipientsLabel;
    recipients_.add(label, Element::recipientsLabel, width, context_);
    if (!closing_.recipients.empty()) {
      const TagId list = context_.outline.container(TagRole::list);
      context_.tags[list].numbering = page::Numbering::disc;
      for (const Inlines& recipient : closing_.recipients)
        recipients_.add(setText(itemOf(list, recipient, context_),
                                context_.profile.style(Element::recipient),
                                width,
                                context_));
    }
    recipients_.add(closing_.drafter, Element::drafter, width, context_);
  }

  // As many rows as it takes, as even as they can be.
  void setSignatures() {
    std::span<const Signature> rest = closing_.signatures;
    if (rest.size() == 1) {
      rows_.emplace_back(rest, signatureLeft(), text().width / 2, text().left, context_);
      return;
    }
    for (size_t rows = (rest.size() + kMostColumns - 1) / kMostColumns; rows > 0; --rows) {
      const size_t columns = (rest.size() + rows - 1) / rows;
      rows_.emplace_back(rest.first(columns), text().left, text().width, text().left, context_);
      rest = rest.subspan(columns);
    }
  }

  void place() {
    const Length first = rows_.empty() ? Length() : rows_.front().overhang();
    openStrip(flow_, std::max(format_.spaceBefore - first, Length()), source());
    Length bottom;
    for (const SignatureRow& row : rows_) {
      const Length gap = bottom == Length() ? Length() : format_.spaceBefore;
      bottom = row.place(bottom + std::max(gap, row.overhang()), flow_.items);
    }
    if (recipients_.height > Length()) {
      const Length top = besideSignature() ? first : bottom + format_.spaceBefore;
      const size_t here = recipientsHere(top, bottom);
      bottom = std::max(bottom, placeRecipients(0, here, top));
      closeStrip(flow_, bottom);
      flowOn(here);
      return;
    }
    closeStrip(flow_, bottom);
  }

  // How many blocks of the recipients stand in the strip of the signatures: all, unless it would be
  // taller than a page. Then as many as reach down to the end of the one signature.
  size_t recipientsHere(Length top, Length bottom) const {
    const std::vector<TextBlock>& blocks = recipients_.blocks;
    if (std::max(bottom, top + recipients_.height) <= text().height)
      return blocks.size();
    size_t count = 0;
    while (besideSignature() && count < blocks.size() && (count < kLeastBeside || top < bottom) &&
           top + blocks[count].height() <= text().height)
      top += blocks[count++].height();
    return count;
  }

  // Appends blocks [first, last); returns where the next would begin, or nothing for none.
  Length placeRecipients(size_t first, size_t last, Length top) {
    if (first == last)
      return {};
    for (size_t i = first; i < last; ++i)
      top = placeLines(recipients_.blocks[i], text().left, top, context_, flow_.items);
    return top;
  }

  // The rest of the recipients, a strip each; the label and the last two are not alone.
  void flowOn(size_t first) {
    const size_t end = recipients_.blocks.size();
    for (size_t i = first; i < end; ++i) {
      openStrip(flow_, i == 0 ? format_.spaceBefore : Length());
      const Length bottom = placeRecipients(i, i + 1, Length());
      closeStrip(flow_, bottom).keepAhead = i == 0 || i + 2 == end ? 1 : 0;
    }
  }

  const Source* source() const {
    for (const Signature& signature : closing_.signatures) {
      if (const Source* source = sourceOf(signature))
        return source;
    }
    return nullptr;
  }

  const Closing& closing_;
  Flow& flow_;
  Context& context_;
  const ClosingFormat& format_;
  TextStack recipients_;
  std::vector<SignatureRow> rows_;
};

void keepWithBody(std::vector<Strip>& strips, size_t closing) {
  for (uint32_t back = 1; back <= kBodyLinesWithClosing && back <= closing; ++back)
    strips[closing - back].keepAhead = std::max(strips[closing - back].keepAhead, back);
}

}  // namespace

void layOutClosing(const Closing& closing, Flow& flow, Context& context) {
  const size_t strip = flow.strips.size();
  appendClosing(closing, flow, context);
  keepWithBody(flow.strips, strip);
}

void appendClosing(const Closing& closing, Flow& flow, Context& context) {
  ClosingSetter(closing, flow, context).set();
}

}  // namespace vanthu::layout
