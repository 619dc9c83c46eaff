#include "text/legacy.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/legacy_text.h"
#include "text/legacy_tables.h"
#include "text/normalize.h"

namespace vanthu::text {
namespace {

using testing::asTcvn3;
using testing::asUtf8ReadAsLatin;
using testing::asViscii;
using testing::asVni;
using testing::markedLetters;
using testing::toUtf8;

constexpr std::string_view kState = "Cộng hòa xã hội chủ nghĩa Việt Nam";

std::string one(char32_t letter) {
  return toUtf8(std::u32string(1, letter));
}

std::string readAs(const std::string& run, LegacyEncoding encoding) {
  const Transcript transcript = transcribe(testing::toLetters(run), encoding);
  EXPECT_EQ(transcript.misfits, 0u) << run;
  return toUtf8(transcript.text);
}

TEST(LegacyTables, HaveEveryLetterOfTcvn3AsIconvHasIt) {
  for (const char32_t letter : markedLetters()) {
    const std::string plain = testing::withoutTonedCapitals(one(letter));
    EXPECT_EQ(readAs(asTcvn3(plain), LegacyEncoding::tcvn3), plain);
  }
}

TEST(LegacyTables, HaveEveryCapitalOfTcvn3InFontsThatShowCapitals) {
  const std::string proof = asTcvn3(kState) + " ";
  const std::u32string letters = testing::vietnameseLetters();
  const size_t small = letters.size() / 2;
  ASSERT_EQ(small, 89u);
  for (size_t i = 0; i < small; ++i)
    EXPECT_TRUE(decodeLegacy(proof + "x" + asTcvn3(one(letters[i])), ".VnTimeH")
                    .text.ends_with("X" + one(letters[small + i])));
}

TEST(LegacyTables, HaveEveryLetterOfVniByItsRule) {
  for (const char32_t letter : markedLetters()) {
    EXPECT_EQ(readAs(asVni(one(letter)), LegacyEncoding::vni), one(letter));
    EXPECT_EQ(decodeLegacy(asVni(one(letter)), "VNI-Times").text, one(letter));
  }
}

TEST(LegacyTables, HaveEveryLetterOfVisciiAsIconvHasIt) {
  for (const char32_t letter : markedLetters())
    EXPECT_EQ(readAs(asViscii(one(letter)), LegacyEncoding::viscii), one(letter));
}

TEST(LegacyTables, HaveEveryLetterOfWindows1258AsIconvHasIt) {
  for (const char32_t letter : markedLetters())
    EXPECT_EQ(readAs(testing::as1258(one(letter)), LegacyEncoding::windows1258), one(letter));
}

TEST(LegacyTables, HaveEveryLetterOfUtf8ReadAsLatin) {
  for (const char32_t letter : markedLetters())
    EXPECT_EQ(readAs(asUtf8ReadAsLatin(one(letter)), LegacyEncoding::utf8AsLatin), one(letter));
}

TEST(Legacy, ReadsTheKnownSentenceInEveryEncoding) {
  const std::vector<std::pair<const char*, LegacyEncoding>> texts = {
      {"Céng hßa x· héi chñ nghÜa ViÖt Nam", LegacyEncoding::tcvn3},
      {"Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", LegacyEncoding::vni},
      {"Cµng hòa xã hµi chü nghîa Vi®t Nam", LegacyEncoding::viscii},
      {"Cộng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", LegacyEncoding::none},
      {"Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a Viá»‡t Nam", LegacyEncoding::utf8AsLatin}};
  for (const auto& [text, encoding] : texts) {
    const Decoded out = decodeLegacy(text);
    EXPECT_EQ(out.from, encoding) << text;
    EXPECT_FALSE(out.byFont);
    EXPECT_EQ(out.text, encoding == LegacyEncoding::none ? text : kState);
  }
  const Decoded from1258 = decodeLegacy(testing::as1258(kState));
  EXPECT_EQ(from1258.text, kState);
  EXPECT_EQ(from1258.from, LegacyEncoding::windows1258);
}

TEST(Legacy, KnowsVniWords) {
  const std::vector<std::pair<const char*, const char*>> words = {
      {"Ñaø Naüng", "Đà Nẵng"},
      {"Thöøa Thieân Hueá", "Thừa Thiên Huế"},
      {"Tröôøng Tieåu hoïc", "Trường Tiểu học"},
      {"ÑAÏI HOÏC SÖ PHAÏM", "ĐẠI HỌC SƯ PHẠM"},
      {"ñöôïc bieåu döông", "được biểu dương"},
      {"Kyõ thuaät", "Kỹ thuật"},
      {"Lyù Thöôøng Kieät", "Lý Thường Kiệt"},
      {"Quyeát ñònh", "Quyết định"},
      {"NGUYEÃN THÒ AÙNH TUYEÁT", "NGUYỄN THỊ ÁNH TUYẾT"},
      {"Mî Tho", "Mỵ Tho"},
      {"nghæ, nghó, nghì, nghí, nghò", "nghỉ, nghĩ, nghì, nghí, nghị"}};
  for (const auto& [vni, unicode] : words) {
    EXPECT_EQ(decodeLegacy(vni, "VNI-Times").text, unicode);
  }
}

TEST(Legacy, TakesTheLongerReadingOfVniFirst) {
  EXPECT_EQ(decodeLegacy("ô", "VNI-Times").text, "ơ");
  EXPECT_EQ(decodeLegacy("ôø ôù ôû ôõ ôï", "VNI-Times").text, "ờ ớ ở ỡ ợ");
  EXPECT_EQ(decodeLegacy("öôùc mô", "VNI-Times").text, "ước mơ");
  EXPECT_EQ(decodeLegacy("ÖÔÙC MÔ", "VNI-Times").text, "ƯỚC MƠ");
}

TEST(Legacy, NeverTakesAMarkOfVniForALetter) {
  // A mark without its base: kept, and said so.
  const Decoded out = decodeLegacy("Vieät Nam ù", "VNI-Times");
  EXPECT_EQ(out.text, "Việt Nam ù");
  ASSERT_FALSE(out.warnings.empty());
}

TEST(Legacy, KeepsTheSoftHyphenThatIsTcvn3sLetter) {
  EXPECT_EQ(decodeLegacy("®\u00ADa", ".VnTime").text, "đưa");
  EXPECT_EQ(decodeLegacy("Tr\u00ADêng THPT Hßn Gai").text, "Trường THPT Hòn Gai");
  EXPECT_EQ(decodeLegacy("h\u00ADíng").text, "hướng");
}

TEST(Legacy, ShowsTheCapitalsThatTheFontShows) {
  const Decoded out = decodeLegacy("Céng hßa x· héi chñ nghÜa ViÖt Nam", ".VnTimeH");
  EXPECT_EQ(out.text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_TRUE(out.byFont);
  EXPECT_EQ(decodeLegacy("quyet dinh", ".VnArialH").text, "QUYET DINH");
  EXPECT_EQ(decodeLegacy("QUYET DINH", ".VnArialH").from, LegacyEncoding::none);
  EXPECT_EQ(decodeLegacy("th\u00AD: vanthu@tinh.gov.vn", ".VnTimeH").text,
            "THƯ: vanthu@tinh.gov.vn");
}

TEST(Legacy, RaisesTonedLettersAmongCapitals) {
  EXPECT_EQ(decodeLegacy("Lý TH¸I Tæ", ".VnTime").text, "LÝ THÁI TỔ");
  EXPECT_EQ(decodeLegacy("NGUYÔN V¡N THÞNH", ".VnTime").text, "NGUYỄN VĂN THỊNH");
}

TEST(Legacy, ReadsTheControlBytesOfViscii) {
  EXPECT_EQ(decodeLegacy(asViscii("Kỷ luật, kỹ thuật, KỸ NĂNG, Ỷ LAN, ẪM, Ẵ, Ẳ, Ỵ")).text,
            "Kỷ luật, kỹ thuật, KỸ NĂNG, Ỷ LAN, ẪM, Ẵ, Ẳ, Ỵ");
}

TEST(Legacy, GivesCombiningTonesBackToNormalize) {
  const std::string raw = "Nguyê\u0303n Thi\u0323 Ho\u0300a";
  const Decoded out = decodeLegacy(raw);
  EXPECT_EQ(out.from, LegacyEncoding::none);
  EXPECT_EQ(normalize(out.text).value(), "Nguyễn Thị Hòa");
}

TEST(Legacy, GivesComposedText) {
  for (const std::string& text : {testing::as1258("Nguyễn Thị Thùy Dương"),
                                  asUtf8ReadAsLatin(testing::decomposed("Nguyễn Thị Thùy Dương"))})
    EXPECT_EQ(decodeLegacy(text).text, "Nguyễn Thị Thùy Dương");
}

TEST(Legacy, KnowsFontsByTheirNames) {
  for (const char* font : {".VnTime", ".VnTimeH", ".VnArial NarrowH", ".vntime", ".VNTIME"})
    EXPECT_EQ(encodingOfFont(font), LegacyEncoding::tcvn3) << font;
  for (const char* font : {"VNI-Times", "VNI-Helve-Condense", "vni-times", "VNI Times"})
    EXPECT_EQ(encodingOfFont(font), LegacyEncoding::vni) << font;
  for (const char* font : {"", "Times New Roman", "VnExpress", "UVN Ai Cap", "VNIcons", "Arial H"})
    EXPECT_EQ(encodingOfFont(font), LegacyEncoding::none) << font;
}

TEST(Legacy, HasANameForEachEncoding) {
  EXPECT_EQ(nameOf(LegacyEncoding::none), "");
  EXPECT_EQ(nameOf(LegacyEncoding::tcvn3), "TCVN3 (ABC)");
  EXPECT_EQ(nameOf(LegacyEncoding::utf8AsLatin), "UTF-8 → windows-1252");
}

}  // namespace
}  // namespace vanthu::text
