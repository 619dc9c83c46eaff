#include "layout/paragraph.h"

#include <gtest/gtest.h>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Block;
using document::Leader;
using document::Paragraph;
using document::Role;

constexpr double kExact = 0.001;  // mm

std::vector<Found> linesOf(const page::Pages& pages) {
  return findAll(pages, "");
}

TEST(Paragraph, FillsTheTextBlockFromMarginToMargin) {
  const page::Pages pages = pagesOf({linesOfText(4)});
  const std::vector<Found> lines = linesOf(pages);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_NEAR(left(lines[0].run), 42.7, kExact);
  EXPECT_NEAR(left(lines[1].run), 30, kExact);
  for (size_t i = 0; i < 3; ++i)
    EXPECT_NEAR(right(lines[i].run), 195, kExact);
  EXPECT_LT(right(lines[3].run), 195);
}

TEST(Paragraph, SetsFourteenPointTextAtTheLinePitchOfOnePointOneFive) {
  const std::vector<Found> lines = linesOf(pagesOf({linesOfText(3)}));
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].run.size, 14_pt);
  EXPECT_NEAR((lines[1].run.origin.y - lines[0].run.origin.y).points(), 14 * 1.1499 * 1.15, 0.01);
}

TEST(Paragraph, IsSixPointsFromTheOneBefore) {
  const page::Pages pages = pagesOf({paragraph("một"), paragraph("hai")});
  EXPECT_NEAR((find(pages, "hai")->run.origin.y - find(pages, "một")->run.origin.y).points(),
              14 * 1.1499 * 1.15 + 6,
              0.01);
}

TEST(Paragraph, KeepsTheSpaceAtWhichALineWasBrokenWithoutWidth) {
  const std::vector<Found> lines = linesOf(pagesOf({linesOfText(3)}));
  EXPECT_TRUE(lines[0].run.text.ends_with(" "));
  EXPECT_EQ(lines[0].run.glyphs.back().advance, Length());
  EXPECT_FALSE(lines[2].run.text.ends_with(" "));
}

TEST(Paragraph, DropsSpacesAtItsEnd) {
  EXPECT_EQ(linesOf(pagesOf({paragraph("một hai  ")})).front().run.text, "một hai");
}

TEST(Paragraph, EachGlyphKnowsItsLetter) {
  const page::TextRun run = linesOf(pagesOf({paragraph("một hai")})).front().run;
  ASSERT_EQ(run.glyphs.size(), 7u);
  EXPECT_EQ(run.glyphs[1].cluster, 1u);
  EXPECT_EQ(run.glyphs[2].cluster, 4u);  // ộ takes three bytes
  EXPECT_EQ(run.glyphs[4].cluster, 6u);
}

TEST(Paragraph, ALabelKeepsItsSpaceAsItIs) {
  const document::Paragraph body = linesOfText(3);
  const page::Pages pages = pagesOf({labelled(Role::arabic, "1.", document::plainText(body.text))});
  const page::TextRun label = find(pages, "1. ")->run;
  ASSERT_EQ(label.text, "1. ");
  EXPECT_EQ(label.glyphs.back().advance, 7_pt);
  EXPECT_NEAR(left(label), 42.7, kExact);
}

TEST(Paragraph, OnlyTheLabelOfAnArticleThatIsNoHeadingIsBold) {
  const page::Pages pages = pagesOf({labelled(Role::article, "Điều 1.", "Tặng Giấy khen"),
                                     heading(Role::article, "Điều 2.", "Hiệu lực"),
                                     labelled(Role::arabic, "1.", "Khoản")});
  EXPECT_EQ(find(pages, "Điều 1.")->run.style, fonts::Style::bold);
  EXPECT_EQ(find(pages, "Tặng")->run.style, fonts::Style::regular);
  EXPECT_EQ(find(pages, "Hiệu lực")->run.style, fonts::Style::bold);
  EXPECT_EQ(find(pages, "1. ")->run.style, fonts::Style::regular);
}

TEST(Paragraph, BasisIsItalicUnderTheDecreeAndUprightUnderTheCircular) {
  Paragraph basis = paragraph("Căn cứ Luật Thi đua, khen thưởng;");
  basis.role = Role::basis;
  const document::Document document = documentOf({basis});
  EXPECT_EQ(find(pagesOf(document, "nd30"), "Căn cứ")->run.style, fonts::Style::italic);
  EXPECT_EQ(find(pagesOf(document, "tt01"), "Căn cứ")->run.style, fonts::Style::regular);
}

TEST(Paragraph, OperativeWordsAreCentred) {
  Paragraph operative = paragraph("QUYẾT ĐỊNH:");
  operative.role = Role::operative;
  const page::TextRun run = find(pagesOf({operative, paragraph("a")}), "QUYẾT")->run;
  EXPECT_NEAR(centre(run), 112.5, kExact);
  EXPECT_EQ(run.style, fonts::Style::bold);
}

TEST(Paragraph, AMissingFieldOfADraftIsRed) {
  Paragraph draft = paragraph("[…]");
  std::get<document::Text>(draft.text.front()).missing = true;
  EXPECT_EQ(linesOf(pagesOf({draft})).front().run.color, page::kRed);
}

TEST(Paragraph, LeavesNoSingleLineAtTheFootOrTheHeadOfAPage) {
  for (size_t before = 30; before < 42; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before), linesOfText(4, "xyz")});
    size_t onPage[2] = {0, 0};
    for (const Found& line : findAll(pages, "xyz"))
      ++onPage[line.page];
    EXPECT_EQ(onPage[0] + onPage[1], 4u);
    EXPECT_NE(onPage[0], 1u) << before;
    EXPECT_NE(onPage[1], 1u) << before;
  }
}

