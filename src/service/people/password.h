// Passwords: which are good enough, and their Argon2id hashes (19 MiB, two passes; robustness.md
// T14).
//
// Knows neither people nor the database. Thread-safe; each hashing takes a lane.
#ifndef VANTHU_SERVICE_PEOPLE_PASSWORD_H_
#define VANTHU_SERVICE_PEOPLE_PASSWORD_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/people/hashing_lanes.h"

namespace vanthu::service {

inline constexpr size_t kShortestPassword = 12, kLongestPassword = 128;  ///< in letters

/// In NFC, as it is hashed. `names` are the person's own: a password must hold more than them.
/// Errors: "data.weak-password" with what is wrong, at /password.
Result<std::string> acceptPassword(std::string_view raw,
                                   std::initializer_list<std::string_view> names);

/// The text to store: "$argon2id$v=19$m=19456,t=2,p=1$…".
/// REQUIRES: `accepted` comes from acceptPassword. Errors: "limit.password-queue".
Result<std::string> hashPassword(std::string_view accepted, HashingLanes& lanes);

/// True if the password fits the hash. Without a hash (nobody of that name) false, after the same
/// work. Errors: "limit.password-queue".
Result<bool> verifyPassword(std::string_view raw,
                            const std::optional<std::string>& hash,
                            HashingLanes& lanes);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_PASSWORD_H_
