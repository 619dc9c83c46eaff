#include "data/schema.h"

#include <algorithm>
#include <iterator>

#include "base/json_pointer.h"

namespace vanthu::data {
namespace {

const SchemaNode* child(const SchemaNode& node, std::string_view token) {
  if (node.items != nullptr && asIndex(token))
    return node.items;
  return node.member(unescapedToken(token));
}

constexpr std::string_view kTypeWords[] = {
    "null", "boolean", "integer", "number", "string", "array", "object"};

}  // namespace

std::string_view toString(Type type) {
  return kTypeWords[static_cast<size_t>(type)];
}

std::optional<Type> parseType(std::string_view word) {
  const auto* found = std::find(std::begin(kTypeWords), std::end(kTypeWords), word);
  if (found == std::end(kTypeWords))
    return std::nullopt;
  return static_cast<Type>(found - std::begin(kTypeWords));
}

const SchemaNode* SchemaNode::member(std::string_view name) const {
  for (const Property& property : properties) {
    if (property.name == name)
      return property.node;
  }
  return additional != nullptr && !additional->nothing ? additional : nullptr;
}

bool SchemaNode::takes(Type type) const {
  return types.empty() || std::any_of(types.begin(), types.end(), [&](Type t) {
           return t == type || (t == Type::number && type == Type::integer);
         });
}

const SchemaNode* Schema::find(std::string_view pointer) const {
  const SchemaNode* node = root_;
  while (node != nullptr && !pointer.empty()) {
    if (pointer.front() != '/')
      return nullptr;
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    node = child(*node, token);
    pointer.remove_prefix(token.size());
  }
  return node;
}

}  // namespace vanthu::data
