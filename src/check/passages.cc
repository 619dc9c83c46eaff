#include "check/passages.h"

#include <algorithm>
#include <utility>

namespace vanthu::check {

using document::Inlines;
using document::Role;

class PassageReader {
 public:
  explicit PassageReader(Passages& out) : out_(out) {}

  void read(const std::vector<document::Block>& blocks) {
    for (const document::Block& block : blocks)
      std::visit(*this, block);
  }

  // Rules of writing go through the words of a certificate; rules of format have nothing to find.
  void read(const document::BoxSheet& sheet) {
    for (const document::Box& box : sheet.boxes) {
      if (box.kind == document::Box::Kind::text)
        add(box.heading ? Part::typeName : Part::cell, box.lines);
      else if (box.kind == document::Box::Kind::signature)
        read(box.signature);
    }
  }

  void read(const document::Signature& signature) {
    add(Part::post, signature.authority);
    add(Part::post, signature.note);
    add(Part::post, signature.otherPost);
    add(Part::name, signature.fullName);
  }

  void operator()(const document::Letterhead& head) {
    add(Part::fixed, head.draftMark);
    add(Part::mark, head.circulation);
    add(Part::organ, head.parentOrgan);
    add(Part::organ, head.organ);
    add(Part::fixed, head.nation);
    add(Part::fixed, head.motto);
    add(Part::number, head.number);
    add(Part::placeDate, head.placeDate);
    add(Part::subject, head.subject);
    add(Part::mark, head.urgency);
  }

  void operator()(const document::Title& title) {
    add(Part::typeName, title.typeName);
    add(Part::subject, title.subject);
  }

  void operator()(const document::Addressees& to) {
    add(Part::fixed, to.label);
    add(Part::addressee, to.names);
  }

  void operator()(const document::Paragraph& paragraph) {
    add(partOf(paragraph.role), paragraph.text).label = paragraph.label;
  }

  void operator()(const document::LineBlock& block) {
    const bool title = block.kind == document::LineBlock::Kind::title;
    for (const Inlines& line : block.lines)
      add(title ? Part::title : Part::body, line);
  }

  void operator()(const document::Table& table) {
    for (const document::Column& column : table.columns)
      add(Part::cell, column.header);
    for (const document::Row& row : table.rows) {
      for (const document::Cell& cell : row.cells)
        add(Part::cell, cell.text);
    }
  }

  void operator()(const document::Closing& closing) {
    add(Part::fixed, closing.recipientsLabel);
    add(Part::recipient, closing.recipients);
    add(Part::drafter, closing.drafter);
    for (const document::Signature& signature : closing.signatures)
      read(signature);
  }

  void operator()(const document::CopyCertificate& copy) {
    ++appendix_;
    add(Part::organ, copy.parentOrgan);
    add(Part::organ, copy.organ);
    add(Part::number, copy.number);
    add(Part::mark, copy.form);
    add(Part::placeDate, copy.placeDate);
    (*this)(copy.closing);
  }

  void operator()(const document::AddressLine& address) { add(Part::address, address.lines); }

  void operator()(const document::Appendix& appendix) {
    ++appendix_;
    add(Part::title, appendix.reference);
    add(Part::title, appendix.title);
    add(Part::enclosure, appendix.enclosure);
    read(appendix.blocks);
  }

 private:
  static Part partOf(Role role) {
    switch (role) {
      case Role::basis:
        return Part::basis;
      case Role::authority:
      case Role::operative:
      case Role::chapter:
      case Role::section:
        return Part::title;
      default:
        return Part::body;
    }
  }

  void add(Part part, const std::vector<Inlines>& lines) {
    for (const Inlines& line : lines)
      add(part, line);
  }

  Passage& add(Part part, const Inlines& inlines) {
    out_.index_[&inlines] = out_.list_.size();
    Passage& passage = out_.list_.emplace_back();
    passage.part = part;
    passage.appendix = appendix_;
    for (const document::Inline& each : inlines) {
      const auto* text = std::get_if<document::Text>(&each);
      if (text == nullptr)
        continue;
      passage.pieces.push_back({passage.text.size(), text->source.pointer});
      passage.gap = passage.gap || text->missing;
      passage.text += text->text;
    }
    passage.tokens = tokenize(passage.text);
    passage.citations = findCitations(passage.text, passage.tokens);
    return passage;
  }

  Passages& out_;
  unsigned appendix_ = 0;
};

const std::string& Passage::pointerAt(size_t offset) const {
  static const std::string kNone;
  size_t at = 0;
  while (at + 1 < pieces.size() && pieces[at + 1].begin <= offset)
    ++at;
  for (size_t i = at; i < pieces.size(); ++i) {
    if (!pieces[i].pointer.empty())
      return pieces[i].pointer;
  }
  for (size_t i = at; i-- > 0;) {
    if (!pieces[i].pointer.empty())
      return pieces[i].pointer;
  }
  return kNone;
}

bool Passage::isCited(size_t offset) const {
  return std::any_of(citations.begin(), citations.end(), [&](const Citation& citation) {
    return offset >= citation.span.begin && offset < citation.span.end;
  });
}

Passages::Passages(const document::Document& document) {
  PassageReader reader(*this);
  reader.read(document.blocks);
  if (document.sheet)
    reader.read(*document.sheet);
}

const Passage& Passages::of(const Inlines& inlines) const {
  return list_[index_.at(&inlines)];
}

bool isProse(Part part) {
  switch (part) {
    case Part::fixed:
    case Part::number:
    case Part::placeDate:
    case Part::mark:
    case Part::drafter:
    case Part::address:
      return false;
    default:
      return true;
  }
}

}  // namespace vanthu::check
