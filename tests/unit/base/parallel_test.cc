#include "base/parallel.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace vanthu {
namespace {

TEST(InParallel, DoesEachPieceOnceHoweverManyThreadsThereAre) {
  for (const size_t threads : std::initializer_list<size_t>{1, 2, 7, 64}) {
    for (const size_t count : std::initializer_list<size_t>{0, 1, 50}) {
      std::vector<std::atomic<int>> done(count);
      inParallel(count, threads, [&](size_t i) { ++done[i]; });
      for (const std::atomic<int>& times : done)
        EXPECT_EQ(times, 1) << threads << " threads";
    }
  }
}

TEST(InParallel, StaysOnTheCallersThreadIfThatIsTheOnlyOne) {
  const std::thread::id here = std::this_thread::get_id();
  inParallel(20, 1, [&](size_t) { EXPECT_EQ(std::this_thread::get_id(), here); });
}

}  // namespace
}  // namespace vanthu
