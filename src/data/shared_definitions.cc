#include "data/shared_definitions.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/json_pointer.h"

namespace vanthu::data {
namespace {

constexpr std::string_view kDefinitions = "definitions";
constexpr std::string_view kRefPrefix = "#/definitions/";

// The names that `schema` refers to, wherever it does. Values that are no schemas (of an enum, say)
// may look like a reference: a definition too many does no harm.
void collectNames(const Value& schema, std::set<std::string>& names) {
  if (schema.isList()) {
    for (const Value& each : schema.list())
      collectNames(each, names);
  }
  if (!schema.isObject())
    return;
  for (const auto& [keyword, value] : schema.object()) {
    if (keyword == "$ref" && value.isText() && value.text().starts_with(kRefPrefix))
      names.insert(unescapedToken(std::string_view(value.text()).substr(kRefPrefix.size())));
    else
      collectNames(value, names);
  }
}

// The names among `shared` that are needed, until none refers to a new one.
std::set<std::string> neededNames(const Value& schema, const Value* own, const Value& shared) {
  std::set<std::string> asked;
  collectNames(schema, asked);
  std::set<std::string> needed;
  while (!asked.empty()) {
    const std::string name = asked.extract(asked.begin()).value();
    const Value* definition = shared.find(name);
    const bool isOwn = own != nullptr && own->find(name) != nullptr;
    if (definition != nullptr && !isOwn && needed.insert(name).second)
      collectNames(*definition, asked);
  }
  return needed;
}

}  // namespace

Value withSharedDefinitions(const Value& schema, const Value& shared) {
  const Value* common = shared.find(kDefinitions);
  const Value* own = schema.find(kDefinitions);
  if (!schema.isObject() || common == nullptr || !common->isObject() ||
      (own != nullptr && !own->isObject()))
    return schema;
  const std::set<std::string> needed = neededNames(schema, own, *common);
  if (needed.empty())
    return schema;
  Value::Object definitions = own == nullptr ? Value::Object() : own->object();
  std::copy_if(common->object().begin(),
               common->object().end(),
               std::back_inserter(definitions),
               [&](const Value::Member& member) { return needed.contains(member.first); });
  Value whole(std::move(definitions));
  whole.setWhere(own == nullptr ? schema.where() : own->where());
  Value::Object members;
  for (const Value::Member& member : schema.object()) {
    if (member.first != kDefinitions)
      members.push_back(member);
  }
  members.emplace_back(kDefinitions, std::move(whole));
  return Value(std::move(members)).setWhere(schema.where());
}

}  // namespace vanthu::data
