#include "text/person_name.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/legacy_text.h"
#include "support/people.h"
#include "text/fold.h"
#include "text/legacy.h"

namespace vanthu::text {
namespace {

using Changes = std::vector<NameChange>;

TEST(PersonName, MendsSpaces) {
  const PersonName name = mendPersonName("  Nguyễn \u00A0Văn\t\nAn ");
  EXPECT_EQ(name.text, "Nguyễn Văn An");
  EXPECT_EQ(name.changes, Changes{NameChange::spaces});
  EXPECT_TRUE(name.doubts.empty());
}

TEST(PersonName, DropsWhatCannotBeSeen) {
  const PersonName name = mendPersonName("Nguyễn\u200B Văn\uFEFF \u2060An");
  EXPECT_EQ(name.text, "Nguyễn Văn An");
  EXPECT_EQ(name.changes, Changes{NameChange::invisible});
}

TEST(PersonName, MendsNamesAllInCapitalsOrAllInSmallLetters) {
  const std::vector<std::pair<const char*, const char*>> names = {
      {"NGUYỄN VĂN AN", "Nguyễn Văn An"},
      {"nguyễn văn an", "Nguyễn Văn An"},
      {"H'HEN NIÊ", "H'Hen Niê"},
      {"h’hen niê", "H’Hen Niê"},
      {"Y KƯƠNG ÊBAN", "Y Kương Êban"},
      {"KSOR PHƯỚC", "Ksor Phước"},
      {"K'BRỂ", "K'Brể"},
      {"LÒ THỊ MAI", "Lò Thị Mai"},
      {"JEAN-PIERRE", "Jean-Pierre"},
      {"NGUYỄN VĂN II", "Nguyễn Văn II"},
      {"LÊ THỊ VI", "Lê Thị Vi"},
      {"ĐẶNG THỊ ƯỚC", "Đặng Thị Ước"},
      {"giàng a páo", "Giàng A Páo"},
      {"NGUYỄN V. AN", "Nguyễn V. An"},
      {"CÔNG TẰNG TÔN NỮ MỸ Ý", "Công Tằng Tôn Nữ Mỹ Ý"}};
  for (const auto& [typed, mended] : names) {
    const PersonName name = mendPersonName(typed);
    EXPECT_EQ(name.text, mended);
    EXPECT_EQ(name.changes, Changes{NameChange::capitals}) << typed;
    EXPECT_TRUE(name.doubts.empty()) << typed;
  }
}

TEST(PersonName, MendsSingleVietnameseWords) {
  for (const char* typed : {"Nguyễn văn An", "NGUYỄN Văn An", "Nguyễn Văn AN", "NGuyễn Văn An"})
    EXPECT_EQ(mendPersonName(typed).text, "Nguyễn Văn An") << typed;
}

TEST(PersonName, KeepsTheSpellingOfEthnicMinorities) {
  for (const char* typed : {"Y Kương Êban",
                            "H'Hen Niê",
                            "H’Hen Niê",
                            "HʼHen Niê",
                            "Ksor Phước",
                            "K'Brể",
                            "Lò Thị Mai",
                            "H'Ương Niê Kdăm",
                            "Rơ Châm H'Yéo",
                            "Bríu Pố",
                            "Hồ Văn KLa",
                            "Blúp-Ta",
                            "Y Bliă Niê Kđăm",
                            "Vừ A Dính",
                            "Sơn Thị Sa Rết",
                            "Nguyễn Văn III",
                            "Trần Thị Thanh-Thảo",
                            "Ka Ừ",
                            "A Thút"}) {
    const PersonName name = mendPersonName(typed);
    EXPECT_EQ(name.text, typed);
    EXPECT_TRUE(name.changes.empty()) << typed;
    EXPECT_TRUE(name.doubts.empty()) << typed;
    EXPECT_EQ(name.honorific, "") << typed;
  }
}

TEST(PersonName, DoubtsCapitalsThatNoRuleExplains) {
  const PersonName name = mendPersonName("H'Hen niê");
  EXPECT_EQ(name.text, "H'Hen niê");
  ASSERT_EQ(name.doubts.size(), 1u);
  EXPECT_EQ(name.doubts[0].kind, NameDoubt::Kind::capitals);
  EXPECT_FALSE(name.doubts[0].isFault());
}

TEST(PersonName, NeverMovesATone) {
  for (const char* typed : {"Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Lê Thuý", "Lê Thúy", "Lê Quí"})
    EXPECT_EQ(mendPersonName(typed).text, typed);
  EXPECT_EQ(mendPersonName("NGUYỄN THỊ HOÀ").text, "Nguyễn Thị Hoà");
}

TEST(PersonName, PartsHonorificsOff) {
  const std::vector<std::vector<const char*>> names = {
      {"Ông Nguyễn Văn An", "Ông", "Nguyễn Văn An"},
      {"Bà Trần Thị Bình", "Bà", "Trần Thị Bình"},
      {"bà: Trần Thị Bình", "bà:", "Trần Thị Bình"},
      {"Em Lò Thị Mai", "Em", "Lò Thị Mai"},
      {"Thầy giáo Lê Văn Ý", "Thầy giáo", "Lê Văn Ý"},
      {"Cô H'Hen Niê", "Cô", "H'Hen Niê"},
      {"ThS. Lê An", "ThS.", "Lê An"},
      {"TS Phạm Hà", "TS", "Phạm Hà"},
      {"PGS.TS. Đỗ Văn Đạt", "PGS.TS.", "Đỗ Văn Đạt"},
      {"Ông ThS. Nguyễn Văn An", "Ông ThS.", "Nguyễn Văn An"},
      {"NGƯT. Vũ Thị Hoa", "NGƯT.", "Vũ Thị Hoa"},
      {"Nguyễn Văn An, ThS.", "ThS.", "Nguyễn Văn An"},
      {"Đ/c Hoàng Văn Thụ", "Đ/c", "Hoàng Văn Thụ"},
      {"Ông Y Kương Êban", "Ông", "Y Kương Êban"},
      {"ÔNG NGUYỄN VĂN AN", "ÔNG", "Nguyễn Văn An"},
      {"Nhà giáo Ưu tú Lê Văn Bảy", "Nhà giáo Ưu tú", "Lê Văn Bảy"}};
  for (const auto& row : names) {
    const PersonName name = mendPersonName(row[0]);
    EXPECT_EQ(name.honorific, row[1]) << row[0];
    EXPECT_EQ(name.text, row[2]);
    EXPECT_EQ(name.changes[0], NameChange::honorific);
  }
}

TEST(PersonName, KeepsFamilyNamesThatLookLikeHonorifics) {
  for (const char* typed : {"Ông Minh Tùng", "Ông Thị Kim Trang", "Ông An", "Anh Đức", "Em"}) {
    const PersonName name = mendPersonName(typed);
    EXPECT_EQ(name.text, typed);
    EXPECT_EQ(name.honorific, "");
  }
}

TEST(PersonName, SaysWhenAnHonorificMayBeTheFamilyName) {
  const PersonName name = mendPersonName("Ông Cao Thắng");
  EXPECT_EQ(name.text, "Cao Thắng");
  EXPECT_EQ(name.honorific, "Ông");
  ASSERT_EQ(name.doubts.size(), 1u);
  EXPECT_EQ(name.doubts[0].kind, NameDoubt::Kind::honorific);
}

TEST(PersonName, MendsLookAlikesInsideVietnameseWords) {
  const PersonName name = mendPersonName("Nguуễn Vаn Hоa");  // Cyrillic у, а, о
  EXPECT_EQ(name.text, "Nguyễn Van Hoa");
  EXPECT_EQ(name.changes, Changes{NameChange::lookAlikes});
  EXPECT_EQ(mendPersonName("H\u043E\u0300a").text, "Hòa");  // a tone behind the Cyrillic letter
}

TEST(PersonName, RefusesWordsOfAnotherAlphabet) {
  const PersonName name = mendPersonName("Иван Петров");
  EXPECT_EQ(name.text, "Иван Петров");
  ASSERT_FALSE(name.doubts.empty());
  EXPECT_EQ(name.doubts[0].kind, NameDoubt::Kind::script);
  EXPECT_TRUE(name.doubts[0].isFault());
}

TEST(PersonName, FindsDigitsAndSigns) {
  EXPECT_EQ(mendPersonName("Nguyễn Văn 4n").doubts.at(0).kind, NameDoubt::Kind::digit);
  EXPECT_EQ(mendPersonName("Nguyễn@An").doubts.at(0).kind, NameDoubt::Kind::sign);
  EXPECT_EQ(mendPersonName("Nguyễn Văn An (A)").doubts.at(0).kind, NameDoubt::Kind::sign);
  EXPECT_EQ(mendPersonName(" \u00A0 ").doubts.at(0).kind, NameDoubt::Kind::empty);
  for (const char* typed : {"", "-", "Nguyễn 3"})
    EXPECT_TRUE(mendPersonName(typed).doubts.at(0).isFault()) << typed;
}

TEST(PersonName, DropsMarksAroundTheName) {
  const PersonName name = mendPersonName("- Nguyễn Văn An;");
  EXPECT_EQ(name.text, "Nguyễn Văn An");
  EXPECT_EQ(name.changes, Changes{NameChange::punctuation});
}

TEST(PersonName, TellsEveryChangeOnceAndInOrder) {
  const PersonName name = mendPersonName(" ông  NGUYỄN VĂN\u200B AN ");
  EXPECT_EQ(name.text, "Nguyễn Văn An");
  EXPECT_EQ(
      name.changes,
      (Changes{
          NameChange::spaces, NameChange::invisible, NameChange::honorific, NameChange::capitals}));
  for (const NameChange change : name.changes)
    EXPECT_FALSE(describe(change).vi.empty() || describe(change).en.empty());
}

TEST(PersonName, ChangesNothingInTenThousandGoodNames) {
  for (const testing::Person& person : testing::people(10'000)) {
    const PersonName name = mendPersonName(person.fullName);
    ASSERT_EQ(name.text, person.fullName);
    ASSERT_TRUE(name.changes.empty() && name.doubts.empty()) << person.fullName;
  }
}

// .VnTime has no capitals with tones, .VnTimeH shows nothing else.
TEST(PersonName, BringsCapitalsBackThatTcvn3Lacks) {
  for (const testing::Person& person : testing::people(3'000)) {
    const std::string old = testing::asTcvn3(person.fullName);
    ASSERT_EQ(mendPersonName(decodeLegacy(old, ".VnTime").text).text, person.fullName);
    ASSERT_EQ(mendPersonName(decodeLegacy(old, ".VnTimeH").text).text, person.fullName);
  }
}

TEST(PersonName, IsMendedOnceForAll) {
  for (const testing::Person& person : testing::people(2'000)) {
    const std::string once = mendPersonName(" " + foldKey(person.fullName)).text;
    ASSERT_EQ(mendPersonName(once).text, once);
    ASSERT_EQ(foldKey(once), foldKey(person.fullName));
  }
}

TEST(MendSpaces, ChangesNoLetter) {
  EXPECT_EQ(mendSpaces("  Trường \u00A0THPT\r\nHòn\u200B Gai \u3000"), "Trường THPT Hòn Gai");
  EXPECT_EQ(mendSpaces("TRƯỜNG thpt"), "TRƯỜNG thpt");
  EXPECT_EQ(mendSpaces(""), "");
}

TEST(WithoutInvisible, LeavesTurnsOfDirectionForNormalizeToRefuse) {
  EXPECT_EQ(withoutInvisible("An\u200B\u200D\uFEFF"), "An");
  EXPECT_EQ(withoutInvisible("An\u202E"), "An\u202E");
}

}  // namespace
}  // namespace vanthu::text
