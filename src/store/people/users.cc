#include "store/people/users.h"

#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/people/api_keys.h"
#include "store/people/faults.h"
#include "store/people/hand_over.h"
#include "store/people/holders.h"
#include "store/people/names.h"
#include "store/people/sessions.h"
#include "store/version_fault.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kColumns =
    "id, name, full_name, name_key, password, version, created_at, created_by, closed_at, "
    "successor";

User fromRow(Transaction& tx, const Row& row) {
  User user;
  user.id = row.text("id");
  user.name = row.text("name");
  user.fullName = row.text("full_name");
  user.hasPassword = !row.isNull("password");
  user.version = row.integer("version");
  user.createdAt = row.text("created_at");
  user.createdBy = row.text("created_by");
  user.closedAt = row.maybeText("closed_at");
  user.successor = row.maybeText("successor");
  user.grants = grantsOf(tx, user.id);
  return user;
}

Result<User> findBy(Transaction& tx, std::string_view column, std::string_view value) {
  const auto row = tx.one(
      "SELECT " + std::string(kColumns) + " FROM person WHERE " + std::string(column) + " = ?",
      {value});
  if (!row)
    return fail(unknownUser());
  return fromRow(tx, *row);
}

Result<User> findOpen(Transaction& tx, std::string_view id) {
  auto user = findUser(tx, id);
  if (user && user->closedAt)
    return fail(userIsClosed());
  return user;
}

bool isAdmin(const Grants& grants) {
  for (const Grant& grant : grants)
    if (grant.office.empty() && grant.roles & kAdminRole)
      return true;
  return false;
}

/// True if nobody but `id` is an administrator of all offices. Locks the rows that it counts, so
/// that two administrators cannot take each other away at once.
bool isLastAdmin(Transaction& tx, std::string_view id) {
  const auto others = tx.query(
      "SELECT g.holder FROM role_grant g JOIN person p ON p.id = g.holder"
      " WHERE g.office = '' AND p.closed_at IS NULL AND (g.roles & ?) <> 0" +
          std::string(tx.dialect() == Dialect::postgres ? " ORDER BY p.id FOR UPDATE" : ""),
      {kAdminRole});
  for (const Row& row : others)
    if (row.text("holder") != id)
      return false;
  return true;
}

void audit(Transaction& tx,
           std::string_view actor,
           std::string_view action,
           std::string_view user,
           std::string detail = {}) {
  appendAudit(tx,
              {std::string(actor),
               {},
               std::string(action),
               "users/" + std::string(user),
               std::move(detail)});
}

std::string grantsAsJson(const Grants& grants) {
  JsonWriter json;
  json.beginObject().key("grants").beginArray();
  for (const Grant& grant : grants)
    json.beginObject().member("office", grant.office).member("roles", grant.roles).endObject();
  json.endArray().endObject();
  return json.take();
}

}  // namespace

Result<User> addUser(Transaction& tx, const NewUser& fresh, std::string_view actor) {
  const auto name = cleanName(fresh.name, "/name");
  if (!name)
    return fail(name.error());
  const auto fullName = cleanName(fresh.fullName, "/fullName");
  if (!fullName)
    return fail(fullName.error());
  const std::string id = randomId();
  const int64_t added = tx.execute(
      "INSERT INTO person (id, name, name_key, full_name, version, created_at, created_by)"
      " VALUES (?, ?, ?, ?, 1, ?, ?) ON CONFLICT (name_key) DO NOTHING",
      {id, *name, nameKey(*name), *fullName, tx.now().instant, actor});
  if (added == 0)
    return fail(userExists());
  if (auto good = setGrants(tx, id, fresh.grants); !good)
    return fail(good.error());
  audit(tx, actor, "user.add", id, grantsAsJson(fresh.grants));
  return findUser(tx, id);
}

Result<User> findUser(Transaction& tx, std::string_view id) {
  return findBy(tx, "id", id);
}

Result<User> findUserByName(Transaction& tx, std::string_view name) {
  return findBy(tx, "name_key", nameKey(name));
}

std::optional<Credentials> findCredentials(Transaction& tx, std::string_view name) {
  const auto row = tx.one(
      "SELECT id, password FROM person WHERE name_key = ? AND closed_at IS NULL", {nameKey(name)});
  if (!row)
    return std::nullopt;
  return Credentials{row->text("id"), row->maybeText("password")};
}

std::vector<User> listUsers(Transaction& tx,
                            const std::optional<std::vector<std::string>>& offices,
                            std::string_view after,
                            size_t limit) {
  std::vector<User> users;
  for (const Row& row : pageOfHolders(tx, {"person", kColumns, "name_key"}, offices, after, limit))
    users.push_back(fromRow(tx, row));
  return users;
}

Result<User> changeGrants(Transaction& tx,
                          std::string_view id,
                          int64_t version,
                          const Grants& grants,
                          std::string_view actor) {
  const auto user = findOpen(tx, id);
  if (!user)
    return user;
  if (isAdmin(user->grants) && !isAdmin(grants) && isLastAdmin(tx, id))
    return fail(lastAdmin());
  if (tx.execute("UPDATE person SET version = version + 1 WHERE id = ? AND version = ?",
                 {id, version}) == 0)
    return fail(otherVersionSeen());
  if (auto good = setGrants(tx, id, grants); !good)
    return fail(good.error());
  audit(tx, actor, "user.change-roles", id, grantsAsJson(grants));
  return findUser(tx, id);
}

Result<void> setPassword(Transaction& tx,
                         std::string_view id,
                         std::string_view hash,
                         std::string_view keepSession,
                         std::string_view actor) {
  const auto user = findOpen(tx, id);
  if (!user)
    return fail(user.error());
  tx.execute("UPDATE person SET password = ?, version = version + 1 WHERE id = ?", {hash, id});
  endSessionsOf(tx, id, keepSession);
  audit(tx, actor, "user.set-password", id);
  return {};
}

Result<User> closeUser(Transaction& tx,
                       std::string_view id,
                       std::string_view successor,
                       std::string_view actor) {
  const auto user = findOpen(tx, id);
  if (!user)
    return user;
  const auto next = findUser(tx, successor);
  if (!next || next->closedAt)
    return fail(unknownSuccessor());
  if (next->id == user->id)
    return fail(
        badSuccessor({"không thể bàn giao cho chính mình", "nobody can be their own successor"}));
  if (isAdmin(user->grants) && isLastAdmin(tx, id))
    return fail(lastAdmin());
  if (const auto missing = officesOutOfReach(tx, user->id, next->grants); !missing.empty())
    return fail(blindSuccessor(missing));
  const HandedOver papers = handOver(tx, user->id, next->id);
  tx.execute(
      "UPDATE person SET closed_at = ?, successor = ?, password = NULL, version = version + 1"
      " WHERE id = ?",
      {tx.now().instant, successor, id});
  tx.execute("DELETE FROM role_grant WHERE holder = ?", {id});
  tx.execute("DELETE FROM one_time_link WHERE person = ?", {id});
  tx.execute("DELETE FROM known_device WHERE person = ?", {id});
  endSessionsOf(tx, id);
  revokeKeysOf(tx, id, actor);
  audit(tx,
        actor,
        "user.close",
        id,
        JsonWriter()
            .beginObject()
            .member("successor", std::string_view(successor))
            .member("drafts", papers.drafts)
            .member("tasks", papers.tasks)
            .endObject()
            .take());
  return findUser(tx, id);
}

bool anyUser(Transaction& tx) {
  return tx.one("SELECT 1 AS one FROM person LIMIT 1").has_value();
}

}  // namespace vanthu::store
