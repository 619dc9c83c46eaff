// Who may use a core now: renders and other work of the engine go through lanes, first come first
// served, so that 32 clients at once wait in turn and not for each other (robustness.md T27).
//
// As many run at once as there are cores. Long work (batches, imports) leaves one lane free for
// people who wait; of those who wait, a client that has nothing running goes first. Knows nothing
// of the work. Thread-safe.
#ifndef VANTHU_SERVICE_LANES_H_
#define VANTHU_SERVICE_LANES_H_

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

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

  /// The right to work; ends with it.
  class Permit {
   public:
    Permit(Permit&& other) noexcept;
    Permit(const Permit&) = delete;
    Permit& operator=(const Permit&) = delete;
    Permit& operator=(Permit&&) = delete;
    ~Permit();

   private:
    friend class Lanes;
    Permit(Lanes& lanes, Kind kind, std::string client);
    Lanes* lanes_;
    Kind kind_;
    std::string client_;
  };

  explicit Lanes(const Limits& limits);

  /// Waits for a lane until `deadline`. Nothing if the queue is full or the time is over: the
  /// caller answers 503 with Retry-After. `client` names whoever asks: a key, a user, an address.
  std::optional<Permit> enter(Kind kind, std::string_view client, Clock::time_point deadline);

  size_t busy() const;
  size_t waiting() const;

 private:
  struct Waiter {
    Kind kind;
    std::string client;
    bool called = false;
    std::condition_variable wake{};
  };

  void leave(Kind kind, const std::string& client);
  bool free(Kind kind) const;
  void begin(Kind kind, const std::string& client);
  void callNext();
  std::list<Waiter*>::iterator next(Kind kind);
  size_t running(const std::string& client) const;

  const Limits limits_;
  const size_t lanes_;       ///< at work at once
  const size_t batchLanes_;  ///< of them for long work
  mutable std::mutex mutex_;
  std::list<Waiter*> queue_;
  std::map<std::string, size_t, std::less<>> running_;
  size_t interactive_ = 0;
  size_t batch_ = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_LANES_H_
