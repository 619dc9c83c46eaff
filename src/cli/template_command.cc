#include <filesystem>
#include <iostream>
#include <system_error>

#include "cli/commands.h"
#include "cli/output_file.h"
#include "data/json_reader.h"
#include "engine/installed_world.h"
#include "engine/template_library.h"
#include "fill/lint.h"

namespace vanthu::cli {
namespace {

namespace fs = std::filesystem;

engine::InstalledWorld makeWorld(const Common& common) {
  engine::InstalledWorld world(engine::InstalledWorld::defaultHome());
  if (!common.templatesFolder.empty())
    world.addTemplates(common.templatesFolder);
  return world;
}

std::string textOf(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member != nullptr && member->isText() ? member->text() : "";
}

Result<Value> readSchemaJson(const engine::TemplateLibrary& templates, const std::string& name) {
  const Result<std::string> text = templates.part(name, "schema.json");
  if (!text)
    return fail(text.error());
  return data::readJson(*text, "templates/" + name + "/schema.json");
}

bool isRequired(const Value& schema, const std::string& field) {
  const Value* required = schema.find("required");
  if (required == nullptr || !required->isList())
    return false;
  for (const Value& name : required->list()) {
    if (name.isText() && name.text() == field)
      return true;
  }
  return false;
}

// A field that only refers to a definition shows the definition's title.
const Value& resolve(const Value& root, const Value& node) {
  constexpr std::string_view kPrefix = "#/definitions/";
  const std::string ref = textOf(node, "$ref");
  const Value* definitions = root.find("definitions");
  if (definitions == nullptr || !ref.starts_with(kPrefix))
    return node;
  const Value* target = definitions->find(ref.substr(kPrefix.size()));
  return target != nullptr ? *target : node;
}

void printField(const Value& root, const std::string& name, const Value& written) {
  const Value& node = resolve(root, written);
  const std::string title =
      textOf(written, "title").empty() ? textOf(node, "title") : textOf(written, "title");
  std::cout << (isRequired(root, name) ? "  * " : "    ") << name << " (" << textOf(node, "type")
            << "): " << title << "\n";
}

Diagnostic unusableFolder(const std::string& folder) {
  return {"template.bad-folder",
          {folder, 0, 0, {}},
          {"không phải thư mục mẫu: tên thư mục chỉ gồm chữ thường không dấu, chữ số và dấu -",
           "not a template folder: its name must be lower-case letters, digits and '-'"},
          {}};
}

}  // namespace

ExitCode listTemplates(const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  for (const std::string& name : templates.names()) {
    const Result<Value> schema = readSchemaJson(templates, name);
    std::cout << name << "\t" << (schema ? textOf(*schema, "title") : "") << "\n";
  }
  return kDone;
}

ExitCode showTemplate(const std::string& name, const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  const Result<Value> schema = readSchemaJson(templates, name);
  if (!schema)
    return failWith(schema.error(), common.json);
  std::cout << name << ": " << textOf(*schema, "title") << "\n";
  if (const std::string description = textOf(*schema, "description"); !description.empty())
    std::cout << description << "\n";
  std::cout << "\nCác trường (* bắt buộc):\n";
  if (const Value* properties = schema->find("properties");
      properties != nullptr && properties->isObject()) {
    for (const auto& [field, node] : properties->object())
      printField(*schema, field, node);
  }
  return kDone;
}

ExitCode printTemplatePart(const std::string& name, const std::string& part, const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  const Result<std::string> text = templates.part(name, part);
  if (!text)
    return failWith(text.error(), common.json);
  const Diagnostics faults = writeOutput("-", *text);
  return faults.empty() ? kDone : failWith(faults, common.json);
}

ExitCode lintTemplate(const std::string& folder, const Common& common) {
  const fs::path path = fs::path(folder).lexically_normal();
  const std::string name = (path.has_filename() ? path : path.parent_path()).filename().string();
  std::error_code error;
  if (!isTemplateName(name) || !fs::is_directory(path, error))
    return failWith({unusableFolder(folder)}, common.json);
  engine::InstalledWorld world = makeWorld(common);
  world.addTemplates(fs::absolute(path, error) / "..");
  const engine::TemplateLibrary templates(world);
  const auto loaded = templates.load(name);
  if (!loaded)
    return failWith(loaded.error(), common.json);
  const Diagnostics findings = fill::lint(*(*loaded)->tree, *(*loaded)->schema);
  report(findings, common.json);
  for (const Diagnostic& finding : findings) {
    if (finding.severity == Severity::error)
      return exitCodeOf(findings);
  }
  std::cout << name << ": " << (findings.empty() ? "không có lỗi" : "không có lỗi, có cảnh báo")
            << "\n";
  return kDone;
}

ExitCode newTemplate(const std::string& name, const Common& common) {
  const fs::path folder =
      fs::path(common.templatesFolder.empty() ? "." : common.templatesFolder) / name;
  if (!isTemplateName(name))
    return failWith({unusableFolder(name)}, common.json);
  const engine::InstalledWorld world = makeWorld(common);
  std::error_code error;
  if (!fs::create_directory(folder, error)) {
    const std::string reason = error ? error.message() : "File exists";
    return failWith({{"machine.cannot-write",
                      {folder.string(), 0, 0, {}},
                      {"không tạo được thư mục: " + reason, "cannot make the folder: " + reason},
                      {}}},
                    common.json);
  }
  for (const char* part : {"template.md", "schema.json", "sample.json"}) {
    const Result<std::string> text = world.read(std::string("templates/_starter/") + part);
    const Diagnostics faults = text ? writeOutput((folder / part).string(), *text) : text.error();
    if (!faults.empty())
      return failWith(faults, common.json);
  }
  std::cout << "Đã tạo " << folder.string() << ". Thử ngay:\n  vanthu render " << name
            << " --templates " << folder.parent_path().string() << " --data "
            << (folder / "sample.json").string() << " -o " << name << ".pdf\n";
  return kDone;
}

}  // namespace vanthu::cli
