// Requests that nobody wrote: the probes, cut, doubled, spliced and with bytes changed. Whatever
// they are, the server answers in HTTP or ends the connection, soon, and goes on serving. Two
// thousand of them, or as many as VANTHU_MUTATIONS says.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "service/http/http_server.h"
#include "service/raw_probes/probes.h"
#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {
namespace {

using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::TinyApplication;

/// Bytes that grammars turn on.
constexpr char kSharp[] = "\r\n :,;=?%\t/\\\"'0159afAF+-._~*#[]{}()<>@\x01\x7f\x80\xc2\xff";

class Mutator {
 public:
  explicit Mutator(uint32_t seed) : random_(seed) {
    for (const testing::Probe& probe : testing::readProbes()) {
      if (probe.bytes.empty() || probe.bytes.size() > 20'000)
        continue;
      // Good ones more often: most changes make a request bad early.
      seeds_.insert(seeds_.end(), probe.expected.starts_with("200") ? 8 : 1, probe.bytes);
    }
  }

  std::string next() {
    std::string bytes = seed();
    for (size_t times = 1 + below(3); times > 0; --times)
      change(bytes);
    return bytes;
  }

 private:
  size_t below(size_t end) { return random_() % end; }
  const std::string& seed() { return seeds_[below(seeds_.size())]; }

  void change(std::string& bytes) {
    const size_t at = below(bytes.size() + 1);
    const size_t length = below(std::min<size_t>(bytes.size() - at, 40) + 1);
    switch (below(7)) {
      case 0:
        bytes.insert(at, 1, sharp());
        break;
      case 1:
        if (at < bytes.size())
          bytes[at] = sharp();
        break;
      case 2:
        if (at < bytes.size())
          bytes[at] = static_cast<char>(below(256));
        break;
      case 3:
        bytes.erase(at, length);
        break;
      case 4:
        bytes.insert(at, bytes.substr(at, length));
        break;
      case 5: {
        const std::string& other = seed();
        bytes = bytes.substr(0, at) + other.substr(below(other.size()));
        break;
      }
      default:
        bytes.resize(at);
    }
  }

  char sharp() { return kSharp[below(sizeof kSharp)]; }

  std::mt19937 random_;
  std::vector<std::string> seeds_;
};

TEST(Mutations, AreAnsweredOrEndedAndNeverHangOrCrash) {
  const char* wanted = std::getenv("VANTHU_MUTATIONS");
  const int count = wanted != nullptr ? std::atoi(wanted) : 2'000;
  ASSERT_GT(count, 0);
  HttpOptions options;
  options.port = 0;
  TinyApplication application;
  application.letGo();
  const auto server = HttpServer::start(options, application);
  ASSERT_TRUE(server.has_value());
  const uint16_t port = (*server)->port();
  Mutator mutator(20261122);
  for (int i = 0; i < count; ++i) {
    const std::string bytes = mutator.next();
    RawConnection connection(port);
    ASSERT_TRUE(connection.connected()) << i;
    connection.send(bytes);
    connection.finishSending();
    const std::string answers = connection.receiveRest(std::chrono::seconds(20));
    ASSERT_FALSE(connection.connected()) << i << " hangs: " << bytes;
    ASSERT_TRUE(answers.empty() || answers.starts_with("HTTP/1.1 ")) << i << ": " << answers;
    if (i % 100 == 0) {
      ASSERT_EQ(HttpClient(port).request("GET", "/echo").value_or(HttpAnswer{}).status, 200) << i;
    }
  }
  EXPECT_GT(application.handled, static_cast<size_t>(count / 10));
}

}  // namespace
}  // namespace vanthu::service
