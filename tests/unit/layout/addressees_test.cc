#include "layout/addressees.h"

#include <gtest/gtest.h>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

constexpr double kTolerance = 0.1;  // mm

// With SolidMeasure every letter and space of 14 points is 7 points wide.
double letters(double count) {
  return count * (7_pt).millimetres();
}

document::Addressees to(std::vector<std::string_view> names) {
  document::Addressees out;
  out.label = words("Kính gửi:");
  for (const std::string_view name : names)
    out.names.push_back(words(name));
  return out;
}

page::TextRun only(const page::Pages& pages, std::string_view beginning) {
  const std::vector<Found> found = findAll(pages, beginning);
  EXPECT_EQ(found.size(), 1u) << beginning;
  return found.empty() ? page::TextRun() : found.front().run;
}

TEST(Addressees, OneStandsOnTheLineOfTheLabelInTheMiddle) {
  const page::Pages pages = pagesOf({to({"Bộ Nội vụ"}), paragraph("a")});
  const page::TextRun label = only(pages, "Kính gửi:"), name = only(pages, "Bộ Nội vụ");
  EXPECT_EQ(label.origin.y, name.origin.y);
  EXPECT_NEAR(left(name), right(label), kTolerance);
  EXPECT_EQ(label.text, "Kính gửi: ");
  EXPECT_NEAR((left(label) + right(name)) / 2, 112.5, kTolerance);
  EXPECT_EQ(label.size, 14_pt);
  EXPECT_EQ(label.style, fonts::Style::regular);
}

TEST(Addressees, FurtherLinesOfOneHangUnderItsFirstWord) {
  const std::string name =
      "Các phòng, ban thuộc Sở; các trường trung học phổ thông, trung tâm giáo dục thường xuyên";
  const page::Pages pages = pagesOf({to({name}), paragraph("a")});
  const page::TextRun label = only(pages, "Kính gửi:"), first = only(pages, "Các phòng");
  EXPECT_NEAR(left(label), 30 + 12.7, kTolerance);
  const std::vector<Found> all = findAll(pages, "");
  const page::TextRun& second = all.at(2).run;
  EXPECT_NEAR(left(second), left(first), kTolerance);
  EXPECT_LE(right(first), 195 + letters(1));
  EXPECT_GT(second.origin.y, first.origin.y);
}

TEST(Addressees, SeveralHaveTheirDashesUnderTheColon) {
  const page::Pages pages =
      pagesOf({to({"- Bộ Giáo dục và Đào tạo;", "- Ban Thi đua.", "- Sở."}), paragraph("a")});
  const page::TextRun label = only(pages, "Kính gửi:"), longest = only(pages, "Bộ"),
                      next = only(pages, "Ban"), last = only(pages, "Sở");
  const std::vector<Found> dashes = findAll(pages, "- ");
  ASSERT_EQ(dashes.size(), 3u);
  for (const Found& dash : dashes)
    EXPECT_NEAR(left(dash.run), left(label) + letters(8), kTolerance);  // "Kính gửi"
  EXPECT_NEAR(left(longest), right(dashes[0].run), kTolerance);
  EXPECT_EQ(longest.origin.x, next.origin.x);
  EXPECT_EQ(longest.origin.x, last.origin.x);
  EXPECT_LT(label.origin.y, longest.origin.y);
  EXPECT_LT(longest.origin.y, next.origin.y);
  EXPECT_NEAR((left(label) + right(longest)) / 2, 112.5, kTolerance);
}

TEST(Addressees, WrappedLinesOfSeveralHangBehindTheDash) {
  const page::Pages pages = pagesOf(
      {to({"- Các trường trung học phổ thông, trung tâm giáo dục nghề nghiệp, trường mầm non;",
           "- Sở."}),
       paragraph("a")});
  const page::TextRun first = only(pages, "Các"), label = only(pages, "Kính gửi:");
  EXPECT_NEAR(left(label), 30 + 12.7, kTolerance);
  const page::TextRun second = findAll(pages, "").at(3).run;
  EXPECT_GT(second.origin.y, first.origin.y);
  EXPECT_NEAR(left(second), left(first), kTolerance);
}

TEST(Addressees, StandTwelvePointsUnderTheLetterheadAndStayWithTheText) {
  const page::Pages pages =
      pagesOf({letterhead(), to({"- Bộ;", "- Sở."}), paragraph("Thân"), paragraph("b")});
  const page::TextRun number = only(pages, "Số:"), label = only(pages, "Kính gửi:");
  const double numberBottom = top(number) + (13_pt).millimetres() * 1.1499;
  EXPECT_NEAR(top(label) - numberBottom, (12_pt).millimetres(), kTolerance);

  std::vector<document::Block> blocks(28, paragraph("x"));
  blocks.push_back(to({"- Bộ;", "- Sở."}));
  blocks.push_back(linesOfText(4));
  const page::Pages long_ = pagesOf(std::move(blocks));
  EXPECT_EQ(find(long_, "Kính gửi:")->page, 1u);
}

TEST(Addressees, AreAParagraphOrAParagraphWithAList) {
  EXPECT_EQ(outlineOf(pagesOf({to({"Bộ"}), paragraph("a")})), "Document(P P)");
  EXPECT_EQ(outlineOf(pagesOf({to({"- Bộ;", "- Sở."}), paragraph("a")})),
            "Document(P L(LI(Lbl LBody) LI(Lbl LBody)) P)");
}

}  // namespace
}  // namespace vanthu::layout
