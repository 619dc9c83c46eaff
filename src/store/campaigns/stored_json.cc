#include "store/campaigns/stored_json.h"

#include <algorithm>

#include "data/json_reader.h"
#include "store/database/fault.h"

namespace vanthu::store {

Value storedJson(const std::string& text) {
  Result<Value> value = data::readJson(text, "");
  if (!value)
    throw DatabaseFault(FaultKind::damaged, "a JSON column holds no JSON");
  return std::move(*value);
}

Value with(const Value& object, std::string_view name, Value member) {
  Value::Object members = object.isObject() ? object.object() : Value::Object{};
  const auto found = std::find_if(members.begin(), members.end(), [&](const Value::Member& each) {
    return each.first == name;
  });
  if (member.isNull()) {
    if (found != members.end())
      members.erase(found);
  } else if (found != members.end()) {
    found->second = std::move(member);
  } else {
    members.emplace_back(std::string(name), std::move(member));
  }
  return Value(std::move(members)).setWhere(object.where());
}

Value without(const Value& object, std::initializer_list<std::string_view> names) {
  Value::Object members = object.isObject() ? object.object() : Value::Object{};
  std::erase_if(members, [&](const Value::Member& each) {
    return std::find(names.begin(), names.end(), each.first) != names.end();
  });
  return Value(std::move(members)).setWhere(object.where());
}

std::string textOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->isText() ? member->text() : std::string();
}

const Value::List& itemsOf(const Value& object, std::string_view name) {
  static const Value::List kNone;
  const Value* member = object.find(name);
  return member != nullptr && member->isList() ? member->list() : kNone;
}

}  // namespace vanthu::store
