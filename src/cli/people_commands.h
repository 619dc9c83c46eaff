// `vanthu user` and `vanthu key`: people and keys, straight in the database. With SQLite the
// service must not run meanwhile ("store.in-use"); over HTTP there are /users and /keys.
#ifndef VANTHU_CLI_PEOPLE_COMMANDS_H_
#define VANTHU_CLI_PEOPLE_COMMANDS_H_

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "cli/commands.h"
#include "data/offices.h"
#include "store/database/database.h"
#include "store/people/users.h"

namespace CLI {
class App;
}

namespace vanthu::cli {

struct UserOptions {
  std::string database;  ///< empty: SQLite in the data folder
  std::string name;      ///< what they log in with
  std::string fullName;  ///< empty: the name
  std::vector<std::string> roles;
  std::vector<std::string> offices;  ///< each with all of `roles`; empty: every office
  std::string successor;             ///< the name of who takes over
};

struct KeyOptions {
  std::string database;
  std::string name;  ///< what it is for
  std::string id;    ///< of a key, or its prefix
  std::vector<std::string> scopes, roles, offices;
  int days = 0;  ///< 0: does not expire
};

/// The options outlive the app.
void addUsers(CLI::App& app, UserOptions& options, Common& common, std::function<ExitCode()>& run);
void addKeys(CLI::App& app, KeyOptions& options, Common& common, std::function<ExitCode()>& run);

/// Makes the person and prints a path for their password, "/setup/TOKEN": works once, for 72 hours.
ExitCode addUser(const UserOptions& options, const Common& common);
ExitCode listUsers(const UserOptions& options, const Common& common);
/// Hands the papers over and closes the account.
ExitCode closeUser(const UserOptions& options, const Common& common);
/// Prints a new path for the password.
ExitCode resetPassword(const UserOptions& options, const Common& common);

/// Prints the key: the only time that it is seen.
ExitCode addKey(const KeyOptions& options, const Common& common);
ExitCode listKeys(const KeyOptions& options, const Common& common);
ExitCode revokeKey(const KeyOptions& options, const Common& common);

/// Every one of `roles` in each of the offices; in all of them if none is named. REQUIRES: words of
/// service::kRoleWords.
store::Grants grantsOf(const std::vector<std::string>& roles,
                       const std::vector<std::string>& offices);
/// The offices that are installed with the product; none if `grants` names no office. Takes long:
/// not for a transaction. Errors: "machine.…".
Result<data::Offices> installedOffices(const store::Grants& grants, const Common& common);
/// Every office in `grants` is stored or `installed`. Errors: "data.unknown-office".
Diagnostics checkOffices(const store::Grants& grants,
                         store::Transaction& tx,
                         const data::Offices& installed);
/// "drafter, clerk @ so-gd; leader @ *".
std::string toText(const store::Grants& grants);

}  // namespace vanthu::cli

#endif  // VANTHU_CLI_PEOPLE_COMMANDS_H_
