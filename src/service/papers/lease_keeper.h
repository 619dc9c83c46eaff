// Keeps the leases of the papers that this process is making (robustness.md, protocol 3).
//
// A paper that takes longer than its lease would be begun anew by another process, and the work of
// this one thrown away. One thread renews all of them; a lease that another took meanwhile is left
// alone, and the fence refuses the work at its end. Thread-safe.
#ifndef VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_
#define VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_

#include <chrono>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "service/beat.h"
#include "store/database/database.h"
#include "store/documents/issue.h"

namespace vanthu::service {

class LeaseKeeper {
 public:
  static constexpr std::chrono::milliseconds kEvery =
      std::chrono::seconds(store::kLeaseSeconds) / 4;

  /// `failed`: as Beat has it.
  explicit LeaseKeeper(store::Database& database,
                       std::chrono::milliseconds every = kEvery,
                       Beat::Failed failed = {});

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

  void renew();

  store::Database& database_;
  std::mutex mutex_;  ///< for the one below
  Leases leases_;
  Beat beat_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_LEASE_KEEPER_H_
