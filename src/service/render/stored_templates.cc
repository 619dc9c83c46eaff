#include "service/render/stored_templates.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/sha256.h"
#include "engine/template_library.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kFolder = "templates";

// "ke-hoach" and "template.md" of "templates/ke-hoach/template.md"; no name for anything else.
struct TemplatePath {
  std::string_view name;
  std::string_view part;
};

TemplatePath partsOf(std::string_view path) {
  constexpr size_t kBegin = kFolder.size() + 1;
  if (!path.starts_with(kFolder) || path.size() <= kBegin || path[kFolder.size()] != '/')
    return {};
  const std::string_view rest = path.substr(kBegin);
  const size_t slash = rest.find('/');
  const std::string_view name = rest.substr(0, slash);
  if (!isTemplateName(name))
    return {};
  return {name, slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1)};
}

Failure missing(std::string_view path) {
  return fail({"machine.missing-resource",
               {std::string(path), 0, 0, {}},
               {"mẫu đã lưu không có tệp này", "the stored template has no such file"},
               {}});
}

}  // namespace

StoredTemplates::Stored StoredTemplates::find(std::string_view name) const {
  const std::shared_lock lock(mutex_);
  const auto found = stored_.find(name);
  return found == stored_.end() ? nullptr : found->second;
}

Diagnostics StoredTemplates::refresh(const engine::TemplateLibrary& library, bool now) {
  const std::lock_guard one(refreshing_);
  const auto time = std::chrono::steady_clock::now();
  if (!now && looked_ && time - lastLook_ < kPause)
    return {};
  std::vector<Stored> fresh;
  const auto read = database_.read([&](store::Transaction& tx) -> Result<bool> {
    fresh.clear();
    for (const auto& [name, newest] : store::templateVersions(tx)) {
      if (const Stored held = find(name); held != nullptr && held->version == newest)
        continue;
      auto stored = store::getTemplate(tx, name, newest);
      if (!stored)
        return fail(std::move(stored.error()));
      fresh.push_back(std::make_shared<const store::StoredTemplate>(std::move(*stored)));
    }
    return true;
  });
  if (!read)
    return read.error();
  looked_ = true;
  lastLook_ = time;
  if (fresh.empty())
    return {};
  {
    const std::lock_guard lock(mutex_);
    for (Stored& each : fresh)
      stored_.insert_or_assign(each->name, each);
  }
  library.forget();
  return {};
}

std::optional<int64_t> StoredTemplates::version(std::string_view name) const {
  const Stored stored = find(name);
  return stored == nullptr ? std::nullopt : std::optional(stored->version);
}

std::string StoredTemplates::hash(std::string_view name) const {
  std::string text;
  for (const std::string& folder : {"templates/" + std::string(name),
                                    std::string("templates/_shared"),
                                    std::string("templates/_profiles")}) {
    const std::vector<std::string> parts = list(folder);
    if (text.empty() && parts.empty())
      return {};
    for (const std::string& part : parts) {
      const std::string path = folder + "/" + part;
      if (const Result<std::string> bytes = read(path))
        text += path + "\n" + toHex(vanthu::sha256(*bytes)) + "\n";
    }
  }
  return toHex(vanthu::sha256(text));
}

Result<std::string> StoredTemplates::read(std::string_view path) const {
  const auto [name, part] = partsOf(path);
  const Stored stored = name.empty() ? nullptr : find(name);
  if (stored == nullptr)
    return installed_.read(path);
  const auto found = stored->parts.find(part);
  if (found == stored->parts.end())
    return missing(path);
  return found->second;
}

std::vector<std::string> StoredTemplates::list(std::string_view folder) const {
  if (folder == kFolder) {
    const std::vector<std::string> installed = installed_.list(folder);
    std::set<std::string> names(installed.begin(), installed.end());
    const std::shared_lock lock(mutex_);
    for (const auto& [name, stored] : stored_)
      names.insert(name);
    return {names.begin(), names.end()};
  }
  const auto [name, part] = partsOf(folder);
  const Stored stored = name.empty() || !part.empty() ? nullptr : find(name);
  if (stored == nullptr)
    return installed_.list(folder);
  std::vector<std::string> parts;
  for (const auto& [file, text] : stored->parts)
    parts.push_back(file);
  return parts;
}

}  // namespace vanthu::service
