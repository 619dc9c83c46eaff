// The end of a server that is being asked things (P16 and P17 of robustness.md).
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "unit/service/http/http_serving.h"

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;

TEST_F(HttpServing, P16_P17_LetsRunningRequestsEndAndTakesNoNewOnes) {
  const uint16_t port = start();
  RawConnection busy(port);
  RawConnection idle(port);
  idle.send(requestBytes("GET", "/echo"));
  EXPECT_TRUE(idle.receive());
  busy.send(requestBytes("GET", "/slow"));
  while (application.waiting < 1)
    std::this_thread::sleep_for(milliseconds(5));
  std::thread stopping([&] { EXPECT_TRUE(server->stop()); });
  EXPECT_TRUE(idle.endsWithin(seconds(2)));
  RawConnection late(port);
  EXPECT_FALSE(late.connected());
  application.letGo();
  const auto answer = busy.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(answer->header("connection"), "close");
  stopping.join();
}

TEST_F(HttpServing, P17_StopsInTimeWhateverClientsDo) {
  options.stopWithin = milliseconds(1'000);
  options.headDeadline = seconds(10);
  const uint16_t port = start();
  std::vector<RawConnection> clients;
  for (int i = 0; i < 20; ++i) {
    clients.emplace_back(port);
    clients.back().send(i % 2 == 0 ? "GET /echo HT" : requestBytes("GET", "/large"));
  }
  std::this_thread::sleep_for(milliseconds(100));
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_TRUE(server->stop());
  EXPECT_LT(std::chrono::steady_clock::now() - begun, milliseconds(1'500));
}

TEST_F(HttpServing, P17_SaysOfABodyUnderWayThatItStops) {
  options.stopWithin = milliseconds(1'000);
  options.headDeadline = seconds(10);
  RawConnection client(start());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  std::this_thread::sleep_for(milliseconds(200));
  EXPECT_TRUE(server->stop());
  EXPECT_EQ(application.problems(), std::vector<std::string>{"http.stopping"});
}

TEST_F(HttpServing, P17_CanBeStartedAndStoppedManyTimes) {
  for (int i = 0; i < 30; ++i) {
    HttpClient client(start());
    EXPECT_TRUE(client.request("GET", "/echo"));
    EXPECT_TRUE(server->stop());
    EXPECT_TRUE(server->stop());
  }
}

}  // namespace
}  // namespace vanthu::service
