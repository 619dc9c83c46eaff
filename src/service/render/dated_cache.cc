#include "service/render/dated_cache.h"

#include "store/campaigns/dated_tables.h"
#include "store/campaigns/offices.h"

namespace vanthu::service {

Result<DatedCache::Known> DatedCache::in(const World& world, store::Transaction& tx) {
  const Version version{store::officesVersion(tx), store::tablesVersion(tx)};
  {
    const std::lock_guard lock(mutex_);
    if (known_ != nullptr && version_ == version)
      return known_;
  }
  Result<DatedData> read = readDatedData(world, tx);
  if (!read)
    return fail(std::move(read.error()));
  auto known = std::make_shared<const DatedData>(std::move(*read));
  const std::lock_guard lock(mutex_);
  known_ = known;
  version_ = version;
  return known;
}

Result<DatedCache::Known> DatedCache::lately(const World& world, store::Database& database) {
  const Clock::time_point now = Clock::now();
  {
    const std::lock_guard lock(mutex_);
    if (known_ != nullptr && now < nextLook_)
      return known_;
  }
  auto known = database.read([&](store::Transaction& tx) { return in(world, tx); });
  if (known) {
    const std::lock_guard lock(mutex_);
    nextLook_ = now < wakeUntil_ ? now : now + kPause;
  }
  return known;
}

void DatedCache::changed() {
  const std::lock_guard lock(mutex_);
  nextLook_ = Clock::now();
  wakeUntil_ = nextLook_ + kPause;
}

}  // namespace vanthu::service
