#include "layout/boxes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/box_code.h"
#include "layout/box_fit.h"
#include "layout/rules.h"
#include "layout/signature_geometry.h"

namespace vanthu::layout {
namespace {

using document::Box;
using document::Inlines;
using document::Signature;
using page::Rect;
using page::TagId;

class SheetLayout {
 public:
  explicit SheetLayout(Context& context) : context_(context) {}

  std::vector<page::Item> run(const document::BoxSheet& sheet) {
    for (const Box& box : sheet.boxes) {
      if (box.kind == Box::Kind::qr)
        layOutCode(box, context_, items_);
      else if (box.kind == Box::Kind::signature)
        layOutSignature(box);
      else
        layOutText(box);
    }
    return std::move(items_);
  }

 private:
  std::vector<TagId> tagsFor(std::span<const Inlines> lines, bool heading) {
    std::vector<TagId> tags;
    for (const Inlines& line : lines) {
      const bool first = tags.empty() && heading && hasWords(line);
      tags.push_back(first ? context_.outline.heading(HeadingRank::title)
                           : paragraphFor(line, context_));
    }
    return tags;
  }

  FittedText fit(
      const Box& box, std::span<const Inlines> lines, Length height, unsigned maxLines, bool post) {
    const std::vector<TagId> tags = tagsFor(lines, box.heading);
    return fitText({.box = box,
                    .lines = lines,
                    .tags = tags,
                    .width = box.place.width,
                    .height = height,
                    .maxLines = maxLines,
                    .post = post},
                   context_);
  }

  void layOutText(const Box& box) {
    const RuleFormat& rules = context_.profile.rules;
    Rect room = box.place;
    if (box.rule)
      room.height -= rules.gap + rules.thickness;
    const FittedText text = fit(box, box.lines, room.height, box.maxLines, false);
    if (text.empty())
      return;
    const Length baseline = text.firstBaseline(room, box.vertical);
    text.place(room.left, baseline, context_, items_);
    if (box.rule)
      addRule(box, text.longestLine(), text.bottom(baseline) + rules.gap);
  }

  void addRule(const Box& box, Length length, Length y) {
    page::Rule rule =
        centredRule(box.place.left, box.place.width, length, y, context_.profile.rules);
    const Length moved = box.align == document::Align::left    ? box.place.left - rule.from.x
                         : box.align == document::Align::right ? box.place.right() - rule.to.x
                                                               : Length();
    rule.from.x += moved;
    rule.to.x += moved;
    rule.color = box.color;
    items_.push_back(rule);
  }

  // Post, space, name from the top down. The space is as high as it is asked for, whatever stands
  // over it.
  void layOutSignature(const Box& box) {
    const Signature& signature = box.signature;
    std::vector<const Inlines*> foot;
    for (const Inlines* line : {&signature.otherPost, &signature.fullName}) {
      if (!line->empty())
        foot.push_back(line);
    }
    const Length line = scale(box.size, kLineShare, 1000);
    const Length below = box.space + line * static_cast<int64_t>(foot.size());
    const auto lines = static_cast<unsigned>(signature.authority.size());
    const FittedText head = fit(
        box, signature.authority, box.place.height - below, std::max(box.maxLines, lines), true);
    Length top = box.place.top;
    if (!head.empty()) {
      const Length baseline = head.firstBaseline(box.place, Box::Vertical::top);
      head.place(box.place.left, baseline, context_, items_);
      top = head.bottom(baseline);
    }
    addFields(box, {box.place.left, top, box.place.width, box.space});
    top += box.space;
    for (const Inlines* each : foot)
      top = placeFoot(box, *each, top);
  }

  Length placeFoot(const Box& box, const Inlines& words, Length top) {
    const Length height = scale(box.size, kLineShare, 1000);
    const FittedText text = fit(box, std::span(&words, 1), height, 1, false);
    if (text.empty())
      return top;
    const Length baseline =
        text.firstBaseline({box.place.left, top, box.place.width, height}, Box::Vertical::top);
    text.place(box.place.left, baseline, context_, items_);
    return top + height;
  }

  void addFields(const Box& box, const Rect& space) {
    const Signature& signature = box.signature;
    const Rect signer = signerPlace(space, context_.profile.closing);
    addField(signature.fieldName, signer, signature.fieldDescription);
    addField(signature.agencyFieldName,
             sealPlace(signer, signature.sealDiameter, box.place.left),
             signature.agencyFieldDescription);
  }

  void addField(const std::string& name, const Rect& place, const std::string& description) {
    if (name.empty())
      return;
    const TagId form = context_.outline.container(page::TagRole::form);
    context_.tags[form].alternate = description;
    items_.push_back(page::SignatureField{name, place, description, form});
  }

  static constexpr int64_t kLineShare = 1150;  // of the letters' size: one line with its marks

  Context& context_;
  std::vector<page::Item> items_;
};

}  // namespace

page::Page layOutSheet(const document::BoxSheet& sheet, Context& context) {
  page::Page page;
  page.width = sheet.width;
  page.height = sheet.height;
  page.ground = sheet.ground;
  page.label = "1";
  page.items = SheetLayout(context).run(sheet);
  return page;
}

}  // namespace vanthu::layout
