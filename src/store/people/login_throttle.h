// Failed logins, and the growing delay they bring (robustness.md T14).
//
// A failure is counted before the password is looked at, so that many guesses sent at once do not
// slip through, and taken back when it was right. No delay is longer than the policy says and a
// day without failures forgets them.
#ifndef VANTHU_STORE_PEOPLE_LOGIN_THROTTLE_H_
#define VANTHU_STORE_PEOPLE_LOGIN_THROTTLE_H_

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

struct ThrottlePolicy {
  int64_t freeFailures = 0;       ///< without any delay
  std::chrono::seconds first{1};  ///< delay of the next failure; doubles with each
  std::chrono::seconds longest{};
};

/// Zero, and the failure is counted; else how long nothing is accepted, and nothing is counted.
std::chrono::seconds countFailure(Transaction& tx,
                                  std::string_view subject,
                                  const ThrottlePolicy& policy);
/// How long nothing is accepted; counts nothing.
std::chrono::seconds blockedFor(Transaction& tx, std::string_view subject);
/// Takes the failure back that was counted at the instant `countedAt` and turned out to be none.
/// Its delay ends; one that a later failure brought stays: who knows one password could else lift
/// the delay of all guesses from a network.
void takeBackFailure(Transaction& tx, std::string_view subject, std::string_view countedAt);
void forgetFailures(Transaction& tx, std::string_view subject);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_LOGIN_THROTTLE_H_
