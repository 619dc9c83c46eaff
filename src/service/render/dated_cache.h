// The stored offices and tables as the engine takes them, read again when one was changed.
//
// Safe to use from several threads.
#ifndef VANTHU_SERVICE_RENDER_DATED_CACHE_H_
#define VANTHU_SERVICE_RENDER_DATED_CACHE_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

#include "base/result.h"
#include "base/world.h"
#include "service/render/dated_data.h"
#include "store/database/database.h"

namespace vanthu::service {

class DatedCache {
 public:
  using Known = std::shared_ptr<const DatedData>;

  /// As they stand in this transaction, which has changed none of them itself. Errors: those of
  /// readDatedData.
  Result<Known> in(const World& world, store::Transaction& tx);

  /// For papers that are not stored: looks at the database at most once in `kPause`, or always for
  /// so long after changed(). Errors: those above and of the database.
  Result<Known> lately(const World& world, store::Database& database);

  /// An office or a table is being changed by this process, in a transaction that is not at its
  /// end yet.
  void changed();

  /// What another node changes is seen here this much later at most.
  static constexpr std::chrono::milliseconds kPause{1'000};

 private:
  using Clock = std::chrono::steady_clock;
  using Version = std::pair<int64_t, int64_t>;  ///< of the offices, of the tables

  std::mutex mutex_;
  Known known_;  ///< null before the first look
  Version version_;
  Clock::time_point nextLook_{};
  Clock::time_point wakeUntil_{};
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_RENDER_DATED_CACHE_H_
