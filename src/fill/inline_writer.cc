#include "fill/inline_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "fill/evaluator.h"
#include "text/numbers.h"

namespace vanthu::fill {
namespace {

using markup::Place;

class InlineWriter {
 public:
  explicit InlineWriter(Context& context) : context_(context) {}

  void write(const markup::Inlines& inlines, bool bold, bool italic) {
    for (const markup::Inline& each : inlines) {
      if (!context_.step(each.place))
        return;
      bold_ = bold || each.bold;
      italic_ = italic || each.italic;
      place_ = each.place;
      std::visit(*this, each.node);
    }
  }

  void operator()(const markup::Words& words) {
    if (!context_.print(place_, words.text.size()))
      return;
    document::Text text;
    text.text = words.text;
    text.bold = bold_;
    text.italic = italic_;
    text.source = context_.source(place_);
    Run run;
    run.content = std::move(text);
    run.words = true;
    run.labelWords = !words.plain;
    runs_.push_back(std::move(run));
  }

  void operator()(const markup::Output& output) {
    const Operand operand = evaluate(output.expression, context_);
    if (operand.value.isMarkdown() && !isBlank(operand.value)) {
      context_.error("template.markdown-inline",
                     place_,
                     operand.pointer(),
                     {"Trường soạn thảo nhiều đoạn phải đứng một mình trên dòng.",
                      "A markdown field must stand alone on its line."});
      return;
    }
    for (Run& run : writeOperand(operand, place_, context_)) {
      if (document::Text* text = run.text()) {
        text->bold = bold_;
        text->italic = italic_;
      }
      runs_.push_back(std::move(run));
    }
  }

  void operator()(const markup::InlineIf& branches) {
    const bool bold = bold_;
    const bool italic = italic_;
    for (const markup::InlineIf::Branch& branch : branches.branches) {
      if (!branch.condition || holds(*branch.condition, context_)) {
        write(branch.body, bold, italic);
        return;
      }
    }
  }

  void operator()(const markup::InlineFor& loop) {
    const bool bold = bold_;
    const bool italic = italic_;
    const Place place = place_;
    const Operand list = evaluateList(loop.list, context_);
    if (list.failed)
      return;
    if (list.isNothing()) {
      for (Run& run : writeOperand(list, place, context_))
        runs_.push_back(std::move(run));
      return;
    }
    const size_t count = list.value.list().size();
    for (size_t i = 0; i < count && context_.step(place); ++i) {
      context_.push(loop.variable, list.value.list()[i]);
      context_.push("loop", loopValue(i, count));
      write(loop.body, bold, italic);
      context_.pop(2);
    }
  }

  Runs take() { return std::move(runs_); }

 private:
  Context& context_;
  Runs runs_;
  Place place_;
  bool bold_ = false;
  bool italic_ = false;
};

Run textRun(std::string words, const Operand& operand, const Place& place, const Context& context) {
  document::Text text;
  text.text = std::move(words);
  text.source = context.source(place, operand.pointer());
  Run run;
  run.content = std::move(text);
  run.labelWords = operand.number || operand.value.isInteger();
  return run;
}

/// A line of a document holds no line feeds.
std::string oneLine(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return text;
}

Runs writeNothing(const Operand& operand, const Place& place, const Context& context) {
  Run run;
  if (operand.leader)
    run.content = document::Leader{*operand.leader, context.source(place, operand.pointer())};
  else if (context.isGap(operand.pointer()))
    run.content = gapFor(operand.pointer(), place, context);
  else
    return {};
  return {run};
}

}  // namespace

document::Text gapFor(const std::string& pointer, const Place& place, const Context& context) {
  document::Text text;
  text.text = "[" + context.titleOf(pointer) + "]";
  text.missing = true;
  text.source = context.source(place, pointer);
  return text;
}

Runs writeOperand(const Operand& operand, const Place& place, Context& context) {
  if (operand.failed)
    return {};
  if (operand.isNothing() || operand.leader)
    return writeNothing(operand, place, context);
  std::string words;
  switch (operand.value.kind()) {
    case Value::Kind::text:
      words = oneLine(operand.value.text());
      break;
    case Value::Kind::integer:
      words = std::to_string(operand.value.integer());
      break;
    case Value::Kind::decimal:
      words = text::formatDecimal(operand.value.decimal());
      break;
    default: {
      const Message kind = kindName(operand.value);
      context.error("template.cannot-print",
                    place,
                    operand.pointer(),
                    {"Không in được " + kind.vi + " thành chữ.",
                     "This is " + kind.en + " and cannot be printed."},
                    operand.value.isList() ? Message{"Dùng {% for %} để in từng mục.",
                                                     "print each entry with {% for %}"}
                                           : Message{});
      return {};
    }
  }
  if (words.empty() || !context.print(place, words.size()))
    return {};
  return {textRun(std::move(words), operand, place, context)};
}

Runs writeInlines(const markup::Inlines& inlines, Context& context) {
  InlineWriter writer(context);
  writer.write(inlines, false, false);
  Runs runs = writer.take();
  tidySpaces(runs);
  return runs;
}

document::Inlines writeText(const markup::Inlines& inlines, Context& context) {
  return toInlines(writeInlines(inlines, context));
}

Value loopValue(size_t index, size_t count) {
  Value::Object loop;
  loop.reserve(4);
  loop.emplace_back("index", Value(static_cast<int64_t>(index + 1)));
  loop.emplace_back("count", Value(static_cast<int64_t>(count)));
  loop.emplace_back("first", Value(index == 0));
  loop.emplace_back("last", Value(index + 1 == count));
  return Value(std::move(loop));
}

}  // namespace vanthu::fill
