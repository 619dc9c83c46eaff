// Ends what takes too long: one thread that looks at every connection and shuts the socket of one
// whose time is over (robustness.md T1, P7). A time limit of the socket alone is one of each single
// receive; a byte a second would hold a thread for ever.
//
// Knows sockets only by their descriptor and nothing of HTTP but the phases. Thread-safe.
#ifndef VANTHU_SERVICE_HTTP_WATCHDOG_H_
#define VANTHU_SERVICE_HTTP_WATCHDOG_H_

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_set>

namespace vanthu::service {

class Watchdog {
 public:
  using Clock = std::chrono::steady_clock;

  /// What a connection's thread is doing.
  enum class Phase : uint8_t {
    arriving,  ///< waits for the first byte of its first request
    idle,      ///< waits for the first byte of the next
    head,      ///< reads a head
    body,      ///< reads a body
    handling,  ///< at work; never disturbed but by shutAll()
    writing,   ///< the client takes its answer
    draining,  ///< the answer is sent, the rest of what the client sends is thrown away
  };

  /// Why reading ended early.
  enum class Verdict : uint8_t { none, tooSlow, makeRoom, stopping };

  /// One connection. Used by that connection's thread; must end before the descriptor is closed.
  class Watch {
   public:
    /// `holdsPlace`: makeRoom() may give it up for another.
    Watch(Watchdog& dog, int descriptor, bool holdsPlace);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// From now on doing that, at the longest until `deadline`.
    void enter(Phase phase, Clock::time_point deadline);
    /// Of the phase it is in.
    void extend(Clock::time_point deadline);
    Verdict verdict() const { return verdict_.load(std::memory_order_acquire); }

   private:
    friend class Watchdog;
    Watchdog& dog_;
    const int descriptor_;
    const bool holdsPlace_;
    std::atomic<Phase> phase_{Phase::arriving};
    std::atomic<Clock::rep> deadline_{Clock::time_point::max().time_since_epoch().count()};
    std::atomic<Verdict> verdict_{Verdict::none};
  };

  Watchdog();
  ~Watchdog();

  /// Gives up the connection that would be missed least: an idle one, else one that reads or sends
  /// and is nearest its deadline. False if all are at work.
  bool makeRoom();
  /// Ends those that have no request under way.
  void shutIdle();
  void shutAll();
  size_t count() const;

 private:
  void run();
  void lookAtAll(Clock::time_point now);
  static void end(Watch& watch, Verdict verdict);

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::unordered_set<Watch*> watches_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_WATCHDOG_H_
