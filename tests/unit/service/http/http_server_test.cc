// The server as a client meets it, over a socket. The faults of Poco that it must not have are
// P1-P18 of robustness.md; T1-T4 are its abuse cases.
#include "service/http/http_server.h"

#include <gtest/gtest.h>
#include <sys/socket.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "support/http_client.h"
#include "support/tiny_application.h"

namespace vanthu::service {
namespace {

using namespace std::string_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;
using testing::TinyApplication;

class HttpServing : public ::testing::Test {
 protected:
  HttpServing() {
    options.port = 0;
    options.headDeadline = milliseconds(600);
    options.requestDeadline = milliseconds(5'000);
    options.stopWithin = milliseconds(3'000);
  }

  uint16_t start() {
    auto started = HttpServer::start(options, application);
    EXPECT_TRUE(started.has_value());
    server = std::move(*started);
    return server->port();
  }

  HttpOptions options;
  TinyApplication application;
  std::unique_ptr<HttpServer> server;
};

TEST_F(HttpServing, AnswersSeveralRequestsOverOneConnection) {
  RawConnection client(start());
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(client.send(requestBytes("POST", "/echo", {}, "xin chào")));
    const auto answer = client.receive();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "xin chào");
    EXPECT_EQ(answer->header("connection"), "keep-alive");
  }
}

TEST_F(HttpServing, AnswersPipelinedRequestsInOrder) {
  RawConnection client(start());
  std::string all;
  for (int i = 0; i < 20; ++i)
    all += requestBytes("POST", "/echo", {}, std::to_string(i));
  ASSERT_TRUE(client.send(all));
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(client.receive().value_or(HttpAnswer{}).body, std::to_string(i));
}

TEST_F(HttpServing, AnswersHeadWithoutABody) {
  RawConnection client(start());
  ASSERT_TRUE(client.send(requestBytes("HEAD", "/large") + requestBytes("GET", "/echo")));
  const auto head = client.receive(seconds(20), true);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->header("content-length"), std::to_string(8u << 20));
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).body, "/echo");
}

TEST_F(HttpServing, SaysContinueOnlyWhereTheBodyIsWanted) {
  const uint16_t port = start();
  RawConnection wanted(port);
  wanted.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(wanted.receive().value_or(HttpAnswer{}).status, 100);
  wanted.send("ab");
  EXPECT_EQ(wanted.receive().value_or(HttpAnswer{}).body, "ab");

  RawConnection unwanted(port);
  unwanted.send(
      "POST /refused HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(unwanted.receive().value_or(HttpAnswer{}).status, 401);
  EXPECT_TRUE(unwanted.endsWithin(seconds(3)));

  RawConnection tooLong(port);
  tooLong.send(
      "POST /tiny HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 11\r\n\r\n");
  EXPECT_EQ(tooLong.receive().value_or(HttpAnswer{}).status, 413);
}

TEST_F(HttpServing, NamesEachRequest) {
  HttpClient client(start());
  const auto first = client.request("GET", "/echo");
  const auto second = client.request("GET", "/echo");
  EXPECT_EQ(first->header("x-request-id").size(), 26u);
  EXPECT_NE(first->header("x-request-id"), second->header("x-request-id"));
  const auto named = client.request("GET", "/echo", {{"X-Request-Id", "support-0001"}});
  EXPECT_EQ(named->header("x-request-id"), "support-0001");
  const auto evil = client.request("GET", "/echo", {{"X-Request-Id", "a\"b<script>x"}});
  EXPECT_EQ(evil->header("x-request-id").size(), 26u);
}

TEST_F(HttpServing, BelievesAProxyOnlyWhenTold) {
  const HttpClient::Fields fields = {{"X-Forwarded-For", "198.51.100.1, 203.0.113.9"},
                                     {"X-Forwarded-Proto", "https"}};
  EXPECT_EQ(HttpClient(start()).request("GET", "/head", fields)->body,
            "/head? from 127.0.0.1 plain");
  server.reset();
  options.behindProxy = true;
  EXPECT_EQ(HttpClient(start()).request("GET", "/head", fields)->body,
            "/head? from 203.0.113.9 secure");
}

TEST_F(HttpServing, RefusesAPortThatIsTaken) {
  options.port = start();
  const auto second = HttpServer::start(options, application);
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error()[0].code, "machine.cannot-listen");
}

TEST_F(HttpServing, P1_DoesNotTakeAnUnreadBodyForARequest) {
  RawConnection client(start());
  client.send(requestBytes("POST", "/refused", {}, requestBytes("GET", "/smuggled")));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 401);
  EXPECT_EQ(answer->header("connection"), "close");
  EXPECT_EQ(client.receiveRest(), "");
  EXPECT_EQ(application.handled, 0u);
}

