#include "engine/installed_world.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <set>
#include <system_error>

#include "base/days.h"

namespace vanthu::engine {
namespace {

namespace fs = std::filesystem;

constexpr char kTemplates[] = "templates";
constexpr const char* kSystemFonts[] = {"/usr/share/fonts/truetype/liberation2",
                                        "/usr/share/fonts/truetype/ebgaramond"};
constexpr char kSystemColor[] = "/usr/share/color/icc";
constexpr std::uintmax_t kMaxBytes = 64u << 20;

Diagnostic missing(std::string_view path) {
  return {"machine.missing-resource",
          {std::string(path), 0, 0, {}},
          {"không tìm thấy hoặc không đọc được tệp cài đặt này",
           "this installed file is missing or cannot be read"},
          {"cài lại vanthu, hoặc đặt biến môi trường VANTHU_HOME",
           "install vanthu again, or set the environment variable VANTHU_HOME"}};
}

bool readFile(const fs::path& path, std::string& bytes) {
  std::error_code error;
  if (!fs::is_regular_file(path, error))
    return false;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error || size > kMaxBytes)
    return false;
  std::ifstream in(path, std::ios::binary);
  bytes.resize(static_cast<size_t>(size));
  in.read(bytes.data(), static_cast<std::streamsize>(size));
  return in.gcount() == static_cast<std::streamsize>(size);
}

}  // namespace

fs::path InstalledWorld::defaultHome() {
  if (const char* home = std::getenv("VANTHU_HOME"); home != nullptr && *home != '\0')
    return home;
  std::error_code error;
  const fs::path binary = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path shared = binary.parent_path().parent_path() / "share" / "vanthu";
    if (fs::is_directory(shared / "templates", error))
      return shared;
  }
  return VANTHU_SOURCE_DIR;
}

// All parts of a template come from one folder: the first that has its text. So no template is made
// of two that bear the same name.
std::optional<fs::path> InstalledWorld::folderOf(std::string_view name) const {
  std::error_code error;
  for (const fs::path& root : templateRoots()) {
    if (fs::is_regular_file(root / name / "template.md", error))
      return root / name;
  }
  return std::nullopt;
}

std::vector<fs::path> InstalledWorld::templateRoots() const {
  std::vector<fs::path> roots = extra_;
  roots.push_back(home_ / kTemplates);
  return roots;
}

// `rest` is what follows "templates/".
std::vector<fs::path> InstalledWorld::templateCandidates(std::string_view rest) const {
  const size_t slash = rest.find('/');
  const std::string_view name = rest.substr(0, slash);
  std::vector<fs::path> out;
  if (isTemplateName(name)) {
    if (const std::optional<fs::path> folder = folderOf(name))
      out.push_back(slash == std::string_view::npos ? *folder : *folder / rest.substr(slash + 1));
    return out;
  }
  for (const fs::path& root : templateRoots())
    out.push_back(root / rest);
  return out;
}

std::vector<fs::path> InstalledWorld::candidates(std::string_view path) const {
  const size_t slash = path.find('/');
  const std::string_view top = path.substr(0, slash);
  const std::string_view rest = slash == std::string_view::npos ? "" : path.substr(slash + 1);
  if (top == kTemplates)
    return templateCandidates(rest);
  std::vector<fs::path> out;
  if (top == "fonts") {
    out.push_back(home_ / path);
    for (const char* folder : kSystemFonts)
      out.push_back(fs::path(folder) / rest);
  }
  if (top == "color")
    out.push_back(fs::path(kSystemColor) / rest);
  return out;
}

std::string InstalledWorld::nameOf(std::string_view path) const {
  const std::string logical(path);
  if (!isSafePath(path) || !path.starts_with("templates/"))
    return logical;
  const std::vector<fs::path> all = candidates(path);
  std::error_code error;
  for (const fs::path& candidate : all) {
    if (candidate == home_ / path)
      return logical;
    if (all.size() == 1 || fs::exists(candidate, error))  // one: where it would stand
      return candidate.lexically_normal().string();
  }
  return logical;
}

Result<std::string> InstalledWorld::read(std::string_view path) const {
  std::string bytes;
  if (isSafePath(path)) {
    std::error_code error;
    for (const fs::path& candidate : candidates(path)) {
      if (readFile(candidate, bytes))
        return bytes;
      // What stands first is not replaced by an older one that can be read.
      if (fs::symlink_status(candidate, error).type() != fs::file_type::not_found)
        break;
    }
  }
  return fail(missing(path));
}

std::vector<std::string> InstalledWorld::list(std::string_view folder) const {
  std::set<std::string> names;
  if (isSafePath(folder)) {
    for (const fs::path& candidate : candidates(folder)) {
      std::error_code error;
      for (const auto& entry : fs::directory_iterator(candidate, error))
        names.insert(entry.path().filename().string());
    }
  }
  return {names.begin(), names.end()};
}

Date InstalledWorld::today() const {
  using std::chrono::milliseconds;
  return dayInVietNam(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));
}

}  // namespace vanthu::engine
