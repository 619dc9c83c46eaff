#include "fonts/repertoire.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "fonts/font_book.h"

namespace vanthu::fonts {
namespace {

TEST(Repertoire, HasTheSeventyTwoFormsOfTheVowelsAndTheDBothSmallAndCapital) {
  const std::vector<char32_t>& letters = vietnameseLetters();
  // 12 vowel letters × 6 tones − 5 plain ASCII vowels and y + đ = 67.
  EXPECT_EQ(letters.size(), 2u * (12 * 6 - 6 + 1));
  EXPECT_EQ(std::set<char32_t>(letters.begin(), letters.end()).size(), letters.size());
  EXPECT_TRUE(std::is_sorted(letters.begin(), letters.end()));
}

TEST(Repertoire, HasEveryLetterOfTheToneBlock) {
  const std::vector<char32_t>& letters = vietnameseLetters();
  for (char32_t c = 0x1EA0; c <= 0x1EF9; ++c)
    EXPECT_TRUE(std::binary_search(letters.begin(), letters.end(), c)) << uint32_t{c};
}

TEST(Repertoire, HasLettersAsciiAndSignsInOrderWithoutRepetition) {
  const std::vector<char32_t>& all = FontBook::repertoire();
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
  EXPECT_EQ(std::adjacent_find(all.begin(), all.end()), all.end());
  const std::u32string_view wanted = U" ~0Zz\u00A0“”‘’–—…•§°²³×÷±½₫€«»·ăĐỹ";
  for (const char32_t c : wanted)
    EXPECT_TRUE(std::binary_search(all.begin(), all.end(), c)) << std::hex << uint32_t{c};
}

}  // namespace
}  // namespace vanthu::fonts
