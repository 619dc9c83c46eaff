#include "layout/addressees.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/text_block.h"

namespace vanthu::layout {
namespace {

using document::Addressees;
using document::Align;
using document::Inlines;
using page::TagId;
using page::TagRole;

constexpr uint32_t kLinesWithAddressees = 2;

// A text whose further lines stand `hang` to the right of its first.
struct HangingText {
  TextBlock block;
  Length left;  ///< of its first line, from the left edge of the whole
  Length hang;

  Length right() const {
    Length most;
    for (size_t i = 0; i < block.lines.size(); ++i)
      most = std::max(most, (i == 0 ? Length() : hang) + block.lines[i].natural);
    return left + most;
  }
};

Length widthOfFirst(const MeasuredText& text, size_t bytes) {
  Length width;
  for (const Piece& piece : text.pieces)
    width += piece.begin < bytes ? piece.width : Length();
  return width;
}

class AddresseesSetter {
 public:
  AddresseesSetter(const Addressees& block, Flow& flow, Context& context)
      : block_(block),
        flow_(flow),
        context_(context),
        style_(context.profile.style(Element::addressees)),
        room_(flow.geometry.text.width - style_.firstIndent) {}

  void set() {
    if (block_.names.size() == 1)
      addOnOneLine();
    else
      addList();
    place();
  }

 private:
  void addOnOneLine() {
    const std::string label = document::plainText(block_.label);
    const TagId tag = context_.outline.paragraph();
    Wording wording{block_.names.front(), tag};
    wording.label = label;
    wording.labelTag = tag;
    wording.labelSource = &block_.source;
    MeasuredText text = measureWording(wording, style_, context_);
    const Length hang = widthOfFirst(text, label.size() + 1);
    add(std::move(text), Length(), hang);
  }

  void addList() {
    MeasuredText label =
        measureWording({block_.label, paragraphFor(block_.label, context_)}, style_, context_);
    const Length colon = label.natural - lastGlyph(label);
    add(std::move(label), Length(), Length());
    if (block_.names.empty())
      return;
    const TagId list = context_.outline.container(TagRole::list);
    context_.tags[list].numbering = page::Numbering::disc;
    for (const Inlines& name : block_.names) {
      MeasuredText text = measureWording(itemOf(list, name, context_), style_, context_);
      const Length hang = widthOfFirst(text, kDash.size());
      add(std::move(text), colon, hang);
    }
  }

  // The colon: what the names' dashes stand under.
  Length lastGlyph(const MeasuredText& label) const {
    if (label.pieces.empty())
      return {};
    const Piece& piece = label.pieces.back();
    return atSize(piece.shape->glyphs.back().advance,
                  label.size,
                  context_.measure,
                  label.words.segments[piece.segment].style);
  }

  void add(MeasuredText text, Length left, Length hang) {
    const Length width = room_ - left - hang;
    texts_.push_back(
        {breakText(std::move(text), Align::left, width, -hang, true, context_), left, hang});
  }

  void place() {
    Length widest;
    for (const HangingText& text : texts_)
      widest = std::max(widest, text.right());
    const page::Rect& column = flow_.geometry.text;
    const bool wraps = std::any_of(texts_.begin(), texts_.end(), [](const HangingText& text) {
      return text.block.lines.size() > 1;
    });
    const Length left = column.left + (wraps ? style_.firstIndent : (column.width - widest) / 2);
    const size_t first = flow_.strips.size();
    for (const HangingText& text : texts_)
      placeText(text, left + text.left);
    keepTogether(first);
  }

  void placeText(const HangingText& text, Length left) {
    const Length lineHeight = text.block.text.lineHeight;
    for (size_t i = 0; i < text.block.lines.size(); ++i) {
      openStrip(flow_, std::exchange(spaceBefore_, Length()), &block_.source);
      placeLine(
          text.block, i, left + (i == 0 ? Length() : text.hang), Length(), context_, flow_.items);
      closeStrip(flow_, lineHeight);
    }
  }

  void keepTogether(size_t first) {
    const size_t count = flow_.strips.size() - first;
    if (count == 0)
      return;
    for (size_t i = 0; i < count; ++i)
      flow_.strips[first + i].keepAhead =
          static_cast<uint32_t>(count - 1 - i) + kLinesWithAddressees;
    flow_.strips.back().height += context_.profile.title.spaceAfter;
  }

  const Addressees& block_;
  Flow& flow_;
  Context& context_;
  const ElementStyle& style_;
  const Length room_;
  std::vector<HangingText> texts_;
  Length spaceBefore_ = style_.spaceBefore;
};

}  // namespace

void layOutAddressees(const Addressees& addressees, Flow& flow, Context& context) {
  AddresseesSetter(addressees, flow, context).set();
}

}  // namespace vanthu::layout
