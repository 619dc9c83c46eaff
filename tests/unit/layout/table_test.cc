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
  Table list = table(7, 1);
  for (document::Cell& cell : list.rows[0].cells)
    cell.text = words(std::string(
        9, 'x'));  // 7 × (58.5 pt + padding) is more than 165 mm, 7 × (54 pt + padding) is not
  const page::Pages pages = pagesOf({list});
  EXPECT_EQ(find(pages, "xxx")->run.size, 12_pt);
}

TEST(Table, WiderThanThePageIsAFaultThatNamesTheTable) {
  Table list = table(7, 1);
  list.source.line = 40;
  for (document::Cell& cell : list.rows[0].cells)
    cell.text = words(std::string(12, 'x'));
  const Diagnostics faults = faultsOf({list});
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].code, "layout.table-too-wide");
  EXPECT_NE(faults[0].message.vi.find("danh-sach"), std::string::npos);
  EXPECT_EQ(faults[0].where.line, 40u);
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
