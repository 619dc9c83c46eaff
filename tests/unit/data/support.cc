#include "unit/data/support.h"

#include <gtest/gtest.h>

#include "data/json_reader.h"

namespace vanthu::data {
namespace {

std::vector<std::string> formatted(const Diagnostics& diagnostics, Language language) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : diagnostics)
    out.push_back(format(diagnostic, language));
  return out;
}

}  // namespace

Value json(std::string_view text) {
  auto value = readJson(text, "data.json");
  if (value)
    return *value;
  ADD_FAILURE() << toJson(value.error());
  return {};
}

std::shared_ptr<const Schema> schema(std::string_view text) {
  auto schema = readSchema(json(text), "schema.json");
  if (schema)
    return *schema;
  ADD_FAILURE() << toJson(schema.error());
  return nullptr;
}

std::vector<std::string> inVietnamese(const Diagnostics& diagnostics) {
  return formatted(diagnostics, Language::vietnamese);
}

std::vector<std::string> inEnglish(const Diagnostics& diagnostics) {
  return formatted(diagnostics, Language::english);
}

}  // namespace vanthu::data
