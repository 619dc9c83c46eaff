// The database and the anchor that a command means.
#ifndef VANTHU_CLI_STORE_DATABASE_H_
#define VANTHU_CLI_STORE_DATABASE_H_

#include <filesystem>
#include <memory>
#include <string>

#include "base/result.h"
#include "cli/store_commands.h"
#include "store/database/database.h"

namespace vanthu::cli {

/// The URL asked for, or SQLite in the data folder.
Result<std::string> databaseUrl(const StoreOptions& options);

/// The file asked for, or the one in the data folder.
Result<std::filesystem::path> anchorFile(const StoreOptions& options);

/// What the database says goes to stderr, for the one who looks after it.
Result<std::unique_ptr<store::Database>> openStore(const StoreOptions& options, bool readOnly);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_STORE_DATABASE_H_
