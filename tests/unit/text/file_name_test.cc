#include "text/file_name.h"

#include <gtest/gtest.h>

#include <string>

namespace vanthu::text {
namespace {

constexpr size_t kLong = 80;

TEST(FileName, HasSmallLettersWithoutMarksAndSingleHyphens) {
  EXPECT_EQ(fileName("Báo cáo Nguyễn Thị Hòa", kLong), "bao-cao-nguyen-thi-hoa");
  EXPECT_EQ(fileName("  Đặng   Ước - Êban_2026 ", kLong), "dang-uoc-eban-2026");
  EXPECT_EQ(fileName("H'Hen Niê", kLong), "h-hen-nie");
}

TEST(FileName, IsTheSameInCapitalsAndWithEitherToneStyle) {
  EXPECT_EQ(fileName("HỒNG HÒA", kLong), "hong-hoa");
  EXPECT_EQ(fileName("Hồng Hoà", kLong), "hong-hoa");
}

TEST(FileName, IsNeverAPathAHiddenFileOrAnOption) {
  EXPECT_EQ(fileName("../../etc/passwd", kLong), "etc-passwd");
  EXPECT_EQ(fileName("C:\\Windows\\x.exe", kLong), "c-windows-x-exe");
  EXPECT_EQ(fileName(".htaccess", kLong), "htaccess");
  EXPECT_EQ(fileName("--version", kLong), "version");
  EXPECT_EQ(fileName(std::string_view("a\0b\nc", 5), kLong), "a-b-c");
}

TEST(FileName, MayBeEmpty) {
  EXPECT_EQ(fileName("", kLong), "");
  EXPECT_EQ(fileName("…/–", kLong), "");
  EXPECT_EQ(fileName("日本", kLong), "");
  EXPECT_EQ(fileName("abc", 0), "");
}

TEST(FileName, EndsInNoHyphenWhereItIsCutOff) {
  EXPECT_EQ(fileName("Trường Tiểu học", 6), "truong");
  EXPECT_EQ(fileName("Trường Tiểu học", 7), "truong");
  EXPECT_EQ(fileName("Trường Tiểu học", 8), "truong-t");
  EXPECT_EQ(fileName(std::string(500, 'x'), kLong).size(), kLong);
}

// What is left of letters that are no Vietnamese ones is no name.
TEST(FileName, HoldsNothingButLettersDigitsAndHyphensWhateverTheWordsAre) {
  for (unsigned first = 1; first < 256; ++first) {
    const std::string words = {'a', static_cast<char>(first), 'b'};
    const std::string name = fileName(words, kLong);
    EXPECT_EQ(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), name.npos) << first;
  }
}

}  // namespace
}  // namespace vanthu::text
