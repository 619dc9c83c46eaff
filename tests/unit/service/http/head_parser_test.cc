#include "service/http/head_parser.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::service {
namespace {

struct Outcome {
  int status = 200;  ///< 200: parsed
  std::string code;
  ParsedHead head;
};

/// Scanner and parser together, as the connection uses them; the scanner gets the bytes in pieces.
Outcome read(const std::string& bytes, size_t piece = 7) {
  HeadScanner scanner(HeadLimits{});
  for (size_t end = piece;; end += piece) {
    const auto state = scanner.scan(std::string_view(bytes).substr(0, end));
    if (state == HeadScanner::State::faulty)
      return {scanner.fault().status, std::string(scanner.fault().code), {}};
    if (state == HeadScanner::State::whole)
      break;
    if (end >= bytes.size())
      return {0, "waits", {}};
  }
  auto parsed = parseHead(
      std::string_view(bytes).substr(scanner.start(), scanner.length() - scanner.start()));
  if (const auto* fault = std::get_if<HttpFault>(&parsed))
    return {fault->status, std::string(fault->code), {}};
  return {200, "", std::get<ParsedHead>(parsed)};
}

Outcome get(const std::string& target, const std::string& fields = "Host: x\r\n") {
  return read("GET " + target + " HTTP/1.1\r\n" + fields + "\r\n");
}

Outcome post(const std::string& fields) {
  return read("POST / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n");
}

TEST(HeadParser, ReadsRequestLineAndFields) {
  const Outcome outcome = read(
      "POST /v%C4%83n-b%E1%BA%A3n/7?a=%20b HTTP/1.1\r\nHost: localhost:8080\r\n"
      "X-Name:  Nguyễn \t\r\nContent-Length: 12\r\n\r\n");
  ASSERT_EQ(outcome.status, 200);
  EXPECT_EQ(outcome.head.head.method, "POST");
  EXPECT_EQ(outcome.head.head.path, "/văn-bản/7");
  EXPECT_EQ(outcome.head.head.query, "a=%20b");
  EXPECT_EQ(*outcome.head.head.headers.find("X-NAME"), "Nguyễn");
  EXPECT_EQ(outcome.head.framing.kind, Framing::Kind::length);
  EXPECT_EQ(outcome.head.framing.length, 12u);
  EXPECT_TRUE(outcome.head.keepAlive);
}

TEST(HeadParser, TellsTheSameWhateverPiecesTheBytesComeIn) {
  const std::string bytes = "\r\nGET /a HTTP/1.1\r\nHost: x\r\n\r\n";
  for (size_t piece = 1; piece <= bytes.size(); ++piece) {
    const Outcome outcome = read(bytes, piece);
    EXPECT_EQ(outcome.status, 200) << piece;
    EXPECT_EQ(outcome.head.head.path, "/a");
  }
}

TEST(HeadParser, FindsAFaultAtItsByteAndNotAtTheEndOfTheHead) {
  EXPECT_EQ(read("GET / HTTP/1.1\n").status, 400);
  EXPECT_EQ(read("GET / HTTP/1.1\rX").status, 400);
  EXPECT_EQ(read(std::string("GET /\0", 6)).status, 400);
  EXPECT_EQ(read(std::string(20'000, 'A')).status, 400);
  EXPECT_EQ(read("GET /" + std::string(9'000, 'a')).status, 414);
}

struct Case {
  const char* what;
  int status;
};

TEST(HeadParser, AcceptsOnlyPlainTargets) {
  const Case cases[] = {
      {"/", 200},           {"/a/b?c=d&e=%2F", 200},
      {"http://x/a", 200},  {"HTTPS://X/a", 200},
      {"http://x", 200},    {"http://other/a", 400},
      {"ftp://x/a", 400},   {"http://u@x/a", 400},
      {"a", 400},           {"*", 400},
      {"/a#b", 400},        {"/a/../b", 400},
      {"/a/%2e%2E/b", 400}, {"/.", 400},
      {"/a%2Fb", 400},      {"/a%5Cb", 400},
      {"/a\\b", 400},       {"/a%00", 400},
      {"/a%0D%0Ab", 400},   {"/a%C0%AFb", 400},
      {"/a%", 400},         {"/a%zz", 400},
      {"/a?%zz", 400},      {"/a<b>", 400},
      {"/ấ", 400},          {"/a//b", 404},
      {"/a/", 404},         {"//evil/a", 404},
  };
  for (const Case& wanted : cases)
    EXPECT_EQ(get(wanted.what).status, wanted.status) << wanted.what;
}

TEST(HeadParser, AcceptsOnlyWellFormedRequestLines) {
  const Case cases[] = {
      {"GET / HTTP/1.1", 200},
      {"OPTIONS * HTTP/1.1", 200},
      {"GET / HTTP/1.0", 200},
      {"GET  / HTTP/1.1", 400},
      {"GET /  HTTP/1.1", 400},
      {" GET / HTTP/1.1", 400},
      {"GET / HTTP/1.1 ", 400},
      {"GET\t/\tHTTP/1.1", 400},
      {"GET / b HTTP/1.1", 400},
      {"GET /", 400},
      {"GET", 400},
      {"GET / HTTP/1", 400},
      {"GET / http/1.1", 400},
      {"GET / HTTP/01.1", 400},
      {"GET / HTTP/1.2", 505},
      {"GET / HTTP/2.0", 505},
      {"GET / HTTP/9.9", 505},
      {"get / HTTP/1.1", 501},
      {"BREW / HTTP/1.1", 501},
      {"QUERY / HTTP/1.1", 200},
      {"TRACE / HTTP/1.1", 405},
      {"CONNECT x:80 HTTP/1.1", 405},
      {"G(T / HTTP/1.1", 400},
  };
  for (const Case& wanted : cases)
    EXPECT_EQ(read(std::string(wanted.what) + "\r\nHost: x\r\n\r\n").status, wanted.status)
        << wanted.what;
}

TEST(HeadParser, AcceptsOnlyWellFormedFields) {
  const Case cases[] = {
      {"A: b", 200},
      {"A:", 200},
      {"A:b", 200},
      {"A: Nguyễn Văn Á", 200},
      {"A : b", 400},
      {"A\t: b", 400},
      {" A: b", 400},
      {"\tfolded", 400},
      {"A", 400},
      {": b", 400},
      {"A(: b", 400},
      {"Ấ: b", 400},
      {"A: \xff", 400},
      {"A: \xC2\x85", 400},
      {"A: b\x01", 400},
      {"A: b\x7f", 400},
      {"A: =?utf-8?Q?a=0D=0AEvil=3A_1?=", 400},
      {"Connection: close, (", 400},
      {"Host: y", 400},
      {"Authorization: a\r\nAuthorization: b", 400},
      {"Content-Type: a\r\nContent-Type: a", 400},
      {"Expect: 100-continue", 200},
      {"Expect: 100-Continue", 200},
      {"Expect: 200-ok", 417},
      {"Upgrade: h2c\r\nConnection: Upgrade", 200},
  };
  for (const Case& wanted : cases)
    EXPECT_EQ(get("/", "Host: x\r\n" + std::string(wanted.what) + "\r\n").status, wanted.status)
        << wanted.what;
}

TEST(HeadParser, WantsOneValidHost) {
  const Case cases[] = {
      {"Host: a.b-c_d:80\r\n", 200},
      {"Host: 127.0.0.1:8080\r\n", 200},
      {"Host: [::1]:8080\r\n", 200},
      {"host: x\r\n", 200},
      {"", 400},
      {"Host:\r\n", 400},
      {"Host: a b\r\n", 400},
      {"Host: a/b\r\n", 400},
      {"Host: u@a\r\n", 400},
      {"Host: a:b\r\n", 400},
      {"Host: a:70000\r\n", 400},
      {"Host: [::1\r\n", 400},
      {"Host: [x]\r\n", 400},
      {"Host: a, b\r\n", 400},
      {"Host: a\r\nHost: a\r\n", 400},
  };
  for (const Case& wanted : cases)
    EXPECT_EQ(get("/", wanted.what).status, wanted.status) << wanted.what;
}

TEST(HeadParser, LeavesNoDoubtWhereABodyEnds) {
  const Case cases[] = {
      {"Content-Length: 0\r\n", 200},
      {"Content-Length: 007\r\n", 200},
      {"Transfer-Encoding: chunked\r\n", 200},
      {"", 411},
      {"Content-Length: +5\r\n", 400},
      {"Content-Length: -1\r\n", 400},
      {"Content-Length: 5, 5\r\n", 400},
      {"Content-Length: 5 5\r\n", 400},
      {"Content-Length: 0x5\r\n", 400},
      {"Content-Length: 5.0\r\n", 400},
      {"Content-Length:\r\n", 400},
      {"Content-Length: five\r\n", 400},
      {"Content-Length: 99999999999999999999\r\n", 413},
      {"Content-Length : 5\r\n", 400},
      {"Content-Length: 5\r\nContent-Length: 5\r\n", 400},
      {"Content-Length: 5\r\nContent-Length: 6\r\n", 400},
      {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", 400},
      {"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", 400},
      {"Transfer-Encoding: gzip, chunked\r\n", 400},
      {"Transfer-Encoding: chunked, identity\r\n", 400},
      {"Transfer-Encoding: xchunked\r\n", 400},
      {"Transfer-Encoding: Chunked\r\n", 400},
      {"Transfer-Encoding: identity\r\n", 400},
      {"Transfer-Encoding: \"chunked\"\r\n", 400},
      {"Transfer-Encoding:\r\n", 400},
      {"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", 400},
      {"Transfer-Encoding : chunked\r\n", 400},
  };
  for (const Case& wanted : cases)
    EXPECT_EQ(post(wanted.what).status, wanted.status) << wanted.what;
  EXPECT_EQ(read("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n").status, 400);
}

TEST(HeadParser, HoldsHeadsToTheirLimits) {
  const auto padded = [](size_t length) {
    const std::string start = "GET / HTTP/1.1\r\nHost: x\r\nA: ";
    return start + std::string(length - start.size() - 4, 'a') + "\r\n\r\n";
  };
  EXPECT_EQ(read(padded(16'384), 1000).status, 200);
  EXPECT_EQ(read(padded(16'385), 1000).status, 431);
  EXPECT_EQ(read(padded(163'840), 1000).status, 431);

  EXPECT_EQ(get("/" + std::string(8'191, 'a')).status, 200);
  EXPECT_EQ(get("/" + std::string(8'192, 'a')).status, 414);
  EXPECT_EQ(get("/" + std::string(81'920, 'a')).status, 414);

  const auto fields = [](int count) {
    std::string all = "Host: x\r\n";
    for (int i = 1; i < count; ++i)
      all += "A" + std::to_string(i) + ": b\r\n";
    return all;
  };
  EXPECT_EQ(get("/", fields(64)).status, 200);
  EXPECT_EQ(get("/", fields(65)).status, 431);
  EXPECT_EQ(get("/", fields(640)).status, 431);
}

TEST(HeadParser, ClosesWhenAskedAndAfterOldRequests) {
  EXPECT_FALSE(get("/", "Host: x\r\nConnection: close\r\n").head.keepAlive);
  EXPECT_FALSE(get("/", "Host: x\r\nConnection: a, Close\r\n").head.keepAlive);
  EXPECT_TRUE(get("/", "Host: x\r\nConnection: keep-alive\r\n").head.keepAlive);
  EXPECT_FALSE(read("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").head.keepAlive);
}

}  // namespace
}  // namespace vanthu::service
