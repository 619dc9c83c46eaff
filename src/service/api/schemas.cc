#include "service/api/schemas.h"

#include <utility>

#include "data/json_reader.h"
#include "data/shared_definitions.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kShared = "_definitions";

}  // namespace

Result<Schemas> Schemas::read(std::span<const SchemaText> texts) {
  Schemas out;
  Diagnostics faults;
  Value shared;
  for (const auto& [name, text] : texts) {
    const std::string file = std::string(name) + ".json";
    Result<Value> json = data::readJson(text, file);
    if (!json) {
      append(faults, std::move(json.error()));
    } else if (name == kShared) {
      shared = *json;
      if (const Value* definitions = shared.find("definitions"))
        out.definitions_ = *definitions;
    } else {
      out.written_.emplace(name, std::move(*json));
    }
  }
  for (const auto& [name, json] : out.written_) {
    auto schema = data::readSchema(data::withSharedDefinitions(json, shared), name + ".json");
    if (schema)
      out.schemas_.emplace(name, std::move(*schema));
    else
      append(faults, std::move(schema.error()));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return out;
}

const data::Schema* Schemas::find(std::string_view name) const {
  const auto found = schemas_.find(name);
  return found == schemas_.end() ? nullptr : found->second.get();
}

}  // namespace vanthu::service
