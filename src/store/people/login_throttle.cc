#include "store/people/login_throttle.h"

#include <algorithm>

#include "store/database/instant.h"

namespace vanthu::store {
namespace {

constexpr std::chrono::hours kForgetAfter{24};

std::chrono::seconds delayAfter(int64_t failures, const ThrottlePolicy& policy) {
  if (failures <= policy.freeFailures)
    return std::chrono::seconds(0);
  const int64_t doublings = std::min<int64_t>(failures - policy.freeFailures - 1, 20);
  return std::min(policy.first * (int64_t{1} << doublings), policy.longest);
}

std::chrono::seconds untilThen(std::string_view now, std::string_view then) {
  const auto left = between(now, then);
  return left.count() <= 0 ? std::chrono::seconds(0)
                           : std::chrono::ceil<std::chrono::seconds>(left);
}

}  // namespace

std::chrono::seconds blockedFor(Transaction& tx, std::string_view subject) {
  const auto row = tx.one("SELECT blocked_until FROM login_throttle WHERE subject = ?", {subject});
  return row ? untilThen(tx.now().instant, row->text("blocked_until")) : std::chrono::seconds(0);
}

std::chrono::seconds countFailure(Transaction& tx,
                                  std::string_view subject,
                                  const ThrottlePolicy& policy) {
  if (const auto left = blockedFor(tx, subject); left.count() > 0)
    return left;
  const std::string& now = tx.now().instant;
  tx.execute("DELETE FROM login_throttle WHERE last_failure < ?", {shifted(now, -kForgetAfter)});
  const auto row = tx.one(
      "INSERT INTO login_throttle (subject, failures, last_failure, blocked_until)"
      " VALUES (?, 1, ?, ?) ON CONFLICT (subject) DO UPDATE SET"
      " failures = login_throttle.failures + 1, last_failure = excluded.last_failure"
      " RETURNING failures",
      {subject, now, now});
  tx.execute("UPDATE login_throttle SET blocked_until = ? WHERE subject = ?",
             {shifted(now, delayAfter(row->integer("failures"), policy)), subject});
  return std::chrono::seconds(0);
}

void takeBackFailure(Transaction& tx, std::string_view subject, std::string_view countedAt) {
  tx.execute(
      "UPDATE login_throttle SET failures = failures - 1,"
      " blocked_until = CASE WHEN last_failure = ? THEN last_failure ELSE blocked_until END"
      " WHERE subject = ? AND failures > 0",
      {countedAt, subject});
}

void forgetFailures(Transaction& tx, std::string_view subject) {
  tx.execute("DELETE FROM login_throttle WHERE subject = ?", {subject});
}

}  // namespace vanthu::store
