// How many connections there may be, in all and from one address (robustness.md T1, P11).
//
// Decides when a connection arrives; when all places are taken the watchdog gives up one that would
// be missed least. Knows no HTTP. Thread-safe.
#ifndef VANTHU_SERVICE_HTTP_CONNECTION_GATE_H_
#define VANTHU_SERVICE_HTTP_CONNECTION_GATE_H_

#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "service/http/watchdog.h"

namespace vanthu::service {

class ConnectionGate {
 public:
  struct Limits {
    size_t all = 1024;
    size_t perAddress = 1024;          ///< of one client (clientOf)
    size_t refused = 64;               ///< that are being told so
    std::vector<std::string> proxies;  ///< many clients behind one address: not counted by it
  };

  ConnectionGate(const Limits& limits, Watchdog& watchdog) : limits_(limits), watchdog_(watchdog) {}

  enum class Verdict {
    welcome,
    refuse,  ///< it is told so (503) by a thread of its own
    drop,    ///< too many are being told already
  };
  /// An accepted socket. Unless dropped, take() and leave() follow. Waits for the place of one that
  /// was given up, but only a hundredth of a second: nobody is accepted meanwhile.
  Verdict arrive(int descriptor, const std::string& address);

  /// True if the connection with that descriptor was welcome.
  bool take(int descriptor);
  void leave(int descriptor);

  size_t count() const;
  /// The part of all places that is taken, from 0 to 1.
  double load() const;

 private:
  struct Guest {
    std::string client;  ///< empty: not counted by address
    bool welcome;
  };
  bool roomFor(const std::string& client, std::unique_lock<std::mutex>& lock);

  const Limits limits_;
  Watchdog& watchdog_;
  mutable std::mutex mutex_;
  std::condition_variable left_;
  std::unordered_map<int, Guest> guests_;
  std::map<std::string, size_t> clients_;
  size_t welcome_ = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_CONNECTION_GATE_H_
