// The service's log: one JSON object a line, each written whole (robustness.md T4, T30).
//
// No personal data: a request is told by its route, never by its path, query, body or client. What
// a value holds cannot end its line or forge another. Thread-safe. Nobody waits for long for a
// reader that does not read: lines are left out then, and a line says how many.
#ifndef VANTHU_SERVICE_LOG_H_
#define VANTHU_SERVICE_LOG_H_

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <mutex>
#include <string>
#include <string_view>
#include <variant>

#include "base/diagnostic.h"

namespace vanthu::service {

enum class LogLevel { debug, info, warning, error };

class Log {
 public:
  struct Field {
    std::string_view name;
    std::variant<std::string_view, int64_t, double, bool> value;
  };

  /// Lines below `least` are left out. The descriptor stays the caller's (2: standard error).
  explicit Log(int descriptor = 2, LogLevel least = LogLevel::info)
      : descriptor_(descriptor), least_(least) {}

  /// `{"time":"…Z","level":"info","event":"started",…}`.
  void write(LogLevel level, std::string_view event, std::initializer_list<Field> fields = {});

  /// A line of an error for each, with its code and message.
  void faults(std::string_view event, const Diagnostics& all);

  /// What writes a line of an error with `what` was thrown: for work of a thread's own (Beat). The
  /// log must outlive it.
  std::function<void(std::string_view what)> telling(std::string event);

  struct RequestLine {
    std::string_view requestId;
    std::string_view method;
    std::string_view route;  ///< "/api/v1/documents/{id}"; empty: none was found
    int status = 0;          ///< 0: the client went away
    size_t received = 0, sent = 0;
    double seconds = 0;
  };
  void request(const RequestLine& line);

 private:
  const int descriptor_;
  bool send(std::string_view line);
  bool isReady();

  const LogLevel least_;
  std::mutex mutex_;
  bool stuck_ = false;  ///< the last line could not be written: the next waits for nothing
  bool torn_ = false;   ///< … and its beginning was
  int64_t leftOut_ = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_LOG_H_
