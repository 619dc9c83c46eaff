// Rows that are items, and those that stand between and behind them.
#include <gtest/gtest.h>

#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

// The records without their braces: what the rows became.
std::string recordsOf(const Result<Intake>& intake) {
  if (!intake)
    return dumpFindings(intake);
  std::string out;
  for (const ListRow& row : intake->rows)
    out += std::to_string(row.row + 1) + " " + toJson(row.record) + "\n";
  return out;
}

size_t rowsOf(const Intake& intake) {
  return intake.totals.items() + intake.totals.others;
}

const Grid kGrouped = {{"STT", "Họ và tên", "Hình thức", "Số tiền"},
                       {"A", "TẬP THỂ"},
                       {"I", "Trường THPT A"},
                       {"=1", "Tổ Toán", "Giấy khen", "=600000"},
                       {"II", "Trường THPT B"},
                       {"=1", "Tổ Văn", "Giấy khen", "=600000"},
                       {"B", "CÁ NHÂN (2)"},
                       {"I", "Trường THPT A"},
                       {"=1", "Lê Văn An", "Giấy khen", "=300000"},
                       {"=2", "Vũ Thị Bình", "Giấy khen", "=300000"},
                       {"", "Tổng cộng: 2 tập thể, 2 cá nhân", "", "=1800000"},
                       {"", "Bằng chữ: Một triệu tám trăm nghìn đồng."}};

TEST(Rows, TakeKindAndUnitFromTheGroupsOverThem) {
  const auto intake = read(book(kGrouped));
  EXPECT_EQ(recordsOf(intake),
            "4 {\"kind\":\"collective\",\"fullName\":\"Tổ Toán\",\"unit\":\"Trường THPT "
            "A\",\"awardForm\":\"Giấy khen\",\"amount\":600000}\n"
            "6 {\"kind\":\"collective\",\"fullName\":\"Tổ Văn\",\"unit\":\"Trường THPT "
            "B\",\"awardForm\":\"Giấy khen\",\"amount\":600000}\n"
            "9 {\"kind\":\"individual\",\"fullName\":\"Lê Văn An\",\"unit\":\"Trường THPT "
            "A\",\"awardForm\":\"Giấy khen\",\"amount\":300000}\n"
            "10 {\"kind\":\"individual\",\"fullName\":\"Vũ Thị Bình\",\"unit\":\"Trường THPT "
            "A\",\"awardForm\":\"Giấy khen\",\"amount\":300000}\n");
  EXPECT_EQ(dumpOthers(intake),
            "1 header STT\n2 group TẬP THỂ\n3 group Trường THPT A\n5 group Trường THPT B\n"
            "7 group CÁ NHÂN (2)\n8 group Trường THPT A\n"
            "11 total Tổng cộng: 2 tập thể, 2 cá nhân\n"
            "12 total Bằng chữ: Một triệu tám trăm nghìn đồng.\n");
  EXPECT_EQ(rowsOf(*intake), kGrouped.size());
}

TEST(Rows, OfATotalAreHeldAgainstWhatWasCounted) {
  Grid grid = kGrouped;
  grid[6][1] = "CÁ NHÂN (3)";
  grid[10] = {"", "Tổng cộng: 3 tập thể, 2 cá nhân", "", "=1900000"};
  grid[11][1] = "Bằng chữ: Một triệu chín trăm nghìn đồng";
  EXPECT_EQ(dumpOthers(read(book(grid))).substr(dumpOthers(read(book(grid))).find("7 group")),
            "7 group CÁ NHÂN (3)\n  7 list.total-differs\n8 group Trường THPT A\n"
            "11 total Tổng cộng: 3 tập thể, 2 cá nhân\n  B11 list.total-differs\n"
            "  D11 list.total-differs\n"
            "12 total Bằng chữ: Một triệu chín trăm nghìn đồng\n  B12 list.total-differs\n");
}

TEST(Rows, OfASubtotalCountSinceTheLastOne) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Hình thức", "Số tiền"},
                                 {"A. CÁ NHÂN"},
                                 {"=1", "Lê An", "A", "Giấy khen", "=100000"},
                                 {"", "Cộng", "", "", "=100000"},
                                 {"B. TẬP THỂ"},
                                 {"=1", "Tổ Toán", "A", "Giấy khen", "=200000"},
                                 {"", "Cộng", "", "", "=200000"},
                                 {"", "Tổng cộng", "", "", "=300000"}}));
  EXPECT_EQ(intake->totals.accepted, 2u) << dump(intake);
  for (const OtherRow& row : intake->others)
    EXPECT_TRUE(row.notes.empty()) << row.text;
}

