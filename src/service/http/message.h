// A request that was read to its end and the answer to it, apart from sockets.
//
// Names of headers are kept in small letters. Values hold no control characters: a request with
// one is refused (robustness.md T4, P14), an answer cannot be given one.
#ifndef VANTHU_SERVICE_HTTP_MESSAGE_H_
#define VANTHU_SERVICE_HTTP_MESSAGE_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vanthu::service {

class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  /// False, and nothing changed, if the name is no token or the value holds a control character.
  bool set(std::string_view name, std::string_view value);
  /// Another field of the same name (Set-Cookie).
  bool add(std::string_view name, std::string_view value);

  /// The first value of that name (any case); null if there is none.
  const std::string* find(std::string_view name) const;
  size_t count(std::string_view name) const;
  const std::vector<Field>& fields() const { return fields_; }

 private:
  std::vector<Field> fields_;
};

/// The head of a request: all that is known before its body is read.
struct RequestHead {
  std::string method;  ///< "GET"; a token of capitals
  std::string path;    ///< percent-decoded, UTF-8, begins with '/', no empty, "." or ".." part
  std::string query;   ///< as it was sent, without '?'
  Headers headers;
  std::string peer;     ///< the client's address: "192.0.2.7" (behind a proxy: as it says)
  bool secure = false;  ///< came over TLS, or the proxy says so
  std::string id;       ///< names this request in answers and logs; made by the server
};

struct Request {
  RequestHead head;
  std::string body;
};

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  bool close = false;  ///< end the connection behind this answer

  static Response make(int status, std::string_view contentType, std::string body);
};

/// What the application says to a head before the body is read.
struct Admission {
  std::optional<Response> refusal;  ///< sent at once, the body stays unread, the connection closes
  size_t maxBody = 0;               ///< bytes; a longer body is answered 413
};

/// What stands behind the connections. All are called from many threads at once and throw nothing.
class Application {
 public:
  virtual ~Application() = default;
  virtual Admission admit(const RequestHead& head) = 0;
  virtual Response handle(Request&& request) = 0;
  /// The body of an answer that the HTTP layer makes by itself (400, 408, 413, 431, 503 …);
  /// `requestId` may be empty. `code` is stable: "http.head-too-long".
  virtual Response problem(int status, std::string_view code, std::string_view requestId) = 0;
  /// One finished request, for logs and metrics. `status` 0: the client went away.
  struct Finished {
    std::string_view id, method, path, peer;
    int status = 0;
    size_t received = 0, sent = 0;  ///< bytes of the bodies
    double seconds = 0;             ///< from the first byte of the head to the last of the answer
  };
  virtual void finished(const Finished& what) = 0;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_MESSAGE_H_
