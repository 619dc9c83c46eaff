#include "service/api/body_memory.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;

BodyMemory::Limits limits() {
  BodyMemory::Limits made;
  made.all = 1000;
  made.perClient = 800;
  made.unasked = 10;
  made.requests = 8;
  made.requestsPerClient = 4;
  made.wait = milliseconds(5'000);
  return made;
}

void waitFor(const BodyMemory& memory, size_t waiting) {
  while (memory.waiting() < waiting)
    std::this_thread::sleep_for(milliseconds(1));
}

TEST(BodyMemory, IsNotAskedForSmallBodies) {
  auto given = limits();
  given.all = 0;
  given.queue = 0;
  BodyMemory memory(given);
  EXPECT_TRUE(memory.take("a", 10));
  EXPECT_FALSE(memory.take("a", 11));
}

TEST(BodyMemory, IsGivenBack) {
  BodyMemory memory(limits());
  {
    const auto first = memory.take("a", 300);
    auto second = memory.take("b", 400);
    const BodyMemory::Share moved = std::move(*second);
    EXPECT_EQ(memory.used(), 700u);
  }
  EXPECT_EQ(memory.used(), 0u);
}

TEST(BodyMemory, LetsOneBodyTakeAllOfAClientsShareAndNoMore) {
  auto given = limits();
  given.wait = milliseconds(20);
  BodyMemory memory(given);
  const auto whole = memory.take("a", 100'000);
  ASSERT_TRUE(whole);
  EXPECT_EQ(memory.used(), 800u);
  EXPECT_FALSE(memory.take("a", 100)) << "what is left is for others";
  EXPECT_TRUE(memory.take("b", 200));
  EXPECT_FALSE(memory.take("b", 201));
}

TEST(BodyMemory, HoldsTheRequestsOfAClientToTheirNumber) {
  auto given = limits();
  given.wait = milliseconds(20);
  BodyMemory memory(given);
  std::vector<std::optional<BodyMemory::Share>> shares;
  for (int i = 0; i < 4; ++i)
    shares.push_back(memory.take("a", 20));
  EXPECT_TRUE(shares.back());
  EXPECT_FALSE(memory.take("a", 20));
  EXPECT_TRUE(memory.take("b", 20));
}

TEST(BodyMemory, ServesWhoeverWasServedLongestAgo) {
  BodyMemory memory(limits());
  auto held = std::make_unique<std::optional<BodyMemory::Share>>(memory.take("greedy", 800));
  std::mutex mutex;
  std::string order;
  const auto ask = [&](const char* client, size_t bytes) {
    return std::thread([&, client, bytes] {
      const auto share = memory.take(client, bytes);
      ASSERT_TRUE(share);
      const std::lock_guard lock(mutex);
      order += client[0];
    });
  };
  std::vector<std::thread> threads;
  for (const char* client : {"greedy", "greedy", "honest"}) {
    threads.push_back(ask(client, 700));
    waitFor(memory, threads.size());
  }
  held.reset();
  for (std::thread& each : threads)
    each.join();
  EXPECT_EQ(order, "hgg");
}

TEST(BodyMemory, TellsThoseWhoFindTheQueueFull) {
  auto given = limits();
  given.queuePerClient = 1;
  BodyMemory memory(given);
  auto held = std::make_unique<std::optional<BodyMemory::Share>>(memory.take("a", 800));
  auto waits = std::async(std::launch::async, [&] { return memory.take("a", 800).has_value(); });
  waitFor(memory, 1);
  EXPECT_FALSE(memory.take("a", 20));
  held.reset();
  EXPECT_TRUE(waits.get());
}

TEST(BodyMemory, IsRightUnderManyThreads) {
  BodyMemory memory(limits());
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&memory, i] {
      for (size_t n = 0; n < 200; ++n) {
        const auto share = memory.take("client" + std::to_string(i % 3), 20 + n);
        ASSERT_TRUE(share);
        ASSERT_LE(memory.used(), 1000u);
      }
    });
  }
  for (std::thread& each : threads)
    each.join();
  EXPECT_EQ(memory.used(), 0u);
}

}  // namespace
}  // namespace vanthu::service
