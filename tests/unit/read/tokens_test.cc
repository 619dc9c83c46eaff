#include "read/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <vector>

namespace vanthu::read {
namespace {

using ::testing::ElementsAre;
using Kind = Token::Kind;

/// Each token as one readable word.
std::vector<std::string> tokensOf(std::string_view bytes) {
  std::vector<std::string> out;
  char digits[32];
  TokenReader reader(bytes);
  for (Token token = reader.next(); token.kind != Kind::end; token = reader.next()) {
    switch (token.kind) {
      case Kind::number:
        std::snprintf(digits, sizeof(digits), "#%g", token.number);
        out.push_back(digits);
        break;
      case Kind::name:
        out.push_back("/" + token.text);
        break;
      case Kind::string:
        out.push_back("(" + token.text + ")");
        break;
      default:
        out.push_back(token.text);
    }
  }
  return out;
}

TEST(Tokens, ReadNumbersInAllTheWaysTheyAreWritten) {
  EXPECT_THAT(tokensOf("1 -2 +3 .5 -.25 4. 0012"),
              ElementsAre("#1", "#-2", "#3", "#0.5", "#-0.25", "#4", "#12"));
  EXPECT_THAT(tokensOf("--5"), ElementsAre("#-5"));
}

TEST(Tokens, TakeWhatIsNoNumberForAWord) {
  EXPECT_THAT(
      tokensOf("T* ' \" f* - . nan inf 1e400 99999999999999999999"),
      ElementsAre("T*", "'", "\"", "f*", "-", ".", "nan", "inf", "#1", "99999999999999999999"));
}

TEST(Tokens, ReadStringsWithEscapesAndBrackets) {
  EXPECT_THAT(tokensOf(R"((a\(b\)c) (a(b)c) (\101\1012\7) (\n\\x))"),
              ElementsAre("(a(b)c)", "(a(b)c)", "(AA2\a)", "(\n\\x)"));
  EXPECT_THAT(tokensOf("(one\\\r\ntwo\\\nthree)"), ElementsAre("(onetwothree)"));
}

TEST(Tokens, ReadHexStringsWithSpacesAndAMissingDigit) {
  EXPECT_THAT(tokensOf("<41 42\n43> <414> <>"), ElementsAre("(ABC)", "(A@)", "()"));
}

TEST(Tokens, ReadNamesWithNumberSigns) {
  EXPECT_THAT(tokensOf("/A#20B/C /#zz /"), ElementsAre("/A B", "/C", "/#zz", "/"));
}

TEST(Tokens, KeepBracketsAsWordsOfTheirOwn) {
  EXPECT_THAT(
      tokensOf("[(a)-20(b)]TJ <</K<</L 1>>>>"),
      ElementsAre("[", "(a)", "#-20", "(b)", "]", "TJ", "<<", "/K", "<<", "/L", "#1", ">>", ">>"));
}

TEST(Tokens, SkipComments) {
  EXPECT_THAT(tokensOf("1 % two\n3%\r4"), ElementsAre("#1", "#3", "#4"));
}

TEST(Tokens, EndQuietlyInTheMiddleOfAnything) {
  for (const char* bytes : {"(a", "(a\\", "<4", "/", "<<", "[", "(\\1", "%", "<", ">", "/A#"}) {
    TokenReader reader(bytes);
    int tokens = 0;
    while (reader.next().kind != Kind::end)
      ASSERT_LT(++tokens, 10) << bytes;
  }
}

TEST(Tokens, SkipAnInlineImageThatHoldsItsOwnEndMark) {
  const std::string bytes = "ID ab EI\x01\xFFxx\x02 EIx EI q 1 w";
  TokenReader reader(bytes);
  EXPECT_EQ(reader.next().text, "ID");
  reader.skipInlineImage();
  EXPECT_EQ(reader.next().text, "q");
}

}  // namespace
}  // namespace vanthu::read
