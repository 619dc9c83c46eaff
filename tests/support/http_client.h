// A small HTTP/1.1 client for tests and benchmarks: raw bytes where the point is what a server
// makes of them, whole requests where it is not, and a load of many connections from one thread.
//
// Knows no GoogleTest. Only plain sockets to 127.0.0.1. A client belongs to one thread.
#ifndef VANTHU_TESTS_SUPPORT_HTTP_CLIENT_H_
#define VANTHU_TESTS_SUPPORT_HTTP_CLIENT_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::testing {

struct HttpAnswer {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in small letters
  std::string body;

  /// The first of that name (small letters); empty if there is none.
  std::string header(std::string_view name) const;
};

/// One connection, as bytes.
class RawConnection {
 public:
  explicit RawConnection(uint16_t port);
  ~RawConnection();
  RawConnection(RawConnection&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), received_(std::move(other.received_)) {}
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;

  bool connected() const { return descriptor_ >= 0; }
  /// False if the server has gone away.
  bool send(std::string_view bytes);
  /// Sends no more, still receives.
  void finishSending();
  void close();

  /// The next whole answer; interim ones (100) too. Nothing if the connection ends first or the
  /// time is over. `head`: it answers HEAD, so it has no body.
  std::optional<HttpAnswer> receive(std::chrono::milliseconds within = std::chrono::seconds(20),
                                    bool head = false);
  /// All that comes until the server ends the connection or the time is over.
  std::string receiveRest(std::chrono::milliseconds within = std::chrono::seconds(20));
  /// True if the server ends the connection within that time and sends nothing before.
  bool endsWithin(std::chrono::milliseconds within);

  int descriptor() const { return descriptor_; }

 private:
  /// False at the end of the connection or of the time.
  bool receiveMore(std::chrono::steady_clock::time_point deadline);

  int descriptor_ = -1;
  std::string received_;
};

/// Requests over one connection that is kept open, and opened again when the server ended it.
class HttpClient {
 public:
  explicit HttpClient(uint16_t port) : port_(port) {}

  using Fields = std::vector<std::pair<std::string, std::string>>;
  /// Nothing if no answer came, also not over a fresh connection.
  std::optional<HttpAnswer> request(std::string_view method,
                                    std::string_view target,
                                    const Fields& fields = {},
                                    std::string_view body = {});

 private:
  uint16_t port_;
  std::optional<RawConnection> connection_;
};

/// A request's bytes, with Host and, for a body or a method that wants one, Content-Length.
std::string requestBytes(std::string_view method,
                         std::string_view target,
                         const HttpClient::Fields& fields = {},
                         std::string_view body = {});

struct Load {
  uint16_t port = 0;
  std::vector<std::string> requests;  ///< bytes, in turn; answered with Content-Length
  size_t connections = 32;
  std::chrono::milliseconds warmUp{200};
  std::chrono::milliseconds duration{2'000};
  /// Requests a second, over all connections; a request waits if none is free, and its latency
  /// counts from when it was due. 0: each connection sends as soon as it has its answer.
  double perSecond = 0;
};

struct LoadFigures {
  size_t answers = 0;   ///< behind the warm-up
  size_t failures = 0;  ///< answers of another status than 200, and connections lost
  double seconds = 0;
  double clientCpuSeconds = 0;      ///< of the thread that made the load
  std::vector<float> milliseconds;  ///< of each answer, sorted

  double rate() const { return seconds > 0 ? static_cast<double>(answers) / seconds : 0; }
  /// `part` in 0..1: the latency that this part of all answers did not exceed.
  double quantile(double part) const;
};

/// Runs in the calling thread.
LoadFigures runLoad(const Load& load);

}  // namespace vanthu::testing

#endif  // VANTHU_TESTS_SUPPORT_HTTP_CLIENT_H_
