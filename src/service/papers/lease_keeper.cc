#include "service/papers/lease_keeper.h"

#include <exception>

namespace vanthu::service {

LeaseKeeper::LeaseKeeper(store::Database& database, std::chrono::milliseconds every)
    : database_(database), every_(every), thread_([this] { run(); }) {}

LeaseKeeper::~LeaseKeeper() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

LeaseKeeper::Kept::Kept(LeaseKeeper& keeper, const store::Reservation& reservation)
    : keeper_(keeper), lease_(reservation.document.id, reservation.fence) {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.leases_.insert(lease_);
}

LeaseKeeper::Kept::~Kept() {
  const std::lock_guard lock(keeper_.mutex_);
  keeper_.leases_.erase(lease_);
}

void LeaseKeeper::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, every_, [this] { return ending_; })) {
    const Leases leases = leases_;
    lock.unlock();
    if (!leases.empty())
      renew(leases);
    lock.lock();
  }
}

// What fails is tried again at the next beat; three of them fit into a lease.
void LeaseKeeper::renew(const Leases& leases) {
  try {
    (void)database_.write([&](store::Transaction& tx) -> Result<bool> {
      for (const auto& [document, fence] : leases)
        store::renewLease(tx, document, fence);
      return true;
    });
  } catch (const std::exception&) {
  }
}

}  // namespace vanthu::service
