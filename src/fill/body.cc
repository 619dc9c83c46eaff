#include "fill/body.h"

#include <utility>

#include "fill/align.h"
#include "fill/evaluator.h"
#include "fill/headings.h"
#include "fill/inline_writer.h"
#include "fill/paragraph_writer.h"
#include "fill/relocate.h"
#include "fill/table.h"
#include "markup/parse_markdown.h"

namespace vanthu::fill {
namespace {

using markup::Place;

document::LineBlock::Kind kindOf(markup::LineKind kind) {
  switch (kind) {
    case markup::LineKind::centre:
      return document::LineBlock::Kind::centre;
    case markup::LineKind::right:
      return document::LineBlock::Kind::right;
    case markup::LineKind::title:
      return document::LineBlock::Kind::title;
    case markup::LineKind::note:
      return document::LineBlock::Kind::note;
  }
  return document::LineBlock::Kind::centre;
}

document::Appendix::Orientation orientationOf(markup::Appendix::Orientation orientation) {
  switch (orientation) {
    case markup::Appendix::Orientation::portrait:
      return document::Appendix::Orientation::portrait;
    case markup::Appendix::Orientation::landscape:
      return document::Appendix::Orientation::landscape;
    case markup::Appendix::Orientation::automatic:
      return document::Appendix::Orientation::automatic;
  }
  return document::Appendix::Orientation::automatic;
}

class BodyWriter {
 public:
  explicit BodyWriter(Context& context)
      : context_(context), out_(&body_.blocks), numbers_(context.tmpl().numbering) {}

  Body run() {
    write(context_.tmpl().body);
    return std::move(body_);
  }

  void operator()(const markup::TextLines& lines) {
    ParagraphWriter paragraph(*out_);
    for (const markup::TextLines::Line& line : lines.lines) {
      if (!context_.step(line.place))
        return;
      const markup::Expression* only = markup::onlyExpression(line.content);
      const Operand operand = only == nullptr ? Operand() : evaluate(*only, context_);
      if (operand.value.isMarkdown() && !operand.leader) {
        paragraph.end();
        writeMarkdown(operand, line.place);
        continue;
      }
      Runs runs = only == nullptr
                      ? writeInlines(line.content, context_)
                      : styled(writeOperand(operand, line.place, context_), line.content.front());
      if (document::Paragraph* division = divisionAbove(line.place, runs))
        setTitle(*division, std::move(runs));
      else
        paragraph.line(std::move(runs));
    }
    paragraph.end();
  }

  void operator()(const markup::Heading& heading) {
    Runs runs = writeInlines(heading.content, context_);
    if (runs.empty())
      return;
    out_->push_back(headingParagraph(std::move(runs), heading.level, numbers_));
    headingPlace_ = place_;
  }

  void operator()(const markup::TableRow& row) {
    if (row.header) {
      out_->push_back(newTable(row));
      return;
    }
    // The parser lets rows stand only behind their header or each other.
    auto* table = out_->empty() ? nullptr : std::get_if<document::Table>(&out_->back());
    if (table == nullptr)
      return;
    document::Row out;
    out.source = context_.source(place_);
    for (const markup::Inlines& cell : row.cells) {
      out.cells.emplace_back();
      out.cells.back().text = writeText(cell, context_);
    }
    table->rows.push_back(std::move(out));
  }

  void operator()(const markup::LineBlock& block) {
    document::LineBlock out;
    out.kind = kindOf(block.kind);
    out.source = context_.source(place_);
    writeLines(block.body, out.lines);
    if (out.lines.empty())
      return;
    if (block.kind == markup::LineKind::title)
      makeUpper(out.lines.front());
    out_->push_back(std::move(out));
  }

  void operator()(const markup::If& branches) {
    if (const markup::Blocks* body = chosen(branches))
      write(*body);
  }

  void operator()(const markup::For& loop) {
    forEach(loop, [this](const markup::Blocks& body) { write(body); });
  }

  void operator()(const markup::Include& include) {
    std::vector<Operand> values;
    for (const markup::Include::Parameter& parameter : include.parameters) {
      values.push_back(evaluate(parameter.value, context_));
      if (values.back().failed)
        return;
    }
    for (size_t i = 0; i < values.size(); ++i)
      context_.push(include.parameters[i].name, std::move(values[i].value));
    write(*include.body);
    context_.pop(values.size());
  }

  void operator()(const markup::TableCall& call) {
    const Place place = place_;
    const Operand list = evaluateList(call.list, context_);
    if (list.isNothing())
      writeGap(list, place);
    else if (!list.failed)
      out_->push_back(writeTable(call.table, list.value, place, context_));
  }

  void operator()(const markup::Appendix& appendix) {
    AppendixDraft draft;
    draft.place = place_;
    draft.appendix.source = context_.source(place_);
    draft.appendix.orientation = orientationOf(appendix.orientation);
    draft.appendix.title = writeText(appendix.title, context_);
    if (appendix.type)
      draft.type = writeText(*appendix.type, context_);
    if (draft.type.empty())
      makeUpper(draft.appendix.title);
    draft.ownReference = appendix.reference.has_value();
    if (appendix.reference)
      draft.appendix.reference = writeText(*appendix.reference, context_);
    draft.ownNote = appendix.note.has_value();
    if (appendix.note)
      draft.appendix.enclosure = writeText(*appendix.note, context_);
    std::vector<document::Block>* outer = std::exchange(out_, &draft.appendix.blocks);
    HeadingNumbers numbers = std::exchange(
        numbers_, HeadingNumbers(appendix.numbering.value_or(context_.tmpl().numbering)));
    write(appendix.body);
    numbers_ = numbers;
    out_ = outer;
    body_.appendices.push_back(std::move(draft));
  }