TEST_F(HttpServing, P1_KeepsAConnectionWhoseRequestHadNoBody) {
  RawConnection client(start());
  client.send(requestBytes("GET", "/refused") + requestBytes("GET", "/echo"));
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, 401);
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, 200);
}

TEST_F(HttpServing, P2_NeverHandlesABodyThatWasCutOff) {
  RawConnection client(start());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nhello");
  client.finishSending();
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, 400);
  RawConnection chunked(server->port());
  chunked.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
  chunked.finishSending();
  EXPECT_EQ(chunked.receive().value_or(HttpAnswer{}).status, 400);
  EXPECT_EQ(application.handled, 0u);
}

TEST_F(HttpServing, P3_RefusesABadChunkSizeAndWhatFollowsIt) {
  RawConnection client(start());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
      "chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n" +
      requestBytes("GET", "/smuggled"));
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, 400);
  EXPECT_EQ(client.receiveRest(), "");
  EXPECT_EQ(application.handled, 0u);
}

TEST_F(HttpServing, P3_ReadsChunkedBodies) {
  RawConnection client(start());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: "
      "chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n" +
      requestBytes("GET", "/next"));
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).body, "hello");
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).body, "/next");
}

TEST_F(HttpServing, P4_P5_AnswersAndClosesWhenTheLengthOfABodyIsInDoubt) {
  const uint16_t port = start();
  for (const char* fields : {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                             "Content-Length: 5\r\nContent-Length: 0\r\n",
                             "Content-Length: +5\r\n",
                             "Content-Length: -1\r\n",
                             "Content-Length : 5\r\n",
                             "Content-Length: five\r\n",
                             "Transfer-Encoding: gzip, chunked\r\n",
                             "Transfer-Encoding: xchunked\r\n"}) {
    RawConnection client(port);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\n" + std::string(fields) + "\r\nhello" +
                requestBytes("GET", "/smuggled"));
    const auto answer = client.receive();
    ASSERT_TRUE(answer) << fields;
    EXPECT_EQ(answer->status, 400) << fields;
    EXPECT_EQ(answer->header("connection"), "close") << fields;
    EXPECT_EQ(client.receiveRest(), "") << fields;
  }
  EXPECT_EQ(application.handled, 0u);
}

TEST_F(HttpServing, P6_AnswersABodyWithoutLengthAtOnce) {
  RawConnection client(start());
  client.send("POST /echo HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive(milliseconds(300)).value_or(HttpAnswer{}).status, 411);
}

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

TEST_F(HttpServing, P12_AnswersWhateverAHandlerThrows) {
  RawConnection client(start());
  client.send(requestBytes("GET", "/throw") + requestBytes("GET", "/echo"));
  const auto answer = client.receive();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 500);
  EXPECT_EQ(answer->body.find("nobody thought"), std::string::npos);
  EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, 200);
}

TEST_F(HttpServing, P14_T4_RefusesEncodedWordsInFields) {
  HttpClient client(start());
  const auto answer = client.request("GET", "/echo", {{"X-Name", "=?utf-8?Q?a=0D=0AEvil=3A_1?="}});
  EXPECT_EQ(answer->status, 400);
}

TEST_F(HttpServing, P15_RefusesWhatPocoWouldTake) {
  const uint16_t port = start();
  for (const auto& [bytes, status] : {std::pair<std::string, int>{"GET / HTTP/1.1\r\n\r\n", 400},
                                      {"GET / HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n", 400},
                                      {"GET / HTTP/1.1\nHost: x\n\n", 400},
                                      {"GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", 400},
                                      {"GET / HTTP/1.1\r\nHost: x\r\nA: b\0c\r\n\r\n"s, 400},
                                      {"GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505}}) {
    RawConnection client(port);
    client.send(bytes);
    EXPECT_EQ(client.receive().value_or(HttpAnswer{}).status, status) << bytes;
    EXPECT_EQ(client.receiveRest(), "");
  }
}

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

TEST_F(HttpServing, P17_CanBeStartedAndStoppedManyTimes) {
  for (int i = 0; i < 30; ++i) {
    HttpClient client(start());
    EXPECT_TRUE(client.request("GET", "/echo"));
    EXPECT_TRUE(server->stop());
    EXPECT_TRUE(server->stop());
  }
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

TEST_F(HttpServing, TellsTheApplicationOfEachRequest) {
  HttpClient client(start());
  client.request("POST", "/echo", {}, "abc");
  client.request("POST", "/refused", {}, "abc");
  server->stop();
  const auto all = application.all();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].method, "POST");
  EXPECT_EQ(all[0].path, "/echo");
  EXPECT_EQ(all[0].status, 200);
  EXPECT_EQ(all[0].received, 3u);
  EXPECT_EQ(all[1].status, 401);
}

}  // namespace
}  // namespace vanthu::service
