#include "layout/boxes.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "layout/box_code.h"
#include "layout/box_text.h"
#include "layout/rules.h"
#include "layout/signature_geometry.h"
#include "layout/text_block.h"

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

  // Appends the words of a box, or of a part of it.
  std::shared_ptr<const PlacedText> place(const Box& box,
                                          std::span<const Inlines> lines,
                                          const Rect& room,
                                          Box::Vertical vertical,
                                          unsigned maxLines,
                                          bool post) {
    const std::vector<TagId> tags = tagsFor(lines, box.heading);
    auto placed = placeText({.box = box,
                             .lines = lines,
                             .tags = tags,
                             .room = room,
                             .vertical = vertical,
                             .maxLines = maxLines,
                             .post = post},
                            context_);
    items_.insert(items_.end(), placed->items.begin(), placed->items.end());
    return placed;
  }

  void layOutText(const Box& box) {
    const RuleFormat& rules = context_.profile.rules;
    Rect room = box.place;
    if (box.rule)
      room.height -= rules.gap + rules.thickness;
    const auto text = place(box, box.lines, room, box.vertical, box.maxLines, false);
    if (box.rule && !text->items.empty())
      addRule(box, text->longestLine, text->bottom + rules.gap);
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
    Rect room = box.place;
    room.height -= below;
    const auto head = place(
        box, signature.authority, room, Box::Vertical::top, std::max(box.maxLines, lines), true);
    Length top = head->items.empty() ? box.place.top : head->bottom;
    addFields(box, {box.place.left, top, box.place.width, box.space});
    top += box.space;
    for (const Inlines* each : foot)
      top = placeFoot(box, *each, top);
  }

  Length placeFoot(const Box& box, const Inlines& words, Length top) {
    const Length height = scale(box.size, kLineShare, 1000);
    const Rect room{box.place.left, top, box.place.width, height};
    const auto text = place(box, std::span(&words, 1), room, Box::Vertical::top, 1, false);
    return text->items.empty() ? top : top + height;
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
