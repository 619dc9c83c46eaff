// Work on many items by several threads, the results taken in order by one.
//
// At most a window of results waits, so memory does not grow with the number of items. Items are
// handed out by the handful, because one of them may take less time than waking a thread. With one
// thread everything happens on the caller's, and no thread is made.
#ifndef VANTHU_BATCH_IN_ORDER_H_
#define VANTHU_BATCH_IN_ORDER_H_

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace vanthu::batch {

/// make(i) for i in [0, count), on any of `threads` threads and in any order; take(i, made) on the
/// caller's thread, for each i in turn, until it gives false. `make` must be safe to call from
/// several threads; neither may throw. REQUIRES: threads > 0.
template <typename T, typename Make, typename Take>
class InOrder {
 public:
  InOrder(size_t count, size_t threads, const Make& make, Take& take)
      : count_(count), make_(make), take_(take), slots_(threads * kSlotsOfThread) {
    std::vector<std::thread> workers;
    for (size_t i = 0; i < threads; ++i)
      workers.emplace_back([this] { work(); });
    takeAll();
    for (std::thread& worker : workers)
      worker.join();
  }

 private:
  static constexpr size_t kHandful = 8;
  static constexpr size_t kSlotsOfThread = 4;

  struct Slot {
    std::vector<T> made;
    bool full = false;
  };

  size_t handfuls() const { return (count_ + kHandful - 1) / kHandful; }

  void work() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [this] { return stopped_ || next_ < taken_ + slots_.size(); });
      if (stopped_ || next_ >= handfuls())
        return;
      const size_t mine = next_++;
      lock.unlock();
      std::vector<T> made;
      const size_t end = std::min(count_, (mine + 1) * kHandful);
      made.reserve(kHandful);
      for (size_t i = mine * kHandful; i < end; ++i)
        made.push_back(make_(i));
      lock.lock();
      Slot& slot = slots_[mine % slots_.size()];
      slot = {std::move(made), true};
      if (mine == taken_)
        ready_.notify_one();
    }
  }

  void takeAll() {
    std::unique_lock lock(mutex_);
    while (taken_ < handfuls() && !stopped_) {
      Slot& slot = slots_[taken_ % slots_.size()];
      ready_.wait(lock, [&slot] { return slot.full; });
      std::vector<T> made = std::move(slot.made);
      const size_t first = taken_ * kHandful;
      lock.unlock();
      bool goesOn = true;
      for (size_t i = 0; goesOn && i < made.size(); ++i)
        goesOn = take_(first + i, std::move(made[i]));
      lock.lock();
      slot.full = false;
      ++taken_;
      stopped_ = !goesOn;
      room_.notify_all();
    }
    stopped_ = true;
    room_.notify_all();
  }

  const size_t count_;
  const Make& make_;
  Take& take_;
  std::mutex mutex_;
  std::condition_variable room_, ready_;
  std::vector<Slot> slots_;  ///< the handfuls taken_ … taken_ + size - 1
  size_t next_ = 0;          ///< handful to be made next
  size_t taken_ = 0;         ///< handfuls
  bool stopped_ = false;
};

template <typename T, typename Make, typename Take>
void inOrder(size_t count, size_t threads, const Make& make, Take take) {
  if (threads > 1) {
    InOrder<T, Make, Take>(count, threads, make, take);
    return;
  }
  for (size_t i = 0; i < count; ++i) {
    if (!take(i, make(i)))
      return;
  }
}

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_IN_ORDER_H_
