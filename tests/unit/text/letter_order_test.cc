#include "text/letter_order.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::text {
namespace {

TEST(LetterOrder, IsThatOfTheDecree) {
  std::string letters;
  for (size_t i = 0; i < 23; ++i)
    letters += letterLabel(i) + " ";
  EXPECT_EQ(letters, "a b c d đ e g h i k l m n o p q r s t u v x y ");
}

TEST(LetterOrder, GoesOnWithTwoLetters) {
  EXPECT_EQ(letterLabel(23), "aa");
  EXPECT_EQ(letterLabel(27), "ađ");
  EXPECT_EQ(letterLabel(23 + 23 * 23 - 1), "yy");
  EXPECT_EQ(letterLabel(23 + 23 * 23), "aaa");
}

TEST(LetterOrder, FindsTheIndexOfEveryLabel) {
  for (size_t i = 0; i < 20'000; ++i)
    ASSERT_EQ(letterIndex(letterLabel(i)), i);
}

TEST(LetterOrder, KnowsNoOtherLetters) {
  for (const char* letter : {"", "f", "j", "w", "z", "ă", "ê", "A", "Đ", "a)", "1", "aaaaaaaaa"})
    EXPECT_EQ(letterIndex(letter), std::nullopt) << letter;
}

}  // namespace
}  // namespace vanthu::text
