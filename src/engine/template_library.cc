#include "engine/template_library.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "data/json_reader.h"
#include "markup/parse_template.h"

namespace vanthu::engine {
namespace {

std::string pathOf(std::string_view name, std::string_view file) {
  return "templates/" + std::string(name) + "/" + std::string(file);
}

Diagnostic unknownTemplate(std::string_view name, const std::vector<std::string>& known) {
  const std::string asked(name);
  Diagnostic diagnostic{
      "template.unknown",
      {},
      {"không có mẫu \"" + asked + "\"", "there is no template \"" + asked + "\""},
      {"xem các mẫu bằng `vanthu template list`", "see `vanthu template list`"}};
  if (const std::string near = nearestName(name, known); !near.empty())
    diagnostic.hint = {"có phải \"" + near + "\"?", "did you mean \"" + near + "\"?"};
  return diagnostic;
}

}  // namespace

std::vector<std::string> TemplateLibrary::names() const {
  std::vector<std::string> names = world_.list("templates");
  std::erase_if(names, [&](const std::string& name) {
    const auto parts =
        isTemplateName(name) ? world_.list("templates/" + name) : std::vector<std::string>{};
    return std::find(parts.begin(), parts.end(), "template.md") == parts.end();
  });
  return names;
}

Result<std::shared_ptr<const LoadedTemplate>> TemplateLibrary::load(std::string_view name) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = loaded_.find(name); found != loaded_.end())
      return found->second;
  }
  Result<std::string> schemaText = part(name, "schema.json");
  if (!schemaText)
    return fail(std::move(schemaText.error()));
  const std::string schemaPath = pathOf(name, "schema.json");
  Diagnostics faults;
  auto loaded = std::make_shared<LoadedTemplate>();
  if (Result<Value> json = data::readJson(*schemaText, schemaPath); !json) {
    faults = std::move(json.error());
  } else if (auto schema = data::readSchema(*json, schemaPath); !schema) {
    faults = std::move(schema.error());
  } else {
    loaded->schema = std::move(*schema);
  }
  if (auto tree = markup::parseTemplate(name, world_); !tree)
    faults.insert(faults.end(), tree.error().begin(), tree.error().end());
  else
    loaded->tree = std::move(*tree);
  if (!faults.empty())
    return fail(std::move(faults));
  const std::lock_guard lock(mutex_);
  return loaded_.emplace(name, std::move(loaded)).first->second;
}

Result<std::string> TemplateLibrary::part(std::string_view name, std::string_view file) const {
  const std::vector<std::string> known = names();
  if (std::find(known.begin(), known.end(), name) == known.end())
    return fail(unknownTemplate(name, known));
  return world_.read(pathOf(name, file));
}

}  // namespace vanthu::engine
