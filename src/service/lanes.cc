#include "service/lanes.h"

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

namespace vanthu::service {
namespace {

size_t cores() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

Lanes::Permit::Permit(Lanes& lanes, Kind kind, std::string client)
    : lanes_(&lanes), kind_(kind), client_(std::move(client)) {}

Lanes::Permit::Permit(Permit&& other) noexcept
    : lanes_(std::exchange(other.lanes_, nullptr)),
      kind_(other.kind_),
      client_(std::move(other.client_)) {}

Lanes::Permit::~Permit() {
  if (lanes_ != nullptr)
    lanes_->leave(kind_, client_);
}

/// On one core long work has a lane beside the one for people: it must go on, and so must they.
Lanes::Lanes(const Limits& limits)
    : limits_(limits),
      lanes_(std::max<size_t>(limits.lanes == 0 ? cores() : limits.lanes, 1)),
      batchLanes_(std::max<size_t>(lanes_ - 1, 1)) {}

std::optional<Lanes::Permit> Lanes::enter(Kind kind,
                                          std::string_view client,
                                          Clock::time_point deadline) {
  std::unique_lock lock(mutex_);
  std::string name(client);
  if (free(kind) && next(kind) == queue_.end()) {
    begin(kind, name);
    return Permit(*this, kind, std::move(name));
  }
  const auto sameClient = std::count_if(
      queue_.begin(), queue_.end(), [&](const Waiter* other) { return other->client == client; });
  if (queue_.size() >= limits_.queue || static_cast<size_t>(sameClient) >= limits_.queuePerClient)
    return std::nullopt;
  Waiter waiter{kind, name};
  const auto place = queue_.insert(queue_.end(), &waiter);
  while (!waiter.called) {
    if (waiter.wake.wait_until(lock, deadline) == std::cv_status::timeout && !waiter.called) {
      queue_.erase(place);
      return std::nullopt;
    }
  }
  return Permit(*this, kind, std::move(name));
}

bool Lanes::free(Kind kind) const {
  if (kind == Kind::interactive)
    return interactive_ + (lanes_ == 1 ? 0 : batch_) < lanes_;
  return batch_ < batchLanes_ && (lanes_ == 1 || interactive_ + batch_ < lanes_);
}

void Lanes::begin(Kind kind, const std::string& client) {
  ++(kind == Kind::interactive ? interactive_ : batch_);
  ++running_[client];
}

void Lanes::leave(Kind kind, const std::string& client) {
  const std::lock_guard lock(mutex_);
  --(kind == Kind::interactive ? interactive_ : batch_);
  const auto found = running_.find(client);
  if (--found->second == 0)
    running_.erase(found);
  callNext();
}

/// People first, but for the one lane that long work must have to go on at all.
void Lanes::callNext() {
  std::array<Kind, 2> order = {Kind::interactive, Kind::batch};
  if (batch_ == 0)
    std::swap(order[0], order[1]);
  for (const Kind kind : order) {
    while (free(kind)) {
      const auto place = next(kind);
      if (place == queue_.end())
        break;
      Waiter* waiter = *place;
      queue_.erase(place);
      begin(waiter->kind, waiter->client);
      waiter->called = true;
      waiter->wake.notify_one();
    }
  }
}

/// The first in the queue among those whose clients have the least running.
std::list<Lanes::Waiter*>::iterator Lanes::next(Kind kind) {
  auto best = queue_.end();
  size_t least = 0;
  for (auto at = queue_.begin(); at != queue_.end(); ++at) {
    if ((*at)->kind != kind)
      continue;
    const size_t has = running((*at)->client);
    if (best == queue_.end() || has < least) {
      best = at;
      least = has;
    }
  }
  return best;
}

size_t Lanes::running(const std::string& client) const {
  const auto found = running_.find(client);
  return found == running_.end() ? 0 : found->second;
}

size_t Lanes::busy() const {
  const std::lock_guard lock(mutex_);
  return interactive_ + batch_;
}

size_t Lanes::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

}  // namespace vanthu::service
