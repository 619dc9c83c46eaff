#include "text/normalize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

using ::testing::HasSubstr;

std::string clean(std::string_view raw) {
  const auto text = normalize(raw);
  return text ? *text : "fault at " + std::to_string(text.error().offset);
}

TextFault faultOf(std::string_view raw) {
  const auto text = normalize(raw);
  EXPECT_FALSE(text) << "accepted: " << raw;
  return text ? TextFault{} : text.error();
}

TEST(Normalize, KeepsCleanTextAsItIs) {
  for (const char* text : {"",
                           "An",
                           "Cộng hòa xã hội chủ nghĩa Việt Nam",
                           "dòng 1\ndòng\t2",
                           "“Thầy và trò” – 5.000 ₫ … •",
                           "a\u00A0b",
                           "½ × 3 ÷ ²",
                           "Ελλάς, Москва"})
    EXPECT_EQ(clean(text), text);
}

TEST(Normalize, ComposesDecomposedVietnamese) {
  EXPECT_EQ(clean("Nguye\u0302\u0303n Thi\u0323 Hoa\u0300"), "Nguyễn Thị Hoà");
  EXPECT_EQ(clean("a\u0323\u0302"), "ậ");  // the order of NFD
  EXPECT_EQ(clean("o\u031B\u0323"), "ợ");
}

TEST(Normalize, RepairsAHatWithASeparateTone) {
  EXPECT_EQ(clean("Vi\u00EA\u0323t"), "Việt");
  EXPECT_EQ(clean("\u01B0\u0323"), "ự");
  EXPECT_EQ(clean("a\u0302\u0323"), "ậ");
}

TEST(Normalize, MapsDeprecatedToneMarks) {
  EXPECT_EQ(clean("Ha\u0340 Ma\u0341"), "Hà Má");
}

TEST(Normalize, LeavesEveryVietnameseLetterInOneCodePoint) {
  const std::string_view vowels[] = {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y",
                                     "A", "Ă", "Â", "E", "Ê", "I", "O", "Ô", "Ơ", "U", "Ư", "Y"};
  for (const std::string_view vowel : vowels) {
    for (const std::string_view tone : {"\u0300", "\u0309", "\u0303", "\u0301", "\u0323"}) {
      const std::string letter = clean(std::string(vowel).append(tone));
      EXPECT_EQ(countCodePoints(letter), 1u) << letter;
    }
  }
}

TEST(Normalize, MapsLookAlikesOfDInVietnameseWords) {
  EXPECT_EQ(clean("ðại diện"), "đại diện");
  EXPECT_EQ(clean("H\u00D0ND, Q\u00D0-UBND, \u0189oàn, \u00D0/c An"),
            "HĐND, QĐ-UBND, Đoàn, Đ/c An");
  EXPECT_EQ(clean("\u00D0o\u0302\u0323c lập"), "Độc lập");
}

TEST(Normalize, LeavesLookAlikesInForeignWords) {
  EXPECT_EQ(clean("staðar Fjarðabyggð"), "staðar Fjarðabyggð");
  EXPECT_EQ(clean("ð Ð"), "ð Ð");
}

TEST(Normalize, DropsByteOrderMarkSoftHyphenAndCarriageReturn) {
  EXPECT_EQ(clean("\uFEFFAn"), "An");
  EXPECT_EQ(clean("phong\u00AD trào"), "phong trào");
  EXPECT_EQ(clean("một\r\nhai\r\n"), "một\nhai\n");
}

TEST(Normalize, LeavesNoSpaceThatWordsAreNotPartedBy) {
  EXPECT_EQ(clean("Vũ\u2003Liên\u3000Oanh\u205F"), "Vũ Liên Oanh ");
  EXPECT_EQ(clean("5\u202F000\u2007đồng"), "5\u00A0000\u00A0đồng");
  for (const char* space : {"\u1680",
                            "\u2000",
                            "\u2001",
                            "\u2002",
                            "\u2003",
                            "\u2004",
                            "\u2005",
                            "\u2006",
                            "\u2007",
                            "\u2008",
                            "\u2009",
                            "\u200A",
                            "\u202F",
                            "\u205F",
                            "\u3000",
                            "\u00A0",
                            "\t",
                            "\n"}) {
    const std::string text = clean(std::string("Vũ") + space + "Oanh");
    EXPECT_THAT(splitWords(text), ::testing::ElementsAre("Vũ", "Oanh")) << text;
  }
}

TEST(Normalize, NamesTheOffsetAndTheLetterOfAFault) {
  EXPECT_EQ(faultOf("Hà\u202EnaV"), (TextFault{Flaw::bidiControl, 3, 0x202E}));
  EXPECT_EQ(faultOf("e\u0323\u200B"), (TextFault{Flaw::zeroWidth, 3, 0x200B}));
  EXPECT_EQ(faultOf("ok\xC0\xAF"), (TextFault{Flaw::invalidUtf8, 2, 0xC0}));
}

