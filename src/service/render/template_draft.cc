#include "service/render/template_draft.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/template_library.h"
#include "fill/lint.h"

namespace vanthu::service {
namespace {

constexpr std::array<std::string_view, 3> kEndings = {".md", ".json", ".yaml"};
constexpr size_t kLongestPartName = 64;

bool isPartName(std::string_view name) {
  const bool ending = std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view each) {
    return name.ends_with(each);
  });
  return ending && name.size() <= kLongestPartName && isSafePath(name) &&
         name.find('/') == std::string_view::npos;
}

class DraftWorld : public World {
 public:
  DraftWorld(const World& world, std::string_view name, const TemplateParts& parts)
      : world_(world), folder_("templates/" + std::string(name)), parts_(parts) {}

  Result<std::string> read(std::string_view path) const override {
    if (!path.starts_with(folder_ + "/"))
      return world_.read(path);
    const auto found = parts_.find(path.substr(folder_.size() + 1));
    if (found != parts_.end())
      return found->second;
    return fail({"machine.missing-resource",
                 {std::string(path), 0, 0, {}},
                 {"mẫu không có tệp này", "the template has no such file"},
                 {}});
  }

  std::vector<std::string> list(std::string_view folder) const override {
    if (folder == folder_) {
      std::vector<std::string> names;
      for (const auto& [name, text] : parts_)
        names.push_back(name);
      return names;
    }
    std::vector<std::string> names = world_.list(folder);
    const std::string own = folder_.substr(folder_.find('/') + 1);
    if (folder == "templates" && std::find(names.begin(), names.end(), own) == names.end())
      names.insert(std::upper_bound(names.begin(), names.end(), own), own);
    return names;
  }

  Date today() const override { return world_.today(); }

 private:
  const World& world_;
  std::string folder_;
  const TemplateParts& parts_;
};

Diagnostics badNames(const TemplateParts& parts) {
  Diagnostics faults;
  for (const auto& [name, text] : parts) {
    if (!isPartName(name))
      faults.push_back({"template.bad-part",
                        {{}, 0, 0, "/parts/" + name},
                        {"tên tệp của mẫu không dùng được", "this name of a part cannot be used"},
                        {"chữ thường, số, gạch nối và đuôi .md, .json hoặc .yaml",
                         "letters, digits, hyphens and .md, .json or .yaml"}});
  }
  if (parts.size() > kMostTemplateParts)
    faults.push_back({"template.too-many-parts",
                      {{}, 0, 0, "/parts"},
                      {"một mẫu có nhiều nhất 20 tệp", "a template has at most 20 parts"},
                      {}});
  if (!parts.contains("template.md"))
    faults.push_back({"template.missing-part",
                      {{}, 0, 0, "/parts/template.md"},
                      {"mẫu thiếu tệp template.md", "the template lacks template.md"},
                      {}});
  return faults;
}

}  // namespace

Diagnostics lintDraft(const World& world, std::string_view name, const TemplateParts& parts) {
  if (Diagnostics faults = badNames(parts); !faults.empty())
    return faults;
  const DraftWorld draft(world, name, parts);
  const engine::TemplateLibrary templates(draft);
  const auto loaded = templates.load(name);
  if (!loaded)
    return loaded.error();
  Diagnostics findings = fill::lint(*(*loaded)->tree, *(*loaded)->schema);
  append(findings, templates.sampleFaults(name, *(*loaded)->schema));
  return findings;
}

}  // namespace vanthu::service
