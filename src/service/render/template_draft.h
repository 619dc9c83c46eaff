// A template that somebody wants to store: looked at as if it were in place, before it is.
//
// Pure but for the World.
#ifndef VANTHU_SERVICE_RENDER_TEMPLATE_DRAFT_H_
#define VANTHU_SERVICE_RENDER_TEMPLATE_DRAFT_H_

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/world.h"

namespace vanthu::service {

using TemplateParts = std::map<std::string, std::string, std::less<>>;

inline constexpr size_t kMostTemplateParts = 20;

/// All that is wrong in the template `name` made of `parts` in this world: names of parts
/// ("template.bad-part"), then what `vanthu template lint` would say, warnings included.
Diagnostics lintDraft(const World& world, std::string_view name, const TemplateParts& parts);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_TEMPLATE_DRAFT_H_
