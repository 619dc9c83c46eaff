#include "text/labels.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vanthu::text {
namespace {

using Kind = Label::Kind;

void expectLabel(std::string_view line, Kind kind, std::string_view label) {
  const std::optional<Label> found = leadingLabel(line);
  ASSERT_TRUE(found) << line;
  EXPECT_EQ(found->kind, kind) << line;
  EXPECT_EQ(line.substr(0, found->length), label);
}

TEST(LeadingLabel, KnowsEveryKind) {
  expectLabel("I. MỤC ĐÍCH", Kind::roman, "I.");
  expectLabel("A. TẬP THỂ", Kind::capital, "A.");
  expectLabel("Điều 1. Tặng Giấy khen", Kind::article, "Điều 1.");
  expectLabel("1. Giao các phòng", Kind::arabic, "1.");
  expectLabel("5.1. Xây dựng", Kind::decimal, "5.1.");
  expectLabel("a) Tập thể", Kind::letter, "a)");
  expectLabel("đ) Cá nhân", Kind::letter, "đ)");
  expectLabel("- UBND tỉnh", Kind::item, "-");
  expectLabel("+ Nội dung", Kind::item, "+");
  expectLabel("* Ghi chú", Kind::item, "*");
}

TEST(LeadingLabel, ReadsISignsVAndXAsRomanOtherSingleCapitalsAsLetters) {
  expectLabel("V. TỔ CHỨC", Kind::roman, "V.");
  expectLabel("X. KẾT LUẬN", Kind::roman, "X.");
  expectLabel("C. KHÁC", Kind::capital, "C.");
  expectLabel("D. KHÁC", Kind::capital, "D.");
  expectLabel("Đ. KHÁC", Kind::capital, "Đ.");
  expectLabel("L. KHÁC", Kind::capital, "L.");
}

TEST(LeadingLabel, ReadsWellFormedRomanNumbersOnly) {
  expectLabel("XLVIII. Mục", Kind::roman, "XLVIII.");
  EXPECT_FALSE(leadingLabel("IIII. Mục"));
  EXPECT_FALSE(leadingLabel("VX. Mục"));
  EXPECT_FALSE(leadingLabel("MIX. Mục"));
}

TEST(LeadingLabel, AcceptsDeepNumbersAndHardSpaces) {
  expectLabel("1.2.3. Nội dung", Kind::decimal, "1.2.3.");
  expectLabel("Điều\u00A012.\u00A0Hiệu lực", Kind::article, "Điều\u00A012.");
  expectLabel("1.\tGiao", Kind::arabic, "1.");
}

TEST(LeadingLabel, WantsASpaceBehindTheLabel) {
  for (const char* line : {"",
                           "-",
                           "1.",
                           "a)",
                           "Điều 1.",
                           "-UBND",
                           "1.Giao",
                           "a)Tập thể",
                           "**đậm**",
                           "Điều 1.Tặng",
                           "I"})
    EXPECT_FALSE(leadingLabel(line)) << line;
}

TEST(LeadingLabel, LeavesOrdinaryTextAlone) {
  for (const char* line : {"Điều này",
                           "Điều 1 của",
                           "Điều lệ. Hội",
                           "2026. Năm",
                           "1.205.000 đồng",
                           "1.1 điểm",
                           "KT. GIÁM ĐỐC",
                           "TP. Hồ Chí Minh",
                           "ă) Tập",
                           "ab) Tập",
                           "1) Tập",
                           "A) Tập",
                           ". a",
                           ") a",
                           "1..2. a",
                           "-- a",
                           "Số: 5",
                           "1.1a. x",
                           "ĐIỀU 1. x"})
    EXPECT_FALSE(leadingLabel(line)) << line;
}

TEST(LeadingLabel, TakesAMillionNumbersWithDotsWithoutRunningOutOfStack) {
  std::string line;
  for (int i = 0; i < 1'000'000; ++i)
    line += "1.";
  const auto label = leadingLabel(line + " x");
  ASSERT_TRUE(label);
  EXPECT_EQ(label->kind, Label::Kind::decimal);
  EXPECT_FALSE(leadingLabel(line + ". x"));
}

}  // namespace
}  // namespace vanthu::text