TEST(Paragraph, AHeadingStaysWithTwoLinesOfWhatFollows) {
  for (size_t before = 28; before < 42; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before),
                                       heading(Role::roman, "I.", "MỤC ĐÍCH"),
                                       paragraph("một"),
                                       paragraph("hai"),
                                       linesOfText(3)});
    const size_t page = find(pages, "I.")->page;
    EXPECT_EQ(find(pages, "một")->page, page) << before;
    EXPECT_EQ(find(pages, "hai")->page, page) << before;
  }
}

TEST(Leader, FillsItsLineWithDotsUpToTheRightMargin) {
  Paragraph line = paragraph("Họ tên: ");
  line.text.push_back(Leader{});
  const page::Pages pages = pagesOf({line});
  const page::TextRun dots = find(pages, "....")->run;
  EXPECT_NEAR(right(dots), 195, kExact);
  EXPECT_GE(left(dots), right(find(pages, "Họ tên: ")->run) - kExact);
  EXPECT_LT(left(dots), right(find(pages, "Họ tên: ")->run) + (7_pt).millimetres());
  EXPECT_EQ(dots.tag, page::kLayoutArtifact);
}

TEST(Leader, TwoOnOneLineShareTheRoom) {
  Paragraph line = paragraph("Điện thoại: ");
  line.text.push_back(Leader{});
  line.text.push_back(document::Text{" Thư: ", false, false, false, {}});
  line.text.push_back(Leader{});
  const std::vector<Found> dots = findAll(pagesOf({line}), "....");
  ASSERT_EQ(dots.size(), 2u);
  EXPECT_EQ(dots[0].run.origin.y, dots[1].run.origin.y);
  EXPECT_NEAR(right(dots[1].run), 195, kExact);
}

TEST(Leader, OfThreeLinesPrintsThreeWholeDottedLines) {
  Paragraph line = paragraph("Thực trạng:");
  line.text.push_back(Leader{3, {}});
  line.text.push_back(document::Text{"(tồn tại)", false, false, false, {}});
  const page::Pages pages = pagesOf({line});
  const std::vector<Found> dots = findAll(pages, "....");
  ASSERT_EQ(dots.size(), 3u);
  EXPECT_LT(left(dots[0].run), 33);
  EXPECT_NEAR(right(dots[2].run), 195, kExact);
  EXPECT_GT(find(pages, "(tồn")->run.origin.y, dots[2].run.origin.y);
}

TEST(Faults, AWordTooLongForItsLineIsNamedWithItsPlace) {
  Paragraph long1 = paragraph("trước " + std::string(70, 'x') + " sau");
  auto& text = std::get<document::Text>(long1.text.front());
  text.source = {0, 12, 3, "/basis/0"};
  const Diagnostics faults = faultsOf({long1});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.word-too-long");
  EXPECT_EQ(faults[0].where.pointer, "/basis/0");
  EXPECT_EQ(faults[0].where.file, "templates/ke-hoach/template.md");
  EXPECT_EQ(faults[0].where.line, 12u);
  EXPECT_NE(faults[0].message.vi.find("xxxxxxxxxxxxxxxx…"), std::string::npos);
  EXPECT_NE(faults[0].message.vi.find("70"), std::string::npos);
}

TEST(Faults, AWordTooLongForItsLineIsNamedWithoutTheLabelBeforeIt) {
  Paragraph point = labelled(Role::arabic, "1.", "");
  point.text = words(std::string(1000, 'a'), "/points/0");
  point.source = {0, 7, 1, ""};
  const Diagnostics faults = faultsOf({point});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].where.pointer, "/points/0");
  EXPECT_NE(faults[0].message.vi.find("“aaaaaaaaaaaaaaaa…” (1000"), std::string::npos);
}

TEST(Faults, AreListedUpToAHundredAndTheRestIsCounted) {
  std::vector<Block> blocks;
  for (int i = 0; i < 150; ++i)
    blocks.push_back(paragraph(std::string(80, 'x')));
  const Diagnostics faults = faultsOf(blocks);
  ASSERT_EQ(faults.size(), 101u);
  EXPECT_EQ(faults[100].code, "layout.too-many-errors");
  EXPECT_NE(faults[100].message.vi.find("còn 50 lỗi"), std::string::npos);
}

TEST(Faults, EachLetterThatAFaceLacksIsNamedOnceForEachField) {
  testing::SolidMeasure measure;
  measure.lack(U'\u2603');
  measure.lack(U'\u0E01');
  Paragraph first = paragraph("a");
  first.text = words("☃ và ☃ và ก", "/subject");
  Paragraph second = paragraph("b");
  second.text = words("☃", "/signer/fullName");
  const Diagnostics faults = faultsOf({first, second, paragraph(std::string(80, 'x'))}, measure);
  ASSERT_EQ(faults.size(), 4u);
  EXPECT_EQ(faults[0].code, "layout.missing-glyph");
  EXPECT_EQ(faults[0].where.pointer, "/subject");
  EXPECT_NE(faults[0].message.vi.find("U+2603"), std::string::npos);
  EXPECT_NE(faults[1].message.en.find("U+0E01"), std::string::npos);
  EXPECT_EQ(faults[2].where.pointer, "/signer/fullName");
  EXPECT_EQ(faults[3].code, "layout.word-too-long");
}

}  // namespace
}  // namespace vanthu::layout
