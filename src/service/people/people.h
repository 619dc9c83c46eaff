// What the service keeps in memory about people: options, the lanes of password hashing, the keys
// seen lately, and the local key. One object lives as long as the service and is shared by all
// threads.
//
// Knows no routes. All that is lasting lies in store/people.
#ifndef VANTHU_SERVICE_PEOPLE_PEOPLE_H_
#define VANTHU_SERVICE_PEOPLE_PEOPLE_H_

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "service/beat.h"
#include "service/people/caller.h"
#include "store/database/database.h"

namespace vanthu::service {

class HashingLanes;
class KeyCache;
class LastUse;

struct PeopleOptions {
  std::chrono::seconds sessionIdle{30 * 60};
  std::chrono::seconds sessionLife{12 * 3600};
  std::chrono::seconds setupLinkLife{30 * 60};
  std::chrono::seconds passwordLinkLife{72 * 3600};
  /// A key that was revoked elsewhere is refused at most this much later; here, at once.
  std::chrono::milliseconds keyCacheLife{2'000};
  std::chrono::milliseconds lastUseEvery{60'000};  ///< how often `lastUsed` of keys is written
  Beat::Failed lastUseFailed = {};                 ///< told what that threw, for the log
};

class People {
 public:
  /// `database` must outlive this. Starts a thread that writes when keys were last used.
  explicit People(store::Database& database, const PeopleOptions& options = {});
  ~People();

  store::Database& database() { return database_; }
  const PeopleOptions& options() const { return options_; }
  HashingLanes& lanes() { return *lanes_; }
  KeyCache& keys() { return *keys_; }
  LastUse& lastUse() { return *lastUse_; }

  /// A key with every right that only this process knows and only loopback may use, new at each
  /// start: "vt_local_…". Call before the first request.
  std::string makeLocalKey();
  /// The same with a key that makeLocalKey made in an earlier run.
  void useLocalKey(std::string_view key);
  /// True for the text of that key; takes the same time for every wrong one.
  bool isLocalKey(std::string_view key) const;

 private:
  store::Database& database_;
  PeopleOptions options_;
  std::unique_ptr<HashingLanes> lanes_;
  std::unique_ptr<KeyCache> keys_;
  std::unique_ptr<LastUse> lastUse_;
  std::string localKeyHash_;  ///< empty: there is none
};

/// The token of a link where the first administrator is made, if there is nobody yet; earlier links
/// die. Printed once at the start of the service as /setup/TOKEN; lives for `setupLinkLife`.
Result<std::optional<std::string>> makeSetupToken(People& people);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_PEOPLE_H_
