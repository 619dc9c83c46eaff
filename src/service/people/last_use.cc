#include "service/people/last_use.h"

#include <vector>

#include "store/people/api_keys.h"

namespace vanthu::service {

LastUse::LastUse(store::Database& database, std::chrono::milliseconds every)
    : database_(database), beat_(every, [this] { write(); }) {}

LastUse::~LastUse() {
  beat_.end();
  write();
}

void LastUse::note(const std::string& keyId) {
  const std::lock_guard lock(mutex_);
  used_.insert(keyId);
}

void LastUse::write() {
  std::vector<std::string> ids;
  {
    const std::lock_guard lock(mutex_);
    ids.assign(used_.begin(), used_.end());
    used_.clear();
  }
  if (ids.empty())
    return;
  // A key's last use is told to the minute; one that cannot be written now is noted at the next.
  const auto written = database_.write([&](store::Transaction& tx) -> Result<bool> {
    store::markUsed(tx, ids);
    return true;
  });
  if (!written) {
    const std::lock_guard lock(mutex_);
    used_.insert(ids.begin(), ids.end());
  }
}

}  // namespace vanthu::service
