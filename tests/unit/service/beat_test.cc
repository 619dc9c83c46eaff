#include "service/beat.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace vanthu::service {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TEST(Beat, WorksAgainAndAgainUntilItEnds) {
  std::atomic<int> done = 0;
  Beat beat(1ms, [&] { ++done; });
  const auto last = Clock::now() + 10s;
  while (done < 3 && Clock::now() < last)
    std::this_thread::sleep_for(1ms);
  EXPECT_GE(done, 3);
  beat.end();
  const int then = done;
  std::this_thread::sleep_for(20ms);
  EXPECT_EQ(done, then);
}

TEST(Beat, GoesOnAfterWorkThatThrowsAndTellsWhat) {
  std::atomic<int> told = 0;
  std::string what;
  {
    Beat beat(
        1ms,
        [] { throw std::runtime_error("no memory"); },
        [&](std::string_view said) {
          if (told++ == 0)
            what = said;
        });
    const auto last = Clock::now() + 10s;
    while (told < 2 && Clock::now() < last)
      std::this_thread::sleep_for(1ms);
  }
  EXPECT_GE(told, 2);
  EXPECT_EQ(what, "no memory");
}

TEST(Beat, EndsWithoutWaitingForTheNext) {
  std::atomic<int> done = 0;
  const auto begin = Clock::now();
  {
    const Beat beat(1h, [&] { ++done; });
  }
  EXPECT_LT(Clock::now() - begin, 1min);
  EXPECT_EQ(done, 0);
}

TEST(Beat, WaitsAtItsEndForWorkUnderWay) {
  std::promise<void> begun;
  std::atomic<bool> whole = false;
  {
    Beat beat(1ms, [&, first = true]() mutable {
      if (!first)
        return;
      first = false;
      begun.set_value();
      std::this_thread::sleep_for(50ms);
      whole = true;
    });
    begun.get_future().wait();
  }
  EXPECT_TRUE(whole);
}

}  // namespace
}  // namespace vanthu::service
