// Installed resources that need not be there.
#ifndef VANTHU_BASE_OPTIONAL_RESOURCE_H_
#define VANTHU_BASE_OPTIONAL_RESOURCE_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/world.h"

namespace vanthu {

/// The bytes of a resource; nothing if its folder does not list it. Errors: of one that is listed,
/// those of World::read.
Result<std::optional<std::string>> readIfListed(const World& world, std::string_view path);

}  // namespace vanthu

#endif  // VANTHU_BASE_OPTIONAL_RESOURCE_H_
