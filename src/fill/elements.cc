#include "fill/elements.h"

#include <utility>

#include "fill/evaluator.h"
#include "fill/inline_writer.h"

namespace vanthu::fill {
namespace {

Entry entryOf(Element value) {
  Entry entry;
  entry.value = std::move(value);
  return entry;
}

/// A list spreads into its items; nothing spreads into no entry, but for a draft's gap.
void spread(const Element& value, std::vector<Entry>& out, Context& context) {
  if (value.value.failed || !context.step(value.place))
    return;
  if (value.value.value.isList()) {
    for (const Value& item : value.value.value.list()) {
      Operand operand;
      operand.value = item;
      out.push_back(entryOf({std::move(operand), value.place}));
    }
  } else if (!isBlank(value.value.value) || context.isGap(value.value.pointer())) {
    out.push_back(entryOf(value));
  }
}

}  // namespace

Element evaluateText(const markup::FrontValue& text, Context& context) {
  Element out;
  out.place = text.place;
  const auto* inlines = std::get_if<markup::Inlines>(&text.node);
  if (inlines == nullptr)
    return out;
  if (const markup::Expression* only = markup::onlyExpression(*inlines))
    out.value = evaluate(*only, context);
  else if (!inlines->empty())
    out.value.value = Value(document::plainText(writeText(*inlines, context)));
  return out;
}

Element element(std::string_view name, Context& context) {
  if (const markup::FrontValue* front = context.tmpl().element(name))
    return evaluateText(*front, context);
  return {recordField(name, context), {}};
}

document::Inlines printed(const Element& entry, Context& context) {
  Operand operand = entry.value;
  operand.value.setMarkdown(false);  // a line of the header has no blocks
  return toInlines(writeOperand(operand, entry.place, context));
}

document::Inlines elementText(std::string_view name, Context& context) {
  const markup::FrontValue* front = context.tmpl().element(name);
  if (front == nullptr)
    return printed({recordField(name, context), {}}, context);
  const auto* inlines = std::get_if<markup::Inlines>(&front->node);
  if (inlines != nullptr)
    return writeText(*inlines, context);
  context.error("template.front-matter",
                front->place,
                {},
                {"“" + std::string(name) + "” phải là một đoạn chữ.",
                 "\"" + std::string(name) + "\" must be a text."});
  return {};
}

Element Entry::member(std::string_view name, Context& context) const {
  if (written == nullptr)
    return {memberOf(value.value, name, context), value.place};
  const markup::FrontValue* found = written->find(name);
  return found == nullptr ? Element{{}, written->place} : evaluateText(*found, context);
}

bool Entry::isObject() const {
  return written != nullptr || value.value.value.isObject();
}

std::vector<Entry> entries(const markup::FrontValue* front,
                           const Operand& record,
                           Context& context) {
  std::vector<Entry> out;
  if (front == nullptr) {
    spread({record, {}}, out, context);
    return out;
  }
  const auto add = [&](const markup::FrontValue& each) {
    if (std::holds_alternative<markup::FrontValue::Map>(each.node)) {
      Entry entry;
      entry.written = &each;
      entry.value.place = each.place;
      out.push_back(std::move(entry));
    } else {
      spread(evaluateText(each, context), out, context);
    }
  };
  if (const auto* list = std::get_if<markup::FrontValue::List>(&front->node)) {
    for (const markup::FrontValue& each : *list)
      add(each);
  } else {
    add(*front);
  }
  return out;
}

}  // namespace vanthu::fill
