#include "fill/boxes.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "fill/inline_writer.h"
#include "fill/signatures.h"

namespace vanthu::fill {
namespace {

using document::Box;
using markup::BoxShape;

constexpr std::string_view kDraftMark = "DỰ THẢO";

document::Align alignOf(markup::Align align) {
  switch (align) {
    case markup::Align::left:
      return document::Align::left;
    case markup::Align::right:
      return document::Align::right;
    case markup::Align::centre:
      break;
  }
  return document::Align::centre;
}

Box::Vertical verticalOf(BoxShape::Vertical vertical) {
  switch (vertical) {
    case BoxShape::Vertical::top:
      return Box::Vertical::top;
    case BoxShape::Vertical::bottom:
      return Box::Vertical::bottom;
    case BoxShape::Vertical::middle:
      break;
  }
  return Box::Vertical::middle;
}

Box::Kind kindOf(BoxShape::Kind kind) {
  switch (kind) {
    case BoxShape::Kind::signature:
      return Box::Kind::signature;
    case BoxShape::Kind::qr:
      return Box::Kind::qr;
    case BoxShape::Kind::text:
      break;
  }
  return Box::Kind::text;
}

// Where a draft says that it is one: above all that a certificate may hold.
Box draftMark(Length pageWidth) {
  Box box;
  box.name = "draft";
  box.place = {pageWidth / 2 - 20_mm, 1_mm, 40_mm, 5_mm};
  document::Text text;
  text.text = kDraftMark;
  box.lines.push_back({std::move(text)});
  box.size = box.minSize = 10_pt;
  box.bold = true;
  return box;
}

class SheetWriter {
 public:
  SheetWriter(const markup::SheetShape& shape, const Header& header, Context& context)
      : shape_(shape), context_(context) {
    signers_ = signerEntries(context);
    signatures_ = writeSignatures(signers_, markup::ClosingKind::standard, context);
    addFields(signatures_, markup::ClosingKind::standard, header.organ, context);
  }

  document::BoxSheet run() {
    document::BoxSheet out;
    out.width = shape_.width;
    out.height = shape_.height;
    out.ground = shape_.ground;
    out.boxes.reserve(shape_.boxes.size() + 1);
    if (context_.options().draft)
      out.boxes.push_back(draftMark(out.width));
    for (const BoxShape& shape : shape_.boxes) {
      if (!context_.step(shape.at))
        break;
      Box box = boxOf(shape);
      if (shape.kind == BoxShape::Kind::signature ? sign(box) : write(shape, box))
        out.boxes.push_back(std::move(box));
    }
    checkSigners();
    return out;
  }

 private:
  Box boxOf(const BoxShape& shape) const {
    Box box;
    box.kind = kindOf(shape.kind);
    box.name = shape.name;
    box.place = shape.place;
    box.space = shape.space;
    box.size = shape.size;
    box.minSize = shape.minSize;
    box.maxLines = shape.maxLines;
    box.wrapFirst = shape.wrapFirst;
    box.tracking = shape.tracking;
    box.bold = shape.bold;
    box.italic = shape.italic;
    box.face = shape.decorative ? Box::Face::decorative : Box::Face::serif;
    box.color = shape.color;
    box.align = alignOf(shape.align);
    box.vertical = verticalOf(shape.vertical);
    box.heading = shape.heading;
    box.rule = shape.rule;
    box.printed = shape.printed;
    box.source = context_.source(shape.at);
    return box;
  }

  bool write(const BoxShape& shape, Box& box) {
    for (const markup::Inlines& line : shape.lines) {
      document::Inlines words = writeText(line, context_);
      if (!words.empty())
        box.lines.push_back(std::move(words));
    }
    return !box.lines.empty();
  }

  bool sign(Box& box) {
    if (signed_ == signatures_.size())
      return false;
    box.signature = std::move(signatures_[signed_++]);
    return true;
  }

  void checkSigners() {
    if (signed_ == signatures_.size() || context_.stopped())
      return;
    const Element& signer = signers_[signed_].value;
    context_.error(
        "template.signers",
        signer.place,
        signer.value.pointer(),
        {"Mẫu không có ô chữ ký cho người ký này.", "The template has no box for this signer."});
  }

  const markup::SheetShape& shape_;
  Context& context_;
  std::vector<Entry> signers_;
  std::vector<document::Signature> signatures_;
  size_t signed_ = 0;
};

}  // namespace

document::BoxSheet writeSheet(const Header& header, Context& context) {
  return SheetWriter(*context.tmpl().sheet, header, context).run();
}

}  // namespace vanthu::fill
