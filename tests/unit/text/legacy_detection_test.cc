#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "support/legacy_text.h"
#include "support/people.h"
#include "text/legacy.h"
#include "text/normalize.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

using testing::Person;

struct Encoder {
  LegacyEncoding encoding;
  std::string font;  // none: statistics only
  std::function<std::string(std::string_view)> encode;
};

const std::vector<Encoder>& encoders() {
  static const std::vector<Encoder> list = {
      {LegacyEncoding::tcvn3, ".VnTime", testing::asTcvn3},
      {LegacyEncoding::vni, "VNI-Times", testing::asVni},
      {LegacyEncoding::viscii, "", testing::asViscii},
      {LegacyEncoding::windows1258, "", testing::as1258},
      {LegacyEncoding::utf8AsLatin, "", testing::asUtf8ReadAsLatin}};
  return list;
}

// What can come back: TCVN3 has no capitals with tones.
std::string expected(const std::string& text, LegacyEncoding encoding) {
  return encoding == LegacyEncoding::tcvn3 ? testing::withoutTonedCapitals(text) : text;
}

std::string clean(const std::string& text) {
  return normalize(text).value_or("refused: " + text);
}

// Words that mean something as they stand: no statistics can tell "Bé" from TCVN3's "Bộ".
bool isUnicodeVietnamese(const std::string& text) {
  return decodeLegacy(text).from == LegacyEncoding::none;
}

