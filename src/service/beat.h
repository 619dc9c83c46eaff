// Work that is done again and again on a thread of its own.
#ifndef VANTHU_SERVICE_BEAT_H_
#define VANTHU_SERVICE_BEAT_H_

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

namespace vanthu::service {

class Beat {
 public:
  /// Told what the work threw, from any thread. What it throws itself is lost.
  using Failed = std::function<void(std::string_view what)>;

  /// `work` is done `every` after now, and so long after each end of it. What it throws goes to
  /// `failed`, if there is one, and the next beat comes as ever.
  Beat(std::chrono::milliseconds every, std::function<void()> work, Failed failed = {});
  /// As end(). The last member of a class that it works for ends first.
  ~Beat();
  Beat(const Beat&) = delete;
  Beat& operator=(const Beat&) = delete;

  /// Waits for work under way; none begins behind that. REQUIRES: not called by `work`.
  void end();

  /// The work once on this thread, guarded in the same way. REQUIRES: behind end().
  void onceMore() const;

 private:
  void run();
  void tell(const char* what) const;

  const std::chrono::milliseconds every_;
  const std::function<void()> work_;
  const Failed failed_;
  std::mutex mutex_;  ///< for the two below
  std::condition_variable wake_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_BEAT_H_
