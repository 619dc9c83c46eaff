#include "service/people/hashing_lanes.h"

namespace vanthu::service {

Result<HashingLanes::Lane> HashingLanes::enter() {
  std::unique_lock lock(mutex_);
  if (free_ == 0) {
    if (queue_ == 0)
      return fail(
          Diagnostic{"limit.password-queue",
                     {},
                     {"đang có quá nhiều người đăng nhập cùng lúc, hãy thử lại sau vài giây",
                      "too many logins at once, try again in a few seconds"},
                     {}});
    --queue_;
    freed_.wait(lock, [this] { return free_ > 0; });
    ++queue_;
  }
  --free_;
  return Lane(this);
}

bool HashingLanes::full() const {
  const std::lock_guard lock(mutex_);
  return free_ == 0 && queue_ == 0;
}

void HashingLanes::leave() {
  {
    const std::lock_guard lock(mutex_);
    ++free_;
  }
  freed_.notify_one();
}

}  // namespace vanthu::service
