// How often a client may ask: a token bucket for each, kept in bounded memory.
//
// Knows no HTTP but the fields that tell a client where it stands. The caller brings the time, so
// tests need no clock. Thread-safe.
#ifndef VANTHU_SERVICE_HTTP_RATE_LIMITER_H_
#define VANTHU_SERVICE_HTTP_RATE_LIMITER_H_

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "service/http/message.h"

namespace vanthu::service {

class RateLimiter {
 public:
  using Clock = std::chrono::steady_clock;

  struct Rate {
    double perSecond = 50;       ///< what comes back
    uint32_t burst = 100;        ///< what may be asked at once
    size_t maxClients = 10'000;  ///< remembered; above it those that have been quiet go first
  };
  struct Verdict {
    bool allowed = true;
    uint32_t limit = 0, remaining = 0;
    uint32_t resetSeconds = 0;       ///< until the bucket is full again
    uint32_t retryAfterSeconds = 0;  ///< until one more is allowed; 0 if it was
  };

  explicit RateLimiter(const Rate& rate) : rate_(rate) {}

  /// One request of that client: the id of a key or user, or the address of a stranger (clientOf).
  Verdict take(std::string_view client, Clock::time_point now, double cost = 1);
  /// One that take() allowed was somebody else's.
  void giveBack(std::string_view client, double cost = 1);

 private:
  struct Bucket {
    double tokens;
    Clock::time_point filled;
  };
  void forgetFull(Clock::time_point now);
  double tokensAt(const Bucket& bucket, Clock::time_point now) const;

  const Rate rate_;
  std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

/// RateLimit-Limit, -Remaining, -Reset and, on a refusal, Retry-After.
void setRateLimitHeaders(Headers& headers, const RateLimiter::Verdict& verdict);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_RATE_LIMITER_H_
