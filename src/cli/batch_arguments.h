// The arguments of `vanthu batch` and `vanthu printer`.
#ifndef VANTHU_CLI_BATCH_ARGUMENTS_H_
#define VANTHU_CLI_BATCH_ARGUMENTS_H_

#include <functional>

#include "cli/batch_commands.h"
#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

/// Set `run` when the command was asked for; the options outlive the app.
void addBatch(CLI::App& app, BatchOptions& options, Common& common, std::function<ExitCode()>& run);
void addPrinter(CLI::App& app,
                PrinterOptions& options,
                Common& common,
                std::function<ExitCode()>& run);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_BATCH_ARGUMENTS_H_
