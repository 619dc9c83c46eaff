// The arguments of `vanthu import` and `vanthu export`.
#ifndef VANTHU_CLI_LIST_ARGUMENTS_H_
#define VANTHU_CLI_LIST_ARGUMENTS_H_

#include <functional>

#include "cli/list_commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

/// Set `run` when the command was asked for; the options outlive the app.
void addImport(CLI::App& app,
               ImportOptions& options,
               Common& common,
               std::function<ExitCode()>& run);
void addExport(CLI::App& app,
               ExportOptions& options,
               Common& common,
               std::function<ExitCode()>& run);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_LIST_ARGUMENTS_H_
