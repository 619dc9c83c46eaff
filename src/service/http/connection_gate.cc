#include "service/http/connection_gate.h"

#include <algorithm>
#include <chrono>

#include "service/http/forwarded.h"
#include "service/http/network.h"

namespace vanthu::service {
namespace {

constexpr std::chrono::milliseconds kWait{10};

}  // namespace

ConnectionGate::Verdict ConnectionGate::arrive(int descriptor, const std::string& address) {
  const bool counted = !isProxy(address, limits_.proxies);
  const std::string client = counted ? clientOf(address) : std::string();
  std::unique_lock lock(mutex_);
  Guest guest{client, roomFor(client, lock)};
  if (!guest.welcome && guests_.size() >= welcome_ + limits_.refused)
    return Verdict::drop;
  if (guest.welcome) {
    ++welcome_;
    if (counted)
      ++clients_[client];
  }
  const bool welcome = guest.welcome;
  guests_.insert_or_assign(descriptor, std::move(guest));
  return welcome ? Verdict::welcome : Verdict::refuse;
}

/// One that is given up keeps its place until its thread has ended. That is waited for, so that a
/// crowd which comes back as fast as it is put out piles up in the kernel and not here; but this is
/// the thread that accepts, so for a moment only, and there are threads for a few more than `all`.
bool ConnectionGate::roomFor(const std::string& client, std::unique_lock<std::mutex>& lock) {
  if (!client.empty()) {
    const auto found = clients_.find(client);
    if (found != clients_.end() && found->second >= limits_.perAddress)
      return false;
  }
  if (welcome_ < limits_.all)
    return true;
  if (!watchdog_.makeRoom())
    return false;
  left_.wait_for(lock, kWait, [this] { return welcome_ < limits_.all; });
  return welcome_ < limits_.all + limits_.refused;
}

bool ConnectionGate::take(int descriptor) {
  const std::lock_guard lock(mutex_);
  const auto found = guests_.find(descriptor);
  return found != guests_.end() && found->second.welcome;
}

void ConnectionGate::leave(int descriptor) {
  const std::lock_guard lock(mutex_);
  const auto found = guests_.find(descriptor);
  if (found == guests_.end())
    return;
  if (found->second.welcome) {
    --welcome_;
    const auto client = clients_.find(found->second.client);
    if (client != clients_.end() && --client->second == 0)
      clients_.erase(client);
  }
  guests_.erase(found);
  left_.notify_one();
}

size_t ConnectionGate::count() const {
  const std::lock_guard lock(mutex_);
  return guests_.size();
}

double ConnectionGate::load() const {
  const std::lock_guard lock(mutex_);
  return static_cast<double>(welcome_) / static_cast<double>(std::max<size_t>(limits_.all, 1));
}

}  // namespace vanthu::service
