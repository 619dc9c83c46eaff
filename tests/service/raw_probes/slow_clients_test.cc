// Many clients that do as little as they can, and an honest one among them that must always be
// served (robustness.md T1, P7). With VANTHU_FULL=1 five hundred for a minute.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "service/http/http_server.h"
#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;
using testing::TinyApplication;
using Clock = std::chrono::steady_clock;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kSlowest = 20;  // seconds; the crowd itself takes most of the machine there
#else
constexpr double kSlowest = 2;
#endif

/// One that comes back as soon as it is put out.
class SlowClient {
 public:
  SlowClient(uint16_t port, size_t kind) : port_(port), kind_(kind % 5) {}

  /// Every 100 ms.
  void tick() {
    if (!connection_ || !connection_->connected() || ended()) {
      connection_ = std::make_unique<RawConnection>(port_);
      begin();
      return;
    }
    if (kind_ == 0 || kind_ == 1)
      ::send(connection_->descriptor(), "a", 1, MSG_NOSIGNAL | MSG_DONTWAIT);
  }

 private:
  void begin() {
    switch (kind_) {
      case 0:
        connection_->send("GET /echo HTTP/1.1\r\nHost: x\r\nA: ");
        break;
      case 1:
        connection_->send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n");
        break;
      case 2:  // never says a word
        break;
      case 3:  // keeps its connection for nothing
        connection_->send(requestBytes("GET", "/echo"));
        break;
      default:  // never reads
        connection_->send(requestBytes("GET", "/large"));
    }
  }

  bool ended() const {
    if (kind_ == 4)
      return false;
    char waste[1024];
    while (true) {
      const ssize_t got = ::recv(connection_->descriptor(), waste, sizeof waste, MSG_DONTWAIT);
      if (got == 0 || (got < 0 && errno != EAGAIN))
        return true;
      if (got < 0)
        return false;
    }
  }

  uint16_t port_;
  size_t kind_;
  std::unique_ptr<RawConnection> connection_;
};

class Crowd {
 public:
  Crowd(uint16_t port, size_t count)
      : thread_([this, port, count] {
          std::vector<SlowClient> clients;
          for (size_t i = 0; i < count; ++i)
            clients.emplace_back(port, i);
          while (!ended_) {
            for (SlowClient& client : clients)
              client.tick();
            std::this_thread::sleep_for(milliseconds(100));
          }
        }) {}
  ~Crowd() {
    ended_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> ended_{false};
  std::thread thread_;
};

struct Siege {
  size_t clients, places;
  seconds lasts;
};

void withstand(const Siege& siege) {
  rlimit limit{};
  ::getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);

  HttpOptions options;
  options.port = 0;
  options.maxConnections = siege.places;
  TinyApplication application;
  const auto server = HttpServer::start(options, application);
  ASSERT_TRUE(server.has_value());
  const uint16_t port = (*server)->port();
  const Crowd crowd(port, siege.clients);
  std::this_thread::sleep_for(seconds(1));

  size_t probes = 0;
  size_t failures = 0;
  size_t most = 0;
  double slowest = 0;
  HttpClient kept(port);
  for (const Clock::time_point end = Clock::now() + siege.lasts; Clock::now() < end; ++probes) {
    const Clock::time_point begun = Clock::now();
    HttpClient fresh(port);
    HttpClient& honest = probes % 2 == 0 ? fresh : kept;
    const auto answer = honest.request("POST", "/echo", {}, "xin chào");
    if (!answer || answer->status != 200 || answer->body != "xin chào")
      ++failures;
    slowest = std::max(slowest, std::chrono::duration<double>(Clock::now() - begun).count());
    most = std::max(most, (*server)->openConnections());
    std::this_thread::sleep_for(milliseconds(200));
  }
  std::printf(
      "%zu slow clients on %zu places: %zu honest probes, %zu failed, slowest %.0f ms; up to "
      "%zu connections\n",
      siege.clients,
      siege.places,
      probes,
      failures,
      slowest * 1000,
      most);
  EXPECT_EQ(failures, 0u);
  EXPECT_LT(slowest, kSlowest);
  EXPECT_GE(most, std::min(siege.clients / 2, siege.places / 2));
}

TEST(SlowClients, DoNotKeepAnHonestOneWaiting) {
  if (std::getenv("VANTHU_FULL") != nullptr)
    withstand({500, 1024, seconds(60)});
  else
    withstand({60, 1024, seconds(3)});
}

TEST(SlowClients, AreGivenUpWhenThereAreMoreThanPlaces) {
  if (std::getenv("VANTHU_FULL") != nullptr)
    withstand({500, 200, seconds(60)});
  else
    withstand({60, 24, seconds(3)});
}

}  // namespace
}  // namespace vanthu::service
