// The commands that look after the service's data: `vanthu backup`, `restore` and `audit`. They
// work beside a running service, but for `restore` and `audit accept-restore`.
#ifndef VANTHU_CLI_STORE_COMMANDS_H_
#define VANTHU_CLI_STORE_COMMANDS_H_

#include <functional>
#include <string>

#include "cli/commands.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

struct StoreOptions {
  std::string database;   ///< empty: SQLite in the data folder
  std::string anchor;     ///< a file; empty: in the data folder
  std::string folder;     ///< of a backup
  std::string reason;     ///< why an older database is accepted
  std::string role;       ///< the service's own, on PostgreSQL
  bool complete = false;  ///< structure and stored files too
};

/// The options outlive the app.
void addBackup(CLI::App& app,
               StoreOptions& options,
               Common& common,
               std::function<ExitCode()>& run);
void addAudit(CLI::App& app, StoreOptions& options, Common& common, std::function<ExitCode()>& run);

ExitCode backUp(const StoreOptions& options, const Common& common);
ExitCode restore(const StoreOptions& options, const Common& common);
/// Reads the whole audit chain, and holds it to the anchor if there is one; with `complete` also
/// what store/integrity.h looks at.
ExitCode verifyAudit(const StoreOptions& options, const Common& common);
/// Prints the head of the chain, to be kept outside.
ExitCode printAuditHead(const StoreOptions& options, const Common& common);
/// store/append_only.h, by the owner of the tables.
ExitCode grantAppendOnly(const StoreOptions& options, const Common& common);
ExitCode acceptRestore(const StoreOptions& options, const Common& common);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_STORE_COMMANDS_H_
