// Keys of other systems: looked up by their prefix, proved by a secret of which only a hash is
// here.
#ifndef VANTHU_STORE_PEOPLE_API_KEYS_H_
#define VANTHU_STORE_PEOPLE_API_KEYS_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"
#include "store/people/users.h"

namespace vanthu::store {

struct ApiKey {
  std::string id;
  std::string prefix;
  std::string name;
  int64_t scopes = 0;
  Grants grants;
  std::string owner;  ///< the person who made it; empty: the command line
  std::string createdAt;
  std::optional<std::string> expiresAt, lastUsed, revokedAt;
};

struct NewKey {
  std::string prefix;
  std::string secretHash;
  std::string name;
  int64_t scopes = 0;
  Grants grants;
  std::optional<std::chrono::days> life;  ///< nothing: does not expire
};

/// `owner` is a person or empty. Errors: "data.bad-name", "data.bad-grants".
Result<ApiKey> addKey(Transaction& tx,
                      const NewKey& key,
                      std::string_view owner,
                      std::string_view actor);

struct KeyProof {
  ApiKey key;
  std::string secretHash;
  std::chrono::milliseconds left{};  ///< until it expires; a day or less at a time
};
/// Nothing if there is none, it was revoked or has expired.
std::optional<KeyProof> findKeyByPrefix(Transaction& tx, std::string_view prefix);

/// Errors: "key.unknown".
Result<ApiKey> findKey(Transaction& tx, std::string_view id);

/// Newest first, behind the key `after` (an id; empty: from the first); those with a role in one
/// of `offices`, all if there is nothing.
std::vector<ApiKey> listKeys(Transaction& tx,
                             const std::optional<std::vector<std::string>>& offices,
                             std::string_view after,
                             size_t limit);

/// A key that is revoked already stays so. Errors: "key.unknown".
Result<ApiKey> revokeKey(Transaction& tx, std::string_view id, std::string_view actor);
/// Each on its own, so that the audit log names it.
void revokeKeysOf(Transaction& tx, std::string_view owner, std::string_view actor);

/// Writes that these keys were used now.
void markUsed(Transaction& tx, const std::vector<std::string>& ids);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_API_KEYS_H_
