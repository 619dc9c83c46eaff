#include "service/http/http_connection.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <exception>
#include <string>
#include <utility>
#include <variant>

#include "base/random_id.h"
#include "service/http/forwarded.h"
#include "service/http/head_parser.h"
#include "service/http/request_reader.h"
#include "service/http/response_writer.h"
#include "service/http/wire.h"

namespace vanthu::service {
namespace {

using Clock = Watchdog::Clock;
using Phase = Watchdog::Phase;
using Verdict = Watchdog::Verdict;
using std::chrono::milliseconds;

constexpr size_t kReadAtOnce = 16u << 10;
constexpr size_t kWriteAtOnce = 64u << 10;
constexpr milliseconds kDrain{1'000};
constexpr size_t kMostDrained = 64u << 20;
constexpr char kMethods[] = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/// One connection at work.
class Session {
 public:
  Session(const Poco::Net::StreamSocket& socket, ServerState& state, bool welcome)
      : state_(state),
        options_(state.options),
        wire_(socket),
        watch_(state.watchdog, wire_.descriptor(), welcome),
        reader_(wire_, watch_, state),
        peer_(wire_.peer()),
        fromProxy_(options_.behindProxy && isProxy(peer_, options_.proxies)) {}

  void run() {
    while (serveOne()) {
    }
    if (drainAtEnd_)
      drain();
  }

  /// This connection cannot be served: its request is not even read.
  void refuse(std::string_view code) {
    begin();
    answerFault({503, code});
    drain();
  }

 private:
  /// True if the connection goes on.
  bool serveOne() {
    begin();
    auto read = reader_.readHead(served_ == 0);
    if (std::holds_alternative<RequestReader::Ended>(read))
      return false;
    if (const auto* fault = std::get_if<HttpFault>(&read))
      return answerFault(*fault);
    const auto& parsed = std::get<ParsedHead>(read);
    head_ = parsed.head;
    name(head_);
    const bool hasBody = parsed.framing.kind == Framing::Kind::chunked || parsed.framing.length > 0;
    if (head_.path == "*")
      return answer(options(), parsed.keepAlive && !hasBody, hasBody);
    const Admission admission = admit();
    if (admission.refusal)
      return answer(*admission.refusal, parsed.keepAlive && !hasBody, hasBody);
    BodyBudget::Share share(state_.budget);
    Request request;
    if (const auto fault = reader_.readBody(parsed, admission.maxBody, share, request.body))
      return answerFault(*fault);
    received_ = request.body.size();
    request.head = head_;
    watch_.enter(Phase::handling, Clock::time_point::max());
    return answer(handle(std::move(request)), parsed.keepAlive, false);
  }

  void begin() {
    head_ = RequestHead();
    head_.peer = peer_;
    head_.secure = wire_.secure();
    received_ = 0;
  }

  void name(RequestHead& head) const {
    head.peer = peer_;
    head.secure = wire_.secure();
    if (fromProxy_)
      applyForwarded(head);
    head.id = randomId();
  }

  Admission admit() {
    try {
      return state_.application.admit(head_);
    } catch (const std::exception&) {
      return {problem({500, "http.unexpected"}), 0};
    }
  }

  Response handle(Request&& request) {
    try {
      return state_.application.handle(std::move(request));
    } catch (const std::exception&) {
    } catch (...) {
    }
    return problem({500, "http.unexpected"});
  }

  Response problem(const HttpFault& what) {
    Response response;
    try {
      response = state_.application.problem(what.status, what.code, head_.id);
    } catch (const std::exception&) {
      response.body.clear();
    }
    response.status = what.status;
    if (what.status == 503)
      response.headers.set("retry-after", "1");
    if (what.status == 405 || what.status == 501)
      response.headers.set("allow", kMethods);
    return response;
  }

  /// Always false: a fault ends the connection.
  bool answerFault(const HttpFault& what) {
    if (head_.id.empty())
      head_.id = randomId();
    return answer(problem(what), false, true);
  }

  static Response options() {
    Response response;
    response.status = 204;
    response.headers.set("allow", kMethods);
    return response;
  }

  /// `unread`: bytes of the request may still be under way. True if the connection goes on.
  bool answer(Response response, bool keepAlive, bool unread) {
    const bool goesOn = keepAlive && !response.close && !state_.stopping &&
                        watch_.verdict() == Verdict::none && state_.gate.load() <= 0.9;
    if (!head_.id.empty())
      response.headers.set("x-request-id", head_.id);
    setSecurityHeaders(response, head_.secure);
    const bool sent = write(response, !goesOn);
    tellFinished(response, sent);
    ++served_;
    drainAtEnd_ = sent && !goesOn && (unread || reader_.holdsMore());
    return sent && goesOn;
  }

  bool write(const Response& response, bool close) {
    const bool bodiless = head_.method == "HEAD" || isBodiless(response.status);
    const std::string_view body = bodiless ? std::string_view() : std::string_view(response.body);
    std::string bytes = renderHead(response, close, std::time(nullptr));
    const size_t first = std::min(body.size(), kWriteAtOnce);
    bytes.append(body.substr(0, first));
    const Clock::time_point begun = Clock::now();
    const Clock::time_point last = begun + options_.requestDeadline;
    watch_.enter(Phase::writing, nextDeadline(options_, begun, 0, last));
    bool sent = wire_.send(bytes);
    for (size_t at = first; sent && at < body.size(); at += kWriteAtOnce) {
      watch_.extend(nextDeadline(options_, begun, at, last));
      sent = wire_.send(body.substr(at, kWriteAtOnce));
    }
    return sent;
  }

  void tellFinished(const Response& response, bool sent) {
    Application::Finished what;
    what.id = head_.id;
    what.method = head_.method;
    what.path = head_.path;
    what.peer = head_.peer;
    what.status = sent ? response.status : 0;
    what.received = received_;
    what.sent = sent ? response.body.size() : 0;
    what.seconds = std::chrono::duration<double>(Clock::now() - reader_.start()).count();
    try {
      state_.application.finished(what);
    } catch (const std::exception&) {
    }
  }

  /// An end with bytes unread would be a reset, which can destroy the answer on its way.
  void drain() {
    wire_.finishSending();
    watch_.enter(Phase::draining, Clock::now() + kDrain);
    std::array<char, kReadAtOnce> waste;
    for (size_t count = 0; count < kMostDrained;) {
      const size_t got = wire_.receive(waste.data(), waste.size());
      if (got == 0)
        return;
      count += got;
    }
  }

  ServerState& state_;
  const HttpOptions& options_;
  Wire wire_;
  Watchdog::Watch watch_;
  RequestReader reader_;
  const std::string peer_;
  const bool fromProxy_;

  RequestHead head_;
  size_t served_ = 0;
  size_t received_ = 0;
  bool drainAtEnd_ = false;
};

/// Gives the place back when the connection is over, whatever ended it.
class Place {
 public:
  Place(ConnectionGate& gate, int descriptor) : gate_(gate), descriptor_(descriptor) {}
  ~Place() { gate_.leave(descriptor_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;

 private:
  ConnectionGate& gate_;
  int descriptor_;
};

}  // namespace

void HttpConnection::run() {
  const int descriptor = socket().impl()->sockfd();
  const Place place(state_.gate, descriptor);
  try {
    const bool welcome = state_.gate.take(descriptor);
    Session session(socket(), state_, welcome);
    if (state_.stopping)
      session.refuse("http.stopping");
    else if (!welcome)
      session.refuse("http.too-many-connections");
    else
      session.run();
  } catch (const std::exception&) {
    // Memory gone, in the middle of an answer at the worst: this connection ends, no other does.
  }
}

}  // namespace vanthu::service
