// The database and the anchor that a command means.
#ifndef VANTHU_CLI_STORE_DATABASE_H_
#define VANTHU_CLI_STORE_DATABASE_H_

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/store_commands.h"
#include "store/database/database.h"

namespace vanthu::cli {

/// Who the audit log names for what is done at the command line: whoever may open the database.
inline constexpr std::string_view kActor = "system";

/// The URL asked for, or SQLite in the data folder.
Result<std::string> databaseUrl(const std::string& database);

/// The file asked for, or the one in the data folder.
Result<std::filesystem::path> anchorFile(const StoreOptions& options);

/// What the database says goes to stderr, for the one who looks after it.
Result<std::unique_ptr<store::Database>> openStore(const std::string& database, bool readOnly);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_STORE_DATABASE_H_
