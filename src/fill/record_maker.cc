#include "fill/record_maker.h"

#include <utility>
#include <variant>

#include "base/json_pointer.h"
#include "data/placed.h"
#include "fill/evaluator.h"
#include "fill/inline_writer.h"

namespace vanthu::fill {
namespace {

/// The signs that a value may not bring into a markdown text: stars and escapes anywhere, and at
/// the beginning of a line whatever could make a label, a heading or a table.
std::string escaped(std::string_view value, bool beginsLine) {
  constexpr std::string_view kAnywhere = "*\\|";
  constexpr std::string_view kAtBeginning = "#-+.):";
  constexpr size_t kLongestLabel = 8;
  std::string out;
  for (size_t i = 0; i < value.size(); ++i) {
    const bool label = beginsLine && i < kLongestLabel;
    if (kAnywhere.find(value[i]) != std::string_view::npos ||
        (label && kAtBeginning.find(value[i]) != std::string_view::npos))
      out += '\\';
    out += value[i];
  }
  return out;
}

}  // namespace

Value RecordMaker::make(const markup::MapValue& value, const std::string& pointer) {
  if (!context_.step(value.place))
    return {};
  place_ = value.place;
  pointer_ = pointer;
  return std::visit([&](const auto& node) { return from(node); }, value.node);
}

std::optional<Value::List> RecordMaker::chosen(const markup::MapLets& lets,
                                               const std::optional<markup::Expression>& when) {
  Value::List values;
  const bool failed = context_.failed();
  const bool outer = std::exchange(inLet_, true);
  for (const auto& [name, value] : lets) {
    values.push_back(make(value, {}));
    context_.push(name, values.back());
  }
  inLet_ = outer;
  const bool wanted = (failed || !context_.failed()) && (!when || holds(*when, context_));
  context_.pop(lets.size());
  return wanted ? std::optional(std::move(values)) : std::nullopt;
}

void RecordMaker::push(const markup::MapLets& lets, const Value::List& values) {
  for (size_t i = 0; i < lets.size(); ++i)
    context_.push(lets[i].first, values[i]);
}

std::string RecordMaker::line(const markup::Inlines& inlines, bool markdown) {
  std::string out;
  for (const Run& run : writeInlines(inlines, context_)) {
    const document::Text* text = run.text();
    if (text == nullptr)
      continue;
    out += run.words || !markdown ? text->text : escaped(text->text, out.empty());
  }
  return out;
}

// What a `let` makes stays outside the record: the campaign's values keep their places, by which
// expressions look up the campaign's schema, and what is new has none.
Where RecordMaker::where() const {
  if (inLet_)
    return {};
  return {context_.tmpl().files[place_.file], place_.line, place_.column, pointer_};
}

Value RecordMaker::at(const Value& value,
                      const std::string& pointer,
                      const Where& otherwise) const {
  return inLet_ ? value : data::placed(value, pointer, otherwise);
}

template <typename Key>
std::string RecordMaker::child(const std::string& pointer, const Key& key) const {
  return inLet_ ? std::string() : childPointer(pointer, key);
}

bool RecordMaker::isMarkdown() const {
  const data::SchemaNode* node = inLet_ ? nullptr : target_.find(pointer_);
  return node != nullptr && node->format == data::Format::markdown;
}

Value RecordMaker::from(const markup::MapLiteral& literal) {
  return literal.value.isNull() ? Value() : Value(literal.value).setWhere(where());
}

Value RecordMaker::from(const markup::MapText& text) {
  const Where here = where();
  if (text.lines.size() == 1) {
    if (const markup::Expression* only = markup::onlyExpression(text.lines.front())) {
      const Operand operand = evaluate(*only, context_);
      if (operand.failed || operand.isNothing())
        return {};
      return at(operand.value, pointer_, here);
    }
  }
  std::string out = linesOf(text);
  return out.empty() ? Value() : Value(std::move(out)).setWhere(here);
}

// A line that prints nothing because of its tags is left out.
std::string RecordMaker::linesOf(const markup::MapText& text) {
  const bool markdown = isMarkdown();
  std::string out;
  bool first = true;
  for (const markup::Inlines& inlines : text.lines) {
    const std::string words = line(inlines, markdown);
    if (words.empty() && !inlines.empty())
      continue;
    if (!std::exchange(first, false))
      out += '\n';
    out += words;
  }
  return out;
}

Value RecordMaker::from(const markup::MapList& list) {
  const Where here = where();
  Value::List items;
  append(list.items, here.pointer, items);
  return Value(std::move(items)).setWhere(here);
}

Value RecordMaker::from(const markup::MapParagraphs& paragraphs) {
  const Where here = where();
  Value::List items;
  // The entries are parts of the text that stands here.
  for (const markup::MapValue& each : paragraphs.items)
    appendAt(each, here.pointer, items, false);
  std::string out;
  for (const Value& item : items) {
    if (!item.isText()) {
      const Message kind = kindName(item);
      context_.error("template.wrong-type",
                     {0, here.line, here.column},
                     item.where().pointer,
                     {"“paragraphs” gồm các đoạn chữ, nhưng ở đây có " + kind.vi + ".",
                      "\"paragraphs\" takes texts, but this is " + kind.en + "."});
      continue;
    }
    out += (out.empty() ? "" : "\n\n") + item.text();
  }
  return out.empty() ? Value() : Value(std::move(out)).setWhere(here);
}

Value RecordMaker::from(const markup::MapObject& object) {
  const Where here = where();
  Value::Object members;
  for (const auto& [name, member] : object.members) {
    Value value = make(member, child(here.pointer, name));
    if (!value.isNull())
      members.emplace_back(name, std::move(value));
  }
  return Value(std::move(members)).setWhere(here);
}

// Alone, a loop is a list; without `over`, the one item or nothing.
Value RecordMaker::from(const markup::MapLoop& loop) {
  const Where here = where();
  Value::List items;
  run(loop, here.pointer, items, loop.over.has_value());
  if (!loop.over)
    return items.empty() ? Value() : items.front();
  return Value(std::move(items)).setWhere(here);
}

void RecordMaker::append(const std::vector<markup::MapValue>& values,
                         const std::string& pointer,
                         Value::List& items) {
  for (const markup::MapValue& each : values)
    appendAt(each, pointer, items, true);
}

void RecordMaker::appendAt(const markup::MapValue& each,
                           const std::string& pointer,
                           Value::List& items,
                           bool indexed) {
  if (const auto* loop = std::get_if<markup::MapLoop>(&each.node)) {
    run(*loop, pointer, items, indexed);
    return;
  }
  const Value value = make(each, indexed ? child(pointer, items.size()) : pointer);
  if (!value.isList() || std::holds_alternative<markup::MapList>(each.node)) {
    if (!value.isNull())
      items.push_back(value);
    return;
  }
  for (const Value& item : value.list())
    items.push_back(at(item, indexed ? child(pointer, items.size()) : pointer, {}));
}

void RecordMaker::appendEntry(const markup::MapLoop& loop,
                              const Value::List& lets,
                              const std::string& pointer,
                              Value::List& items,
                              bool indexed) {
  push(loop.lets, lets);
  appendAt(loop.item.front(), pointer, items, indexed);
  context_.pop(lets.size());
}

void RecordMaker::run(const markup::MapLoop& loop,
                      const std::string& pointer,
                      Value::List& items,
                      bool indexed) {
  if (!loop.over) {
    if (const auto lets = chosen(loop.lets, loop.when))
      appendEntry(loop, *lets, pointer, items, indexed);
    return;
  }
  const Operand list = evaluateList(*loop.over, context_);
  if (list.failed || !list.value.isList())
    return;
  const std::vector<ChosenEntry> entries = entriesOf(loop, list.value.list());
  for (size_t i = 0; i < entries.size() && !context_.stopped(); ++i) {
    context_.push(loop.variable, *entries[i].item);
    context_.push("loop", loopValue(i, entries.size()));
    appendEntry(loop, entries[i].lets, pointer, items, indexed);
    context_.pop(2);
  }
}

// The entries that `when` lets through, so that `loop` can count them.
std::vector<ChosenEntry> RecordMaker::entriesOf(const markup::MapLoop& loop,
                                                const Value::List& list) {
  std::vector<ChosenEntry> entries;
  for (size_t i = 0; i < list.size() && context_.step(loop.over->place); ++i) {
    context_.push(loop.variable, list[i]);
    context_.push("loop", loopValue(i, list.size()));
    if (auto lets = chosen(loop.lets, loop.when))
      entries.push_back({&list[i], std::move(*lets)});
    context_.pop(2);
  }
  return entries;
}

}  // namespace vanthu::fill