 private:
  // The heading of a chương or mục that still lacks its title, if `runs` stand right under it.
  document::Paragraph* divisionAbove(const Place& place, const Runs& runs) {
    if (headingPlace_.file != place.file || headingPlace_.line + 1 != place.line || out_->empty() ||
        runs.empty() || beginsWithLabel(runs))
      return nullptr;
    auto* above = std::get_if<document::Paragraph>(&out_->back());
    const bool untitled =
        above != nullptr && above->text.empty() &&
        (above->role == document::Role::chapter || above->role == document::Role::section);
    return untitled ? above : nullptr;
  }

  static void setTitle(document::Paragraph& division, Runs runs) {
    division.text = toInlines(std::move(runs));
    makeUpper(division.text);
  }

  void write(const markup::Blocks& blocks) {
    for (const markup::Block& block : blocks) {
      if (!context_.step(block.place))
        return;
      place_ = block.place;
      std::visit(*this, block.node);
    }
  }

  static Runs styled(Runs runs, const markup::Inline& inline_) {
    for (Run& run : runs) {
      if (document::Text* text = run.text()) {
        text->bold = inline_.bold;
        text->italic = inline_.italic;
      }
    }
    return runs;
  }

  document::Table newTable(const markup::TableRow& header) {
    document::Table table;
    table.source = context_.source(place_);
    for (size_t i = 0; i < header.cells.size(); ++i) {
      document::Column column;
      column.header = writeText(header.cells[i], context_);
      column.align = i < header.aligns.size() ? alignOf(header.aligns[i]) : document::Align::left;
      table.columns.push_back(std::move(column));
    }
    return table;
  }

  const markup::Blocks* chosen(const markup::If& branches) {
    for (const markup::If::Branch& branch : branches.branches) {
      if (!branch.condition || holds(*branch.condition, context_))
        return &branch.body;
    }
    return nullptr;
  }

  template <typename Write>
  void forEach(const markup::For& loop, Write write) {
    const Place place = place_;
    const Operand list = evaluateList(loop.list, context_);
    if (list.failed)
      return;
    if (list.isNothing()) {
      writeGap(list, place);
      return;
    }
    const size_t count = list.value.list().size();
    for (size_t i = 0; i < count && context_.step(place); ++i) {
      context_.push(loop.variable, list.value.list()[i]);
      context_.push("loop", loopValue(i, count));
      write(loop.body);
      context_.pop(2);
    }
  }

  // A draft lacks the list.
  void writeGap(const Operand& list, const Place& place) {
    document::Inlines gap = toInlines(writeOperand(list, place, context_));
    if (!gap.empty())
      out_->push_back(plainParagraph(document::Role::body, std::move(gap)));
  }

  // The parser lets only these stand in a `:::` block.
  void writeLines(const markup::Blocks& blocks, std::vector<document::Inlines>& lines) {
    for (const markup::Block& block : blocks) {
      if (!context_.step(block.place))
        return;
      place_ = block.place;
      if (const auto* text = std::get_if<markup::TextLines>(&block.node)) {
        for (const markup::TextLines::Line& line : text->lines) {
          document::Inlines words = writeText(line.content, context_);
          if (!words.empty())
            lines.push_back(std::move(words));
        }
      } else if (const auto* branches = std::get_if<markup::If>(&block.node)) {
        if (const markup::Blocks* body = chosen(*branches))
          writeLines(*body, lines);
      } else if (const auto* loop = std::get_if<markup::For>(&block.node)) {
        forEach(*loop, [&](const markup::Blocks& body) { writeLines(body, lines); });
      }
    }
  }

  void writeMarkdown(const Operand& operand, const Place& place) {
    const std::string& text = operand.value.text();
    if (!context_.step(place) || !context_.read(place, text.size()))
      return;
    const Result<markup::Blocks> blocks = markup::parseMarkdown(text);
    if (!blocks) {
      reportMarkdown(blocks.error(), operand, place);
      return;
    }
    const size_t first = out_->size();
    headingPlace_ = {};
    context_.enterField(place, operand.pointer());
    write(*blocks);
    context_.leaveField();
    headingPlace_ = {};
    const Source source = context_.source(place, operand.pointer());
    for (size_t i = first; i < out_->size(); ++i)
      relocate((*out_)[i], source);
  }

  // A field's faults stand in the field: its line is part of the message.
  void reportMarkdown(const Diagnostics& faults, const Operand& operand, const Place& place) {
    for (const Diagnostic& fault : faults) {
      const std::string line = std::to_string(fault.where.line);
      context_.error("data.bad-markdown",
                     place,
                     operand.pointer(),
                     {"Dòng " + line + " của trường: " + fault.message.vi,
                      "Line " + line + " of the field: " + fault.message.en},
                     fault.hint);
    }
  }

  Context& context_;
  Body body_;
  std::vector<document::Block>* out_;
  HeadingNumbers numbers_;
  Place place_;
  Place headingPlace_;  // of the last heading
};

}  // namespace

Body writeBody(Context& context) {
  return BodyWriter(context).run();
}

}  // namespace vanthu::fill
