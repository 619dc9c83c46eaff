#include "layout/division.h"

#include <gtest/gtest.h>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Block;
using document::Role;

TEST(Division, SetsLabelAndTitleInTheMiddleOnLinesOfTheirOwn) {
  const page::Pages pages =
      pagesOf({paragraph("a"), heading(Role::chapter, "Chương II", "QUY ĐỊNH"), paragraph("b")});
  const page::TextRun label = find(pages, "Chương II")->run, title = find(pages, "QUY ĐỊNH")->run;
  EXPECT_EQ(label.text, "Chương II");
  EXPECT_NEAR(centre(label), 112.5, 0.01);
  EXPECT_NEAR(centre(title), 112.5, 0.01);
  EXPECT_EQ(label.style, fonts::Style::bold);
  EXPECT_EQ(title.style, fonts::Style::bold);
  EXPECT_NEAR(top(title) - top(label), (14_pt).millimetres() * 1.1499 * 1.15, 0.05);
}

TEST(Division, WithoutATitleIsOneLine) {
  EXPECT_EQ(findAll(pagesOf({heading(Role::section, "Mục 1", "")}), "").size(), 1u);
}

TEST(Division, WrapsALongTitleIntoLinesOfAboutOneLength) {
  const page::Pages pages =
      pagesOf({heading(Role::chapter,
                       "Chương I",
                       "TỔ CHỨC CÔNG TÁC THI ĐUA VÀ KHEN THƯỞNG TRONG TOÀN NGÀNH GIÁO DỤC TỈNH")});
  const std::vector<Found> lines = findAll(pages, "");
  ASSERT_EQ(lines.size(), 3u);
  const double first = right(lines[1].run) - left(lines[1].run);
  const double second = right(lines[2].run) - left(lines[2].run);
  EXPECT_LT(std::abs(first - second), 40);
}

TEST(Division, StaysWithItsTitleAndTwoLinesThatFollow) {
  for (size_t before = 24; before < 44; ++before) {
    const page::Pages pages = pagesOf({linesOfText(before),
                                       heading(Role::chapter, "Chương I", "TÊN"),
                                       heading(Role::section, "Mục 1", "KHÁC"),
                                       linesOfText(4, "xyz")});
    const size_t page = find(pages, "Chương I")->page;
    EXPECT_EQ(find(pages, "TÊN")->page, page);
    EXPECT_EQ(find(pages, "Mục 1")->page, page);
    EXPECT_EQ(find(pages, "KHÁC")->page, page);
    size_t lines = 0;
    for (const Found& line : findAll(pages, "xyz"))
      lines += line.page == page ? 1 : 0;
    EXPECT_GE(lines, 2u) << before;
  }
}

TEST(Division, OutranksTheArticlesItHolds) {
  EXPECT_EQ(outlineOf(pagesOf({document::Title{words("QUY CHẾ"), {}},
                               heading(Role::chapter, "Phần thứ nhất", "A"),
                               heading(Role::chapter, "Chương I", "B"),
                               heading(Role::section, "Mục 1", "C"),
                               heading(Role::section, "Tiểu mục 1", ""),
                               heading(Role::article, "Điều 1.", "e"),
                               heading(Role::chapter, "Chương II", "B"),
                               heading(Role::article, "Điều 2.", "e")})),
            "Document(H1 H2(Span Span) H3(Span Span) H4(Span Span) H5 H6 H3(Span Span) H4)");
}

TEST(Division, IsReadWithASpaceBetweenLabelAndTitle) {
  const std::vector<Block> blocks = {heading(Role::chapter, "Chương I", "TÊN"), paragraph("a")};
  EXPECT_EQ(collapsed(page::taggedText(pagesOf(blocks))),
            collapsed(document::plainText(documentOf(blocks))));
}

}  // namespace
}  // namespace vanthu::layout
