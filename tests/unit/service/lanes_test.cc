#include "service/lanes.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <set>
#include <stdexcept>
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

/// Has a lane from when this was made until it is let go; null if there was none to have.
class Held {
 public:
  static std::unique_ptr<Held> make(Lanes& lanes, Kind kind, const std::string& client) {
    auto held = std::make_unique<Held>();
    held->thread_ = std::thread([&lanes, kind, client, mine = held.get()] {
      const auto work = [mine] {
        mine->began_.set_value(true);
        mine->end_.get_future().wait();
      };
      if (!lanes.run(kind, client, in(milliseconds(0)), work))
        mine->began_.set_value(false);
    });
    return held->began_.get_future().get() ? std::move(held) : nullptr;
  }

  ~Held() {
    end_.set_value();
    thread_.join();
  }

 private:
  std::promise<bool> began_;
  std::promise<void> end_;
  std::thread thread_;
};

/// Asks for a lane in a thread of its own and writes its name down in it.
class Guest {
 public:
  Guest(Lanes& lanes, Kind kind, std::string client, std::vector<std::string>& order)
      : thread_([&lanes, &order, kind, name = std::move(client)] {
          lanes.run(kind, name, in(seconds(10)), [&] { order.push_back(name); });
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

bool runs(Lanes& lanes, Kind kind, const std::string& client, milliseconds within) {
  return lanes.run(kind, client, in(within), [] {});
}

TEST(Lanes, LetsAsManyWorkAsThereAreLanes) {
  Lanes lanes({2});
  const auto first = Held::make(lanes, Kind::interactive, "a");
  auto second = Held::make(lanes, Kind::interactive, "a");
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_FALSE(runs(lanes, Kind::interactive, "a", milliseconds(10)));
  EXPECT_EQ(lanes.busy(), 2u);
  second.reset();
  EXPECT_TRUE(runs(lanes, Kind::interactive, "a", milliseconds(0)));
  EXPECT_EQ(lanes.waiting(), 0u);
}

TEST(Lanes, ServesInTheOrderOfArrival) {
  Lanes lanes({1});
  std::vector<std::string> order;
  auto held = Held::make(lanes, Kind::interactive, "held");
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
  std::vector<std::unique_ptr<Held>> batch;
  while (auto held = Held::make(lanes, Kind::batch, "batch"))
    batch.push_back(std::move(held));
  EXPECT_EQ(batch.size(), 3u);
  EXPECT_TRUE(Held::make(lanes, Kind::interactive, "person"));
}

TEST(Lanes, LetBothKindsGoOnWithOneLane) {
  Lanes lanes({1});
  const auto batch = Held::make(lanes, Kind::batch, "batch");
  EXPECT_TRUE(batch);
  EXPECT_FALSE(Held::make(lanes, Kind::batch, "batch"));
  const auto person = Held::make(lanes, Kind::interactive, "person");
  EXPECT_TRUE(person);
  EXPECT_FALSE(Held::make(lanes, Kind::interactive, "person"));
}

TEST(Lanes, LetLongWorkGoOnHoweverManyPeopleWait) {
  Lanes lanes({2});
  auto first = Held::make(lanes, Kind::interactive, "a");
  const auto second = Held::make(lanes, Kind::interactive, "b");
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
  const auto greedy = Held::make(lanes, Kind::interactive, "greedy");
  auto other = Held::make(lanes, Kind::interactive, "other");
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
  auto held = Held::make(lanes, Kind::interactive, "held");
  {
    std::vector<Guest> guests;
    guests.emplace_back(lanes, Kind::interactive, "a", order);
    waitFor(lanes, 1);
    EXPECT_FALSE(runs(lanes, Kind::interactive, "a", seconds(5)));
    guests.emplace_back(lanes, Kind::interactive, "b", order);
    waitFor(lanes, 2);
    EXPECT_FALSE(runs(lanes, Kind::interactive, "c", seconds(5)));
    held.reset();
  }
  EXPECT_EQ(order.size(), 2u);
}

TEST(Lanes, AreThreadsOfTheirOwn) {
  Lanes lanes({2});
  std::set<std::thread::id> threads;
  for (int i = 0; i < 20; ++i)
    lanes.run(Kind::interactive, "a", in(seconds(1)), [&] {
      threads.insert(std::this_thread::get_id());
    });
  EXPECT_LE(threads.size(), 2u);
  EXPECT_FALSE(threads.contains(std::this_thread::get_id()));
}

TEST(Lanes, GiveWhatWorkThrowsToItsCallerAndGoOn) {
  Lanes lanes({1});
  const auto work = [] { throw std::runtime_error("no memory"); };
  EXPECT_THROW(lanes.run(Kind::interactive, "a", in(seconds(1)), work), std::runtime_error);
  EXPECT_EQ(lanes.busy(), 0u);
  EXPECT_TRUE(runs(lanes, Kind::interactive, "a", milliseconds(0)));
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
        ASSERT_TRUE(lanes.run(kind, std::to_string(i % 5), in(seconds(30)), [&] {
          const int now = ++inside;
          int seen = most;
          while (now > seen && !most.compare_exchange_weak(seen, now)) {
          }
          --inside;
          ++done;
        }));
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
