// Independent pieces of work on several threads.
//
// For work whose pieces take about as long as each other and whose results do not depend on their
// order. A result that needs an order is put where its index says. Knows nothing of the work.
#ifndef VANTHU_BASE_PARALLEL_H_
#define VANTHU_BASE_PARALLEL_H_

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace vanthu {

/// work(i) for each i in [0, count), on at most `threads` threads, the caller's among them; all is
/// done when this returns. `work` must be safe to call from several threads and may not throw.
/// With one thread no other is made.
template <typename Work>
void inParallel(size_t count, size_t threads, const Work& work) {
  std::atomic<size_t> next = 0;
  const auto takeOn = [&] {
    for (size_t i = next++; i < count; i = next++)
      work(i);
  };
  std::vector<std::jthread> helpers;  // joined at the end
  for (size_t i = 1; i < std::min(threads, count); ++i)
    helpers.emplace_back(takeOn);
  takeOn();
}

}  // namespace vanthu

#endif  // VANTHU_BASE_PARALLEL_H_
