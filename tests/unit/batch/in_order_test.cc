#include "batch/in_order.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <set>
#include <thread>
#include <vector>

namespace vanthu::batch {
namespace {

class InOrderTest : public ::testing::TestWithParam<size_t> {};

TEST_P(InOrderTest, GivesEachResultOnceInItsTurn) {
  std::vector<size_t> taken;
  inOrder<size_t>(
      1000,
      GetParam(),
      [](size_t i) {
        if (i % 97 == 0)
          std::this_thread::sleep_for(std::chrono::milliseconds(2));
        return i * i;
      },
      [&](size_t i, size_t made) {
        EXPECT_EQ(made, i * i);
        taken.push_back(i);
        return true;
      });
  ASSERT_EQ(taken.size(), 1000u);
  for (size_t i = 0; i < taken.size(); ++i)
    EXPECT_EQ(taken[i], i);
}

TEST_P(InOrderTest, EndsWhenTheResultsAreNotWantedAnyMore) {
  size_t taken = 0;
  inOrder<int>(
      100'000, GetParam(), [](size_t) { return 1; }, [&](size_t, int) { return ++taken < 20; });
  EXPECT_EQ(taken, 20u);
}

TEST_P(InOrderTest, DoesNothingWithoutItems) {
  inOrder<int>(
      0, GetParam(), [](size_t) { return 1; }, [](size_t, int) { return ADD_FAILURE(), true; });
}

INSTANTIATE_TEST_SUITE_P(Threads, InOrderTest, ::testing::Values(1, 2, 3, 16));

// While one item waits, the others must not run away from it.
TEST(InOrder, KeepsNoMoreThanAWindowOfResults) {
  std::atomic<size_t> made = 0;
  size_t most = 0;
  inOrder<int>(
      5000,
      2,
      [&](size_t) { return ++made, 1; },
      [&](size_t i, int) {
        if (i == 0)
          std::this_thread::sleep_for(std::chrono::milliseconds(50));
        most = std::max(most, made.load() - i);
        return true;
      });
  EXPECT_EQ(made, 5000u);
  EXPECT_LE(most, 100u);
}

}  // namespace
}  // namespace vanthu::batch
