// Keys that proved themselves a moment ago, so that the next request with one needs no database.
//
// Bounded in number and time. Thread-safe.
#ifndef VANTHU_SERVICE_PEOPLE_KEY_CACHE_H_
#define VANTHU_SERVICE_PEOPLE_KEY_CACHE_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "service/people/caller.h"

namespace vanthu::service {

class KeyCache {
 public:
  static constexpr size_t kMost = 1024;

  explicit KeyCache(std::chrono::milliseconds life) : life_(life) {}

  /// The caller of the key with that prefix, if its hash is the one remembered.
  std::optional<Caller> find(std::string_view prefix, std::string_view secretHash) const;

  /// Asked before the database is read about a key: what was read then is not remembered if the
  /// cache was cleared meanwhile.
  uint64_t generation() const { return generation_; }

  /// `left`: until the key expires by itself.
  void remember(std::string_view prefix,
                std::string_view secretHash,
                const Caller& caller,
                std::chrono::milliseconds left,
                uint64_t generation);

  /// After a key was revoked or a person closed, and that was committed.
  void clear();

 private:
  struct Entry {
    std::string secretHash;
    Caller caller;
    std::chrono::steady_clock::time_point until;
  };

  std::chrono::milliseconds life_;
  std::atomic<uint64_t> generation_{0};
  mutable std::shared_mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PEOPLE_KEY_CACHE_H_
