#include "service/lanes.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Kind = Lanes::Kind;

Lanes::Clock::time_point in(milliseconds time) {
  return Lanes::Clock::now() + time;
}

/// Enters in a thread of its own and writes its name down when it is let in.
class Guest {
 public:
  Guest(Lanes& lanes, Kind kind, std::string client, std::vector<std::string>& order)
      : thread_([&lanes, &order, kind, name = std::move(client)] {
          const auto permit = lanes.enter(kind, name, in(seconds(10)));
          if (permit)
            order.push_back(name);  // one lane: no two at once
        }) {}
  Guest(Guest&&) = default;
  ~Guest() {
    if (thread_.joinable())
      thread_.join();
  }

 private:
  std::thread thread_;
};

void waitFor(const Lanes& lanes, size_t waiting) {
  while (lanes.waiting() < waiting)
    std::this_thread::sleep_for(milliseconds(1));
}

TEST(Lanes, LetsAsManyWorkAsThereAreLanes) {
  Lanes lanes({2});
  const auto first = lanes.enter(Kind::interactive, "a", in(milliseconds(0)));
  auto second = lanes.enter(Kind::interactive, "a", in(milliseconds(0)));
  EXPECT_TRUE(first);
  EXPECT_TRUE(second);
  EXPECT_FALSE(lanes.enter(Kind::interactive, "a", in(milliseconds(10))));
  EXPECT_EQ(lanes.busy(), 2u);
  second.reset();
  EXPECT_TRUE(lanes.enter(Kind::interactive, "a", in(milliseconds(0))));
  EXPECT_EQ(lanes.waiting(), 0u);
}

TEST(Lanes, ServesInTheOrderOfArrival) {
  Lanes lanes({1});
  std::vector<std::string> order;
  auto held = lanes.enter(Kind::interactive, "held", in(seconds(1)));
  {
    std::vector<Guest> guests;
    for (const char* name : {"a", "b", "c", "d"}) {
      guests.emplace_back(lanes, Kind::interactive, name, order);
      waitFor(lanes, guests.size());
    }
    held.reset();
  }
  EXPECT_EQ(order, (std::vector<std::string>{"a", "b", "c", "d"}));
}

TEST(Lanes, KeepsALaneForPeopleWhateverLongWorkDoes) {  // T27
  Lanes lanes({4});
  std::vector<Lanes::Permit> batch;
  while (auto permit = lanes.enter(Kind::batch, "batch", in(milliseconds(0))))
    batch.push_back(std::move(*permit));
  EXPECT_EQ(batch.size(), 3u);
  EXPECT_TRUE(lanes.enter(Kind::interactive, "person", in(milliseconds(0))));
}

TEST(Lanes, LetBothKindsGoOnWithOneCore) {
  Lanes lanes({1});
  const auto batch = lanes.enter(Kind::batch, "batch", in(milliseconds(0)));
  EXPECT_TRUE(batch);
  EXPECT_FALSE(lanes.enter(Kind::batch, "batch", in(milliseconds(0))));
  const auto person = lanes.enter(Kind::interactive, "person", in(milliseconds(0)));
  EXPECT_TRUE(person);
  EXPECT_FALSE(lanes.enter(Kind::interactive, "person", in(milliseconds(0))));
}

TEST(Lanes, LetLongWorkGoOnHoweverManyPeopleWait) {
  Lanes lanes({2});
  auto first = lanes.enter(Kind::interactive, "a", in(seconds(1)));
  auto second = lanes.enter(Kind::interactive, "b", in(seconds(1)));
  std::vector<std::string> order;  // one lane stays taken: no two at once
  {
    std::vector<Guest> guests;
    guests.emplace_back(lanes, Kind::interactive, "person", order);
    waitFor(lanes, 1);
    guests.emplace_back(lanes, Kind::batch, "batch", order);
    waitFor(lanes, 2);
    first.reset();
  }
  EXPECT_EQ(order, (std::vector<std::string>{"batch", "person"}));
}

TEST(Lanes, PreferAClientThatHasNothingRunning) {
  Lanes lanes({2});
  auto greedy = lanes.enter(Kind::interactive, "greedy", in(seconds(1)));
  auto other = lanes.enter(Kind::interactive, "other", in(seconds(1)));
  std::vector<std::string> order;  // one lane stays taken: no two at once
  {
    std::vector<Guest> guests;
    guests.emplace_back(lanes, Kind::interactive, "greedy", order);
    waitFor(lanes, 1);
    guests.emplace_back(lanes, Kind::interactive, "modest", order);
    waitFor(lanes, 2);
    other.reset();
  }
  EXPECT_EQ(order, (std::vector<std::string>{"modest", "greedy"}));
}

TEST(Lanes, RefuseWhenTheQueueIsFull) {
  Lanes lanes({1, 2, 1});
  std::vector<std::string> order;
  auto held = lanes.enter(Kind::interactive, "held", in(seconds(1)));
  {
    std::vector<Guest> guests;
    guests.emplace_back(lanes, Kind::interactive, "a", order);
    waitFor(lanes, 1);
    EXPECT_FALSE(lanes.enter(Kind::interactive, "a", in(seconds(5))));
    guests.emplace_back(lanes, Kind::interactive, "b", order);
    waitFor(lanes, 2);
    EXPECT_FALSE(lanes.enter(Kind::interactive, "c", in(seconds(5))));
    held.reset();
  }
  EXPECT_EQ(order.size(), 2u);
}

TEST(Lanes, CountRightUnderManyThreads) {
  Lanes lanes({3, 1000, 1000});
  std::atomic<int> inside{0};
  std::atomic<int> most{0};
  std::atomic<int> done{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 200; ++n) {
        const auto kind = i % 4 == 0 ? Kind::batch : Kind::interactive;
        const auto permit = lanes.enter(kind, std::to_string(i % 5), in(seconds(30)));
        ASSERT_TRUE(permit);
        const int now = ++inside;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now)) {
        }
        --inside;
        ++done;
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_LE(most, 3);
  EXPECT_EQ(done, 16 * 200);
  EXPECT_EQ(lanes.busy(), 0u);
}

}  // namespace
}  // namespace vanthu::service
