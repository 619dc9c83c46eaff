// How many passwords are hashed at once (robustness.md T14): each takes 19 MiB and a core for some
// 20 ms, so a crowd waits and what does not fit into the queue is refused.
#ifndef VANTHU_SERVICE_PEOPLE_HASHING_LANES_H_
#define VANTHU_SERVICE_PEOPLE_HASHING_LANES_H_

#include <condition_variable>
#include <cstddef>
#include <mutex>

#include "base/result.h"

namespace vanthu::service {

class HashingLanes {
 public:
  explicit HashingLanes(size_t lanes = 2, size_t queue = 20) : free_(lanes), queue_(queue) {}

  /// Holds a lane as long as it lives.
  class Lane {
   public:
    explicit Lane(HashingLanes* lanes) : lanes_(lanes) {}
    Lane(Lane&& other) noexcept : lanes_(other.lanes_) { other.lanes_ = nullptr; }
    Lane& operator=(Lane&&) = delete;
    ~Lane() {
      if (lanes_)
        lanes_->leave();
    }

   private:
    HashingLanes* lanes_;
  };

  /// Waits for its turn. Errors: "limit.password-queue", at once.
  Result<Lane> enter();

  /// True if enter() would refuse now.
  bool full() const;

 private:
  void leave();

  mutable std::mutex mutex_;
  std::condition_variable freed_;
  size_t free_;
  size_t queue_;  ///< places left
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_HASHING_LANES_H_
