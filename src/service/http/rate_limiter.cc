#include "service/http/rate_limiter.h"

#include <algorithm>
#include <cmath>

namespace vanthu::service {

double RateLimiter::tokensAt(const Bucket& bucket, Clock::time_point now) const {
  const double seconds = std::chrono::duration<double>(now - bucket.filled).count();
  return std::min<double>(rate_.burst, bucket.tokens + std::max(seconds, 0.0) * rate_.perSecond);
}

RateLimiter::Verdict RateLimiter::take(std::string_view client,
                                       Clock::time_point now,
                                       double cost) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= rate_.maxClients)
    forgetFull(now);
  Bucket& bucket =
      buckets_.try_emplace(std::string(client), Bucket{static_cast<double>(rate_.burst), now})
          .first->second;
  bucket.tokens = tokensAt(bucket, now);
  bucket.filled = std::max(bucket.filled, now);

  Verdict verdict;
  verdict.allowed = bucket.tokens >= cost;
  if (verdict.allowed)
    bucket.tokens -= cost;
  else
    verdict.retryAfterSeconds =
        std::max(1u, static_cast<uint32_t>(std::ceil((cost - bucket.tokens) / rate_.perSecond)));
  verdict.limit = rate_.burst;
  verdict.remaining = static_cast<uint32_t>(bucket.tokens);
  verdict.resetSeconds =
      static_cast<uint32_t>(std::ceil((rate_.burst - bucket.tokens) / rate_.perSecond));
  return verdict;
}

void RateLimiter::giveBack(std::string_view client, double cost) {
  const std::lock_guard lock(mutex_);
  const auto found = buckets_.find(std::string(client));
  if (found != buckets_.end())
    found->second.tokens = std::min<double>(rate_.burst, found->second.tokens + cost);
}

/// A full bucket says nothing that a new one would not; if none is full, the fullest half goes.
void RateLimiter::forgetFull(Clock::time_point now) {
  std::erase_if(buckets_,
                [&](const auto& entry) { return tokensAt(entry.second, now) >= rate_.burst; });
  if (buckets_.size() < rate_.maxClients)
    return;
  std::vector<double> fill;
  fill.reserve(buckets_.size());
  for (const auto& entry : buckets_)
    fill.push_back(tokensAt(entry.second, now));
  const auto middle = fill.begin() + static_cast<ptrdiff_t>(fill.size() / 2);
  std::nth_element(fill.begin(), middle, fill.end());
  const double limit = *middle;
  std::erase_if(buckets_, [&](const auto& entry) { return tokensAt(entry.second, now) >= limit; });
}

void setRateLimitHeaders(Headers& headers, const RateLimiter::Verdict& verdict) {
  headers.set("ratelimit-limit", std::to_string(verdict.limit));
  headers.set("ratelimit-remaining", std::to_string(verdict.remaining));
  headers.set("ratelimit-reset", std::to_string(verdict.resetSeconds));
  if (!verdict.allowed)
    headers.set("retry-after", std::to_string(verdict.retryAfterSeconds));
}

}  // namespace vanthu::service
