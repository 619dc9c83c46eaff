// Keeps the leases of the papers that this process is making (robustness.md, protocol 3).
//
// A paper that takes longer than its lease would be begun anew by another process, and the work of
// this one thrown away. One thread renews all of them; a lease that another took meanwhile is left
// alone, and the fence refuses the work at its end. Thread-safe.
#ifndef VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_
#define VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>

#include "store/database/database.h"
#include "store/documents/issue.h"

namespace vanthu::service {

class LeaseKeeper {
 public:
  explicit LeaseKeeper(
      store::Database& database,
      std::chrono::milliseconds every = std::chrono::seconds(store::kLeaseSeconds) / 4);
  ~LeaseKeeper();
  LeaseKeeper(const LeaseKeeper&) = delete;
  LeaseKeeper& operator=(const LeaseKeeper&) = delete;

  /// The lease is kept while this lives.
  class Kept {
   public:
    Kept(LeaseKeeper& keeper, const store::Reservation& reservation);
    ~Kept();
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

   private:
    LeaseKeeper& keeper_;
    const std::pair<std::string, int64_t> lease_;
  };

 private:
  using Leases = std::set<std::pair<std::string, int64_t>>;  ///< document, fence

  void run();
  void renew(const Leases& leases);

  store::Database& database_;
  const std::chrono::milliseconds every_;
  std::mutex mutex_;  ///< for the two below
  std::condition_variable wake_;
  bool ending_ = false;
  Leases leases_;
  std::thread thread_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_
