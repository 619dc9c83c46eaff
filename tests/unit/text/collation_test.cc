#include "text/collation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace vanthu::text {
namespace {

using Texts = std::vector<std::string>;

template <typename Key>
Texts sortedBackwardsAndBack(Texts texts, Key key) {
  std::reverse(texts.begin(), texts.end());
  std::sort(texts.begin(), texts.end(), [&](const std::string& a, const std::string& b) {
    return key(a) < key(b);
  });
  return texts;
}

void expectSorted(const Texts& texts) {
  EXPECT_EQ(sortedBackwardsAndBack(texts, sortKey), texts);
}

void expectNamesSorted(const Texts& names) {
  EXPECT_EQ(sortedBackwardsAndBack(names, nameSortKey), names);
}

TEST(SortKey, OrdersTonesAsDictionariesDo) {
  expectSorted({"ma", "mà", "mả", "mã", "má", "mạ"});
}

TEST(SortKey, TakesLettersWithHatsAndHornsAsLetters) {
  expectSorted({"a", "ă", "â", "b", "d", "đ", "e", "ê", "o", "ô", "ơ", "u", "ư", "v"});
  expectSorted({"da", "dy", "đa"});
}

TEST(SortKey, ComparesSyllableBySyllable) {
  expectSorted({"Ha Cường", "Hà An", "Hà Bình", "Hạ An", "Hạ Bình"});
  expectSorted({"Hà", "Hà An", "Hà An Bình"});
}

TEST(SortKey, LetsCaseDecideLast) {
  expectSorted({"hà an", "Hà An", "Hà Bình", "hà Cường"});
  EXPECT_NE(sortKey("an"), sortKey("An"));
}

TEST(SortKey, ComparesNumbersByValue) {
  expectSorted({"Trường số 2", "Trường số 9", "Trường số 10"});
}

TEST(SortKey, IgnoresHowSpacesAndMarksAreStored) {
  EXPECT_EQ(sortKey("Hà  Nội"), sortKey("Hà\u00A0Nội "));
  EXPECT_EQ(sortKey("Hà Nội"), sortKey("Ha\u0300 No\u0302\u0323i"));
}

TEST(SortKey, HasKeysForLongAndEmptyTexts) {
  EXPECT_LT(sortKey(""), sortKey("a"));
  const std::string syllable(5'000, 'a');
  EXPECT_LT(sortKey(syllable + "a"), sortKey(syllable + "b"));
}

TEST(NameSortKey, OrdersGivenNames) {
  expectNamesSorted({"An",   "Anh",    "Ánh",  "Ân",   "Ẩn",    "Bảo", "Bình",
                     "Châu", "Cúc",    "Dung", "Dũng", "Đạt",   "Đức", "Hòa",
                     "Nga",  "Nguyên", "Phúc", "Thảo", "Trang", "Ước", "Ý"});
}

TEST(NameSortKey, ComparesGivenThenFamilyThenMiddleName) {
  expectNamesSorted({"Trần Văn An",
                     "Lê Thị Bình",
                     "Nguyễn Thị Bình",
                     "Nguyễn Văn Bình",
                     "Nguyễn Văn Anh Bình",
                     "Phạm Bình",
                     "Vũ Bình",
                     "Bùi Văn Cường"});
}

TEST(NameSortKey, KeepsNamesakesTogetherWhereverTheirToneStands) {
  expectNamesSorted({"Lê Văn Hoà", "Nguyễn Văn Hòa", "Phạm Văn Hòa", "Trần Văn Hoà"});
  expectNamesSorted({"Lê Thuý An", "Lê Thuý Bảo", "Lê Thúy Bảo", "LÊ THÚY BẢO", "Lê Thúy Chi"});
}

TEST(NameSortKey, PutsANameOfOneWordBeforeItsNamesakes) {
  expectNamesSorted({"An", "Bùi An", "Bùi Thị An"});
}

TEST(NameSortKey, KeepsHyphensInsideWords) {
  expectNamesSorted({"Y-Bhim", "Hồ Y-Bhim", "Y-Khoa"});
  expectNamesSorted({"Nguyễn An", "H'Hen Niê"});
}

}  // namespace
}  // namespace vanthu::text
