#include "service/http/body_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vanthu::service {
namespace {

struct Outcome {
  BodyEnd end;
  std::string body;
  std::string behind;  ///< what was received and is not the body's

  bool operator==(const Outcome&) const = default;
};

/// The first `buffered` bytes came with the head, the rest in pieces.
Outcome read(const Framing& framing,
             const std::string& bytes,
             size_t maxBody = 1000,
             size_t piece = 3,
             size_t buffered = 0,
             size_t memory = 1u << 20) {
  std::string front = bytes.substr(0, buffered);
  size_t at = front.size();
  const Receive receive = [&](char* to, size_t size) {
    const size_t part = std::min({size, piece, bytes.size() - at});
    bytes.copy(to, part, at);
    at += part;
    return part;
  };
  BodyBudget budget(memory);
  BodyBudget::Share share(budget);
  Outcome outcome{};
  outcome.end = readBody(framing, maxBody, front, receive, share, outcome.body);
  outcome.behind = front + bytes.substr(at);
  return outcome;
}

Framing length(uint64_t bytes) {
  return {Framing::Kind::length, bytes};
}
constexpr Framing kChunked{Framing::Kind::chunked, 0};

TEST(BodyReader, TakesExactlyTheBytesThatWereAnnounced) {
  for (size_t buffered = 0; buffered <= 9; ++buffered)
    EXPECT_EQ(read(length(5), "helloGET ", 1000, 100, buffered).behind.substr(0, 4), "GET ");
  EXPECT_EQ(read(length(5), "helloGET /", 1000, 1).body, "hello");
}

TEST(BodyReader, NeverHandsOnABodyThatWasCutOff) {
  EXPECT_EQ(read(length(50), "hello").end, BodyEnd::cutOff);
  EXPECT_EQ(read(kChunked, "5\r\nhel").end, BodyEnd::cutOff);
  EXPECT_EQ(read(kChunked, "5\r\nhello\r\n").end, BodyEnd::cutOff);
  EXPECT_EQ(read(kChunked, "5\r\nhello\r\n0\r\n").end, BodyEnd::cutOff);
  EXPECT_EQ(read(kChunked, "").end, BodyEnd::cutOff);
}

TEST(BodyReader, PutsChunksTogetherWhateverPiecesTheyComeIn) {
  const std::string bytes = "5\r\nhello\r\n00A;x=\"y\"\r\n, and more\r\n0\r\n\r\nGET /";
  for (size_t piece = 1; piece <= bytes.size(); ++piece) {
    const Outcome outcome = read(kChunked, bytes, 1000, piece);
    EXPECT_EQ(outcome.end, BodyEnd::whole) << piece;
    EXPECT_EQ(outcome.body, "hello, and more");
    EXPECT_EQ(outcome.behind, "GET /");
  }
}

TEST(BodyReader, RefusesChunksThatTwoReadersCouldReadDifferently) {
  for (const char* bytes : {"\r\n",
                            ";a\r\n",
                            " 5\r\nhello\r\n0\r\n\r\n",
                            "5 \r\nhello\r\n0\r\n\r\n",
                            "+5\r\nhello\r\n0\r\n\r\n",
                            "-5\r\nhello\r\n0\r\n\r\n",
                            "0x5\r\nhello\r\n0\r\n\r\n",
                            "5\nhello\r\n0\r\n\r\n",
                            "5\r\nhelloX\r\n0\r\n\r\n",
                            "5\r\nhello\n0\r\n\r\n",
                            "5\r\nhello0\r\n\r\n",
                            "5;a\nb\r\nhello\r\n0\r\n\r\n",
                            "5\rhello\r\n0\r\n\r\n",
                            "g\r\n",
                            "123456789\r\n",
                            "000000005\r\nhello\r\n0\r\n\r\n",
                            "0\r\nTrailer: x\r\n\r\n",
                            "0\r\n\n",
                            "0\n\n"})
    EXPECT_EQ(read(kChunked, bytes).end, BodyEnd::malformed) << bytes;
}

TEST(BodyReader, BoundsWhatChunkExtensionsMayTake) {
  const std::string line = "1;" + std::string(600, 'x') + "\r\na\r\n";
  EXPECT_EQ(read(kChunked, line + "0\r\n\r\n").end, BodyEnd::whole);
  EXPECT_EQ(read(kChunked, line + line + "0\r\n\r\n").end, BodyEnd::malformed);
}

TEST(BodyReader, StopsAtTheLimitWhileReading) {
  EXPECT_EQ(read(length(10), std::string(10, 'a'), 10).end, BodyEnd::whole);
  EXPECT_EQ(read(length(11), std::string(11, 'a'), 10).end, BodyEnd::tooLong);
  EXPECT_EQ(read(length(uint64_t{1} << 59), "a", 10).end, BodyEnd::tooLong);
  EXPECT_EQ(read(kChunked, "5\r\naaaaa\r\n5\r\naaaaa\r\n0\r\n\r\n", 10).end, BodyEnd::whole);
  const Outcome over = read(kChunked, "5\r\naaaaa\r\n6\r\naaaaaa\r\n0\r\n\r\n", 10);
  EXPECT_EQ(over.end, BodyEnd::tooLong);
  EXPECT_EQ(over.body.size(), 5u);
  EXPECT_EQ(read(kChunked, "FFFFFFFF\r\n", 10).end, BodyEnd::tooLong);
}

TEST(BodyReader, SharesMemoryAmongAllBodies) {
  EXPECT_EQ(read(length(2000), std::string(2000, 'a'), 4000, 3, 0, 1000).end, BodyEnd::noMemory);
  EXPECT_EQ(read(length(900), std::string(900, 'a'), 4000, 3, 0, 1000).end, BodyEnd::whole);

  BodyBudget budget(1000);
  {
    BodyBudget::Share first(budget);
    BodyBudget::Share second(budget);
    EXPECT_TRUE(first.growTo(600));
    EXPECT_FALSE(second.growTo(600));
    EXPECT_TRUE(second.growTo(400));
  }
  BodyBudget::Share third(budget);
  EXPECT_TRUE(third.growTo(1000));
}

}  // namespace
}  // namespace vanthu::service
