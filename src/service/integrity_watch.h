// The complete check of the database, made again every day in the background.
//
// The result goes to the log and to /metrics. A structure or an audit chain that is found broken
// stops the giving of numbers until an administrator has looked (Issuing::stop); a stored file that
// changed is told and, as always, never given out. One object for the process.
#ifndef VANTHU_SERVICE_INTEGRITY_WATCH_H_
#define VANTHU_SERVICE_INTEGRITY_WATCH_H_

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "service/api/services.h"
#include "store/integrity.h"

namespace vanthu::service {

class IntegrityWatch {
 public:
  struct Times {
    std::chrono::milliseconds first{std::chrono::minutes(10)};  ///< after the start
    std::chrono::milliseconds every{std::chrono::hours(24)};
    std::chrono::milliseconds rest{2};  ///< between two files, so that others come first
  };

  /// Begins at once; `services` must outlive this.
  IntegrityWatch(Services& services, Times times);
  ~IntegrityWatch();

  /// Stops between two files; false if what is being looked at takes longer than that.
  bool end(std::chrono::milliseconds within);
  IntegrityWatch(const IntegrityWatch&) = delete;
  IntegrityWatch& operator=(const IntegrityWatch&) = delete;

 private:
  void run();
  void check();
  void tell(const store::Integrity& found, std::chrono::duration<double> took);
  bool rests(std::chrono::milliseconds time);  ///< false: this object ends

  Services& services_;
  const Times times_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  bool ended_ = false;
  std::thread thread_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_INTEGRITY_WATCH_H_
