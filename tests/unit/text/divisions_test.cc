#include "text/divisions.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vanthu::text {
namespace {

using Kind = Division::Kind;

void expectDivision(std::string_view heading,
                    Kind kind,
                    std::string_view label,
                    std::string_view title) {
  const std::optional<Division> found = leadingDivision(heading);
  ASSERT_TRUE(found) << heading;
  EXPECT_EQ(found->kind, kind) << heading;
  EXPECT_EQ(found->label, label) << heading;
  EXPECT_EQ(heading.substr(found->length), title) << heading;
}

TEST(LeadingDivision, KnowsEveryKind) {
  expectDivision("Phần I. Mở đầu", Kind::part, "Phần I", " Mở đầu");
  expectDivision("Chương II. Quy định cụ thể", Kind::chapter, "Chương II", " Quy định cụ thể");
  expectDivision("Mục 1: Thường xuyên", Kind::section, "Mục 1", " Thường xuyên");
  expectDivision("Tiểu mục 12. Chuyên đề", Kind::subsection, "Tiểu mục 12", " Chuyên đề");
}

TEST(LeadingDivision, NeedsNoMarkAndNoTitle) {
  expectDivision(
      "Chương I Những quy định chung", Kind::chapter, "Chương I", " Những quy định chung");
  expectDivision("Chương XIV", Kind::chapter, "Chương XIV", "");
  expectDivision("Mục 2.", Kind::section, "Mục 2", "");
  expectDivision("Chương\u00A0I", Kind::chapter, "Chương I", "");
}

TEST(LeadingDivision, WritesTheLabelAsTheFormatDoes) {
  expectDivision("CHƯƠNG iv. Tổ chức", Kind::chapter, "Chương IV", " Tổ chức");
  expectDivision("TIỂU MỤC 3", Kind::subsection, "Tiểu mục 3", "");
  expectDivision("PHẦN THỨ NHẤT", Kind::part, "Phần thứ nhất", "");
}

TEST(LeadingDivision, CountsPartsInWordsToo) {
  expectDivision("Phần thứ hai. Kết quả", Kind::part, "Phần thứ hai", " Kết quả");
  expectDivision("Phần thứ mười", Kind::part, "Phần thứ mười", "");
  EXPECT_FALSE(leadingDivision("Phần thứ nguyên"));
  EXPECT_FALSE(leadingDivision("Chương thứ nhất"));
}

TEST(LeadingDivision, IsNotMadeOfOtherWords) {
  for (const std::string_view heading : {"Chương trình công tác",
                                         "Mục đích, yêu cầu",
                                         "Phần mềm I",
                                         "Mục 1.1 Nội dung",
                                         "Chương IIII",
                                         "Mục 1000",
                                         "Chương I, Chương II",
                                         "Chương",
                                         "Mục ",
                                         "mụcI",
                                         "I. Chương I",
                                         ""})
    EXPECT_FALSE(leadingDivision(heading)) << heading;
}

TEST(LeadingDivision, ReadsHeadingsOfAnyLengthAndLetters) {
  const std::string title = " Những quy định chung về công tác thi đua, khen thưởng của toàn ngành";
  expectDivision("Chương I." + title, Kind::chapter, "Chương I", title);
  // İ is longer when small: it stands behind the label and does not matter.
  const std::string foreign = " İİİİİİİİİİİİİİİİİİİİİİİİİİİİİİİ";
  expectDivision("Chương I." + title + foreign, Kind::chapter, "Chương I", title + foreign);
}

}  // namespace
}  // namespace vanthu::text
