// Setting passwords: by a one-time link, or by a person who knows the present one.
#ifndef VANTHU_SERVICE_PEOPLE_SET_PASSWORD_H_
#define VANTHU_SERVICE_PEOPLE_SET_PASSWORD_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/http/message.h"
#include "service/people/caller.h"
#include "service/people/people.h"

namespace vanthu::service {

/// What a link is for.
struct LinkFacts {
  bool setup = false;  ///< makes the first administrator; else sets the password of `name`
  std::string name;
  std::string expiresAt;
};

/// Errors: "link.unknown": never made, used, or expired.
Result<LinkFacts> linkFacts(People& people, std::string_view token);

/// What somebody types behind a link.
struct LinkForm {
  std::string name, fullName;  ///< of the first administrator only
  std::string password;
};

/// Sets the password, for the first administrator after making them (role admin in all offices);
/// the link is used up. Errors: "link.unknown", "data.weak-password", "data.bad-name",
/// "limit.password-queue".
Result<void> useLink(People& people, std::string_view token, const LinkForm& form);

/// A new link for a person's password, made in `tx`; its earlier ones die. The present password
/// holds until then. Gives the token.
std::string makePasswordToken(const PeopleOptions& options,
                              store::Transaction& tx,
                              std::string_view person);

/// Ends the person's other sessions. Errors: "data.wrong-password", "data.weak-password",
/// "limit.logins" (then `wait` says for how long), "limit.password-queue".
Result<void> changePassword(People& people,
                            const RequestHead& head,
                            const Caller& caller,
                            std::string_view present,
                            std::string_view next,
                            std::chrono::seconds& wait);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_SET_PASSWORD_H_
