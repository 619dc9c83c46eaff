// The listening socket and its connections, on Poco's TCPServer (design.md §6).
//
// Knows HTTP/1.1 and nothing of what is served (Application). Limits: robustness.md "Limits" and
// T1-T4. Stops within `stopWithin`: closes the listener, lets running requests end, shuts the rest.
#ifndef VANTHU_SERVICE_HTTP_HTTP_SERVER_H_
#define VANTHU_SERVICE_HTTP_HTTP_SERVER_H_

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "service/http/message.h"

namespace vanthu::service {

struct HttpOptions {
  std::string address = "127.0.0.1";
  uint16_t port = 8080;  ///< 0: any free one (Server::port tells)
  bool tls = false;
  std::string certificateFile, keyFile;  ///< PEM; REQUIRES both with tls
  bool behindProxy = false;  ///< X-Forwarded-For and X-Forwarded-Proto count if the proxy says them
  std::vector<std::string> proxies;  ///< its addresses, beside loopback

  size_t maxConnections = 1024;
  size_t maxConnectionsPerAddress = 128;  ///< of one client; loopback and proxies are not counted
  size_t maxRefused = 64;                 ///< above those: connections that are being told 503
  size_t maxBodyMemory = 256u << 20;      ///< bytes of all bodies being read or worked on; then 503
  size_t maxHeadBytes = 16u << 10;
  size_t maxUriBytes = 8u << 10;
  size_t maxFields = 64;
  std::chrono::milliseconds headDeadline{10'000};
  std::chrono::milliseconds requestDeadline{120'000};
  std::chrono::milliseconds keepAlive{2'000};
  uint32_t minBodyBytesPerSecond = 1024;
  std::chrono::milliseconds stopWithin{10'000};
};

class HttpServer {
 public:
  /// `application` must outlive the server. Errors: "machine.cannot-listen",
  /// "machine.bad-certificate".
  static Result<std::unique_ptr<HttpServer>> start(const HttpOptions& options,
                                                   Application& application);
  /// Stops if stop() was not called.
  ~HttpServer();

  uint16_t port() const;
  size_t openConnections() const;
  /// False if a request was still being worked on at the end of `stopWithin`: its thread lives on,
  /// so the process should end without tearing down what it uses (_exit).
  bool stop();

 private:
  struct Impl;
  explicit HttpServer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_HTTP_HTTP_SERVER_H_