TEST(Rows, OfMergedUnitNamesAreGroups) {
  const auto intake = read(book({{"STT", "Loại", "Họ và tên", "Hình thức"},
                                 {"Trường THPT Hòn Gai"},
                                 {"=1", "Cá nhân", "Lê An", "Giấy khen"},
                                 {"Trường THPT Bãi Cháy"},
                                 {"=2", "Cá nhân", "Vũ Bình", "Giấy khen"}},
                                {"A2:D2", "A4:D4"}));
  EXPECT_EQ(recordsOf(intake),
            "3 {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"Trường THPT Hòn "
            "Gai\",\"awardForm\":\"Giấy khen\"}\n"
            "5 {\"kind\":\"individual\",\"fullName\":\"Vũ Bình\",\"unit\":\"Trường THPT Bãi "
            "Cháy\",\"awardForm\":\"Giấy khen\"}\n");
}

TEST(Rows, MayBeGroupedByAwardForm) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại"},
                                 {"", "I. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"},
                                 {"=1", "Lê An", "A", "CN"},
                                 {"", "II. Giấy khen"},
                                 {"=1", "Vũ Bình", "A", "CN"}}));
  ASSERT_EQ(intake->totals.accepted, 2u) << dump(intake);
  EXPECT_EQ(intake->rows[0].record.find("awardForm")->text(),
            "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh");
  EXPECT_EQ(intake->rows[1].record.find("awardForm")->text(), "Giấy khen");
}

TEST(Rows, TakeTheValueOfAMergedCellAboveThem) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"=1", "Lê An", "THPT A", "CN", "Giấy khen"},
                                 {"=2", "Vũ Bình", "", "CN", "Giấy khen"},
                                 {"=3", "Hồ Cúc", "", "CN", "Giấy khen"}},
                                {"C2:C3"}));
  EXPECT_EQ(intake->rows[1].record.find("unit")->text(), "THPT A");
  EXPECT_EQ(dump(intake).substr(dump(intake).find("4 ")), "4 refused\n  C4 data.missing-field\n")
      << "an empty cell that is not merged stays empty";
}

TEST(Rows, BehindTheListAreNoItems) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"=1", "Lê An", "A", "CN", "Giấy khen"},
                                 {"Danh sách này có 01 người."},
                                 {"", "", "", "Hạ Long, ngày 20 tháng 11 năm 2026"},
                                 {"", "NGƯỜI LẬP BIỂU", "", "HIỆU TRƯỞNG"},
                                 {},
                                 {"", "Trần Thị Hoa", "", "Vũ Liên Oanh"}}));
  EXPECT_EQ(intake->totals.items(), 1u) << dump(intake);
  EXPECT_EQ(dumpOthers(intake),
            "1 header STT\n3 footer Danh sách này có 01 người.\n4 footer Hạ Long, ngày 20 tháng 11 "
            "năm 2026\n5 footer NGƯỜI LẬP BIỂU\n7 footer Trần Thị Hoa\n");
}

TEST(Rows, WithSignersAndDatesAmongThemAreNotCutOff) {
  const auto intake = read(book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"Lê An", "Ghi chú", "CN", "Giấy khen"},
                                 {"Vũ Bình", "A", "CN", "Giấy khen"}}));
  EXPECT_EQ(intake->totals.accepted, 2u) << "a list goes on as long as there are whole rows";
}

TEST(Rows, WithASignersPostBesideANameStayItems) {
  const auto intake = read(book({{"Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"},
                                 {"Lê An", "Giáo viên", "THPT A", "Giấy khen"},
                                 {"Phạm Thị Dung", "Phó Hiệu trưởng", "THPT B", "Giấy khen"},
                                 {"Vũ Thị Hà", "Giáo viên"},
                                 {"Đỗ Văn Hải", "Hiệu trưởng"}},
                                {"C3:C5", "D3:D5"}));
  EXPECT_EQ(intake->totals.items(), 4u) << dumpOthers(intake);
  EXPECT_EQ(intake->rows[3].name, "Đỗ Văn Hải");
}

TEST(Rows, WithASignersPostAndNoUnitAreRefusedNotLost) {
  const auto intake = read(book({{"Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"},
                                 {"Lê An", "Giáo viên", "THPT A", "Giấy khen"},
                                 {"Đỗ Văn Hải", "Hiệu trưởng"}}));
  EXPECT_EQ(intake->totals.items(), 2u) << dumpOthers(intake);
}

