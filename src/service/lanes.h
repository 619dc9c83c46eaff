// Who may use a core now: renders and other work of the engine go through lanes, first come first
// served, so that 32 clients at once wait in turn and not for each other (robustness.md T27).
//
// A lane is a thread, and there are as many as cores: it goes from one piece of work to the next
// without waiting for anybody to wake, and what the engine keeps for each thread is kept as often
// as there are lanes, not connections. Long work (batches, imports) leaves one lane free for people
// who wait; of those who wait, a client that has nothing running goes first. Knows nothing of the
// work. Thread-safe.
#ifndef VANTHU_SERVICE_LANES_H_
#define VANTHU_SERVICE_LANES_H_

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace vanthu::service {

class Lanes {
 public:
  using Clock = std::chrono::steady_clock;

  enum class Kind { interactive, batch };

  struct Limits {
    size_t lanes = 0;            ///< 0: one a core
    size_t queue = 256;          ///< who may wait, in all
    size_t queuePerClient = 64;  ///< … of one client
  };

  explicit Lanes(const Limits& limits);
  /// REQUIRES: nobody is in run().
  ~Lanes();
  Lanes(const Lanes&) = delete;
  Lanes& operator=(const Lanes&) = delete;

  /// Waits for a lane until `deadline`, and then until `work` was done in it; throws what that
  /// throws. False if the queue is full or the time is over before it begins: the caller answers
  /// 503 with Retry-After. `client` names whoever asks: a key, a user, an address.
  bool run(Kind kind,
           std::string_view client,
           Clock::time_point deadline,
           const std::function<void()>& work);

  size_t busy() const;
  size_t waiting() const;

 private:
  struct Job {
    Kind kind;
    std::string client;
    const std::function<void()>* work;
    bool begun = false;
    std::promise<void> end{};
  };
  using JobPointer = std::shared_ptr<Job>;  // of its caller and of its lane

  void startThreads();
  void serve();
  bool isFull(std::string_view client) const;
  bool free(Kind kind) const;
  void begin(const JobPointer& job);
  void leave(const Job& job);
  void callNext();
  std::list<JobPointer>::iterator next(Kind kind);
  size_t running(const std::string& client) const;

  const Limits limits_;
  const size_t lanes_;       ///< at work at once
  const size_t batchLanes_;  ///< of them for long work
  mutable std::mutex mutex_;
  std::list<JobPointer> queue_;
  std::deque<JobPointer> begun_;  ///< which have a lane, and no thread yet
  std::map<std::string, size_t, std::less<>> running_;
  size_t interactive_ = 0;  ///< at work
  size_t batch_ = 0;
  std::condition_variable wake_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_LANES_H_
