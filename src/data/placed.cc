#include "data/placed.h"

#include <utility>

#include "base/json_pointer.h"

namespace vanthu::data {

// The depth limit of records bounds the recursion.
Value placed(const Value& value, const std::string& pointer, const Where& otherwise) {
  Where where = value.where().line != 0 ? value.where() : otherwise;
  where.pointer = pointer;
  Value out = value;
  if (value.isList()) {
    Value::List items;
    for (const Value& item : value.list())
      items.push_back(placed(item, childPointer(pointer, items.size()), where));
    out = Value(std::move(items));
  } else if (value.isObject()) {
    Value::Object members;
    for (const auto& [name, member] : value.object())
      members.emplace_back(name, placed(member, childPointer(pointer, name), where));
    out = Value(std::move(members));
  }
  return out.setWhere(std::move(where));
}

}  // namespace vanthu::data