TEST(LegacyDetection, GivesEveryNameBackByItsFont) {
  for (const Encoder& encoder : encoders()) {
    for (const Person& person : testing::people(10'000)) {
      if (encoder.font.empty())
        break;
      const std::string old = encoder.encode(person.fullName);
      ASSERT_EQ(decodeLegacy(old, encoder.font).text, expected(person.fullName, encoder.encoding))
          << old;
    }
  }
}

TEST(LegacyDetection, GivesLongerNamesBackByStatisticsAlone) {
  for (const Encoder& encoder : encoders()) {
    size_t decoded = 0, undecided = 0;
    for (const Person& person : testing::people(3'000)) {
      const std::string old = encoder.encode(person.fullName);
      const bool tooShort = splitWords(person.fullName).size() < 3;
      if (tooShort || person.kind == Person::Kind::ethnic || old == person.fullName)
        continue;
      const Decoded out = decodeLegacy(old);
      if (clean(out.text) == expected(person.fullName, encoder.encoding))
        ++decoded;
      else
        ++undecided;
      // Never a wrong name: what is not decoded stays as it came.
      ASSERT_TRUE(clean(out.text) == expected(person.fullName, encoder.encoding) || out.text == old)
          << old << " → " << out.text;
    }
    // Names whose old form is lawful too ("Hoà Minh Nam") stay.
    EXPECT_GE(decoded, 50 * undecided) << nameOf(encoder.encoding);
    EXPECT_GT(decoded, 2'100u) << nameOf(encoder.encoding);
  }
}

TEST(LegacyDetection, GivesNearlyAllNamesBackWithTheEvidenceOfTheirColumn) {
  for (const Encoder& encoder : encoders()) {
    LegacyDetector detector;
    for (const Person& person : testing::people(3'000))
      detector.add(encoder.encode(person.fullName));
    ASSERT_EQ(detector.verdict().encoding(), encoder.encoding);
    size_t kept = 0;
    for (const Person& person : testing::people(3'000)) {
      const std::string old = encoder.encode(person.fullName);
      const Decoded out = decodeLegacy(old, "", detector.verdict());
      if (clean(out.text) != expected(person.fullName, encoder.encoding)) {
        ASSERT_EQ(out.text, old);
        ++kept;
      }
    }
    EXPECT_LE(kept, 30u) << nameOf(encoder.encoding);
  }
}

TEST(LegacyDetection, GivesUnitsAndAchievementsBack) {
  for (const Encoder& encoder : encoders()) {
    for (const Person& person : testing::people(500)) {
      for (const std::string& text : {person.unit, person.achievement}) {
        if (text.find("“") != std::string::npos)
          continue;  // VISCII has letters where windows-1252 has these
        const std::string old = encoder.encode(text);
        const Decoded out = decodeLegacy(old);
        const bool known = out.from != LegacyEncoding::none;
        ASSERT_TRUE(!known || out.text == expected(text, encoder.encoding)) << old;
        ASSERT_TRUE(known || old == text || splitWords(text).size() < 6 || clean(old) == text)
            << old;
      }
    }
  }
}

TEST(LegacyDetection, ChangesNoUnicodeText) {
  for (const Person& person : testing::people(3'000)) {
    for (const std::string& text :
         {person.fullName, person.position, person.unit, person.achievement}) {
      ASSERT_EQ(decodeLegacy(text).text, text);
      ASSERT_EQ(decodeLegacy(testing::decomposed(text)).from, LegacyEncoding::none);
    }
  }
}

// Every line, and every pair of words, of the records and printed texts of the repository.
TEST(LegacyDetection, ChangesNothingInTheSamples) {
  size_t lines = 0;
  for (const char* folder : {"samples", "tests/golden/cases", "templates"}) {
    const std::filesystem::path root = std::filesystem::path(VANTHU_SOURCE_DIR) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string type = entry.path().extension();
      if (type != ".json" && type != ".txt" && type != ".md" && type != ".yaml")
        continue;
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line); ++lines) {
        for (size_t at = 0; (at = line.find("\\n", at)) != std::string::npos;)
          line.replace(at, 2, " ");
        ASSERT_EQ(decodeLegacy(line).text, line) << entry.path();
        const std::vector<std::string_view> words = splitWords(line);
        for (size_t i = 1; i < words.size(); ++i) {
          const std::string pair = std::string(words[i - 1]) + " " + std::string(words[i]);
          ASSERT_EQ(decodeLegacy(pair).text, pair) << entry.path();
        }
      }
    }
  }
  EXPECT_GT(lines, 3'000u);
}

TEST(LegacyDetection, LeavesOtherLanguagesAndSignsAlone) {
  for (const char* text : {"Müller",
                           "José",
                           "René Müller",
                           "Zürich und München",
                           "François Hollande",
                           "Thaï",
                           "Noël",
                           "Chloé Dupré",
                           "Léa",
                           "São Paulo",
                           "Ångström",
                           "Björk Guðmundsdóttir",
                           "Hän",
                           "Lü An Na",
                           "Gül Can",
                           "Häm",
                           "Saint-Exupéry",
                           "naïve café",
                           "Curaçao",
                           "El Niño",
                           "Señor López",
                           "vanthu@quangninh.gov.vn",
                           "https://sgddt.gov.vn/?a=1",
                           "25 µm",
                           "do dai 25 µm la du",
                           "µm",
                           "m²",
                           "30 °C",
                           "½",
                           "10 × 20",
                           "dai × rong × cao",
                           "AT&T®",
                           "Windows® XP",
                           "© 2026",
                           "§ 5",
                           "«an»",
                           "«Bonjour tout le monde»",
                           "1.205.000",
                           "QĐ-SGDĐT",
                           "A1¹",
                           "ABC",
                           "Hoang Van An",
                           "B\u00EC",
                           "Tom & Jerry",
                           "£100",
                           "¥",
                           "N\u00BA 12",
                           "3 ± 0,1"})
    EXPECT_EQ(decodeLegacy(text).text, text);
}

TEST(LegacyDetection, LeavesWordsThatReadBothWays) {
  for (const char* text :
       {"Bé", "Lê", "Võ An", "Hòa", "Cô Tô", "Lý Bôn", "Tô Hoài", "Trí", "Vò An"})
    EXPECT_EQ(decodeLegacy(text).text, text);
}

TEST(LegacyDetection, LeavesNamesOfEthnicMinorities) {
  for (const char* text : {"Niê", "Y Mlô", "H'Bê Niê", "Êban", "Zô Zô", "Y Kô", "Bríu"})
    EXPECT_EQ(decodeLegacy(text).text, text);
}

TEST(LegacyDetection, LeavesLookAlikesToNormalize) {
  for (const char* text : {"Ðà", "Ðình Công", "Ðoàn Ðào Ðô"}) {
    EXPECT_EQ(decodeLegacy(text).from, LegacyEncoding::none);
    EXPECT_EQ(normalize(decodeLegacy(text).text).value().find("Ð"), std::string::npos);
  }
}

TEST(LegacyDetection, ReadsHeadersOfLists) {
  for (const char* text : {"Họ và tên",
                           "Họ tên",
                           "Đơn vị công tác",
                           "Chức vụ",
                           "Danh hiệu",
                           "Tên đơn vị",
                           "Hình thức khen thưởng",
                           "Quyết định số 12/QĐ-SGDĐT ngày 05/7/2026",
                           "Sở GDĐT tỉnh Đắk Lắk"}) {
    EXPECT_EQ(decodeLegacy(testing::asTcvn3(text)).text, text);
    EXPECT_EQ(decodeLegacy(testing::asVni(text)).text, text);
  }
}

TEST(LegacyDetection, DecidesAShortWordByItsColumn) {
  LegacyDetector detector;
  EXPECT_EQ(decodeLegacy("Hµ", "", detector.verdict()).text, "Hµ");
  detector.add("NguyÔn V¨n An");
  detector.add("TrÇn ThÞ B×nh");
  detector.add("123");
  EXPECT_EQ(detector.verdict().encoding(), LegacyEncoding::tcvn3);
  EXPECT_EQ(decodeLegacy("Hµ", "", detector.verdict()).text, "Hà");
  EXPECT_EQ(decodeLegacy("Y K\u00AD¬ng £ban", "", detector.verdict()).text, "Y Kương Êban");
  EXPECT_EQ(decodeLegacy("Müller", "", detector.verdict()).text, "Müller");
  EXPECT_EQ(decodeLegacy("25 µm", "", detector.verdict()).text, "25 µm");
}

TEST(LegacyDetection, DecidesAWordThatReadsBothWaysOnlyInAColumnOfOneMind) {
  LegacyDetector detector;
  for (const char* name : {"NguyÔn V¨n An", "TrÇn ThÞ B×nh", "Lª V¨n Hïng"})
    detector.add(name);
  const Decoded alike = decodeLegacy("Bé", "", detector.verdict());
  EXPECT_EQ(alike.text, "Bộ");
  EXPECT_EQ(alike.warnings.size(), 1u);
  detector.add("Nguyễn Văn An");
  const Decoded mixed = decodeLegacy("Bé", "", detector.verdict());
  EXPECT_EQ(mixed.text, "Bé");
  EXPECT_EQ(mixed.warnings.size(), 1u);
}

TEST(LegacyDetection, DecodesMixedListsRunByRun) {
  const std::vector<Person> list = testing::people(400);
  LegacyDetector detector;
  std::vector<std::string> cells;
  for (size_t i = 0; i < list.size(); ++i) {
    const bool old = i % 3 == 0;
    cells.push_back(old ? testing::asTcvn3(list[i].fullName) : list[i].fullName);
    detector.add(cells.back());
  }
  EXPECT_GT(detector.verdict().certain[0], 200u);
  for (size_t i = 0; i < list.size(); ++i) {
    const Decoded out = decodeLegacy(cells[i], "", detector.verdict());
    const bool kept = out.text == cells[i];
    EXPECT_TRUE(out.text == testing::withoutTonedCapitals(list[i].fullName) ||
                out.text == list[i].fullName || (kept && isUnicodeVietnamese(cells[i])))
        << cells[i] << " → " << out.text;
  }
}

TEST(LegacyDetection, FollowsNoMinority) {
  LegacyDetector detector;
  detector.add("NguyÔn V¨n An");
  detector.add("Nguyeãn Vaên An");
  EXPECT_EQ(detector.verdict().encoding(), LegacyEncoding::none);
  EXPECT_EQ(LegacyVerdict().encoding(), LegacyEncoding::none);
}

TEST(LegacyDetection, TakesUnicodeInAnOldFontForUnicode) {
  for (const char* font : {".VnTime", ".VnTimeH", "VNI-Times"}) {
    const Decoded out = decodeLegacy("Nguyễn Văn An", font);
    EXPECT_EQ(out.from, LegacyEncoding::none) << font;
    EXPECT_EQ(out.text, "Nguyễn Văn An") << font;
  }
}

TEST(LegacyDetection, BelievesTheWordsOverAWrongFont) {
  const Decoded out = decodeLegacy("NguyÔn V¨n An", "VNI-Times");
  EXPECT_EQ(out.text, "Nguyễn Văn An");
  EXPECT_EQ(out.from, LegacyEncoding::tcvn3);
  EXPECT_FALSE(out.byFont);
}

TEST(LegacyDetection, StandsAnyText) {
  std::mt19937 random(20261121);
  for (int i = 0; i < 5'000; ++i) {
    std::string text;
    const size_t length = random() % 12;
    for (size_t k = 0; k < length; ++k) {
      const auto c = static_cast<char32_t>(random() % (random() % 4 == 0 ? 0x2100 : 0x100));
      text += testing::toUtf8(std::u32string(1, c));
    }
    LegacyDetector detector;
    detector.add(text);
    for (const char* font : {"", ".VnTimeH", "VNI-Times"}) {
      const Decoded out = decodeLegacy(text, font, detector.verdict());
      ASSERT_TRUE(out.from != LegacyEncoding::none || out.text == text);
    }
  }
}

}  // namespace
}  // namespace vanthu::text
