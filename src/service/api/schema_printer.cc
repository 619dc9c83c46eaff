#include "service/api/schema_printer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vanthu::service {
namespace {

constexpr std::string_view kDefinitions = "#/definitions/";
// What stands behind these is data, not schemas.
constexpr std::array<std::string_view, 4> kValues = {"enum", "const", "default", "examples"};

}  // namespace

std::string sharedComponent(std::string_view definition) {
  return "shared." + std::string(definition);
}

Value SchemaPrinter::print(const Value& schema) const {
  if (schema.isList()) {
    Value::List items;
    for (const Value& item : schema.list())
      items.push_back(print(item));
    return Value(std::move(items));
  }
  if (!schema.isObject())
    return schema;
  Value::Object members;
  for (const auto& [key, member] : schema.object()) {
    if (key == "$schema" || key == "definitions")
      continue;
    if (key == "$ref" && member.isText())
      members.emplace_back(key, Value(target(member.text())));
    else if (std::find(kValues.begin(), kValues.end(), key) != kValues.end())
      members.emplace_back(key, member);
    else
      members.emplace_back(key, print(member));
  }
  return Value(std::move(members));
}

std::string SchemaPrinter::componentOf(std::string_view definition) const {
  return std::string(name_) + "." + std::string(definition);
}

std::string SchemaPrinter::target(std::string_view reference) const {
  if (!reference.starts_with(kDefinitions))
    return std::string(reference);
  const std::string_view definition = reference.substr(kDefinitions.size());
  const bool own = own_ != nullptr && own_->find(definition) != nullptr;
  return std::string(kComponents) + (own ? componentOf(definition) : sharedComponent(definition));
}

}  // namespace vanthu::service
