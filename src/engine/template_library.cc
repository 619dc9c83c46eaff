#include "engine/template_library.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/nearest_name.h"
#include "base/optional_resource.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "data/shared_definitions.h"
#include "engine/request.h"
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
    diagnostic.hint = {"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"};
  return diagnostic;
}

Diagnostic missingPart(std::string path) {
  return {"template.missing-part",
          {std::move(path), 0, 0, {}},
          {"mẫu thiếu tệp này, hoặc không đọc được tệp",
           "the template lacks this file, or it cannot be read"},
          {"một mẫu gồm template.md, schema.json và sample.json; tạo mẫu mới bằng "
           "`vanthu template new`",
           "a template is template.md, schema.json and sample.json; see `vanthu template new`"}};
}

// A file of the template's own folder that cannot be read is the template's fault, not that of the
// machine.
Diagnostics ownFaults(Diagnostics faults, std::string_view name) {
  const std::string folder = pathOf(name, "");
  for (Diagnostic& fault : faults) {
    if (fault.code == "machine.missing-resource" && fault.where.file.starts_with(folder))
      fault = missingPart(fault.where.file);
  }
  return faults;
}

// A world that does not list them has none: then a schema must hold all definitions itself.
Result<Value> sharedDefinitions(const World& world) {
  const std::string path = pathOf("_shared", "definitions.json");
  const Result<std::optional<std::string>> text = readIfListed(world, path);
  if (!text)
    return fail(text.error());
  return *text ? data::readJson(**text, path) : Value();
}

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::vector<std::string> TemplateLibrary::names() const {
  std::vector<std::string> names = world_.list("templates");
  std::erase_if(names, [&](const std::string& name) { return !knows(name); });
  return names;
}

bool TemplateLibrary::knows(std::string_view name) const {
  return isTemplateName(name) &&
         holds(world_.list("templates/" + std::string(name)), "template.md");
}

Result<std::shared_ptr<const LoadedTemplate>> TemplateLibrary::load(std::string_view name) const {
  uint64_t forgotten = 0;
  {
    const std::lock_guard lock(mutex_);
    if (const auto found = loaded_.find(name); found != loaded_.end())
      return found->second;
    forgotten = forgotten_;
  }
  if (!knows(name))
    return fail(unknownTemplate(name, names()));
  Diagnostics faults;
  auto loaded = std::make_shared<LoadedTemplate>();
  if (auto schema = readSchema(name); !schema)
    faults = std::move(schema.error());
  else
    loaded->schema = std::move(*schema);
  if (auto tree = markup::parseTemplate(name, world_); !tree)
    append(faults, ownFaults(std::move(tree.error()), name));
  else
    loaded->tree = std::move(*tree);
  if (!faults.empty())
    return fail(std::move(faults));
  const std::lock_guard lock(mutex_);
  if (forgotten != forgotten_)
    return loaded;
  return loaded_.emplace(name, std::move(loaded)).first->second;
}

void TemplateLibrary::forget() const {
  const std::lock_guard lock(mutex_);
  loaded_.clear();
  ++forgotten_;
}

Result<std::shared_ptr<const data::Schema>> TemplateLibrary::schema(std::string_view name) const {
  if (!knows(name))
    return fail(unknownTemplate(name, names()));
  return readSchema(name);
}

// REQUIRES: the template is known.
Result<TemplateLibrary::SchemaSource> TemplateLibrary::schemaSource(std::string_view name) const {
  const std::string path = pathOf(name, "schema.json");
  Result<std::string> text = world_.read(path);
  if (!text)
    return fail(ownFaults(text.error(), name));
  const Result<Value> written = data::readJson(*text, path);
  if (!written)
    return fail(written.error());
  Result<Value> shared = sharedDefinitions(world_);
  if (!shared)
    return fail(std::move(shared.error()));
  return SchemaSource{std::move(*text), *written, data::withSharedDefinitions(*written, *shared)};
}

// REQUIRES: the template is known.
Result<std::shared_ptr<const data::Schema>> TemplateLibrary::readSchema(
    std::string_view name) const {
  const Result<SchemaSource> source = schemaSource(name);
  if (!source)
    return fail(source.error());
  return data::readSchema(source->whole, pathOf(name, "schema.json"));
}

Result<std::string> TemplateLibrary::schemaText(std::string_view name) const {
  if (!knows(name))
    return fail(unknownTemplate(name, names()));
  Result<SchemaSource> source = schemaSource(name);
  if (!source)
    return fail(std::move(source.error()));
  if (source->whole == source->written)
    return std::move(source->text);
  return toJson(source->whole, true) + "\n";
}

Result<std::string> TemplateLibrary::part(std::string_view name, std::string_view file) const {
  if (!knows(name))
    return fail(unknownTemplate(name, names()));
  Result<std::string> text = world_.read(pathOf(name, file));
  if (!text)
    return fail(ownFaults(std::move(text.error()), name));
  return text;
}

Diagnostics TemplateLibrary::sampleFaults(std::string_view name, const data::Schema& schema) const {
  constexpr std::string_view kSample = "sample.json";
  const Result<std::string> text = part(name, kSample);
  if (!text)
    return text.error();
  const Result<Value> json = data::readJson(*text, pathOf(name, kSample));
  if (!json)
    return json.error();
  const Result<Request> request = readRequest(name, *json);
  if (!request)
    return request.error();
  // What an office gives is not in the sample itself.
  const data::RecordOptions options{.draft = request->office.has_value()};
  const Result<Value> record = data::readRecord(request->record, schema, options);
  return record ? Diagnostics() : record.error();
}

}  // namespace vanthu::engine
