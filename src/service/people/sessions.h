// Logging in and out with a password, and what guards a session's changes against other sites.
#ifndef VANTHU_SERVICE_PEOPLE_SESSIONS_H_
#define VANTHU_SERVICE_PEOPLE_SESSIONS_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/http/message.h"
#include "service/people/people.h"
#include "store/people/sessions.h"
#include "store/people/users.h"

namespace vanthu::service {

struct Login {
  std::string token;   ///< of the new session: for the cookie only
  std::string device;  ///< for the device's cookie
  store::User user;
};

/// Guesses are slowed down by account and by network, not for a browser in which this person has
/// logged in before; never for longer than 15 minutes at a time. Unknown names cost the same time
/// and give the same answer. The browser's earlier session ends.
/// Errors: "auth.bad-credentials", "limit.logins" (then `wait` says for how long),
/// "limit.password-queue", "auth.forbidden-origin", those of the database.
Result<Login> logIn(People& people,
                    const RequestHead& head,
                    std::string_view name,
                    std::string_view password,
                    std::chrono::seconds& wait);

/// Ends the session that the head names, if there is one.
Result<void> logOut(People& people, const RequestHead& head);

store::SessionLimits sessionLimits(const People& people);

/// What a page sends as X-CSRF-Token with each change.
std::string csrfToken(std::string_view sessionToken);

/// Empty, or "auth.forbidden-origin": another site sends this (Sec-Fetch-Site, Origin).
Diagnostics checkSite(const RequestHead& head);
/// checkSite() and the token of X-CSRF-Token.
Diagnostics checkOrigin(const RequestHead& head, std::string_view sessionToken);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_SESSIONS_H_
