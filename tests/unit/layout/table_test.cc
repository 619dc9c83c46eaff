#include "layout/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "unit/layout/support.h"

namespace vanthu::layout {
namespace {

using document::Align;
using document::Row;
using document::Table;

Row rowOf(Row::Kind kind, std::vector<document::Cell> cells) {
  Row row;
  row.kind = kind;
  row.cells = std::move(cells);
  return row;
}

TEST(Table, SpansTheTextBlockAndIsRuledAllRound) {
  const page::Pages pages = pagesOf({table(3, 2)});
  double least = 1000, most = 0;
  for (const page::Rule& rule : rulesOn(pages.pages[0])) {
    least = std::min(least, rule.from.x.millimetres());
    most = std::max(most, rule.to.x.millimetres());
    EXPECT_EQ(rule.tag, page::kLayoutArtifact);
  }
  EXPECT_NEAR(least, 30, 0.1);
  EXPECT_NEAR(most, 195, 0.1);
}

TEST(Table, PrintsItsHeaderBoldAndCentredAndAlignsItsColumns) {
  Table list = table(2, 1);
  list.columns[0].width = 40_mm;
  list.columns[1].width = 60_mm;
  list.columns[1].align = Align::right;
  const page::Pages pages = pagesOf({list});
  const double start = 30 + (165 - 100) / 2.0;
  EXPECT_EQ(find(pages, "Cột 1")->run.style, fonts::Style::bold);
  EXPECT_NEAR(centre(find(pages, "Cột 1")->run), start + 20, 0.01);
  const std::vector<Found> cells = findAll(pages, "ô 1");
  EXPECT_NEAR(left(cells[0].run), start + 1.5, 0.01);
  EXPECT_NEAR(right(cells[1].run), start + 100 - 1.5, 0.01);
}

TEST(Table, AGivenWidthGrowsForALongerWordNotForALongerText) {
  Table list = table(3, 3);
  list.columns[0].width = 12_mm;  // 9 mm of text: three letters of 6.5 pt
  list.columns[1].width = 40_mm;
  list.rows[1].cells[0].text = words("12345");
  list.rows[2].cells[1].text = words("nhiều chữ hơn bề rộng của cột này cho phép");
  const page::Pages pages = pagesOf({list});
  EXPECT_EQ(find(pages, "12345")->run.text, "12345");
  std::set<double> edges;
  for (const page::Rule& rule : rulesOn(pages.pages[0])) {
    if (rule.from.x == rule.to.x)
      edges.insert(rule.from.x.millimetres());
  }
  ASSERT_EQ(edges.size(), 4u);
  const double first = *std::next(edges.begin());
  EXPECT_NEAR(first - 30, (32.5_pt).millimetres() + 3, 0.05);
  EXPECT_NEAR(*std::next(edges.begin(), 2) - first, 40, 0.05);
}

TEST(Table, NumbersAtTheRightEndOnOneLine) {
  Table list = table(2, 3);
  list.columns[1].align = Align::right;
  for (size_t i = 0; i < 3; ++i)
    list.rows[i].cells[1].text = words(std::string(i + 1, '9') + ".000");
  list.rows.push_back(rowOf(
      Row::Kind::total, {{words("Tổng"), 1, std::nullopt}, {words("1.107.000"), 1, std::nullopt}}));
  const page::Pages pages = pagesOf({list});
  for (const std::string_view number : {"9.000", "99.000", "999.000", "1.107"})
    EXPECT_NEAR(right(find(pages, number)->run), 195 - 1.5, 0.01) << number;
}

TEST(Table, ACellOverAllColumnsIsRuledAtItsEndsOnly) {
  Table list = table(4, 1);
  list.rows.push_back(rowOf(Row::Kind::group, {{words("A. TẬP THỂ"), 4, std::nullopt}}));
  const page::Pages pages = pagesOf({list});
  const double y = top(find(pages, "A. ")->run) + 2;
  size_t crossed = 0;
  for (const page::Rule& rule : rulesOn(pages.pages[0])) {
    if (rule.from.x == rule.to.x && rule.from.y.millimetres() < y && rule.to.y.millimetres() > y)
      ++crossed;
  }
  EXPECT_EQ(crossed, 2u);
}

TEST(Table, RepeatsItsHeaderOnEachFurtherPageAsAnArtifact) {
  const page::Pages pages = pagesOf({table(2, 120)});
  ASSERT_GE(pages.pages.size(), 3u);
  const std::vector<Found> headers = findAll(pages, "Cột 1");
  ASSERT_EQ(headers.size(), pages.pages.size());
  for (size_t i = 0; i < headers.size(); ++i) {
    EXPECT_EQ(headers[i].page, i);
    EXPECT_EQ(headers[i].run.tag >= 0, i == 0);
    EXPECT_NEAR(top(headers[i].run), i == 0 ? 20.8 : 20.8, 0.05);
  }
  std::set<std::string> rows;
  for (const Found& cell : findAll(pages, "ô "))
    rows.insert(cell.run.text);
  EXPECT_EQ(rows.size(), 120u);
}

TEST(Table, NeverSplitsARow) {
  Table list = table(2, 40);
  for (size_t i = 0; i < list.rows.size(); ++i) {
    std::string text;
    for (int k = 0; k < 60; ++k)
      text += "r" + std::to_string(i) + "x ";
    list.rows[i].cells[0].text = words(text);
  }
  const page::Pages pages = pagesOf({list});
  ASSERT_GT(pages.pages.size(), 1u);
  for (size_t i = 0; i < list.rows.size(); ++i) {
    std::set<size_t> on;
    for (const Found& line : findAll(pages, "r" + std::to_string(i) + "x"))
      on.insert(line.page);
    EXPECT_EQ(on.size(), 1u) << i;
  }
}

TEST(Table, AGroupRowStaysWithItsFirstRowAndATotalWithTheLast) {
  for (size_t before = 20; before < 44; ++before) {
    Table list = table(2, before);
    list.rows.push_back(rowOf(Row::Kind::group, {{words("A. TẬP THỂ"), 2, std::nullopt}}));
    list.rows.push_back(
        rowOf(Row::Kind::data, {{words("đầu"), 1, std::nullopt}, {words("x"), 1, std::nullopt}}));
    list.rows.push_back(
        rowOf(Row::Kind::data, {{words("cuối"), 1, std::nullopt}, {words("x"), 1, std::nullopt}}));
    list.rows.push_back(rowOf(
        Row::Kind::total, {{words("Tổng cộng"), 1, std::nullopt}, {words("9"), 1, std::nullopt}}));
    const page::Pages pages = pagesOf({list});
    EXPECT_EQ(find(pages, "A. ")->page, find(pages, "đầu")->page);
    EXPECT_EQ(find(pages, "Tổng")->page, find(pages, "cuối")->page);
    EXPECT_EQ(find(pages, "A. ")->run.style, fonts::Style::bold);
    EXPECT_EQ(find(pages, "Tổng")->run.style, fonts::Style::bold);
  }
}

TEST(Table, ShrinksItsTextBeforeItGivesUp) {
  Table list = table(6, 1);
  for (document::Cell& cell : list.rows[0].cells)
    cell.text = words(std::string(
        11, 'x'));  // 6 × (71.5 pt + padding) is more than 165 mm, 6 × (66 pt + padding) is not
  const page::Pages pages = pagesOf({list});
  EXPECT_EQ(find(pages, "xxx")->run.size, 12_pt);
}

TEST(Table, WiderThanThePageIsAFaultThatNamesTheTable) {
  Table list = table(6, 1);
  list.source.line = 40;
  for (document::Cell& cell : list.rows[0].cells)
    cell.text = words(std::string(15, 'x'));
  const Diagnostics faults = faultsOf({list});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.table-too-wide");
  EXPECT_NE(faults[0].message.vi.find("danh-sach"), std::string::npos);
  EXPECT_EQ(faults[0].where.line, 40u);
}

TEST(Table, CountsPastAThousandRowsInAColumnMeantForTwoFigures) {
  Table list = table(2, 1001);
  list.columns[0].width = 12_mm;
  for (size_t i = 0; i < list.rows.size(); ++i)
    list.rows[i].cells[0].text = words(std::to_string(i + 1));
  const page::Pages pages = pagesOf({list});
  EXPECT_TRUE(find(pages, "999").has_value());
  EXPECT_EQ(find(pages, "1001")->run.text, "1001");
}

TEST(Table, KeepsGluedWordsTogetherInACell) {
  Table list = table(1, 1);
  list.columns[0].width = 30_mm;  // 11 letters of 6.5 pt
  list.rows[0].cells[0].text = words("aaaa bb 05 bản");
  EXPECT_TRUE(find(pagesOf({list}), "05 bản").has_value());
}

TEST(Table, ARowTallerThanAPageIsAFault) {
  Table list = table(2, 1);
  std::string text;
  for (int i = 0; i < 3000; ++i)
    text += "chữ ";
  list.rows[0].cells[0].text = words(text);
  const Diagnostics faults = faultsOf({list});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.block-too-tall");
}

TEST(Table, KeepsNamesInOneLineAndWrapsLongTexts) {
  Table list = table(3, 1);
  list.rows[0].cells[0].text = words("Nguyễn Thị Phương Thảo");
  list.rows[0].cells[1].text =
      words("Trường Trung học phổ thông chuyên Hạ Long, thành phố Hạ Long, tỉnh Quảng Ninh");
  list.rows[0].cells[2].text = words("1.205.000");
  const page::Pages pages = pagesOf({list});
  EXPECT_EQ(find(pages, "Nguyễn")->run.text, "Nguyễn Thị Phương Thảo");
  EXPECT_EQ(find(pages, "1.205")->run.text, "1.205.000");
  EXPECT_LT(find(pages, "Trường")->run.text.size(), 60u);
}

}  // namespace
}  // namespace vanthu::layout
