#include <gtest/gtest.h>

#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

// The fields of the columns in order, "-" for those that are not read.
std::string columnsOf(const Result<Intake>& intake) {
  if (!intake)
    return dumpFindings(intake);
  std::string out;
  for (const ColumnUse& column : intake->tables.front().columns) {
    const bool field = column.use == ColumnUse::Use::field;
    out += (out.empty() ? "" : " ") + (field                                 ? column.field
                                       : column.use == ColumnUse::Use::index ? "#"
                                                                             : "-");
  }
  return out;
}

const Options kGiven = [] {
  Options options;
  options.defaults = {{"kind", "cá nhân"}, {"unit", "THPT A"}, {"awardForm", "Giấy khen"}};
  return options;
}();

TEST(Header, IsFoundBelowTitleRows) {
  const auto intake = read(book({{"SỞ GIÁO DỤC VÀ ĐÀO TẠO", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"},
                                 {"DANH SÁCH KHEN THƯỞNG"},
                                 {},
                                 {"STT", "Loại", "Họ và tên, tên tập thể", "Đơn vị", "Hình thức"},
                                 {"=1", "Cá nhân", "Lê An", "THPT A", "Giấy khen"}},
                                {"A2:E2"}));
  EXPECT_EQ(columnsOf(intake), "# kind fullName unit awardForm");
  EXPECT_EQ(dump(intake),
            "5 accepted {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"THPT "
            "A\",\"awardForm\":\"Giấy khen\"}\n");
  EXPECT_EQ(dumpOthers(intake),
            "1 title SỞ GIÁO DỤC VÀ ĐÀO TẠO\n2 title DANH SÁCH KHEN THƯỞNG\n4 header STT\n");
}

TEST(Header, IsMatchedWithoutRegardToCaseMarksSpacesAndSigns) {
  EXPECT_EQ(columnsOf(read(book({{"TT", "HO  TEN", "ĐƠN VỊ:", "chuc vu", "Tiền thưởng\n(đồng)"},
                                 {"=1", "Lê An", "THPT A", "GV", "=5"}}),
                           kGiven)),
            "# fullName unit position amount");
}

TEST(Header, KnowsSynonymsAndKeys) {
  EXPECT_EQ(columnsOf(read(book({{"Trường", "fullName", "Hình thức đề nghị khen thưởng", "Số tiền"},
                                 {"THPT A", "Lê An", "Giấy khen", "=5"}}),
                           kGiven)),
            "unit fullName awardForm amount");
}

TEST(Header, MayHaveTwoRowsUnderMergedGroups) {
  const auto intake = read(book({{"STT", "Người được khen", "", "Đơn vị", "Khen thưởng", ""},
                                 {"", "Họ và tên", "Chức vụ", "", "Hình thức", "Tiền thưởng"},
                                 {"=1", "Lê An", "GV", "THPT A", "Giấy khen", "=300000"}},
                                {"A1:A2", "B1:C1", "D1:D2", "E1:F1"}),
                           kGiven);
  EXPECT_EQ(columnsOf(intake), "# fullName position unit awardForm amount");
  EXPECT_EQ(intake->tables.front().headerRows, (std::vector<uint32_t>{0, 1}));
  EXPECT_EQ(intake->rows.size(), 1u);
}

TEST(Header, MayHaveTwoRowsWithoutMergesAsInCsv) {
  EXPECT_EQ(columnsOf(read(book({{"STT", "Người được khen", "", "Khen thưởng", ""},
                                 {"", "Họ và tên", "Đơn vị", "Hình thức", "Tiền thưởng"},
                                 {"=1", "Lê An", "THPT A", "Giấy khen", "=300000"}}),
                           kGiven)),
            "# fullName unit awardForm amount");
}

TEST(Header, JoinsNamesThatStandInTwoColumns) {
  for (const Grid& grid : {Grid{{"STT", "Họ đệm", "Tên", "Đơn vị"}, {"=1", "Lê Văn", "An", "A"}},
                           Grid{{"STT", "Họ và tên", "", "Đơn vị"}, {"=1", "Lê Văn", "An", "A"}}}) {
    const auto intake = read(
        book(grid,
             grid[0][2].empty() ? std::vector<std::string>{"B1:C1"} : std::vector<std::string>{}),
        kGiven);
    EXPECT_EQ(dump(intake),
              "2 accepted {\"kind\":\"individual\",\"fullName\":\"Lê Văn "
              "An\",\"unit\":\"A\",\"awardForm\":\"Giấy khen\"}\n");
  }
}

TEST(Header, IsNotMixedUpWithATitleRightAboveIt) {
  for (const std::vector<std::string>& merges : {std::vector<std::string>{}, {"A1:C1"}}) {
    const auto intake =
        read(book({{"DANH SÁCH KHEN THƯỞNG"}, {"STT", "Họ và tên", "Đơn vị"}, {"=1", "Lê An", "A"}},
                  merges),
             kGiven);
    EXPECT_EQ(intake->tables.front().headerRows, std::vector<uint32_t>{1});
    EXPECT_EQ(intake->tables.front().columns.at(1).header, "Họ và tên");
  }
}

TEST(Header, DoesNotGuessBetweenTwoFields) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "first": {"title": "Số hiệu", "type": "string"},
    "second": {"title": "Số hiệu", "type": "string"},
    "unit": {"title": "Đơn vị", "type": "string"}}})");
  const auto intake = read(book({{"Số hiệu", "Đơn vị"}, {"1", "A"}}), {}, schema->root());
  ASSERT_FALSE(intake);
  EXPECT_EQ(intake.error().front().code, "list.ambiguous-column");
  EXPECT_EQ(intake.error().front().message.vi,
            "cột A “Số hiệu” có thể là “Số hiệu” (first) hoặc “Số hiệu” (second)");
}

