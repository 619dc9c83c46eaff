// Formulas whose value nobody has reckoned, and what becomes of their rows.
#include <gtest/gtest.h>

#include <algorithm>

#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

const Grid kList = {{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                    {"=1", "Lê An", "A", "CN", "Giấy khen"},
                    {"=2", "Vũ Bình", "A", "CN", "Giấy khen"}};

// A formula without a value in each of `columns` of the last row.
sheet::Workbook withFormulas(const std::vector<uint32_t>& columns, Grid grid = kList) {
  for (const uint32_t column : columns)
    grid.back()[column] = "x";
  sheet::Workbook workbook = book(grid);
  for (sheet::Cell& cell : workbook.tables[0].rows.back().cells) {
    if (std::find(columns.begin(), columns.end(), cell.column) == columns.end())
      continue;
    cell.text.clear();
    cell.runs.clear();
    cell.formula = true;
  }
  return workbook;
}

std::string lastRow(const Result<Intake>& intake) {
  const std::string all = dump(intake);
  return all.substr(all.find("3 "));
}

TEST(Unreckoned, FormulasRefuseTheRowThatNeedsThem) {
  EXPECT_EQ(lastRow(read(withFormulas({2}))), "3 refused\n  C3 list.formula-not-reckoned\n");
  EXPECT_EQ(lastRow(read(withFormulas({1}))), "3 refused\n  B3 list.formula-not-reckoned\n")
      << "and do not say that the name is missing";
}

TEST(Unreckoned, FormulasThatOnlyNumberTheRowDoNotMatter) {
  EXPECT_EQ(read(withFormulas({0}))->totals.accepted, 2u);
}

TEST(Unreckoned, FormulasOfOptionalFieldsRefuseTheRowToo) {
  Grid grid = kList;
  grid[0].push_back("Chức vụ");
  grid[1].push_back("Giáo viên");
  grid[2].push_back("");
  EXPECT_EQ(lastRow(read(withFormulas({5}, grid))), "3 refused\n  F3 list.formula-not-reckoned\n");
}

TEST(Unreckoned, NamesDoNotMakeTheRestOfTheirRowAGroup) {
  Grid grid = kList;
  grid[2] = {"", "", "Trường B", "", ""};
  const std::string row = lastRow(read(withFormulas({0, 1}, grid)));
  EXPECT_TRUE(row.starts_with("3 refused\n  B3 list.formula-not-reckoned\n")) << row;
}

TEST(Unreckoned, RowsOfNothingElseAreAnErrorOnTheList) {
  Grid grid = kList;
  grid[2] = {"", "", "", "", ""};
  const auto intake = read(withFormulas({0, 1, 2}, grid));
  EXPECT_EQ(dumpFindings(intake), "list.formula-not-reckoned\n");
  EXPECT_EQ(intake->findings.at(0).severity, Severity::error);
  EXPECT_NE(intake->findings.at(0).message.vi.find("Danh sách!3"), std::string::npos);
  EXPECT_EQ(dumpFindings(read(withFormulas({0}, grid))), "") << "only numbered";
}

TEST(Unreckoned, ValuesOfMergedCellsAreMissingInEveryRow) {
  sheet::Workbook workbook = withFormulas({2});
  workbook.tables[0].rows.push_back(book(kList).tables[0].rows[1]);
  workbook.tables[0].rows.back().index = 3;
  std::erase_if(workbook.tables[0].rows.back().cells,
                [](const sheet::Cell& cell) { return cell.column == 2; });
  workbook.tables[0].merges = {{2, 2, 3, 2}};
  EXPECT_EQ(lastRow(read(workbook)),
            "3 refused\n  C3 list.formula-not-reckoned\n"
            "4 refused\n  C4 list.formula-not-reckoned\n");
}

}  // namespace
}  // namespace vanthu::intake
