#include "base/sha256_stream.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu {
namespace {

TEST(Sha256Stream, GivesWhatTheWholeTextGives) {
  const std::string text(100'000, 'x');
  Sha256Stream stream;
  EXPECT_EQ(Sha256Stream().digest(), sha256(""));
  for (size_t at = 0; at < text.size(); at += 977)
    stream.add(std::string_view(text).substr(at, 977));
  EXPECT_EQ(stream.digest(), sha256(text));
}

}  // namespace
}  // namespace vanthu
