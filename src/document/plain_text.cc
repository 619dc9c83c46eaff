#include <string>

#include "document/document.h"

namespace vanthu::document {
namespace {

// Collects lines of text; an empty line is not printed and not read out.
class Reader {
 public:
  void line(std::string text) {
    if (!text.empty())
      out_ += std::move(text) + "\n";
  }
  void line(const Inlines& inlines) { line(plainText(inlines)); }
  void lines(const std::vector<Inlines>& many) {
    for (const Inlines& inlines : many)
      line(inlines);
  }

  void read(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
      std::visit(*this, block);
  }

  void read(const BoxSheet& sheet) {
    for (const Box& box : sheet.boxes) {
      if (box.kind == Box::Kind::text)
        lines(box.lines);
      else if (box.kind == Box::Kind::signature)
        read(box.signature);
    }
  }

  void read(const Signature& signature) {
    lines(signature.authority);
    line(signature.note);
    if (signature.signedMark)
      line(std::string(kSignedMark));
    line(signature.otherPost);
    line(signature.fullName);
  }

  void operator()(const Letterhead& head) {
    line(head.draftMark);
    line(head.circulation);
    line(head.parentOrgan);
    line(head.organ);
    line(head.nation);
    line(head.motto);
    line(head.number);
    line(head.placeDate);
    line(head.subject);
    line(head.urgency);
  }

  void operator()(const Title& title) {
    line(title.typeName);
    line(title.subject);
  }

  // One name shares the label's line.
  void operator()(const Addressees& block) {
    const std::string label = plainText(block.label);
    if (block.names.size() == 1) {
      line(label + " " + plainText(block.names.front()));
      return;
    }
    line(label);
    lines(block.names);
  }

  void operator()(const AddressLine& block) { lines(block.lines); }

  void operator()(const Paragraph& paragraph) {
    const std::string text = plainText(paragraph.text);
    if (paragraph.label.empty())
      line(text);
    else
      line(paragraph.label + (text.empty() ? "" : " " + text));
  }

  void operator()(const LineBlock& block) { lines(block.lines); }

  void operator()(const Table& table) {
    for (const Column& column : table.columns)
      line(column.header);
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells)
        line(cell.text);
    }
  }

  void operator()(const Closing& closing) {
    line(closing.recipientsLabel);
    lines(closing.recipients);
    line(closing.drafter);
    for (const Signature& signature : closing.signatures)
      read(signature);
  }

  void operator()(const CopyCertificate& copy) {
    line(copy.parentOrgan);
    line(copy.organ);
    line(copy.form);
    line(copy.number);
    line(copy.placeDate);
    (*this)(copy.closing);
  }

  void operator()(const Appendix& appendix) {
    line(appendix.reference);
    line(appendix.title);
    const size_t head = attachedHead(appendix);
    for (size_t i = 0; i < head; ++i)
      std::visit(*this, appendix.blocks[i]);
    line(appendix.enclosure);
    for (size_t i = head; i < appendix.blocks.size(); ++i)
      std::visit(*this, appendix.blocks[i]);
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace

size_t attachedHead(const Appendix& appendix) {
  size_t head = 0;
  while (head < appendix.blocks.size() &&
         (std::holds_alternative<Letterhead>(appendix.blocks[head]) ||
          std::holds_alternative<Title>(appendix.blocks[head])))
    ++head;
  return head;
}

std::string plainText(const Inlines& inlines) {
  std::string out;
  for (const Inline& inl : inlines) {
    if (const auto* text = std::get_if<Text>(&inl))
      out += text->text;
  }
  return out;
}

std::string plainText(const Document& document) {
  Reader reader;
  reader.read(document.blocks);
  if (document.sheet)
    reader.read(*document.sheet);
  return reader.take();
}

std::string title(const Meta& meta) {
  std::string out = meta.typeName;
  if (!meta.codeNumber.empty())
    out += " số " + meta.codeNumber + "/" + meta.codeNotation;
  if (!meta.subject.empty())
    out += (out.empty() ? "" : ": ") + meta.subject;
  return out;
}

}  // namespace vanthu::document