TEST(Normalize, RefusesControls) {
  for (char32_t c = 0; c < 0xA0; ++c) {
    const bool printable = (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
    std::string text = "An";
    appendUtf8(text, c);
    text += "Bình";
    EXPECT_EQ(normalize(text).has_value(), printable) << static_cast<unsigned>(c);
  }
  EXPECT_EQ(faultOf("một\rhai").flaw, Flaw::control);
  EXPECT_EQ(faultOf("một\u2028hai").flaw, Flaw::control);
}

TEST(Normalize, RefusesEveryBidiAndZeroWidthControl) {
  for (const char* c : {"\u061C",
                        "\u200E",
                        "\u200F",
                        "\u202A",
                        "\u202B",
                        "\u202C",
                        "\u202D",
                        "\u202E",
                        "\u2066",
                        "\u2067",
                        "\u2068",
                        "\u2069"})
    EXPECT_EQ(faultOf(std::string("An") + c).flaw, Flaw::bidiControl);
  for (const char* c :
       {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u034F", "\uFE0F", "\u2800", "\u3164"})
    EXPECT_EQ(faultOf(std::string("An") + c).flaw, Flaw::zeroWidth);
}

TEST(Normalize, RefusesWhatIsNoAgreedLetter) {
  EXPECT_EQ(faultOf("\uE000").flaw, Flaw::privateUse);
  EXPECT_EQ(faultOf("\uFDD0").flaw, Flaw::noncharacter);
  EXPECT_EQ(faultOf("\uFFFF").flaw, Flaw::noncharacter);
  EXPECT_EQ(faultOf("Nguy\uFFFDn").flaw, Flaw::lostLetter);
  EXPECT_EQ(faultOf("An 😀").flaw, Flaw::beyondBmp);
  EXPECT_EQ(faultOf("\xED\xA0\x80").flaw, Flaw::invalidUtf8);  // a surrogate
}

TEST(Normalize, RefusesLettersWhoseNfcLeavesTheBmp) {
  EXPECT_EQ(faultOf("\uFACF").flaw, Flaw::beyondBmp);
  EXPECT_EQ(clean("\uF900"), "\u8C48");
}

std::string marks(size_t count) {
  std::string text = "a";
  for (size_t i = 0; i < count; ++i)
    text += i % 2 == 0 ? "\u0323" : "\u0301";
  return text;
}

TEST(Normalize, BoundsRunsOfMarks) {
  EXPECT_TRUE(normalize(marks(kMaxMarks)));
  EXPECT_EQ(faultOf(marks(kMaxMarks + 1)), (TextFault{Flaw::tooManyMarks, 17, 0x0323}));
}

TEST(Normalize, CountsMarksAcrossDroppedSoftHyphens) {
  std::string text = marks(5);
  text += "\u00AD";
  text += marks(5).substr(1);
  EXPECT_EQ(faultOf(text).flaw, Flaw::tooManyMarks);
}

TEST(Normalize, RefusesManyMarksInMilliseconds) {
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(faultOf(marks(200'000)).flaw, Flaw::tooManyMarks);
  std::string bounded;
  for (int i = 0; i < 25'000; ++i)
    bounded += marks(kMaxMarks);
  EXPECT_TRUE(normalize(bounded));
  // 400 KB unbounded takes 17 s; the slack is for sanitizers and busy machines.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
}

// Random strings of awkward pieces: what comes out goes in again unchanged.
TEST(Normalize, IsIdempotent) {
  const std::vector<std::string_view> pieces = {
      "a",  "o", "ơ",      "ê",      "đ",      "ð",      "Ð",      "\u0189", " ",      "\u00A0",
      "\n", "-", "\u0301", "\u0323", "\u0302", "\u031B", "\u00AD", "\u1100", "\u1161", "\u2126",
      "f",  "1", "\r\n",   "\u0340", "\u0344", "\u212B", "\u2000", "\u0958"};
  std::mt19937 random(20200305);
  for (int round = 0; round < 20'000; ++round) {
    std::string raw;
    for (auto n = random() % 9; n > 0; --n)
      raw += pieces[random() % pieces.size()];
    const auto once = normalize(raw);
    ASSERT_TRUE(once) << raw;
    ASSERT_EQ(clean(*once), *once) << raw;
  }
}

TEST(Describe, NamesTheCharacterInBothLanguages) {
  const Message message = describe(faultOf("An\u202E"));
  EXPECT_THAT(message.vi, HasSubstr("Ký tự U+202E"));
  EXPECT_THAT(message.en, HasSubstr("Character U+202E"));
}

TEST(Describe, NamesTheByteThatIsNoUtf8) {
  const Message message = describe(faultOf("abc\xFF"));
  EXPECT_THAT(message.vi, HasSubstr("byte FF ở vị trí thứ 4"));
  EXPECT_THAT(message.en, HasSubstr("byte FF at position 4"));
}

TEST(Describe, HasASentenceForEveryFlaw) {
  for (const char* raw : {"\xFF", "\x07", "\u202E", "\u200B", "\uE000", "\uFFFE", "\uFFFD", "😀"}) {
    const Message message = describe(faultOf(raw));
    EXPECT_TRUE(message.vi.ends_with('.')) << message.vi;
    EXPECT_TRUE(message.en.ends_with('.')) << message.en;
  }
  EXPECT_THAT(describe(faultOf(marks(9))).en, HasSubstr("U+0323 goes beyond 8"));
}

}  // namespace
}  // namespace vanthu::text
