#include "fill/static_type.h"

namespace vanthu::fill {
namespace {

Kinds kindsOf(data::Type type) {
  switch (type) {
    case data::Type::null:
      return 0;
    case data::Type::boolean:
      return kBoolean;
    case data::Type::integer:
      return kInteger;
    case data::Type::number:
      return kNumbers;
    case data::Type::string:
      return kText;
    case data::Type::array:
      return kList;
    case data::Type::object:
      return kObject;
  }
  return kAnything;
}

}  // namespace

StaticType typeOf(const data::SchemaNode* node) {
  StaticType type;
  if (node == nullptr)
    return type;
  type.node = node;
  type.markdown = node->format == data::Format::markdown;
  if (!node->types.empty()) {
    type.kinds = 0;
    for (const data::Type each : node->types)
      type.kinds |= kindsOf(each);
  }
  return type;
}

StaticType itemOf(const StaticType& list) {
  if (list.item != nullptr)
    return *list.item;
  return typeOf(list.node == nullptr ? nullptr : list.node->items);
}

StaticType listOf(StaticType item) {
  StaticType type = StaticType::of(kList);
  type.item = std::make_shared<const StaticType>(std::move(item));
  return type;
}

StaticType loopType() {
  StaticType type = StaticType::of(kObject);
  type.members = {{"index", StaticType::of(kInteger)},
                  {"count", StaticType::of(kInteger)},
                  {"first", StaticType::of(kBoolean)},
                  {"last", StaticType::of(kBoolean)}};
  return type;
}

std::vector<std::string> memberNames(const StaticType& object) {
  std::vector<std::string> names;
  for (const auto& [name, type] : object.members)
    names.push_back(name);
  if (object.node != nullptr) {
    for (const data::SchemaNode::Property& property : object.node->properties)
      names.push_back(property.name);
  }
  return names;
}

Message kindNames(Kinds kinds) {
  static const std::pair<Kinds, Message> kNames[] = {
      {kText, {"chữ", "text"}},
      {kInteger, {"số nguyên", "an integer"}},
      {kDecimal, {"số thập phân", "a decimal number"}},
      {kBoolean, {"giá trị đúng/sai", "true or false"}},
      {kList, {"danh sách", "a list"}},
      {kObject, {"nhóm trường", "an object"}},
  };
  Message out;
  for (const auto& [kind, name] : kNames) {
    if ((kinds & kind) == 0)
      continue;
    out.vi += (out.vi.empty() ? "" : " hoặc ") + name.vi;
    out.en += (out.en.empty() ? "" : " or ") + name.en;
  }
  return out.vi.empty() ? Message{"giá trị trống", "nothing"} : out;
}

}  // namespace vanthu::fill
