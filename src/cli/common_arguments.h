// The arguments that every command understands.
#ifndef VANTHU_CLI_COMMON_ARGUMENTS_H_
#define VANTHU_CLI_COMMON_ARGUMENTS_H_

#include <string>

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

/// `common` outlives the app.
void addCommon(CLI::App& command, Common& common);

/// --profile and --date. `profile` and `date` outlive the app.
void addFormat(CLI::App& command, std::string& profile, std::string& date);

/// --database. `database` outlives the app.
void addDatabase(CLI::App& command, std::string& database);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_COMMON_ARGUMENTS_H_
