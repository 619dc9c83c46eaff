// A process that makes limited children for a program with many threads.
//
// fork is not safe beside other threads, so this process is forked off before any begins, and does
// nothing else. Each call gets a socket of its own and a keeper process that runs the function in a
// confined child (worker.h); calls do not wait for each other. A spawner that dies is made anew by
// the one that watches over it; both end with the program. Safe to use from several threads.
#ifndef VANTHU_SANDBOX_SPAWNER_H_
#define VANTHU_SANDBOX_SPAWNER_H_

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "sandbox/runner.h"

namespace vanthu::sandbox {

struct SpawnerOptions {
  size_t atOnce = 4;    ///< children at work
  size_t waiting = 64;  ///< callers that wait for one; more are refused
  std::chrono::milliseconds longestWait{10'000};
  size_t maxInputBytes = size_t{64} << 20;
};

class Spawner : public Runner {
 public:
  /// REQUIRES: no other thread runs in this process yet. Errors: "machine.cannot-fork".
  static Result<std::unique_ptr<Spawner>> start(Functions functions,
                                                const SpawnerOptions& options = {});
  /// Ends its processes; REQUIRES: no call is under way.
  ~Spawner() override;
  Spawner(const Spawner&) = delete;
  Spawner& operator=(const Spawner&) = delete;

  Result<std::string> run(std::string_view function, std::string_view input) override;

  /// False once its processes are gone for good: run() will fail.
  bool alive() const;
  size_t busy() const;
  size_t waiting() const;

 private:
  class Turn;  // one of the `atOnce` places
  std::optional<Result<std::string>> call(std::string_view function, std::string_view input);

  Spawner(int control, pid_t watcher, Functions functions, const SpawnerOptions& options)
      : control_(control), watcher_(watcher), functions_(std::move(functions)), options_(options) {}

  int control_;
  pid_t watcher_;
  Functions functions_;
  SpawnerOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable freed_;
  size_t busy_ = 0;
  size_t waiting_ = 0;
};

}  // namespace vanthu::sandbox

#endif  // VANTHU_SANDBOX_SPAWNER_H_