TEST(Header, DoesNotGuessBetweenTwoColumns) {
  const Grid grid = {{"Họ và tên", "Tên đơn vị", "Trường", "Cơ quan"}, {"An", "A", "B", "C"}};
  const auto intake = read(book(grid), kGiven);
  ASSERT_FALSE(intake);
  EXPECT_EQ(dumpFindings(intake), "list.column-twice\nlist.column-twice\n");
  Options options = kGiven;
  options.columns = {{"B", "unit"}, {"Trường", ""}, {"D", ""}};
  EXPECT_EQ(columnsOf(read(book(grid), options)), "fullName unit - -");
}

TEST(Header, PrefersTheColumnThatIsNamedAsTheSchemaHasIt) {
  const auto intake =
      read(book({{"Họ và tên", "Trường", "Đơn vị"}, {"Lê An", "THPT A", "Tổ Toán"}}), kGiven);
  EXPECT_EQ(columnsOf(intake), "fullName - unit");
  EXPECT_EQ(dumpFindings(intake), "list.second-column\nlist.unknown-column\n");
}

TEST(Header, NamesColumnsThatAreNoFields) {
  const auto intake =
      read(book({{"STT", "Họ và tên", "Đơn vị", "Ghi chú thêm"}, {"=1", "Lê An", "A", "x", "lạc"}}),
           kGiven);
  EXPECT_EQ(dumpFindings(intake), "list.unknown-column\nlist.bare-column\n");
}

TEST(Header, RefusesAListWithoutOne) {
  EXPECT_EQ(dumpFindings(read(book({{"Lê An", "THPT A"}, {"Trần Bình", "THPT B"}}), kGiven)),
            "list.no-header\n");
  Options options;
  options.sheet = "Danh sach";
  EXPECT_EQ(dumpFindings(read(book({{"Họ và tên"}}), options)), "list.no-sheet\n");
}

TEST(Header, TellsWhatNoRowCanHave) {
  const auto intake =
      read(book({{"STT", "Họ và tên", "Đơn vị"}, {"=1", "Lê An", "A"}, {"=2", "Vũ Bình", "A"}}));
  EXPECT_EQ(dumpFindings(intake), "list.missing-column\nlist.missing-column\n");
  EXPECT_EQ(intake->totals.refused, 2u);
}

TEST(Header, IsSkippedWhereItStandsAgain) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị"},
                                 {"(1)", "(2)", "(3)"},
                                 {"=1", "Lê An", "A"},
                                 {"STT", "Họ và tên", "Đơn vị"},
                                 {"=2", "Vũ Bình", "A"}}),
                           kGiven);
  EXPECT_EQ(dumpOthers(intake), "1 header STT\n2 numbering (1)\n4 header Họ và tên\n");
  EXPECT_EQ(intake->totals.accepted, 2u);
}

