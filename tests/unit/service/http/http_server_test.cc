// The server as a client meets it, over a socket. The faults of Poco that it must not have are
// P1-P18 of robustness.md; T1-T4 are its abuse cases.
#include <chrono>
#include <string>

#include "unit/service/http/http_serving.h"

namespace vanthu::service {
namespace {

using namespace std::string_literals;
using std::chrono::seconds;
using testing::HttpAnswer;
using testing::HttpClient;
using testing::RawConnection;
using testing::requestBytes;

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
  for (const char* claim : {"support-0001", "a\"b<script>x"}) {
    const auto named = client.request("GET", "/echo", {{"X-Request-Id", claim}});
    EXPECT_EQ(named->header("x-request-id").size(), 26u) << "two requests would have one name";
  }
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
  EXPECT_EQ(HttpClient(server->port()).request("GET", "/head")->body, "/head? from unknown plain");
}

TEST_F(HttpServing, RefusesAPortThatIsTaken) {
  options.port = start();
  const auto second = HttpServer::start(options, application);
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error()[0].code, "machine.cannot-listen");
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
