// Names that stand in two columns.
#include <gtest/gtest.h>

#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

Options given() {
  Options options;
  options.defaults = {{"kind", "cá nhân"}, {"awardForm", "Giấy khen"}, {"unit", "A"}};
  return options;
}

const Grid kSplit = {{"STT", "Họ và tên", "", "Chức vụ"},
                     {"=1", "Nguyễn Văn", "An", "Giáo viên"},
                     {"=2", "Trần Thị", "Bình", "Giáo viên"}};

TEST(NameParts, InAColumnWithoutANameAreAnErrorOfTheWholeList) {
  const auto intake = read(book(kSplit), given());
  ASSERT_FALSE(intake) << dump(intake);
  ASSERT_EQ(dumpFindings(intake), "list.split-name\n");
  const Diagnostic& fault = intake.error().front();
  EXPECT_NE(fault.message.vi.find("Danh sách!C1"), std::string::npos) << fault.message.vi;
  EXPECT_NE(fault.hint.vi.find("--column C="), std::string::npos) << fault.hint.vi;
}

TEST(NameParts, ThatNobodyWantsAreLeftOut) {
  Options options = given();
  options.columns = {{"C", ""}};
  EXPECT_EQ(read(book(kSplit), options)->totals.items(), 2u);
}

TEST(NameParts, AreNotSeenInMarksNumbersOrFewRemarks) {
  Grid grid = kSplit;
  grid[1][2] = grid[2][2] = "x";
  EXPECT_EQ(dumpFindings(read(book(grid), given())), "list.bare-column\n");
  grid[1][2] = grid[2][2] = "=5";
  EXPECT_EQ(dumpFindings(read(book(grid), given())), "list.bare-column\n");
  grid[1][2] = "Đã nghỉ";
  grid[2][2] = "";
  EXPECT_EQ(dumpFindings(read(book(grid), given())), "list.bare-column\n");
}

TEST(NameParts, OfWhichOneIsEmptyAreAWarning) {
  const auto intake = read(book({{"STT", "Họ", "Tên"},
                                 {"=1", "Nguyễn Văn", "An"},
                                 {"=2", "Trần Thị", ""},
                                 {"=3", "", "Bình"}}),
                           given());
  EXPECT_EQ(intake->totals.items(), 3u);
  std::string notes;
  for (const ListRow& row : intake->rows) {
    for (const Note& note : row.notes)
      notes += sheet::cellName(row.row, note.column.value()) + " " + note.code + "\n";
  }
  EXPECT_EQ(notes, "C3 list.half-name\nB4 list.half-name\n");
  EXPECT_EQ(intake->totals.warnings, 2u);
}

TEST(NameParts, UnderOneMergedHeaderMayLeaveOneEmpty) {
  Grid grid = kSplit;
  grid[2][1] = "Trần Thị Bình";
  grid[2][2] = "";
  EXPECT_EQ(read(book(grid, {"B1:C1"}), given())->totals.warnings, 0u);
}

}  // namespace
}  // namespace vanthu::intake