TEST(Rows, OfSignaturesAreNoItemsHoweverWide) {
  const Grid list = {{"STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"},
                     {"=1", "Lê An", "GV", "A", "Giấy khen"},
                     {"=2", "Vũ Bình", "GV", "A", "Giấy khen"},
                     {"", "Người lập biểu", "Kế toán", "Hiệu trưởng"},
                     {"", "Lê Thị Hoa", "Phạm Văn Dũng", "Vũ Văn Cường"}};
  EXPECT_EQ(read(book(list))->totals.items(), 2u) << dump(read(book(list)));
  Grid unnumbered = list;
  for (std::vector<std::string>& row : unnumbered)
    row.erase(row.begin());
  const auto intake = read(book(unnumbered));
  EXPECT_EQ(dumpOthers(intake),
            "1 header Họ và tên\n4 footer Người lập biểu\n5 footer Lê Thị Hoa\n");
}

TEST(Rows, OfCollectivesAreNoGroups) {
  const auto names = read(book({{"Tên tập thể"}, {"Tập thể lớp 10A1"}, {"Tập thể lớp 10A2"}}), [] {
    Options options;
    options.defaults = {{"kind", "tập thể"}, {"unit", "A"}, {"awardForm", "Giấy khen"}};
    return options;
  }());
  EXPECT_EQ(names->totals.accepted, 2u) << dumpOthers(names);
  const auto merged = read(book({{"Tên tập thể", "Đơn vị"},
                                 {"Tổ Ngữ văn", "THPT A"},
                                 {"Tập thể lớp 10A2"},
                                 {"Tập thể Tổ Toán - Tin"}},
                                {"B2:B4"}));
  EXPECT_EQ(merged->totals.items(), 3u) << dumpOthers(merged);
}

TEST(Rows, OfNumberedUnitNamesAreGroups) {
  const auto intake = read(book({{"STT", "Họ và tên", "Loại", "Hình thức"},
                                 {"=1", "Trường THPT Hòn Gai"},
                                 {"1.1", "Lê An", "CN", "Giấy khen"},
                                 {"=2", "Trường THPT Bãi Cháy"},
                                 {"2.1", "Vũ Bình", "CN", "Giấy khen"}},
                                {"B2:D2", "B4:D4"}));
  EXPECT_EQ(dumpOthers(intake),
            "1 header STT\n2 group Trường THPT Hòn Gai\n4 group Trường THPT Bãi Cháy\n");
  ASSERT_EQ(intake->totals.accepted, 2u) << dump(intake);
  EXPECT_EQ(intake->rows[1].record.find("unit")->text(), "Trường THPT Bãi Cháy");
}

TEST(Rows, WithANameMergedAsItsHeaderIsStayItems) {
  const auto intake =
      read(book({{"STT", "Họ và tên", ""}, {"=1", "Lê An"}, {"=2", "Vũ Bình"}},
                {"B1:C1", "B2:C2", "B3:C3"}),
           [] {
             Options options;
             options.defaults = {{"kind", "CN"}, {"unit", "A"}, {"awardForm", "Giấy khen"}};
             return options;
           }());
  EXPECT_EQ(intake->totals.accepted, 2u) << dumpOthers(intake);
}

TEST(Rows, OfGroupsMayHaveTheirCountBesideThem) {
  const auto intake = read(book({{"STT", "Họ và tên", "Hình thức", "Chức vụ"},
                                 {"I", "Khối THPT", "", "2 người"},
                                 {"1", "Lê An", "Giấy khen", "GV"},
                                 {"", "Trường THPT A"},
                                 {"2", "Vũ Bình", "Giấy khen", "GV"}}));
  EXPECT_EQ(dumpOthers(intake), "1 header STT\n2 group Khối THPT\n4 group Trường THPT A\n");
}

TEST(Rows, WithTheNameCongAreNoTotals) {
  const auto intake = read(book({{"Họ đệm", "Tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"Nguyễn Văn", "Công", "A", "CN", "Giấy khen"},
                                 {"", "CỘNG"}}));
  EXPECT_EQ(intake->totals.accepted, 1u) << dumpOthers(intake);
  EXPECT_EQ(dumpOthers(intake), "1 header Họ đệm\n3 total CỘNG\n");
}

TEST(Rows, WithANameThatLooksLikeATotalStayItems) {
  const auto intake = read(book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"Tổng Văn An", "A", "CN", "Giấy khen"},
                                 {"Cộng Thị Bình", "A", "CN", "Giấy khen"}}));
  EXPECT_EQ(intake->totals.accepted, 2u) << dumpOthers(intake);
}

TEST(Rows, WithOnlyANameAreItemsWithHoles) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"=1", "Lê An", "A", "CN", "Giấy khen"},
                                 {"", "Vũ Bình"},
                                 {"=3", "Hồ Cúc", "A", "CN", "Giấy khen"}}));
  EXPECT_EQ(dump(intake),
            "2 accepted {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"A\","
            "\"awardForm\":\"Giấy khen\"}\n"
            "3 refused\n  D3 data.missing-field\n  C3 data.missing-field\n  E3 data.missing-field\n"
            "4 accepted {\"kind\":\"individual\",\"fullName\":\"Hồ Cúc\",\"unit\":\"A\","
            "\"awardForm\":\"Giấy khen\"}\n  A4 list.number-gap\n");
}

