#include "service/http/rate_limiter.h"

#include <gtest/gtest.h>

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr RateLimiter::Clock::time_point kStart{};

TEST(RateLimiter, AllowsABurstAndThenARate) {
  RateLimiter limiter({2, 5});
  for (int i = 0; i < 5; ++i)
    EXPECT_TRUE(limiter.take("a", kStart).allowed);
  const auto refused = limiter.take("a", kStart);
  EXPECT_FALSE(refused.allowed);
  EXPECT_EQ(refused.retryAfterSeconds, 1u);
  EXPECT_EQ(refused.remaining, 0u);
  EXPECT_EQ(refused.resetSeconds, 3u);
  EXPECT_TRUE(limiter.take("a", kStart + milliseconds(500)).allowed);
  EXPECT_FALSE(limiter.take("a", kStart + milliseconds(501)).allowed);
}

TEST(RateLimiter, KeepsClientsApart) {
  RateLimiter limiter({1, 1});
  EXPECT_TRUE(limiter.take("a", kStart).allowed);
  EXPECT_FALSE(limiter.take("a", kStart).allowed);
  EXPECT_TRUE(limiter.take("b", kStart).allowed);
}

TEST(RateLimiter, GivesBackWhatWasSomebodyElses) {
  RateLimiter limiter({1, 1});
  EXPECT_TRUE(limiter.take("a", kStart).allowed);
  limiter.giveBack("a");
  limiter.giveBack("a");
  limiter.giveBack("never seen");
  EXPECT_TRUE(limiter.take("a", kStart).allowed);
  EXPECT_FALSE(limiter.take("a", kStart).allowed) << "no more than the burst";
}

TEST(RateLimiter, DoesNotForgetBusyClientsForQuietOnes) {
  RateLimiter limiter({0.001, 10, 100});
  for (int i = 0; i < 10; ++i)
    EXPECT_TRUE(limiter.take("busy", kStart).allowed);
  for (int i = 0; i < 1000; ++i)
    limiter.take("stranger" + std::to_string(i), kStart + milliseconds(i));
  EXPECT_FALSE(limiter.take("busy", kStart + seconds(2)).allowed);
}

TEST(RateLimiter, TellsTheClientWhereItStands) {
  RateLimiter limiter({10, 2});
  Headers headers;
  setRateLimitHeaders(headers, limiter.take("a", kStart));
  EXPECT_EQ(*headers.find("RateLimit-Limit"), "2");
  EXPECT_EQ(*headers.find("RateLimit-Remaining"), "1");
  EXPECT_EQ(headers.find("Retry-After"), nullptr);
  limiter.take("a", kStart);
  setRateLimitHeaders(headers, limiter.take("a", kStart));
  EXPECT_EQ(*headers.find("Retry-After"), "1");
}

}  // namespace
}  // namespace vanthu::service
