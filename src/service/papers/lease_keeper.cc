#include "service/papers/lease_keeper.h"

#include <utility>

namespace vanthu::service {

LeaseKeeper::LeaseKeeper(store::Database& database,
                         std::chrono::milliseconds every,
                         Beat::Failed failed)
    : database_(database),
      beat_(
          every, [this] { renew(); }, std::move(failed)) {}

LeaseKeeper::Kept::Kept(LeaseKeeper& keeper, const store::Reservation& reservation)
    : keeper_(keeper), lease_(reservation.document.id, reservation.fence) {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.leases_.insert(lease_);
}

LeaseKeeper::Kept::~Kept() {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.leases_.erase(lease_);
}

// What fails is tried again at the next beat; three of them fit into a lease.
void LeaseKeeper::renew() {
  Leases leases;
  {
    const std::lock_guard lock(mutex_);
    leases = leases_;
  }
  if (leases.empty())
    return;
  (void)database_.write([&](store::Transaction& tx) -> Result<bool> {
    for (const auto& [document, fence] : leases)
      store::renewLease(tx, document, fence);
    return true;
  });
}

}  // namespace vanthu::service
