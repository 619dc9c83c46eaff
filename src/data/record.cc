#include "data/record.h"

#include <utility>

#include "data/validator.h"

namespace vanthu::data {
namespace {

Value marked(const Value& value, const SchemaNode* node);

Value markedItems(const Value& value, const SchemaNode& node) {
  Value::List items;
  items.reserve(value.list().size());
  for (const Value& item : value.list())
    items.push_back(marked(item, node.items));
  return Value(std::move(items)).setWhere(value.where());
}

Value markedMembers(const Value& value, const SchemaNode& node) {
  Value::Object members;
  members.reserve(value.object().size());
  for (const auto& [name, member] : value.object())
    members.emplace_back(name, marked(member, node.member(name)));
  return Value(std::move(members)).setWhere(value.where());
}

// REQUIRES: `value` is right by `node`. No node: the schema says nothing about it.
Value marked(const Value& value, const SchemaNode* node) {
  if (node == nullptr)
    return value;
  if (value.isList() && node->items != nullptr)
    return markedItems(value, *node);
  if (value.isObject())
    return markedMembers(value, *node);
  if (value.isText() && node->format == Format::markdown)
    return Value(value).setMarkdown(true);
  return value;
}

}  // namespace

Result<Value> readRecord(const Value& json, const Schema& schema, const RecordOptions& options) {
  Diagnostics wrong = validate(json, schema.root(), options.draft);
  if (!wrong.empty())
    return fail(std::move(wrong));
  return marked(json, &schema.root());
}

}  // namespace vanthu::data
