// The arguments that many commands understand.
#ifndef VANTHU_CLI_COMMON_ARGUMENTS_H_
#define VANTHU_CLI_COMMON_ARGUMENTS_H_

#include <string>

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

/// --json. `common` outlives the app.
void addJson(CLI::App& command, Common& common);

/// --templates, for commands that read templates or what stands beside them (tables, offices).
/// `common` outlives the app.
void addTemplates(CLI::App& command, Common& common);

/// --profile and --date. `profile` and `date` outlive the app.
void addFormat(CLI::App& command, std::string& profile, std::string& date);

/// --database. `database` outlives the app.
void addDatabase(CLI::App& command, std::string& database);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_COMMON_ARGUMENTS_H_
