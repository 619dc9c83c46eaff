// Reads requests off a connection: head, then body, each phase under its deadline (robustness.md
// T1).
//
// Knows the socket and the watchdog; knows nothing of answers. Used by one connection's thread.
#ifndef VANTHU_SERVICE_HTTP_REQUEST_READER_H_
#define VANTHU_SERVICE_HTTP_REQUEST_READER_H_

#include <optional>
#include <string>
#include <variant>

#include "service/http/body_reader.h"
#include "service/http/head_parser.h"
#include "service/http/server_state.h"
#include "service/http/watchdog.h"
#include "service/http/wire.h"

namespace vanthu::service {

/// When the next bytes must have come or gone, at the latest `last`: not long from now, and all in
/// all at the least rate, so that neither silence nor a drip holds a thread. `count`: bytes since
/// `begun`.
Watchdog::Clock::time_point nextDeadline(const HttpOptions& options,
                                         Watchdog::Clock::time_point begun,
                                         size_t count,
                                         Watchdog::Clock::time_point last);

class RequestReader {
 public:
  /// All outlive the reader.
  RequestReader(Wire& wire, Watchdog::Watch& watch, const ServerState& state)
      : wire_(wire), watch_(watch), state_(state) {}

  /// The connection is over and there is nobody to answer.
  struct Ended {};

  /// Waits for the next request. `first`: none came over this connection yet. A fault ends the
  /// connection behind its answer.
  std::variant<ParsedHead, HttpFault, Ended> readHead(bool first);

  /// The body of the request whose head was read last; nothing if all is well.
  std::optional<HttpFault> readBody(const ParsedHead& head,
                                    size_t maxBody,
                                    BodyBudget::Share& share,
                                    std::string& body);

  /// True if bytes came that no request has used yet.
  bool holdsMore() const { return !buffer_.empty(); }

  /// When the first byte of the last request came.
  Watchdog::Clock::time_point start() const { return start_; }

 private:
  void waitForHead(bool first);
  void beginHead();
  bool receiveMore();
  HttpFault headFault() const;
  HttpFault bodyFault(BodyEnd end) const;
  HttpFault cutShort(const char* tooSlow, const char* cutOff) const;

  Wire& wire_;
  Watchdog::Watch& watch_;
  const ServerState& state_;
  std::string buffer_;  ///< received and not yet used
  Watchdog::Clock::time_point start_ = Watchdog::Clock::now();
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_REQUEST_READER_H_
