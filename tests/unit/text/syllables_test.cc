#include "text/syllables.h"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"
#include "support/legacy_text.h"
#include "support/people.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

bool lawful(std::string_view word) {
  return isSyllable(testing::toLetters(word));
}

TEST(Syllables, KnowWordsOfEveryShape) {
  for (const char* word :
       {"a",    "ý",    "ở",     "nghiêng", "Nguyễn", "QUYẾT", "giếng", "gì",    "già",   "giữ",
        "quý",  "quốc", "quỳnh", "quyển",   "khuya",  "khuỷu", "ngoằn", "ngoèo", "xoong", "hoà",
        "hòa",  "thuỷ", "thủy",  "loét",    "huơ",    "thuở",  "được",  "hươu",  "rượu",  "yêu",
        "tuần", "bạch", "kiến",  "ghế",     "mùa",    "của",   "thưa",  "khoái", "ngoáy", "Đắk"})
    EXPECT_TRUE(lawful(word)) << word;
}

TEST(Syllables, RefuseWhatNoVietnameseWordLooksLike) {
  for (const char* word :
       {"",     "b",  "ng",     "Müller", "Hµ",  "bat", "bàt",   "ki\u0301", "nge",
        "ka",   "ci", "nghanh", "qu",     "q",   "tùâ", "việtt", "NguyỄn",   "nguyÊn",
        "đờng", "hă", "vâ",     "tiéng",  "họá", "fan", "Zét",   "ưòi"})
    EXPECT_FALSE(lawful(word)) << word;
}

TEST(Syllables, KnowWordsTypedWithoutMarks) {
  for (const char* word : {"Bac", "Nguyen", "Duc", "truong", "QUYET", "thuo"})
    EXPECT_TRUE(isPlainSyllable(testing::toLetters(word))) << word;
  for (const char* word : {"Miller", "street", "Bác", "www", ""})
    EXPECT_FALSE(isPlainSyllable(testing::toLetters(word))) << word;
}

TEST(Syllables, KnowBeatsOfOtherLanguages) {
  for (const char* word : {"Kương", "Mlô", "Kpă", "Brể", "Djăng", "Kbuôr", "Wơn"})
    EXPECT_TRUE(isBeat(testing::toLetters(word))) << word;
  for (const char* word : {"Josộ", "Renộ", "Mỹller", "Hoòá", "xbz", "Bk", "Kü"})
    EXPECT_FALSE(isBeat(testing::toLetters(word))) << word;
}

TEST(Syllables, AreAllWordsOfOrdinaryNames) {
  for (const testing::Person& person : testing::people(5000)) {
    if (person.kind == testing::Person::Kind::ethnic)
      continue;
    for (const std::string_view word : splitWords(person.fullName))
      ASSERT_TRUE(lawful(word)) << word;
  }
}

}  // namespace
}  // namespace vanthu::text
