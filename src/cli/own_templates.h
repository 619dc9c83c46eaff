// The templates of the person at the command line, before the installed ones.
#ifndef VANTHU_CLI_OWN_TEMPLATES_H_
#define VANTHU_CLI_OWN_TEMPLATES_H_

#include "base/diagnostic.h"
#include "cli/commands.h"
#include "engine/installed_world.h"

namespace vanthu::cli {

engine::InstalledWorld makeWorld(const Common& common);

/// `diagnostics` where files of one's own templates are called as they were typed:
/// "mau/thu/template.md", not "templates/thu/template.md".
Diagnostics asTyped(Diagnostics diagnostics, const engine::InstalledWorld& world);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_OWN_TEMPLATES_H_
