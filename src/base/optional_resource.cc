#include "base/optional_resource.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vanthu {

Result<std::optional<std::string>> readIfListed(const World& world, std::string_view path) {
  const size_t slash = path.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? "" : path.substr(0, slash);
  const std::string_view name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
  const std::vector<std::string> names = world.list(folder);
  if (std::find(names.begin(), names.end(), name) == names.end())
    return std::nullopt;
  Result<std::string> bytes = world.read(path);
  if (!bytes)
    return fail(std::move(bytes.error()));
  return std::move(*bytes);
}

}  // namespace vanthu
