#include "service/people/key_cache.h"

#include <algorithm>
#include <mutex>

#include "service/people/secrets.h"

namespace vanthu::service {

std::optional<Caller> KeyCache::find(std::string_view prefix, std::string_view secretHash) const {
  const std::shared_lock lock(mutex_);
  const auto found = entries_.find(std::string(prefix));
  if (found == entries_.end() || found->second.until <= std::chrono::steady_clock::now() ||
      !sameSecret(found->second.secretHash, secretHash))
    return std::nullopt;
  return found->second.caller;
}

void KeyCache::remember(std::string_view prefix,
                        std::string_view secretHash,
                        const Caller& caller,
                        std::chrono::milliseconds left,
                        uint64_t generation) {
  const auto now = std::chrono::steady_clock::now();
  const std::unique_lock lock(mutex_);
  if (generation != generation_)
    return;
  if (entries_.size() >= kMost)
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.until <= now; });
  if (entries_.size() >= kMost)
    entries_.clear();
  entries_.insert_or_assign(std::string(prefix),
                            Entry{std::string(secretHash), caller, now + std::min(life_, left)});
}

void KeyCache::clear() {
  const std::unique_lock lock(mutex_);
  ++generation_;
  entries_.clear();
}

}  // namespace vanthu::service