TEST(Header, OfASecondListBelowTheFirstHasItsOwnColumns) {
  const auto intake = read(book({{"DANH SÁCH ĐỀ NGHỊ"},
                                 {"I. TẬP THỂ"},
                                 {"STT", "Tên tập thể", "Đơn vị", "Hình thức"},
                                 {"=1", "Tổ Toán", "THPT A", "Giấy khen"},
                                 {"=2", "Tổ Văn", "THPT B", "Giấy khen"},
                                 {"II. CÁ NHÂN"},
                                 {"STT", "Họ và tên", "Chức vụ", "Đơn vị", "Hình thức"},
                                 {"=1", "Lê An", "Giáo viên", "THPT A", "Giấy khen"}}));
  EXPECT_EQ(dump(intake),
            "4 accepted {\"kind\":\"collective\",\"fullName\":\"Tổ Toán\",\"unit\":\"THPT "
            "A\",\"awardForm\":\"Giấy khen\"}\n"
            "5 accepted {\"kind\":\"collective\",\"fullName\":\"Tổ Văn\",\"unit\":\"THPT "
            "B\",\"awardForm\":\"Giấy khen\"}\n"
            "8 accepted {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"position\":\"Giáo "
            "viên\",\"unit\":\"THPT A\",\"awardForm\":\"Giấy khen\"}\n");
  EXPECT_EQ(dumpOthers(intake),
            "1 title DANH SÁCH ĐỀ NGHỊ\n2 group I. TẬP THỂ\n3 header STT\n6 group II. CÁ NHÂN\n"
            "7 header STT\n");
}

TEST(Header, OfTwoRowsMayStandAgain) {
  const auto intake = read(book({{"STT", "Họ và tên", "Chức vụ", "Đơn vị", "Khen thưởng", ""},
                                 {"", "", "", "", "Hình thức", "Tiền thưởng"},
                                 {"=1", "Lê An", "GV", "THPT A", "Giấy khen", "=300000"},
                                 {"STT", "Họ và tên", "Chức vụ", "Đơn vị", "Khen thưởng", ""},
                                 {"", "", "", "", "Hình thức", "Tiền thưởng"},
                                 {"=2", "Vũ Bình", "GV", "THPT A", "Giấy khen", "=300000"}},
                                {"A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"}),
                           kGiven);
  EXPECT_EQ(intake->totals.accepted, 2u) << dump(intake);
  EXPECT_EQ(intake->totals.items(), 2u) << dump(intake);
}

TEST(Header, KnowsSynonymsOfFieldsInsideObjects) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "fullName": {"title": "Tên", "type": "string"}, "issuedDate": {"type": "string", "format": "date"},
    "decision": {"title": "Quyết định", "type": "object", "properties": {
      "codeNumber": {"title": "Số văn bản", "type": ["integer", "string"]},
      "issuedDate": {"title": "Ngày ban hành", "type": "string", "format": "date"}}}}})");
  EXPECT_EQ(columnsOf(read(book({{"Họ tên", "Số QĐ", "Ngày QĐ", "Ngày ký"},
                                 {"Lê An", "12", "9/4/2026", "10/4/2026"}}),
                           {},
                           schema->root())),
            "fullName decision.codeNumber decision.issuedDate issuedDate");
}

TEST(Header, ReachesIntoObjects) {
  const auto schema = schemaOf(R"({"type": "object", "required": ["recipient"], "properties": {
    "recipient": {"title": "Người nhận", "type": "object", "required": ["fullName"], "properties": {
      "fullName": {"title": "Họ và tên", "type": "string"},
      "unit": {"title": "Đơn vị", "type": "string"}}},
    "decision": {"title": "Quyết định", "type": "object", "properties": {
      "codeNumber": {"title": "Số", "type": ["integer", "string"]},
      "issuedDate": {"title": "Ngày", "type": "string", "format": "date"}}}}})");
  const auto intake = read(book({{"Họ và tên", "Đơn vị", "Quyết định", ""},
                                 {"", "", "Số", "Ngày"},
                                 {"Lê An", "THPT A", "=793", "@2026-11-20"}},
                                {"A1:A2", "B1:B2", "C1:D1"}),
                           {},
                           schema->root());
  EXPECT_EQ(dump(intake),
            "3 accepted {\"recipient\":{\"fullName\":\"Lê An\",\"unit\":\"THPT A\"},\"decision\":{"
            "\"codeNumber\":793,\"issuedDate\":\"2026-11-20\"}}\n");
}

}  // namespace
}  // namespace vanthu::intake
