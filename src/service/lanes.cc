#include "service/lanes.h"

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

namespace vanthu::service {
namespace {

size_t cores() {
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

/// On one core long work has a lane beside the one for people: it must go on, and so must they.
Lanes::Lanes(const Limits& limits)
    : limits_(limits),
      lanes_(limits.lanes == 0 ? cores() : limits.lanes),
      batchLanes_(std::max<size_t>(lanes_ - 1, 1)) {}

Lanes::~Lanes() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_)
    thread.join();
}

bool Lanes::run(Kind kind,
                std::string_view client,
                Clock::time_point deadline,
                const std::function<void()>& work) {
  const auto job = std::make_shared<Job>(Job{kind, std::string(client), &work});
  std::future<void> end = job->end.get_future();
  std::unique_lock lock(mutex_);
  startThreads();
  if (free(kind) && next(kind) == queue_.end()) {
    begin(job);
    lock.unlock();
  } else {
    if (isFull(client))
      return false;
    const auto place = queue_.insert(queue_.end(), job);
    lock.unlock();
    if (end.wait_until(deadline) == std::future_status::timeout) {
      lock.lock();
      if (!job->begun) {
        queue_.erase(place);
        return false;
      }
      lock.unlock();
    }
  }
  end.get();
  return true;
}

// Not by the constructor: whoever makes lanes may have processes to fork first.
void Lanes::startThreads() {
  const size_t most = lanes_ == 1 ? 2 : lanes_;
  while (threads_.size() < most)
    threads_.emplace_back([this] { serve(); });
}

void Lanes::serve() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return ending_ || !begun_.empty(); });
    if (begun_.empty())
      return;
    const JobPointer job = std::move(begun_.front());
    begun_.pop_front();
    lock.unlock();
    std::exception_ptr thrown;
    try {
      (*job->work)();
    } catch (...) {
      thrown = std::current_exception();
    }
    lock.lock();
    leave(*job);  // before its caller goes on: who asks again then finds a lane
    lock.unlock();
    if (thrown)
      job->end.set_exception(std::move(thrown));
    else
      job->end.set_value();
    lock.lock();
  }
}

bool Lanes::isFull(std::string_view client) const {
  const auto sameClient = std::count_if(queue_.begin(), queue_.end(), [&](const JobPointer& other) {
    return other->client == client;
  });
  return queue_.size() >= limits_.queue ||
         static_cast<size_t>(sameClient) >= limits_.queuePerClient;
}

bool Lanes::free(Kind kind) const {
  if (kind == Kind::interactive)
    return interactive_ + (lanes_ == 1 ? 0 : batch_) < lanes_;
  return batch_ < batchLanes_ && (lanes_ == 1 || interactive_ + batch_ < lanes_);
}

void Lanes::begin(const JobPointer& job) {
  ++(job->kind == Kind::interactive ? interactive_ : batch_);
  ++running_[job->client];
  job->begun = true;
  begun_.push_back(job);
  wake_.notify_one();
}

void Lanes::leave(const Job& job) {
  --(job.kind == Kind::interactive ? interactive_ : batch_);
  const auto found = running_.find(job.client);
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
      begin(*place);
      queue_.erase(place);
    }
  }
}

/// The first in the queue among those whose clients have the least running.
std::list<Lanes::JobPointer>::iterator Lanes::next(Kind kind) {
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
