// Clients that send or open too much (P8-P11 and T3 of robustness.md).
#include <chrono>
#include <string>

#include "unit/service/http/http_serving.h"

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;

TEST_F(HttpServing, P8_CountsLinesWithoutAColon) {
  RawConnection client(start());
  std::string flood = "GET /echo HTTP/1.1\r\nHost: x\r\n";
  while (flood.size() < 60'000)
    flood += "no colon here\r\n";
  client.send(flood);
  const int status = client.receive().value_or(HttpAnswer{}).status;
  EXPECT_TRUE(status == 431 || status == 400) << status;
}

TEST_F(HttpServing, P9_AnswersTooLongHeadsByTheirOwnStatus) {
  const uint16_t port = start();
  const auto ask = [&](const std::string& target, const HttpClient::Fields& fields) {
    return HttpClient(port).request("GET", target, fields).value_or(HttpAnswer{}).status;
  };
  EXPECT_EQ(ask("/" + std::string(9'000, 'a'), {}), 414);
  EXPECT_EQ(ask("/echo", {{"A", std::string(17'000, 'a')}}), 431);
  EXPECT_EQ(ask("/echo", HttpClient::Fields(70, {"A", "b"})), 431);
}

TEST_F(HttpServing, P10_T3_HoldsBodiesToTheirLimitWhileReading) {
  const uint16_t port = start();
  const auto chunked = [](size_t size) {
    std::string bytes = "POST /tiny HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (size_t i = 0; i < size; ++i)
      bytes += "1\r\na\r\n";
    return bytes + "0\r\n\r\n";
  };
  for (const auto& [size, status] : {std::pair<size_t, int>{10, 200}, {11, 413}, {100, 413}}) {
    HttpClient client(port);
    EXPECT_EQ(client.request("POST", "/tiny", {}, std::string(size, 'a'))->status, status) << size;
    RawConnection raw(port);
    raw.send(chunked(size));
    EXPECT_EQ(raw.receive().value_or(HttpAnswer{}).status, status) << size;
  }
  RawConnection endless(port);
  endless.send("POST /tiny HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n");
  EXPECT_EQ(endless.receive().value_or(HttpAnswer{}).status, 413);
}

TEST_F(HttpServing, P10_BodiesOfAllRequestsShareTheirMemory) {
  options.maxBodyMemory = 100'000;
  HttpClient client(start());
  EXPECT_EQ(client.request("POST", "/bytes", {}, std::string(90'000, 'a'))->body, "90000");
  const auto refused = client.request("POST", "/bytes", {}, std::string(200'000, 'a'));
  EXPECT_EQ(refused->status, 503);
  EXPECT_EQ(refused->header("retry-after"), "1");
}

TEST_F(HttpServing, P11_TellsWhoeverFindsNoPlace) {
  options.maxConnections = 2;
  const uint16_t port = start();
  RawConnection first(port);
  RawConnection second(port);
  first.send(requestBytes("GET", "/slow"));
  second.send(requestBytes("GET", "/slow"));
  while (application.waiting < 2)
    std::this_thread::sleep_for(milliseconds(5));
  for (int i = 0; i < 5; ++i) {
    RawConnection third(port);
    third.send(requestBytes("GET", "/echo"));
    const auto answer = third.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 503);
    EXPECT_EQ(answer->header("retry-after"), "1");
  }
  application.letGo();
  EXPECT_EQ(first.receive().value_or(HttpAnswer{}).status, 200);
  EXPECT_EQ(second.receive().value_or(HttpAnswer{}).status, 200);
}

TEST_F(HttpServing, P11_TellsEvenThoseForWhomNoThreadIsLeft) {
  options.maxConnections = 1;
  options.maxRefused = 0;
  const uint16_t port = start();
  RawConnection first(port);
  first.send(requestBytes("GET", "/slow"));
  while (application.waiting < 1)
    std::this_thread::sleep_for(milliseconds(5));
  RawConnection second(port);
  EXPECT_EQ(second.receive().value_or(HttpAnswer{}).status, 503);
  application.letGo();
}

}  // namespace
}  // namespace vanthu::service
