// Memory for what bodies become once they are read, shared by all requests (robustness.md T27,
// "Limits"): a client must not take the machine by bodies that are all within their limits.
//
// A request asks before its body is read as JSON and holds its share until it is answered. Small
// ones are not asked. The others wait: those go first whose client was served longest ago, and no
// client can hold everything. Knows no JSON. Thread-safe.
#ifndef VANTHU_SERVICE_API_BODY_MEMORY_H_
#define VANTHU_SERVICE_API_BODY_MEMORY_H_

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu::service {

class BodyMemory {
 public:
  using Clock = std::chrono::steady_clock;

  struct Limits {
    size_t all = size_t{512} << 20;        ///< bytes
    size_t perClient = size_t{384} << 20;  ///< … one body may take all of that
    size_t unasked = size_t{256} << 10;    ///< up to here nobody is asked
    size_t requests = 0;                   ///< at once; 0: four a core
    size_t requestsPerClient = 0;          ///< … of one client; 0: one a core
    size_t queue = 256;                    ///< who may wait, in all
    size_t queuePerClient = 64;
    std::chrono::milliseconds wait{10'000};
  };

  /// The right to that much memory; ends with it.
  class Share {
   public:
    Share(Share&& other) noexcept;
    Share(const Share&) = delete;
    Share& operator=(const Share&) = delete;
    Share& operator=(Share&&) = delete;
    ~Share();

   private:
    friend class BodyMemory;
    Share(BodyMemory* memory, std::string client, size_t bytes);
    BodyMemory* memory_;  ///< null: was not asked
    std::string client_;
    size_t bytes_;
  };

  explicit BodyMemory(const Limits& limits);

  /// Waits for `bytes`. Nothing if the queue is full or the time is over: the caller answers 503
  /// "busy.bodies". `client` names whoever asks: a key, a person, an address.
  std::optional<Share> take(std::string_view client, size_t bytes);

  size_t used() const;
  size_t waiting() const;

 private:
  struct Client {
    size_t bytes = 0, requests = 0, waiting = 0;
    uint64_t turn = 0;  ///< when it was served last
  };
  struct Waiter {
    const std::string& client;
    size_t bytes;
    bool called = false;
    std::condition_variable wake{};
  };

  void give(const std::string& client, size_t bytes);
  void callNext();
  bool mayHold(const Client& client, size_t bytes) const;
  void forgetIfIdle(const std::string& client);

  const Limits limits_;
  mutable std::mutex mutex_;
  std::list<Waiter*> queue_;
  std::map<std::string, Client, std::less<>> clients_;  ///< with something held or waiting
  size_t used_ = 0;
  size_t requests_ = 0;
  uint64_t turns_ = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_BODY_MEMORY_H_
