#include "service/http/response_writer.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace vanthu::service {
namespace {

TEST(ResponseWriter, WritesAHead) {
  const Response response = Response::make(201, "text/plain", "abc");
  EXPECT_EQ(renderHead(response, false, 784111777),
            "HTTP/1.1 201 Created\r\ndate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
            "content-type: text/plain\r\ncontent-length: 3\r\nconnection: keep-alive\r\n\r\n");
}

TEST(ResponseWriter, LeavesFramingToItself) {
  Response response = Response::make(200, "text/plain", "abc");
  for (const char* name : {"Content-Length", "Transfer-Encoding", "Connection", "Date"})
    response.headers.set(name, "77");
  const std::string head = renderHead(response, true, 0);
  EXPECT_EQ(head.find("77"), std::string::npos);
  EXPECT_NE(head.find("content-length: 3\r\n"), std::string::npos);
}

TEST(ResponseWriter, GivesNoLengthWhereThereIsNoBody) {
  Response response;
  response.status = 204;
  EXPECT_EQ(renderHead(response, false, 0).find("content-length"), std::string::npos);
}

TEST(Headers, CannotHoldControlCharacters) {  // T4, P13
  Headers headers;
  EXPECT_FALSE(headers.set("Location", "/a\r\nSet-Cookie: b"));
  EXPECT_FALSE(headers.set("Location", "/a\nb"));
  EXPECT_FALSE(headers.add("Location", std::string("/a\0b", 4)));
  EXPECT_FALSE(headers.add("Location", "/a\x7f"));
  EXPECT_FALSE(headers.set("Bad name", "a"));
  EXPECT_FALSE(headers.set("Bad\r\nName", "a"));
  EXPECT_FALSE(headers.set("", "a"));
  EXPECT_TRUE(headers.fields().empty());
  EXPECT_TRUE(headers.set("Location", "/a"));
  EXPECT_FALSE(headers.set("Location", "/a\r\n"));
  EXPECT_EQ(*headers.find("location"), "/a");
}

TEST(ContentDisposition, KeepsVietnameseNamesWholeAndPlain) {
  EXPECT_EQ(contentDisposition("attachment", "Số 12.pdf"),
            "attachment; filename=\"S__12.pdf\"; filename*=UTF-8''S%E1%BB%91%2012.pdf");
}

TEST(ContentDisposition, GivesNoWayOut) {
  Headers headers;
  const std::string evil = "a\"; x=\"\r\nSet-Cookie: y\\../../etc";
  ASSERT_TRUE(headers.set("Content-Disposition", contentDisposition("inline", evil)));
  const std::string& value = *headers.find("Content-Disposition");
  EXPECT_EQ(std::count(value.begin(), value.end(), '"'), 2);
  EXPECT_EQ(value.find('/'), std::string::npos);
  EXPECT_EQ(value.find('\\'), std::string::npos);
}

TEST(SecurityHeaders, StandUnlessTheApplicationSaysOtherwise) {
  Response response;
  response.headers.set("cache-control", "max-age=60");
  setSecurityHeaders(response, true);
  EXPECT_EQ(*response.headers.find("cache-control"), "max-age=60");
  EXPECT_EQ(*response.headers.find("x-content-type-options"), "nosniff");
  EXPECT_NE(response.headers.find("strict-transport-security"), nullptr);
}

}  // namespace
}  // namespace vanthu::service
