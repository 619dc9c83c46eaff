// The real world: resources from the product's folders, today from the system's clock.
//
// A logical path (base/world.h) is looked up in fixed folders only; nothing that a caller sends
// becomes a path.
#ifndef VANTHU_ENGINE_INSTALLED_WORLD_H_
#define VANTHU_ENGINE_INSTALLED_WORLD_H_

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/world.h"

namespace vanthu::engine {

class InstalledWorld : public World {
 public:
  /// `home` holds templates/ and fonts/.
  explicit InstalledWorld(std::filesystem::path home) : home_(std::move(home)) {}

  /// The folder named by the environment variable VANTHU_HOME, else share/vanthu beside the
  /// binary's bin/, else the source folder that this binary was built from.
  static std::filesystem::path defaultHome();

  /// Templates under `folder` are found before the installed ones, those of a folder added earlier
  /// before those of a later one. For the person at the command line. A template is taken whole
  /// from the first folder that has its template.md; what is shared (`_shared`, `_profiles`), file
  /// by file. A file that stands first and cannot be read hides the others.
  void addTemplates(std::filesystem::path folder) { extra_.push_back(std::move(folder)); }

  /// What the person at the command line calls a resource: the path of a file in a folder that was
  /// added, as that folder was named; the logical path of an installed one.
  std::string nameOf(std::string_view path) const;

  Result<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  Date today() const override;

 private:
  std::vector<std::filesystem::path> candidates(std::string_view path) const;
  std::vector<std::filesystem::path> templateCandidates(std::string_view rest) const;
  std::vector<std::filesystem::path> templateRoots() const;
  std::optional<std::filesystem::path> folderOf(std::string_view name) const;

  std::filesystem::path home_;
  std::vector<std::filesystem::path> extra_;
};

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_INSTALLED_WORLD_H_
