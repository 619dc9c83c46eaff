#include "text/regex.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::text {
namespace {

using Match = Pattern::Match;

Match search(std::string_view pattern, std::string_view text) {
  const auto compiled = Pattern::compile(pattern);
  if (!compiled) {
    ADD_FAILURE() << compiled.error().en;
    return Match::timedOut;
  }
  return compiled->search(text);
}

TEST(Pattern, IsSearchedForAnywhere) {
  EXPECT_EQ(search("ạn", "hội bạn bè"), Match::yes);
  EXPECT_EQ(search("^ạn", "hội bạn bè"), Match::no);
  EXPECT_EQ(search("", ""), Match::yes);
}

TEST(Pattern, EndsAtTheVeryEnd) {
  EXPECT_EQ(search("^KH$", "KH"), Match::yes);
  EXPECT_EQ(search("^KH$", "KH\n"), Match::no);
  EXPECT_EQ(search("^(KH|QĐ)$", "QĐ"), Match::yes);
  EXPECT_EQ(search("[$]", "5$"), Match::yes);
  EXPECT_EQ(search("\\$$", "5$"), Match::yes);
  EXPECT_EQ(search("^[^$]+$", "5$"), Match::no);
}

TEST(Pattern, TakesOnlyPlainDigitsForDigits) {
  EXPECT_EQ(search("^\\d+$", "2026"), Match::yes);
  EXPECT_EQ(search("^\\d+$", "٢٠٢٦"), Match::no);
  EXPECT_EQ(search("^[\\d,]+$", "9,75"), Match::yes);
  EXPECT_EQ(search("^[\\D]+$", "ký"), Match::yes);
  EXPECT_EQ(search("^[\\D]+$", "k1"), Match::no);
  EXPECT_EQ(search("^\\\\d$", "\\d"), Match::yes);
}

TEST(Pattern, TakesLettersWithMarksForLetters) {
  EXPECT_EQ(search("^\\w+$", "Nguyễn"), Match::yes);
  EXPECT_EQ(search("^.{6}$", "Nguyễn"), Match::yes);
}

TEST(Pattern, NamesTheFaultOfABadExpression) {
  for (const char* bad : {"(", "[a", "a{2,1}", "*a", "\\p{Nothing}", "(?<=a+)b"}) {
    const auto compiled = Pattern::compile(bad);
    ASSERT_FALSE(compiled) << bad;
    EXPECT_NE(compiled.error().vi.find("không phải là biểu thức chính quy"), std::string::npos);
    EXPECT_NE(compiled.error().en.find("is no regular expression"), std::string::npos);
  }
}

TEST(Pattern, HasALongestLength) {
  EXPECT_TRUE(Pattern::compile(std::string(Pattern::kMaxBytes, 'a')));
  EXPECT_FALSE(Pattern::compile(std::string(Pattern::kMaxBytes + 1, 'a')));
}

TEST(Pattern, GivesUpInsteadOfBacktrackingForever) {
  EXPECT_EQ(search("^(a+)+$", std::string(60, 'a') + "!"), Match::timedOut);
  EXPECT_EQ(search("(x+x+)+y", std::string(60, 'x')), Match::timedOut);
}

TEST(Pattern, GivesUpWhenItsMemoryIsUsedUp) {
  EXPECT_EQ(search("^(a|b)*$", std::string(5'000'000, 'a')), Match::timedOut);
}

TEST(Pattern, FinishesPlainSearchesOverLongTexts) {
  EXPECT_EQ(search("^[a-z ]+$", std::string(100'000, 'a')), Match::yes);
  EXPECT_EQ(search("b", std::string(1'000'000, 'a') + "b"), Match::yes);
}

}  // namespace
}  // namespace vanthu::text