TEST(Rows, ThatAreOnlyNumberedAreNoItems) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"=1", "Lê An", "A", "CN", "Giấy khen"},
                                 {"=2"},
                                 {"=3"}}));
  EXPECT_EQ(intake->totals.items(), 1u);
  EXPECT_EQ(dumpOthers(intake), "1 header STT\n3 aside 2\n4 aside 3\n");
}

TEST(Rows, ThatAreHiddenAreReadAndNamed) {
  sheet::Workbook workbook = book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                   {"Lê An", "A", "CN", "Giấy khen"},
                                   {"Vũ Bình", "A", "CN", "Giấy khen"}});
  workbook.tables[0].rows[2].hidden = true;
  workbook.tables[0].hiddenColumns = {1};
  workbook.tables.push_back(workbook.tables[0]);
  workbook.tables[1].name = "Cũ";
  workbook.tables[1].hidden = true;
  const auto intake = read(workbook);
  EXPECT_EQ(intake->totals.accepted, 2u);
  EXPECT_EQ(dumpFindings(intake), "list.hidden-rows\nlist.hidden-column\nlist.hidden-sheet\n");
  EXPECT_EQ(intake->tables[0].hiddenRows, std::vector<uint32_t>{2});
  Options options;
  options.sheet = "Cũ";
  EXPECT_EQ(read(workbook, options)->rows.at(0).table, "Cũ");
}

TEST(Rows, OfSeveralSheetsTakeTheirKindFromItsName) {
  sheet::Workbook workbook =
      book({{"Tên", "Đơn vị", "Hình thức"}, {"Tổ Toán", "A", "Giấy khen"}}, {}, "Tập thể");
  workbook.tables.push_back(
      book({{"Tên", "Đơn vị", "Hình thức"}, {"Lê An", "A", "Giấy khen"}}, {}, "Cá nhân").tables[0]);
  const auto intake = read(workbook);
  ASSERT_EQ(intake->totals.accepted, 2u) << dump(intake);
  EXPECT_EQ(intake->rows[0].record.find("kind")->text(), "collective");
  EXPECT_EQ(intake->rows[1].record.find("kind")->text(), "individual");
}

TEST(Rows, OfAShownSheetWithoutAHeaderAreNamed) {
  sheet::Workbook workbook =
      book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức"}, {"Lê An", "A", "CN", "Giấy khen"}});
  workbook.tables.push_back(
      book({{"Vũ Bình", "A", "CN", "Giấy khen"}, {"Hồ Cúc", "A", "CN", "Giấy khen"}}, {}, "Trang 2")
          .tables[0]);
  workbook.tables.push_back(book({}, {}, "Trang 3").tables[0]);
  const auto intake = read(workbook);
  ASSERT_EQ(dumpFindings(intake), "list.sheet-not-read\n");
  EXPECT_EQ(intake->findings[0].severity, Severity::warning);
  EXPECT_EQ(intake->findings[0].message.vi,
            "bảng \"Trang 2\" (2 dòng) không được đọc vì không có tên cột");
  Options options;
  options.sheet = "Danh sách";
  EXPECT_EQ(dumpFindings(read(workbook, options)), "") << "only one sheet is asked for";
}

TEST(Rows, CountFormulasAndRefuseErrorCells) {
  sheet::Workbook workbook = book({{"Họ và tên", "Đơn vị", "Loại", "Hình thức", "Số tiền", "Khác"},
                                   {"Lê An", "A", "CN", "Giấy khen", "=5", "!#N/A"},
                                   {"Vũ Bình", "!#REF!", "CN", "Giấy khen", "=5"}});
  workbook.tables[0].rows[1].cells[4].formula = true;
  const auto intake = read(workbook);
  EXPECT_EQ(intake->tables[0].formulas, 1u);
  EXPECT_EQ(intake->totals.accepted, 1u) << "an error in a column that is not read does not matter";
  EXPECT_EQ(dump(intake).substr(dump(intake).find("3 ")), "3 refused\n  B3 list.error-cell\n");
}

TEST(Rows, OfAnyListAddUpToTheRowsOfTheSheet) {
  for (size_t left = 0; left < kGrouped.size(); ++left) {
    Grid grid = kGrouped;
    grid.erase(grid.begin() + static_cast<ptrdiff_t>(left));
    const auto intake = read(book(grid));
    if (left > 0)
      EXPECT_EQ(rowsOf(*intake), grid.size()) << left;
    else
      EXPECT_EQ(dumpFindings(intake), "list.no-header\n");
  }
}

}  // namespace
}  // namespace vanthu::intake
