#include "service/beat.h"

#include <exception>
#include <utility>

namespace vanthu::service {

Beat::Beat(std::chrono::milliseconds every, std::function<void()> work, Failed failed)
    : every_(every),
      work_(std::move(work)),
      failed_(std::move(failed)),
      thread_([this] { run(); }) {}

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

// Nothing may leave the thread: that would end the whole service.
void Beat::onceMore() const {
  try {
    work_();
  } catch (const std::exception& error) {
    tell(error.what());
  } catch (...) {
    tell("unknown");
  }
}

void Beat::tell(const char* what) const {
  try {
    if (failed_)
      failed_(what);
  } catch (...) {
    // without memory there may be none to tell it with
  }
}

void Beat::run() {
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, every_, [this] { return ending_; })) {
    lock.unlock();
    onceMore();
    lock.lock();
  }
}

}  // namespace vanthu::service
