#include "text/charset.h"

#include <gtest/gtest.h>

namespace vanthu::text {
namespace {

using namespace std::string_view_literals;

std::string decoded(std::string_view bytes) {
  const tl::expected<std::string, size_t> text = toUtf8(bytes, guessCharset(bytes));
  return text ? *text : "broken at " + std::to_string(text.error());
}

TEST(Charset, IsToldByTheByteOrderMark) {
  EXPECT_EQ(guessCharset("\xEF\xBB\xBF"
                         "a"sv),
            Charset::utf8);
  EXPECT_EQ(guessCharset("\xFF\xFE"
                         "a\0"sv),
            Charset::utf16LittleEndian);
  EXPECT_EQ(guessCharset("\xFE\xFF\0a"sv), Charset::utf16BigEndian);
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "Đ"sv),
            "Đ");
  EXPECT_EQ(decoded("\xFE\xFF\x1E\xC7"sv), "ệ");
}

TEST(Charset, WithoutMarkIsToldByTheBytes) {
  EXPECT_EQ(guessCharset("Đặng Thị Ước"), Charset::utf8);
  EXPECT_EQ(guessCharset("plain"), Charset::utf8);
  EXPECT_EQ(guessCharset(""), Charset::utf8);
  EXPECT_EQ(guessCharset("a\0b\0;\0\xB0\x1E"sv), Charset::utf16LittleEndian);
  EXPECT_EQ(guessCharset("\0a\0b\0;\x1E\xB0"sv), Charset::utf16BigEndian);
}

TEST(Charset, TellsTonesBehindVowelsFromTheLettersOfTcvn3) {
  EXPECT_EQ(guessCharset("Nguy\xEA\xDEn Thi\xF2 H\xF4\xCCng"), Charset::windows1258);
  EXPECT_EQ(guessCharset("Nguy\xD4n Th\xDE H\xE5ng"), Charset::windows1252);
  EXPECT_EQ(guessCharset("C\xE9ng h\xDF"
                         "a x\xB7 h\xE9i"),
            Charset::windows1252);
  EXPECT_EQ(guessCharset("caf\xE9"), Charset::windows1252);
}

TEST(Charset, OfOneByteKeepsEveryByteApart) {
  std::string bytes;
  for (int i = 0; i < 256; ++i)
    bytes += static_cast<char>(i);
  for (const Charset charset : {Charset::windows1252, Charset::windows1258}) {
    std::string seen;
    for (const char byte : bytes) {
      const auto letter = toUtf8(std::string_view(&byte, 1), charset);
      ASSERT_TRUE(letter);
      EXPECT_EQ(seen.find("|" + *letter + "|"), std::string::npos) << *letter;
      seen += "|" + *letter + "|";
    }
  }
}

TEST(Charset, KnowsTheLettersOfWindows1258) {
  const auto text = toUtf8(
      "\xC3\xE3\xD0\xF0\xD5\xF5\xDD\xFD\xFE\x80 a\xCC"
      "a\xD2"
      "a\xDE"
      "a\xEC"
      "a\xF2",
      Charset::windows1258);
  ASSERT_TRUE(text);
  EXPECT_EQ(*text, "ĂăĐđƠơƯư₫€ a\u0300a\u0309a\u0303a\u0301a\u0323");
}

TEST(Charset, ReadsLettersBeyondTheFirstPlaneOfUtf16) {
  EXPECT_EQ(decoded("\xFF\xFE\x3D\xD8\x00\xDE"sv), "\U0001F600");
}

TEST(Charset, NamesTheFirstByteThatCannotBeRead) {
  EXPECT_EQ(toUtf8("ab\xFF", Charset::utf8).error(), 2u);
  EXPECT_EQ(toUtf8("a\0\x00\xDC"sv, Charset::utf16LittleEndian).error(), 2u);
  EXPECT_EQ(toUtf8("\x3D\xD8"
                   "a\0"sv,
                   Charset::utf16LittleEndian)
                .error(),
            0u);
  EXPECT_EQ(toUtf8("\x3D\xD8"sv, Charset::utf16LittleEndian).error(), 0u);
  EXPECT_EQ(toUtf8("a\0b"sv, Charset::utf16LittleEndian).error(), 2u);
}

}  // namespace
}  // namespace vanthu::text
