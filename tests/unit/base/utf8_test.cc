#include "base/utf8.h"

#include <gtest/gtest.h>

namespace vanthu {
namespace {

TEST(Utf8, StepsThroughCodePointsOfEveryLength) {
  const std::string_view text = "aĐế\xF0\x9F\x98\x80";
  size_t at = 0;
  EXPECT_EQ(nextCodePoint(text, at), U'a');
  EXPECT_EQ(nextCodePoint(text, at), U'Đ');
  EXPECT_EQ(nextCodePoint(text, at), U'ế');
  EXPECT_EQ(nextCodePoint(text, at), char32_t{0x1F600});
  EXPECT_EQ(at, text.size());
}

TEST(Utf8, WritesWhatItReads) {
  for (const char32_t c : {0x0u,
                           0x41u,
                           0x7Fu,
                           0x80u,
                           0x7FFu,
                           0x800u,
                           0x1EBFu,
                           0xFFFDu,
                           0xFFFFu,
                           0x10000u,
                           0x10FFFFu}) {
    std::string text;
    appendUtf8(text, c);
    size_t at = 0;
    EXPECT_EQ(nextCodePoint(text, at), c);
    EXPECT_EQ(at, text.size());
    EXPECT_EQ(countCodePoints(text), 1u);
  }
}

TEST(Utf8, CountsLettersNotBytes) {
  EXPECT_EQ(countCodePoints(""), 0u);
  EXPECT_EQ(countCodePoints("Nguyễn Đình"), 11u);
}

TEST(Utf8, StaysInsideATextThatIsCutOff) {
  const std::string_view cut = std::string_view("ế").substr(0, 2);
  size_t at = 0;
  nextCodePoint(cut, at);
  EXPECT_EQ(at, cut.size());
}

}  // namespace
}  // namespace vanthu
