// Logins that hold (by hash of their token), the browsers they were made in, and one-time links.
#ifndef VANTHU_STORE_PEOPLE_SESSIONS_H_
#define VANTHU_STORE_PEOPLE_SESSIONS_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database/database.h"
#include "store/people/users.h"

namespace vanthu::store {

struct SessionLimits {
  std::chrono::seconds idle{};
  std::chrono::seconds life{};
};

struct Session {
  std::string person, name, fullName;
  Grants grants;
  bool stale = false;  ///< last use is to be written: it is older than a minute
};

/// Also removes sessions that ended. Errors: "user.unknown", "conflict.user-closed".
Result<void> addSession(Transaction& tx,
                        std::string_view person,
                        std::string_view tokenHash,
                        const SessionLimits& limits);

/// Nothing if there is none, it ended, or the person is closed.
std::optional<Session> findSession(Transaction& tx,
                                   std::string_view tokenHash,
                                   const SessionLimits& limits);
void touchSession(Transaction& tx, std::string_view tokenHash);
void endSession(Transaction& tx, std::string_view tokenHash);
void endSessionsOf(Transaction& tx, std::string_view person, std::string_view exceptTokenHash = {});

/// A browser in which the person logged in (again). Forgets those not seen for a year.
void rememberDevice(Transaction& tx, std::string_view person, std::string_view tokenHash);
bool isKnownDevice(Transaction& tx, std::string_view person, std::string_view tokenHash);

/// A link that works once. Earlier ones of the same person (empty: for the first administrator)
/// die.
void addLink(Transaction& tx,
             std::string_view person,
             std::string_view tokenHash,
             std::chrono::seconds life);

struct Link {
  std::string person;  ///< empty: makes the first administrator
  std::string expiresAt;
};
/// Nothing if there is none, it was used or has expired; a link for the first administrator also if
/// there is one.
std::optional<Link> findLink(Transaction& tx, std::string_view tokenHash);
/// False if another was faster.
bool useUpLink(Transaction& tx, std::string_view tokenHash);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_SESSIONS_H_
