#include <gtest/gtest.h>

#include "layout/appendix.h"
#include "layout/pagination.h"
#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Appendix;

Appendix appendix(std::vector<document::Block> blocks) {
  Appendix out;
  out.reference = words("Phụ lục I");
  out.title = words("DANH SÁCH");
  out.enclosure = words("(Kèm theo Quyết định số 05/QĐ-SGDĐT)");
  out.blocks = std::move(blocks);
  return out;
}

std::vector<page::TextRun> numbersOf(const page::Pages& pages) {
  std::vector<page::TextRun> out;
  for (const Found& found : findAll(pages, "")) {
    if (found.run.tag == page::kPaginationArtifact)
      out.push_back(found.run);
  }
  return out;
}

TEST(PageNumbers, StandInTheTopMarginOfEveryPageButTheFirst) {
  const page::Pages pages = pagesOf({linesOfText(100)});
  ASSERT_EQ(pages.pages.size(), 3u);
  const std::vector<page::TextRun> numbers = numbersOf(pages);
  ASSERT_EQ(numbers.size(), 2u);
  EXPECT_EQ(numbers[0].text, "2");
  EXPECT_NEAR(centre(numbers[0]), 112.5, 0.01);
  EXPECT_NEAR(numbers[0].origin.y.millimetres(), 12.5, 0.01);
  EXPECT_EQ(pages.pages[0].label, "1");
}

TEST(PageNumbers, StandAtTheRightOfTheFootUnderTheCircular) {
  const page::TextRun number = numbersOf(pagesOf(documentOf({linesOfText(60)}), "tt01")).at(0);
  EXPECT_NEAR(right(number), 195, 0.01);
  EXPECT_GT(number.origin.y.millimetres(), 277);
  EXPECT_LT(number.origin.y.millimetres(), 297);
}

TEST(PageNumbers, BeginAnewInEachAppendix) {
  const page::Pages pages = pagesOf({linesOfText(60), appendix({linesOfText(60)})});
  ASSERT_EQ(pages.pages.size(), 4u);
  EXPECT_EQ(pages.pages[2].label, "1");
  EXPECT_EQ(pages.pages[3].label, "2");
  EXPECT_EQ(numbersOf(pages).size(), 2u);
}

TEST(Appendix, BeginsAPageWithItsHeaderLinesCentredAndARule) {
  const page::Pages pages = pagesOf({paragraph("a"), appendix({paragraph("b")})});
  ASSERT_EQ(pages.pages.size(), 2u);
  const page::TextRun reference = find(pages, "Phụ lục I")->run;
  EXPECT_NEAR(top(reference), 20, 0.01);
  EXPECT_NEAR(centre(reference), 112.5, 0.01);
  EXPECT_EQ(find(pages, "(Kèm theo")->run.style, fonts::Style::italic);
  EXPECT_EQ(rulesOn(pages.pages[1]).size(), 1u);
}

TEST(Appendix, IsTurnedOverSixColumns) {
  const page::Pages six = pagesOf({appendix({table(6, 1)})});
  EXPECT_LT(six.pages[0].width, six.pages[0].height);
  const page::Pages seven = pagesOf({appendix({table(7, 1)})});
  EXPECT_NEAR(seven.pages[0].width.millimetres(), 297, 0.01);
  EXPECT_NEAR(seven.pages[0].height.millimetres(), 210, 0.01);
}

TEST(Appendix, KeepsTheMarginsOnATurnedPage) {
  Appendix wide = appendix({table(2, 1)});
  wide.orientation = Appendix::Orientation::landscape;
  const page::Pages pages = pagesOf({wide});
  double least = 1000, most = 0;
  for (const page::Rule& rule : rulesOn(pages.pages[0])) {
    least = std::min(least, rule.from.x.millimetres());
    most = std::max(most, rule.to.x.millimetres());
  }
  EXPECT_NEAR(least, 30, 0.1);
  EXPECT_NEAR(most, 297 - 15, 0.1);
}

TEST(Pages, HoldNothingOutsideTheTextBlockButTheNumber) {
  const page::Pages pages = pagesOf({letterhead(),
                                     document::Title{words("KẾ HOẠCH"), words("Triển khai")},
                                     linesOfText(90),
                                     table(4, 60),
                                     linesOfText(3),
                                     closing()});
  for (const Found& found : findAll(pages, "")) {
    if (found.run.tag == page::kPaginationArtifact)
      continue;
    EXPECT_GE(left(found.run), 30 - 0.01) << found.run.text;
    EXPECT_LE(right(found.run), 195 + 0.01) << found.run.text;
    EXPECT_GE(top(found.run), 20 - 0.01) << found.run.text;
    EXPECT_LE(top(found.run) + found.run.size.millimetres() * 1.1499, 277 + 0.01) << found.run.text;
  }
}

TEST(Pages, BreakInsideARunOfHeadingsLongerThanAPage) {
  std::vector<document::Block> blocks;
  for (int i = 0; i < 80; ++i)
    blocks.push_back(heading(document::Role::arabic, std::to_string(i) + ".", "Tiêu đề"));
  EXPECT_EQ(pagesOf(std::move(blocks)).pages.size(), 3u);
}

TEST(Pages, MoreThanTheLimitAreAFault) {
  // 30 lines and the gaps between them fill a page.
  const auto pagesOfLines = [](size_t pages) {
    return std::vector<document::Block>(pages * 30, paragraph("a"));
  };
  EXPECT_TRUE(faultsOf(pagesOfLines(kMaxPages)).empty());
  const Diagnostics faults = faultsOf(pagesOfLines(kMaxPages + 1));
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.too-many-pages");
}

TEST(Pages, AnEmptyDocumentHasNone) {
  EXPECT_TRUE(pagesOf(std::vector<document::Block>()).pages.empty());
}

TEST(Pages, SameDocumentSamePages) {
  const document::Document document =
      documentOf({letterhead(), linesOfText(60), appendix({table(7, 40)}), closing()});
  EXPECT_EQ(page::dump(pagesOf(document)), page::dump(pagesOf(document)));
}

}  // namespace
}  // namespace vanthu::layout
