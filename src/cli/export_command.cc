#include "cli/input_file.h"
#include "cli/list_commands.h"
#include "cli/output_file.h"
#include "cli/own_templates.h"
#include "data/json_reader.h"
#include "engine/list.h"

namespace vanthu::cli {

ExitCode exportList(const ExportOptions& options, const Common& common) {
  const Result<std::string> bytes = readInput(options.data);
  if (!bytes)
    return failWith(bytes.error(), common.json);
  const Result<Value> data = data::readJson(*bytes, options.data == "-" ? "stdin" : options.data);
  if (!data)
    return failWith(data.error(), common.json);
  const engine::InstalledWorld world = makeWorld(common);
  const auto engine = engine::Engine::make(world);
  if (!engine)
    return failWith(asTyped(engine.error(), world), common.json);
  const Result<std::string> xlsx =
      engine::exportList(**engine, world, options.templateName, *data, options.list);
  if (!xlsx)
    return failWith(asTyped(xlsx.error(), world), common.json);
  if (const Diagnostics faults = writeOutput(options.output, *xlsx); !faults.empty())
    return failWith(faults, common.json);
  return kDone;
}

}  // namespace vanthu::cli
