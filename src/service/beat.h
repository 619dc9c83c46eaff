// Work that is done again and again on a thread of its own.
#ifndef VANTHU_SERVICE_BEAT_H_
#define VANTHU_SERVICE_BEAT_H_

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace vanthu::service {

class Beat {
 public:
  /// `work` is done `every` after now, and so long after each end of it. It throws nothing.
  Beat(std::chrono::milliseconds every, std::function<void()> work);
  /// As end(). The last member of a class that it works for ends first.
  ~Beat();
  Beat(const Beat&) = delete;
  Beat& operator=(const Beat&) = delete;

  /// Waits for work under way; none begins behind that. REQUIRES: not called by `work`.
  void end();

 private:
  void run();

  const std::chrono::milliseconds every_;
  const std::function<void()> work_;
  std::mutex mutex_;  ///< for the two below
  std::condition_variable wake_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_BEAT_H_
