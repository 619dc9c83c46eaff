#include "cli/command_group.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "cli/common_arguments.h"

namespace vanthu::cli {

CommandGroup::CommandGroup(CLI::App& app,
                           const char* name,
                           const char* help,
                           Common& common,
                           std::function<ExitCode()>& run)
    : group_(*app.add_subcommand(name, help)->require_subcommand(1)), common_(common), run_(run) {}

CLI::App& CommandGroup::add(const char* name, const char* help, std::function<ExitCode()> action) {
  CLI::App& command = *group_.add_subcommand(name, help);
  addJson(command, common_);
  if (templates_)
    addTemplates(command, common_);
  if (database_ != nullptr)
    addDatabase(command, *database_);
  command.callback([&run = run_, action = std::move(action)] { run = action; });
  return command;
}

}  // namespace vanthu::cli
