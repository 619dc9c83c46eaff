#include "pdf/syntax.h"

#include <gtest/gtest.h>

namespace vanthu::pdf {
namespace {

std::string length(int64_t milliPoints) {
  std::string out;
  appendLength(out, Length::milliPoints(milliPoints));
  return out;
}

std::string text(std::string_view utf8) {
  std::string out;
  appendTextString(out, utf8);
  return out;
}

TEST(Syntax, WritesLengthsAsShortAsTheyCanBe) {
  EXPECT_EQ(length(0), "0");
  EXPECT_EQ(length(14000), "14");
  EXPECT_EQ(length(595276), "595.276");
  EXPECT_EQ(length(841890), "841.89");
  EXPECT_EQ(length(-500), "-0.5");
  EXPECT_EQ(length(5), "0.005");
  EXPECT_EQ(length(-1), "-0.001");
}

TEST(Syntax, EscapesBracketsInPlainText) {
  EXPECT_EQ(text("a(b)\\c"), "(a\\(b\\)\\\\c)");
}

TEST(Syntax, WritesVietnameseAsUtf16WithAMark) {
  EXPECT_EQ(text("Đ ạ"), "<FEFF011000201EA1>");
}

TEST(Syntax, WritesControlCharactersAsUtf16) {
  EXPECT_EQ(text("a\nb"), "<FEFF0061000A0062>");
}

TEST(Syntax, SplitsLettersBeyondSixteenBitsIntoSurrogates) {
  EXPECT_EQ(text("\xF0\x9F\x98\x80"), "<FEFFD83DDE00>");
}

}  // namespace
}  // namespace vanthu::pdf
