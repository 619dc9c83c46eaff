#include "service/http/http_server.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/TCPServer.h>
#include <Poco/Net/TCPServerConnectionFactory.h>
#include <Poco/Net/TCPServerParams.h>
#include <Poco/ThreadPool.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "service/http/http_connection.h"
#include "service/http/response_writer.h"
#include "service/http/tls_context.h"

namespace vanthu::service {
namespace {

using Poco::Net::StreamSocket;
using Poco::Net::TCPServerConnection;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kBacklog = 1024;

class Factory : public Poco::Net::TCPServerConnectionFactory {
 public:
  explicit Factory(ServerState& state) : state_(state) {}

  TCPServerConnection* createConnection(const StreamSocket& socket) override {
    return new HttpConnection(socket, state_);
  }

 private:
  ServerState& state_;
};

/// Asked in the accepting thread, so it waits for nobody but, a hundredth of a second and only when
/// all places are taken, for one that was given up (ConnectionGate::arrive).
class Doorman : public Poco::Net::TCPServerConnectionFilter {
 public:
  Doorman(ServerState& state, bool tls) : state_(state), tls_(tls) {}

  bool accept(const StreamSocket& socket) override {
    try {
      const int descriptor = socket.impl()->sockfd();
      const auto verdict = state_.gate.arrive(descriptor, socket.peerAddress().host().toString());
      if (verdict == ConnectionGate::Verdict::drop && !tls_)
        sayFull(descriptor);
      return verdict != ConnectionGate::Verdict::drop;
    } catch (const Poco::Exception&) {
      return false;  // gone before it was looked at
    } catch (const std::exception&) {
      return false;
    }
  }

 private:
  /// As much as fits into the socket's own buffer; behind TLS nothing can be said in time.
  void sayFull(int descriptor) {
    Response response = state_.application.problem(503, "http.too-many-connections", "");
    response.status = 503;
    response.headers.set("retry-after", "1");
    const std::string bytes = renderHead(response, true, std::time(nullptr)) + response.body;
    char waste[4096];
    while (::recv(descriptor, waste, sizeof waste, MSG_DONTWAIT) > 0) {
    }
    [[maybe_unused]] const ssize_t sent =
        ::send(descriptor, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    ::shutdown(descriptor, SHUT_WR);
  }

  ServerState& state_;
  const bool tls_;
};

Diagnostic cannotListen(const HttpOptions& options, const std::string& reason) {
  const std::string place = options.address + ":" + std::to_string(options.port);
  Diagnostic wrong;
  wrong.code = "machine.cannot-listen";
  wrong.message = {"không mở được cổng " + place + ": " + reason,
                   "cannot listen on " + place + ": " + reason};
  return wrong;
}

/// Without SO_REUSEPORT: a second server on the port must be told that it is taken.
void listenOn(Poco::Net::ServerSocket& socket, const HttpOptions& options) {
  socket.bind(Poco::Net::SocketAddress(options.address, options.port), true, false);
  socket.listen(kBacklog);
}

/// Descriptors for the files and databases of the rest of the process.
constexpr rlim_t kOtherDescriptors = 256;

/// Accepting must never be what finds that there are no descriptors left: the limit is raised as
/// far as it may, and there are no more connections than it allows.
HttpOptions withinDescriptors(HttpOptions options) {
  rlimit limit{};
  const rlim_t wanted = options.maxConnections + 2 * options.maxRefused + kOtherDescriptors;
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
    return options;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
    static_cast<void>(::getrlimit(RLIMIT_NOFILE, &limit));
  }
  if (limit.rlim_cur < wanted) {
    options.maxConnections = std::max<size_t>(
        limit.rlim_cur - std::min(limit.rlim_cur - 1, wanted - options.maxConnections), 1);
  }
  return options;
}

}  // namespace

struct HttpServer::Impl {
  Impl(const HttpOptions& options, Application& application)
      : state(options, application), pool("http", 2, threads(options) + 1, kIdleSeconds) {}

  static int threads(const HttpOptions& options) {
    return static_cast<int>(options.maxConnections + 2 * options.maxRefused);
  }

  void start(Poco::Net::ServerSocket listener, bool tls) {
    Poco::Net::TCPServerParams::Ptr params = new Poco::Net::TCPServerParams;
    params->setMaxThreads(threads(state.options));
    params->setMaxQueued(threads(state.options));  // the gate turns away before this does
    // Idle threads wait no longer than this even if they miss that the server stops (P17).
    params->setThreadIdleTime(Poco::Timespan(0, 500'000));
    socket = std::move(listener);
    server = std::make_unique<Poco::Net::TCPServer>(new Factory(state), pool, socket, params);
    server->setConnectionFilter(new Doorman(state, tls));
    server->start();
  }

  /// True if no connection is left by then.
  bool waitUntilEmpty(std::chrono::steady_clock::time_point deadline) const {
    while (state.watchdog.count() > 0) {
      if (std::chrono::steady_clock::now() >= deadline)
        return false;
      std::this_thread::sleep_for(milliseconds(5));
    }
    return true;
  }

  static constexpr int kIdleSeconds = 10;

  ServerState state;
  Poco::ThreadPool pool;
  Poco::Net::ServerSocket socket;
  std::unique_ptr<Poco::Net::TCPServer> server;
  uint16_t port = 0;
  bool abandoned = false;  ///< stop() gave up waiting
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Result<std::unique_ptr<HttpServer>> HttpServer::start(const HttpOptions& options,
                                                      Application& application) {
  Poco::Net::Context::Ptr context;
  if (options.tls) {
    Result<Poco::Net::Context::Ptr> made = makeTlsContext(options.certificateFile, options.keyFile);
    if (!made)
      return fail(made.error());
    context = *made;
  }
  try {
    Poco::Net::ServerSocket socket =
        options.tls ? Poco::Net::SecureServerSocket(context) : Poco::Net::ServerSocket();
    listenOn(socket, options);
    auto impl = std::make_unique<Impl>(withinDescriptors(options), application);
    impl->port = socket.address().port();
    impl->start(socket, options.tls);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
  } catch (const Poco::Exception& error) {
    return fail(cannotListen(options, error.displayText()));
  }
}

uint16_t HttpServer::port() const {
  return impl_->port;
}

size_t HttpServer::openConnections() const {
  return impl_->state.gate.count();
}

bool HttpServer::stop() {
  if (impl_->server == nullptr || impl_->abandoned)
    return !impl_->abandoned;
  using Clock = std::chrono::steady_clock;
  const auto within = impl_->state.options.stopWithin;
  const Clock::time_point end = Clock::now() + within;
  ::shutdown(impl_->socket.impl()->sockfd(), SHUT_RDWR);  // wakes the thread that accepts
  impl_->server->stop();                                  // … which has ended behind this
  impl_->socket.close();
  impl_->state.stopping = true;
  impl_->state.watchdog.shutIdle();
  bool empty = impl_->waitUntilEmpty(end - std::min<milliseconds>(within / 4, seconds(1)));
  if (!empty) {
    impl_->state.watchdog.shutAll();
    empty = impl_->waitUntilEmpty(end);
  }
  if (!empty) {
    impl_->abandoned = true;
    return false;
  }
  impl_->server.reset();
  impl_->pool.joinAll();
  return true;
}

HttpServer::~HttpServer() {
  // A handler that is still at work uses all this; it must not be taken from under it.
  if (!stop())
    static_cast<void>(impl_.release());
}

}  // namespace vanthu::service
