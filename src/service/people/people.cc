#include "service/people/people.h"

#include "service/people/hashing_lanes.h"
#include "service/people/key_cache.h"
#include "service/people/last_use.h"
#include "service/people/secrets.h"
#include "store/people/sessions.h"

namespace vanthu::service {

People::People(store::Database& database, const PeopleOptions& options)
    : database_(database),
      options_(options),
      lanes_(std::make_unique<HashingLanes>()),
      keys_(std::make_unique<KeyCache>(options.keyCacheLife)),
      lastUse_(std::make_unique<LastUse>(database, options.lastUseEvery, options.lastUseFailed)) {
  prepareSecrets();
}

People::~People() = default;

std::string People::makeLocalKey() {
  std::string key = "vt_local_" + randomToken();
  useLocalKey(key);
  return key;
}

void People::useLocalKey(std::string_view key) {
  localKeyHash_ = hashOf(key);
}

bool People::isLocalKey(std::string_view key) const {
  return !localKeyHash_.empty() && sameSecret(hashOf(key), localKeyHash_);
}

Result<std::optional<std::string>> makeSetupToken(People& people) {
  using Token = std::optional<std::string>;
  return people.database().write([&](store::Transaction& tx) -> Result<Token> {
    if (store::anyUser(tx))
      return Token();
    std::string token = randomToken();
    store::addLink(tx, {}, hashOf(token), people.options().setupLinkLife);
    return Token(std::move(token));
  });
}

}  // namespace vanthu::service
