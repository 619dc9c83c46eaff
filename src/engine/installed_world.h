// The real world: resources from the product's folders, today from the system's clock.
//
// A logical path (base/world.h) is looked up in fixed folders only; nothing that a caller sends
// becomes a path.
#ifndef VANTHU_ENGINE_INSTALLED_WORLD_H_
#define VANTHU_ENGINE_INSTALLED_WORLD_H_

#include <filesystem>
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

  /// Templates under `folder` are found before the installed ones. For the person at the command
  /// line.
  void addTemplates(std::filesystem::path folder) { extra_.push_back(std::move(folder)); }

  Result<std::string> read(std::string_view path) const override;
  std::vector<std::string> list(std::string_view folder) const override;
  Date today() const override;

 private:
  std::vector<std::filesystem::path> candidates(std::string_view path) const;

  std::filesystem::path home_;
  std::vector<std::filesystem::path> extra_;
};

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_INSTALLED_WORLD_H_
