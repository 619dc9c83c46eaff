#include "store/people/sessions.h"

#include "store/database/instant.h"
#include "store/people/faults.h"

namespace vanthu::store {
namespace {

constexpr std::chrono::seconds kTouchEvery{60};
constexpr std::chrono::days kDeviceLife{365};

}  // namespace

Result<void> addSession(Transaction& tx,
                        std::string_view person,
                        std::string_view tokenHash,
                        const SessionLimits& limits) {
  const auto user = findUser(tx, person);
  if (!user)
    return fail(user.error());
  if (user->closedAt)
    return fail(userIsClosed());
  const std::string& now = tx.now().instant;
  tx.execute("DELETE FROM login_session WHERE last_used < ? OR created_at < ?",
             {shifted(now, -limits.idle), shifted(now, -limits.life)});
  tx.execute(
      "INSERT INTO login_session (token_hash, person, created_at, last_used)"
      " VALUES (?, ?, ?, ?)",
      {tokenHash, person, now, now});
  return {};
}

std::optional<Session> findSession(Transaction& tx,
                                   std::string_view tokenHash,
                                   const SessionLimits& limits) {
  const std::string& now = tx.now().instant;
  const auto row = tx.one(
      "SELECT p.id, p.name, p.full_name, s.last_used FROM login_session s"
      " JOIN person p ON p.id = s.person"
      " WHERE s.token_hash = ? AND s.last_used >= ? AND s.created_at >= ?"
      " AND p.closed_at IS NULL",
      {tokenHash, shifted(now, -limits.idle), shifted(now, -limits.life)});
  if (!row)
    return std::nullopt;
  Session session;
  session.person = row->text("id");
  session.name = row->text("name");
  session.fullName = row->text("full_name");
  session.grants = grantsOf(tx, session.person);
  session.stale = between(row->text("last_used"), now) >= std::min(kTouchEvery, limits.idle / 4);
  return session;
}

void touchSession(Transaction& tx, std::string_view tokenHash) {
  tx.execute("UPDATE login_session SET last_used = ? WHERE token_hash = ?",
             {tx.now().instant, tokenHash});
}

void endSession(Transaction& tx, std::string_view tokenHash) {
  tx.execute("DELETE FROM login_session WHERE token_hash = ?", {tokenHash});
}

void endSessionsOf(Transaction& tx, std::string_view person, std::string_view exceptTokenHash) {
  tx.execute("DELETE FROM login_session WHERE person = ? AND token_hash <> ?",
             {person, exceptTokenHash});
}

void rememberDevice(Transaction& tx, std::string_view person, std::string_view tokenHash) {
  const std::string& now = tx.now().instant;
  tx.execute("DELETE FROM known_device WHERE last_login < ?", {shifted(now, -kDeviceLife)});
  tx.execute(
      "INSERT INTO known_device (token_hash, person, last_login) VALUES (?, ?, ?)"
      " ON CONFLICT (token_hash) DO UPDATE SET last_login = excluded.last_login",
      {tokenHash, person, now});
}

bool isKnownDevice(Transaction& tx, std::string_view person, std::string_view tokenHash) {
  return tx
      .one("SELECT 1 AS one FROM known_device WHERE token_hash = ? AND person = ?",
           {tokenHash, person})
      .has_value();
}

void addLink(Transaction& tx,
             std::string_view person,
             std::string_view tokenHash,
             std::chrono::seconds life) {
  const std::string& now = tx.now().instant;
  tx.execute("DELETE FROM one_time_link WHERE person = ? OR expires_at < ?", {person, now});
  tx.execute(
      "INSERT INTO one_time_link (token_hash, person, created_at, expires_at)"
      " VALUES (?, ?, ?, ?)",
      {tokenHash, person, now, shifted(now, life)});
}

std::optional<Link> findLink(Transaction& tx, std::string_view tokenHash) {
  const auto row =
      tx.one("SELECT person, expires_at FROM one_time_link WHERE token_hash = ? AND expires_at > ?",
             {tokenHash, tx.now().instant});
  if (!row || (row->text("person").empty() && anyUser(tx)))
    return std::nullopt;
  return Link{row->text("person"), row->text("expires_at")};
}

bool useUpLink(Transaction& tx, std::string_view tokenHash) {
  return tx.execute("DELETE FROM one_time_link WHERE token_hash = ?", {tokenHash}) == 1;
}

}  // namespace vanthu::store
