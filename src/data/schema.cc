#include "data/schema.h"

#include <algorithm>

#include "data/json_pointer.h"

namespace vanthu::data {
namespace {

bool isIndex(std::string_view token) {
  return !token.empty() &&
         std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
}

const SchemaNode* child(const SchemaNode& node, std::string_view token) {
  if (node.items != nullptr && isIndex(token))
    return node.items;
  return node.member(unescapePointerToken(token));
}

}  // namespace

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
