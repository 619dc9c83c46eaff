#include "fill/headings.h"

#include <gtest/gtest.h>

namespace vanthu::fill {
namespace {

using Kind = text::Label::Kind;

TEST(HeadingNumbers, CountEachLevelAndStartAgainBelow) {
  HeadingNumbers numbers(markup::Numbering::section);
  EXPECT_EQ(numbers.next(1).text, "I.");
  EXPECT_EQ(numbers.next(2).text, "1.");
  EXPECT_EQ(numbers.next(2).text, "2.");
  EXPECT_EQ(numbers.next(1).text, "II.");
  EXPECT_EQ(numbers.next(2).text, "1.");
  EXPECT_EQ(numbers.next(4).text, "-");
}

TEST(HeadingNumbers, FollowTheVietnameseOrderOfLetters) {
  HeadingNumbers numbers(markup::Numbering::section);
  std::string all;
  for (int i = 0; i < 8; ++i)
    all += numbers.next(3).text;
  EXPECT_EQ(all, "a)b)c)d)đ)e)g)h)");
}

TEST(HeadingNumbers, CountArticlesWhereTheTemplateSaysSo) {
  HeadingNumbers numbers(markup::Numbering::article);
  EXPECT_EQ(numbers.next(1).text, "Điều 1.");
  EXPECT_EQ(numbers.next(2).text, "1.");
  EXPECT_EQ(numbers.next(1).text, "Điều 2.");
}

TEST(HeadingNumbers, GoOnBehindATypedLabel) {
  HeadingNumbers numbers(markup::Numbering::section);
  numbers.typed(1, {Kind::roman, "IV."});
  EXPECT_EQ(numbers.next(1).text, "V.");
  numbers.typed(3, {Kind::letter, "đ)"});
  EXPECT_EQ(numbers.next(3).text, "e)");
  numbers.typed(1, {Kind::capital, "A."});
  EXPECT_EQ(numbers.next(1).text, "VI.");
}

TEST(LabelNumber, ReadsEveryCountedKind) {
  EXPECT_EQ(labelNumber(Kind::roman, "XIV."), 14);
  EXPECT_EQ(labelNumber(Kind::article, "Điều 12."), 12);
  EXPECT_EQ(labelNumber(Kind::arabic, "105."), 105);
  EXPECT_EQ(labelNumber(Kind::letter, "d)"), 4);
  EXPECT_EQ(labelNumber(Kind::item, "-"), std::nullopt);
}

}  // namespace
}  // namespace vanthu::fill
