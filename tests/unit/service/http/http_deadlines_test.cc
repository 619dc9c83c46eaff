// Clients that are slow, on purpose or not (P7 and T1 of robustness.md).
#include <sys/socket.h>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "unit/service/http/http_serving.h"

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;

/// A byte every 50 ms, until the server has had enough.
class Drip {
 public:
  explicit Drip(const RawConnection& to)
      : thread_([this, descriptor = to.descriptor()] {
          while (!ended_ && ::send(descriptor, "a", 1, MSG_NOSIGNAL) == 1)
            std::this_thread::sleep_for(milliseconds(50));
        }) {}
  ~Drip() {
    ended_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> ended_{false};
  std::thread thread_;
};

TEST_F(HttpServing, P7_T1_EndsASlowHeadThoughBytesKeepComing) {
  RawConnection slow(start());
  const Drip drip(slow);
  EXPECT_EQ(slow.receive(seconds(5)).value_or(HttpAnswer{}).status, 408);
}

TEST_F(HttpServing, P7_T1_EndsASlowBodyThoughBytesKeepComing) {
  RawConnection slow(start());
  slow.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
  const Drip drip(slow);
  EXPECT_EQ(slow.receive(seconds(5)).value_or(HttpAnswer{}).status, 408);
  EXPECT_EQ(application.handled, 0u);
}

TEST_F(HttpServing, P7_T1_EndsAClientThatDoesNotReadItsAnswer) {
  RawConnection deaf(start());
  deaf.send(requestBytes("GET", "/large"));
  for (int i = 0; i < 300 && application.all().empty(); ++i)
    std::this_thread::sleep_for(milliseconds(20));
  const auto all = application.all();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].status, 0);
}

TEST_F(HttpServing, P7_T1_EndsIdleConnectionsWithoutAWord) {
  options.keepAlive = milliseconds(150);
  const uint16_t port = start();
  RawConnection silent(port);
  RawConnection used(port);
  used.send(requestBytes("GET", "/echo"));
  EXPECT_TRUE(used.receive());
  EXPECT_TRUE(used.endsWithin(seconds(2)));
  EXPECT_TRUE(silent.endsWithin(seconds(2)));
}

TEST_F(HttpServing, T1_GivesUpSlowClientsForHonestOnes) {
  options.maxConnections = 8;
  options.headDeadline = seconds(10);
  const uint16_t port = start();
  std::vector<RawConnection> slow;
  for (int i = 0; i < 40; ++i) {
    slow.emplace_back(port);
    slow.back().send("GET /e");
    if (i % 8 == 7)
      std::this_thread::sleep_for(milliseconds(150));
  }
  for (int i = 0; i < 10; ++i) {
    std::this_thread::sleep_for(milliseconds(150));
    HttpClient honest(port);
    EXPECT_EQ(honest.request("GET", "/echo").value_or(HttpAnswer{}).status, 200) << i;
  }
}

}  // namespace
}  // namespace vanthu::service
