// People, their roles and passwords (as hashes; this folder knows neither hashing nor HTTP).
//
// Roles are bits whose meaning is service/people/caller.h's, but for kAdminRole: nobody may take
// the last administrator away. A person is closed, never deleted: papers and the audit log keep
// naming them.
#ifndef VANTHU_STORE_PEOPLE_USERS_H_
#define VANTHU_STORE_PEOPLE_USERS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

inline constexpr int64_t kAdminRole = 16;

/// Roles in an office, or in all of them if `office` is empty.
struct Grant {
  std::string office;
  int64_t roles = 0;

  bool operator==(const Grant&) const = default;
};
/// Either one grant for all offices or any number for single ones: not both.
using Grants = std::vector<Grant>;

struct User {
  std::string id;
  std::string name;  ///< what they log in with
  std::string fullName;
  Grants grants;  ///< by office
  bool hasPassword = false;
  int64_t version = 1;
  std::string createdAt, createdBy;
  std::optional<std::string> closedAt;
  std::optional<std::string> successor;
};

struct NewUser {
  std::string name;
  std::string fullName;
  Grants grants;
};

/// The grants of a person or a key, by office.
Grants grantsOf(Transaction& tx, std::string_view holder);
/// Replaces them. Errors: "data.bad-grants": for all offices and for single ones at once, or twice
/// for one office, or without any role.
Result<void> setGrants(Transaction& tx, std::string_view holder, const Grants& grants);

/// Errors: "data.bad-name" (not clean text, 1-100 letters), "conflict.user-exists",
/// "data.bad-grants".
Result<User> addUser(Transaction& tx, const NewUser& user, std::string_view actor);

/// Errors: "user.unknown".
Result<User> findUser(Transaction& tx, std::string_view id);
/// By what they log in with, written in any case. Errors: "user.unknown".
Result<User> findUserByName(Transaction& tx, std::string_view name);

struct Credentials {
  std::string person;
  std::optional<std::string> passwordHash;
};
/// Of a person who is not closed, by what they log in with; nothing if there is none.
std::optional<Credentials> findCredentials(Transaction& tx, std::string_view name);

/// By name, behind the user `after` (an id; empty: from the first); those with a role in one of
/// `offices`, all if there is nothing.
std::vector<User> listUsers(Transaction& tx,
                            const std::optional<std::vector<std::string>>& offices,
                            std::string_view after,
                            size_t limit);

/// Errors: "user.unknown", "conflict.user-closed", "precondition.failed" (another version),
/// "data.bad-grants", "conflict.last-admin".
Result<User> changeGrants(Transaction& tx,
                          std::string_view id,
                          int64_t version,
                          const Grants& grants,
                          std::string_view actor);

/// Ends all sessions but `keepSession` (a token's hash; may be empty).
/// Errors: "user.unknown", "conflict.user-closed".
Result<void> setPassword(Transaction& tx,
                         std::string_view id,
                         std::string_view hash,
                         std::string_view keepSession,
                         std::string_view actor);

/// Hands drafts and open tasks over to `successor`, ends sessions and keys, closes.
/// Errors: "user.unknown", "conflict.user-closed", "data.bad-successor" (unknown, closed, the same
/// person, or without a role in an office of what is handed over), "conflict.last-admin".
Result<User> closeUser(Transaction& tx,
                       std::string_view id,
                       std::string_view successor,
                       std::string_view actor);

/// True if there is at least one person, closed or not.
bool anyUser(Transaction& tx);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_USERS_H_
