#include "service/beat.h"

#include <utility>

namespace vanthu::service {

Beat::Beat(std::chrono::milliseconds every, std::function<void()> work)
    : every_(every), work_(std::move(work)), thread_([this] { run(); }) {}

Beat::~Beat() {
  end();
}

void Beat::end() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable())
    thread_.join();
}

void Beat::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, every_, [this] { return ending_; })) {
    lock.unlock();
    work_();
    lock.lock();
  }
}

}  // namespace vanthu::service
