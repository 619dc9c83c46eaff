#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/commands.h"
#include "cli/own_templates.h"
#include "engine/template_library.h"
#include "fill/lint.h"

namespace vanthu::cli {
namespace {

namespace fs = std::filesystem;

// "integer, string"; "bất kỳ" where every type is taken.
std::string typesOf(const data::SchemaNode& node) {
  std::string out;
  for (const data::Type type : node.types)
    out += (out.empty() ? "" : ", ") + std::string(toString(type));
  return out.empty() ? "bất kỳ" : out;
}

std::string describe(const std::string& name, const data::SchemaNode& root) {
  std::string out = name + ": " + root.title + "\n";
  if (!root.description.empty())
    out += root.description + "\n";
  out += "\nCác trường (* bắt buộc):\n";
  for (const data::SchemaNode::Property& field : root.properties) {
    out += (field.required ? "  * " : "    ") + field.name + " (" + typesOf(*field.node) +
           "): " + field.node->title + "\n";
  }
  return out;
}

Diagnostic unusableFolder(const std::string& folder) {
  return {"template.bad-folder",
          {folder, 0, 0, {}},
          {"không phải thư mục mẫu: tên thư mục chỉ gồm chữ thường không dấu, chữ số và dấu -",
           "not a template folder: its name must be lower-case letters, digits and '-'"},
          {}};
}

Diagnostic folderWithoutText(const fs::path& folder) {
  return {"template.missing-part",
          {(folder / "template.md").string(), 0, 0, {}},
          {"thư mục này không có template.md, nên chưa phải là mẫu",
           "this folder has no template.md: it is no template"},
          {"tạo mẫu mới bằng `vanthu template new`", "see `vanthu template new`"}};
}

// The folder as it was typed, unless that does not tell its name ("." and the like).
fs::path namedFolder(const std::string& typed) {
  fs::path path = fs::path(typed).lexically_normal();
  if (!path.has_filename())
    path = path.parent_path();
  const fs::path name = path.filename();
  std::error_code error;
  if (name.empty() || name == "." || name == "..")
    path = (fs::absolute(path, error) / "").lexically_normal().parent_path();
  return path;
}

}  // namespace

ExitCode listTemplates(const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  std::string out;
  Diagnostics faults;
  for (const std::string& name : templates.names()) {
    const auto schema = templates.schema(name);
    out += name + "\t" + (schema ? (*schema)->root().title : "") + "\n";
    if (!schema)
      faults.insert(faults.end(), schema.error().begin(), schema.error().end());
  }
  const ExitCode printed = printResult(out, common.json);
  if (printed != kDone || faults.empty())
    return printed;
  return failWith(asTyped(std::move(faults), world), common.json);
}

ExitCode showTemplate(const std::string& name, const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  const auto schema = templates.schema(name);
  if (!schema)
    return failWith(asTyped(schema.error(), world), common.json);
  return printResult(describe(name, (*schema)->root()), common.json);
}

ExitCode printTemplatePart(const std::string& name, const std::string& part, const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const engine::TemplateLibrary templates(world);
  const Result<std::string> text = templates.part(name, part);
  if (!text)
    return failWith(asTyped(text.error(), world), common.json);
  return printResult(*text, common.json);
}

ExitCode printSchema(const std::string& name, const Common& common) {
  const engine::InstalledWorld world = makeWorld(common);
  const Result<std::string> text = engine::TemplateLibrary(world).schemaText(name);
  if (!text)
    return failWith(asTyped(text.error(), world), common.json);
  return printResult(*text, common.json);
}

ExitCode lintTemplate(const std::string& folder, const Common& common) {
  const fs::path path = namedFolder(folder);
  const std::string name = path.filename().string();
  std::error_code error;
  if (!isTemplateName(name) || !fs::is_directory(path, error))
    return failWith({unusableFolder(folder)}, common.json);
  if (!fs::is_regular_file(path / "template.md", error))
    return failWith({folderWithoutText(path)}, common.json);
  engine::InstalledWorld world(engine::InstalledWorld::defaultHome());
  world.addTemplates(path.has_parent_path() ? path.parent_path() : ".");
  if (!common.templatesFolder.empty())
    world.addTemplates(common.templatesFolder);
  const engine::TemplateLibrary templates(world);
  const auto loaded = templates.load(name);
  if (!loaded)
    return failWith(asTyped(loaded.error(), world), common.json);
  const data::Schema& schema = *(*loaded)->schema;
  Diagnostics findings = fill::lint(*(*loaded)->tree, schema);
  const Diagnostics inSample = templates.sampleFaults(name, schema);
  findings.insert(findings.end(), inSample.begin(), inSample.end());
  findings = asTyped(std::move(findings), world);
  report(findings, common.json);
  const bool wrong = std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::error;
  });
  if (wrong)
    return exitCodeOf(findings);
  const std::string verdict = findings.empty() ? "không có lỗi" : "không có lỗi, có cảnh báo";
  return printResult(name + ": " + verdict + "\n", common.json);
}

}  // namespace vanthu::cli
