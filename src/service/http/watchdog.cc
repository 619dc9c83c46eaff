#include "service/http/watchdog.h"

#include <sys/socket.h>

#include <cassert>

namespace vanthu::service {
namespace {

using Clock = Watchdog::Clock;
using Phase = Watchdog::Phase;
constexpr std::chrono::milliseconds kLook{50};

Clock::time_point at(Clock::rep ticks) {
  return Clock::time_point(Clock::duration(ticks));
}

/// How gladly a connection in that phase is given up; 0 is never.
int dispensability(Phase phase) {
  switch (phase) {
    case Phase::idle:
    case Phase::draining:
      return 2;
    case Phase::arriving:
    case Phase::head:
    case Phase::body:
    case Phase::writing:
      return 1;
    case Phase::handling:
      return 0;
  }
  return 0;
}

}  // namespace

Watchdog::Watch::Watch(Watchdog& dog, int descriptor, bool holdsPlace)
    : dog_(dog), descriptor_(descriptor), holdsPlace_(holdsPlace) {
  const std::lock_guard lock(dog_.mutex_);
  dog_.watches_.insert(this);
}

Watchdog::Watch::~Watch() {
  const std::lock_guard lock(dog_.mutex_);
  dog_.watches_.erase(this);
}

/// The deadline first put far away: the dog must not hold the new phase to the old one's.
void Watchdog::Watch::enter(Phase phase, Clock::time_point deadline) {
  deadline_ = Clock::time_point::max().time_since_epoch().count();
  phase_ = phase;
  deadline_ = deadline.time_since_epoch().count();
}

void Watchdog::Watch::extend(Clock::time_point deadline) {
  deadline_ = deadline.time_since_epoch().count();
}

Watchdog::Watchdog() : thread_([this] { run(); }) {}

Watchdog::~Watchdog() {
  {
    const std::lock_guard lock(mutex_);
    assert(watches_.empty() && "connections end before their watchdog");
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Watchdog::run() {
  std::unique_lock lock(mutex_);
  while (!ending_) {
    wake_.wait_for(lock, kLook);
    lookAtAll(Clock::now());
  }
}

void Watchdog::lookAtAll(Clock::time_point now) {
  for (Watch* watch : watches_) {
    // Exchanged, not stored: the connection may be setting the deadline of its next phase.
    Clock::rep deadline = watch->deadline_;
    if (at(deadline) <= now && watch->deadline_.compare_exchange_strong(
                                   deadline, Clock::time_point::max().time_since_epoch().count()))
      end(*watch, Verdict::tooSlow);
  }
}

/// Whoever reads a request can still be told why: only the reading side is shut. REQUIRES: the
/// lock is held, so that the descriptor cannot be closed and given to another.
void Watchdog::end(Watch& watch, Verdict verdict) {
  const Phase phase = watch.phase_;
  Verdict none = Verdict::none;
  const bool first = watch.verdict_.compare_exchange_strong(none, verdict);
  const bool reading = phase == Phase::arriving || phase == Phase::idle || phase == Phase::head ||
                       phase == Phase::body;
  ::shutdown(watch.descriptor_, reading && first ? SHUT_RD : SHUT_RDWR);
}

/// Deadlines move on with every byte that comes or goes, so whoever has the least time left has
/// been slow the longest; an honest request, which comes at once, is not the one.
bool Watchdog::makeRoom() {
  const std::lock_guard lock(mutex_);
  Watch* least = nullptr;
  int best = 0;
  for (Watch* watch : watches_) {
    if (!watch->holdsPlace_ || watch->verdict_ != Verdict::none)
      continue;
    const int rank = dispensability(watch->phase_);
    if (rank > best || (rank == best && rank > 0 && watch->deadline_ < least->deadline_)) {
      best = rank;
      least = watch;
    }
  }
  if (least == nullptr)
    return false;
  end(*least, Verdict::makeRoom);
  return true;
}

void Watchdog::shutIdle() {
  const std::lock_guard lock(mutex_);
  for (Watch* watch : watches_) {
    const Phase phase = watch->phase_;
    if (phase == Phase::arriving || phase == Phase::idle)
      end(*watch, Verdict::stopping);
  }
}

void Watchdog::shutAll() {
  const std::lock_guard lock(mutex_);
  for (Watch* watch : watches_) {
    watch->verdict_ = Verdict::stopping;
    ::shutdown(watch->descriptor_, SHUT_RDWR);
  }
}

size_t Watchdog::count() const {
  const std::lock_guard lock(mutex_);
  return watches_.size();
}

}  // namespace vanthu::service
