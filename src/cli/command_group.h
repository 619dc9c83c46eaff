// A command with commands of its own: `vanthu key list`.
#ifndef VANTHU_CLI_COMMAND_GROUP_H_
#define VANTHU_CLI_COMMAND_GROUP_H_

#include <functional>
#include <string>

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

/// Needed only while the commands are added; what it is given outlives the app.
class CommandGroup {
 public:
  /// `run` becomes the action of the command that is chosen.
  CommandGroup(CLI::App& app,
               const char* name,
               const char* help,
               Common& common,
               std::function<ExitCode()>& run);

  /// The commands added from now on take --database.
  void takeDatabase(std::string& database) { database_ = &database; }

  /// The commands added from now on take --templates.
  void takeTemplates() { templates_ = true; }

  CLI::App& add(const char* name, const char* help, std::function<ExitCode()> action);

 private:
  CLI::App& group_;
  Common& common_;
  std::function<ExitCode()>& run_;
  std::string* database_ = nullptr;
  bool templates_ = false;
};

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_COMMAND_GROUP_H_
