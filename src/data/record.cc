#include "data/record.h"

#include <optional>
#include <utility>

#include "data/json_reader.h"
#include "data/validator.h"
#include "text/words.h"

namespace vanthu::data {
namespace {

// A value as templates see it. Nothing: it is so already, as nearly all values are, and is not
// copied. No node: the schema says nothing about it.
std::optional<Value> tidied(const Value& value, const SchemaNode* node, size_t depth);

std::optional<Value> tidiedText(const Value& value, const SchemaNode* node) {
  if (node != nullptr && node->format == Format::markdown)
    return Value(value).setMarkdown(true);
  const std::string_view inner = text::withoutOuterSpaces(value.text());
  if (inner.size() == value.text().size())
    return std::nullopt;
  return Value(inner).setWhere(value.where());
}

// 5.0 and 1e6 are whole numbers to the schema, so they must be to the template.
std::optional<Value> tidiedDecimal(const Value& value, const SchemaNode* node) {
  const bool wholeOnly =
      node != nullptr && node->takes(Type::integer) && !node->takes(Type::number);
  const std::optional<int64_t> whole = wholeOnly ? asInteger(value) : std::nullopt;
  if (!whole)
    return std::nullopt;
  return Value(*whole).setWhere(value.where());
}

std::optional<Value> tidiedItems(const Value& value, const SchemaNode* node, size_t depth) {
  std::optional<Value::List> items;
  for (size_t i = 0; i < value.list().size(); ++i) {
    const SchemaNode* itemNode = node != nullptr ? node->items : nullptr;
    std::optional<Value> item = tidied(value.list()[i], itemNode, depth + 1);
    if (!item)
      continue;
    if (!items)
      items = value.list();
    (*items)[i] = std::move(*item);
  }
  if (!items)
    return std::nullopt;
  return Value(std::move(*items)).setWhere(value.where());
}

std::optional<Value> tidiedMembers(const Value& value, const SchemaNode* node, size_t depth) {
  std::optional<Value::Object> members;
  for (size_t i = 0; i < value.object().size(); ++i) {
    const auto& [name, written] = value.object()[i];
    const SchemaNode* memberNode = node != nullptr ? node->member(name) : nullptr;
    std::optional<Value> member = tidied(written, memberNode, depth + 1);
    if (!member)
      continue;
    if (!members)
      members = value.object();
    (*members)[i].second = std::move(*member);
  }
  if (!members)
    return std::nullopt;
  return Value(std::move(*members)).setWhere(value.where());
}

std::optional<Value> tidied(const Value& value, const SchemaNode* node, size_t depth) {
  if (depth > kMaxJsonDepth)  // refused by the validator
    return std::nullopt;
  switch (value.kind()) {
    case Value::Kind::text:
      return tidiedText(value, node);
    case Value::Kind::decimal:
      return tidiedDecimal(value, node);
    case Value::Kind::list:
      return tidiedItems(value, node, depth);
    case Value::Kind::object:
      return tidiedMembers(value, node, depth);
    case Value::Kind::null:
    case Value::Kind::boolean:
    case Value::Kind::integer:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

Result<Value> readRecord(const Value& json, const Schema& schema, const RecordOptions& options) {
  return readRecord(json, schema.root(), options);
}

Result<Value> readRecord(const Value& json, const SchemaNode& node, const RecordOptions& options) {
  Value record = tidied(json, &node, 0).value_or(json);
  Diagnostics wrong = validate(record, node, options.draft);
  if (!wrong.empty())
    return fail(std::move(wrong));
  return record;
}

}  // namespace vanthu::data
