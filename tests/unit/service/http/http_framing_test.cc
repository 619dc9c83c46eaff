// Where one request ends and the next begins (P1-P6 of robustness.md).
#include <chrono>
#include <string>

#include "unit/service/http/http_serving.h"

namespace vanthu::service {
namespace {

using std::chrono::milliseconds;
using testing::HttpAnswer;
using testing::RawConnection;
using testing::requestBytes;

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

}  // namespace
}  // namespace vanthu::service
