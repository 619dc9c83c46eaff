#include "cli/own_templates.h"

namespace vanthu::cli {

engine::InstalledWorld makeWorld(const Common& common) {
  engine::InstalledWorld world(engine::InstalledWorld::defaultHome());
  if (!common.templatesFolder.empty())
    world.addTemplates(common.templatesFolder);
  return world;
}

Diagnostics asTyped(Diagnostics diagnostics, const engine::InstalledWorld& world) {
  for (Diagnostic& diagnostic : diagnostics)
    diagnostic.where.file = world.nameOf(diagnostic.where.file);
  return diagnostics;
}

}  // namespace vanthu::cli
