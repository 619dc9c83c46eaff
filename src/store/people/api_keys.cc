#include "store/people/api_keys.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/database/instant.h"
#include "store/people/faults.h"
#include "store/people/holders.h"
#include "store/people/names.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kColumns =
    "id, prefix, secret_hash, name, scopes, owner, created_at, expires_at, last_used, revoked_at";

ApiKey fromRow(Transaction& tx, const Row& row) {
  ApiKey key;
  key.id = row.text("id");
  key.prefix = row.text("prefix");
  key.name = row.text("name");
  key.scopes = row.integer("scopes");
  key.owner = row.text("owner");
  key.createdAt = row.text("created_at");
  key.expiresAt = row.maybeText("expires_at");
  key.lastUsed = row.maybeText("last_used");
  key.revokedAt = row.maybeText("revoked_at");
  key.grants = grantsOf(tx, key.id);
  return key;
}

void audit(Transaction& tx, std::string_view actor, const char* action, const ApiKey& key) {
  appendAudit(tx,
              {std::string(actor),
               {},
               action,
               "keys/" + key.id,
               JsonWriter()
                   .beginObject()
                   .member("prefix", key.prefix)
                   .member("scopes", key.scopes)
                   .endObject()
                   .take()});
}

}  // namespace

Result<ApiKey> addKey(Transaction& tx,
                      const NewKey& fresh,
                      std::string_view owner,
                      std::string_view actor) {
  const auto name = cleanName(fresh.name, "/name");
  if (!name)
    return fail(name.error());
  const std::string id = randomId();
  const std::string& now = tx.now().instant;
  std::optional<std::string> expiresAt;
  if (fresh.life)
    expiresAt = shifted(now, *fresh.life);
  tx.execute(
      "INSERT INTO api_key (id, prefix, secret_hash, name, scopes, owner, created_at, expires_at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      {id, fresh.prefix, fresh.secretHash, *name, fresh.scopes, owner, now, expiresAt});
  if (auto good = setGrants(tx, id, fresh.grants); !good)
    return fail(good.error());
  auto key = findKey(tx, id);
  if (key)
    audit(tx, actor, "key.add", *key);
  return key;
}

std::optional<KeyProof> findKeyByPrefix(Transaction& tx, std::string_view prefix) {
  const std::string& now = tx.now().instant;
  const auto row = tx.one("SELECT " + std::string(kColumns) +
                              " FROM api_key WHERE prefix = ? AND revoked_at IS NULL"
                              " AND (expires_at IS NULL OR expires_at > ?)",
                          {prefix, now});
  if (!row)
    return std::nullopt;
  KeyProof proof{fromRow(tx, *row), row->text("secret_hash"), std::chrono::days(1)};
  if (proof.key.expiresAt)
    proof.left = std::min(proof.left, between(now, *proof.key.expiresAt));
  return proof;
}

Result<ApiKey> findKey(Transaction& tx, std::string_view id) {
  const auto row = tx.one("SELECT " + std::string(kColumns) + " FROM api_key WHERE id = ?", {id});
  if (!row)
    return fail(unknownKey());
  return fromRow(tx, *row);
}

std::vector<ApiKey> listKeys(Transaction& tx,
                             const std::optional<std::vector<std::string>>& offices,
                             std::string_view after,
                             size_t limit) {
  std::vector<ApiKey> keys;
  for (const Row& row :
       pageOfHolders(tx, {"api_key", kColumns, "created_at", true}, offices, after, limit))
    keys.push_back(fromRow(tx, row));
  return keys;
}

Result<ApiKey> revokeKey(Transaction& tx, std::string_view id, std::string_view actor) {
  const int64_t revoked =
      tx.execute("UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                 {tx.now().instant, id});
  auto key = findKey(tx, id);
  if (key && revoked > 0)
    audit(tx, actor, "key.revoke", *key);
  return key;
}

void revokeKeysOf(Transaction& tx, std::string_view owner, std::string_view actor) {
  for (const Row& row : tx.query(
           "SELECT id FROM api_key WHERE owner = ? AND revoked_at IS NULL ORDER BY id", {owner}))
    static_cast<void>(revokeKey(tx, row.text("id"), actor));
}

void markUsed(Transaction& tx, const std::vector<std::string>& ids) {
  for (const std::string& id : ids)
    tx.execute("UPDATE api_key SET last_used = ? WHERE id = ?", {tx.now().instant, id});
}

}  // namespace vanthu::store
