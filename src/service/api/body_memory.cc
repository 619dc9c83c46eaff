#include "service/api/body_memory.h"

#include <malloc.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace vanthu::service {
namespace {

// What is freed in that many small pieces stays with the process unless it is asked back.
constexpr size_t kWorthTrimming = size_t{16} << 20;

BodyMemory::Limits filledIn(BodyMemory::Limits limits) {
  const size_t cores = std::max(2u, std::thread::hardware_concurrency());
  if (limits.requests == 0)
    limits.requests = 4 * cores;
  if (limits.requestsPerClient == 0)
    limits.requestsPerClient = cores;
  limits.perClient = std::min(limits.perClient, limits.all);
  return limits;
}

}  // namespace

BodyMemory::Share::Share(BodyMemory* memory, std::string client, size_t bytes)
    : memory_(memory), client_(std::move(client)), bytes_(bytes) {}

BodyMemory::Share::Share(Share&& other) noexcept
    : memory_(std::exchange(other.memory_, nullptr)),
      client_(std::move(other.client_)),
      bytes_(other.bytes_) {}

BodyMemory::Share::~Share() {
  if (memory_ == nullptr)
    return;
  if (bytes_ >= kWorthTrimming)
    malloc_trim(0);
  memory_->give(client_, bytes_);
}

BodyMemory::BodyMemory(const Limits& limits) : limits_(filledIn(limits)) {}

std::optional<BodyMemory::Share> BodyMemory::take(std::string_view client, size_t bytes) {
  if (bytes <= limits_.unasked)
    return Share(nullptr, {}, bytes);
  bytes = std::min(bytes, limits_.perClient);
  std::string name(client);
  std::unique_lock lock(mutex_);
  Client& own = clients_[name];
  if (queue_.size() >= limits_.queue || own.waiting >= limits_.queuePerClient) {
    forgetIfIdle(name);
    return std::nullopt;
  }
  Waiter waiter{name, bytes};
  const auto place = queue_.insert(queue_.end(), &waiter);
  ++own.waiting;
  callNext();
  const auto deadline = Clock::now() + limits_.wait;
  while (!waiter.called) {
    if (waiter.wake.wait_until(lock, deadline) == std::cv_status::timeout && !waiter.called) {
      queue_.erase(place);
      --own.waiting;
      forgetIfIdle(name);
      callNext();  // who stood behind this one may be small enough
      return std::nullopt;
    }
  }
  return Share(this, std::move(name), bytes);
}

bool BodyMemory::mayHold(const Client& client, size_t bytes) const {
  return client.bytes + bytes <= limits_.perClient && client.requests < limits_.requestsPerClient;
}

/// Nobody overtakes whoever's turn it is: a large body would wait for ever.
void BodyMemory::callNext() {
  while (requests_ < limits_.requests) {
    auto best = queue_.end();
    uint64_t longestAgo = 0;
    for (auto at = queue_.begin(); at != queue_.end(); ++at) {
      const Client& client = clients_.find((*at)->client)->second;
      if (mayHold(client, (*at)->bytes) && (best == queue_.end() || client.turn < longestAgo)) {
        best = at;
        longestAgo = client.turn;
      }
    }
    if (best == queue_.end() || used_ + (*best)->bytes > limits_.all)
      return;
    Waiter* waiter = *best;
    queue_.erase(best);
    Client& client = clients_.find(waiter->client)->second;
    client.bytes += waiter->bytes;
    ++client.requests;
    --client.waiting;
    client.turn = ++turns_;
    used_ += waiter->bytes;
    ++requests_;
    waiter->called = true;
    waiter->wake.notify_one();
  }
}

void BodyMemory::give(const std::string& client, size_t bytes) {
  const std::lock_guard lock(mutex_);
  Client& own = clients_.find(client)->second;
  own.bytes -= bytes;
  --own.requests;
  used_ -= bytes;
  --requests_;
  forgetIfIdle(client);
  callNext();
}

void BodyMemory::forgetIfIdle(const std::string& client) {
  const auto found = clients_.find(client);
  if (found != clients_.end() && found->second.requests == 0 && found->second.waiting == 0)
    clients_.erase(found);
}

size_t BodyMemory::used() const {
  const std::lock_guard lock(mutex_);
  return used_;
}

size_t BodyMemory::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

}  // namespace vanthu::service
