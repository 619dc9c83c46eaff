#include "service/people/last_use.h"

#include <utility>
#include <vector>

#include "store/people/api_keys.h"

namespace vanthu::service {

LastUse::LastUse(store::Database& database, std::chrono::milliseconds every, Beat::Failed failed)
    : database_(database),
      beat_(
          every, [this] { write(); }, std::move(failed)) {}

LastUse::~LastUse() {
  beat_.end();
  beat_.onceMore();
}

void LastUse::note(const std::string& keyId) {
  const std::lock_guard lock(mutex_);
  used_.insert(keyId);
}

// A key's last use is told to the minute; one that cannot be written now is noted at the next.
void LastUse::write() {
  std::set<std::string> ids;
  {
    const std::lock_guard lock(mutex_);
    ids.swap(used_);
  }
  try {
    if (!ids.empty() && !written(ids))
      putBack(ids);
  } catch (...) {
    putBack(ids);
    throw;
  }
}

bool LastUse::written(const std::set<std::string>& ids) {
  const std::vector<std::string> all(ids.begin(), ids.end());
  return database_
      .write([&](store::Transaction& tx) -> Result<bool> {
        store::markUsed(tx, all);
        return true;
      })
      .has_value();
}

void LastUse::putBack(std::set<std::string>& ids) {
  const std::lock_guard lock(mutex_);
  used_.merge(ids);  // takes no memory
}

}  // namespace vanthu::service
