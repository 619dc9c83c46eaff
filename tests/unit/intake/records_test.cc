// Order, export and JSON lists.
#include "intake/records.h"

#include <gtest/gtest.h>

#include "data/json_reader.h"
#include "intake/report.h"
#include "intake/xlsx_tables.h"
#include "sheet/read_sheet.h"
#include "unit/intake/book.h"

namespace vanthu::intake {
namespace {

Value json(const std::string& text) {
  return *data::readJson(text, "ds.json");
}

std::string namesIn(const Intake& intake, Order order, const std::vector<std::string>& units = {}) {
  std::string out;
  for (const size_t i : orderOf(intake.rows, order, units))
    out += (out.empty() ? "" : ", ") + intake.rows[i].record.find("fullName")->text();
  return out;
}

TEST(Records, AreSortedByNameAndByUnit) {
  Options options;
  options.defaults = {{"kind", "individual"}, {"awardForm", "Giấy khen"}};
  const auto intake = read(book({{"Họ và tên", "Đơn vị"},
                                 {"Trần Thị Ước", "THPT B"},
                                 {"Lê Văn Ân", "THPT A"},
                                 {"Đặng Đạt", "THPT B"},
                                 {"Phạm Anh", "THPT A"},
                                 {"", "THPT A"},
                                 {"Bùi Dũng", "THPT C"}}),
                           options);
  EXPECT_EQ(namesIn(*intake, Order::sheet),
            "Trần Thị Ước, Lê Văn Ân, Đặng Đạt, Phạm Anh, Bùi Dũng");
  EXPECT_EQ(namesIn(*intake, Order::name), "Phạm Anh, Lê Văn Ân, Bùi Dũng, Đặng Đạt, Trần Thị Ước");
  EXPECT_EQ(namesIn(*intake, Order::unit), "Đặng Đạt, Trần Thị Ước, Phạm Anh, Lê Văn Ân, Bùi Dũng");
  EXPECT_EQ(namesIn(*intake, Order::unit, {"THPT C", "thpt a"}),
            "Bùi Dũng, Phạm Anh, Lê Văn Ân, Đặng Đạt, Trần Thị Ước");
}

const char kList[] = R"([
  {"kind": "collective", "fullName": "Tổ Toán - Tin", "unit": "THPT A", "awardForm": "Giấy khen",
   "amount": 1205000},
  {"kind": "individual", "honorific": "Bà", "fullName": "H'Hen Niê", "unit": "THPT B",
   "achievement": "=CMD|' /C calc'!A0", "awardForm": "Giấy khen", "birthDate": "1992-05-15",
   "present": true}])";

TEST(Records, ComeBackFromASheetAsTheyWere) {
  const Value list = json(kList);
  const Result<sheet::Workbook> workbook = toSheet(list, nominee(), words(), "Khen thưởng");
  ASSERT_TRUE(workbook);
  const auto back = read(*workbook);
  ASSERT_TRUE(back) << dumpFindings(back);
  EXPECT_EQ(recordsOf(back->rows, orderOf(back->rows, Order::sheet)), list) << dump(back);
  EXPECT_EQ(back->totals.accepted, 2u);
}

TEST(Records, ComeBackFromAnXlsxFileAsTheyWere) {
  const Value list = json(kList);
  const Result<std::string> bytes =
      sheet::writeXlsx(xlsxTables(*toSheet(list, nominee(), words(), "Khen thưởng")));
  ASSERT_TRUE(bytes);
  const Result<sheet::Workbook> workbook = sheet::readSheet(*bytes, "ds.xlsx");
  ASSERT_TRUE(workbook);
  for (const sheet::Row& row : workbook->tables.at(0).rows) {
    for (const sheet::Cell& cell : row.cells)
      EXPECT_FALSE(cell.formula) << cell.text;
  }
  const auto back = read(*workbook);
  ASSERT_TRUE(back) << dumpFindings(back);
  EXPECT_EQ(recordsOf(back->rows, orderOf(back->rows, Order::sheet)), list) << dump(back);
}

TEST(Records, ThatNoCellCanHoldAreNotExported) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "fullName": {"type": "string"},
    "posts": {"type": "array", "items": {"type": "object", "properties": {
      "name": {"type": "string"}}}}}})");
  const auto wrong = toSheet(
      json(R"([{"fullName": "A", "posts": [{"name": "b"}]}])"), schema->root(), words(), "x");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().front().code, "list.not-flat");
  EXPECT_EQ(toSheet(json("{}"), schema->root(), words(), "x").error().front().code,
            "list.not-a-list");
}

TEST(Records, WithListsOfTextsKeepThemApart) {
  const auto schema = schemaOf(R"({"type": "object", "properties": {
    "fullName": {"title": "Tên", "type": "string"},
    "classes": {"title": "Các lớp", "type": "array", "items": {"type": "string"}}}})");
  const Value list = json(R"([{"fullName": "A", "classes": ["10A1", "10A2; 10A3"]},
                              {"fullName": "B", "classes": ["một; hai"]}])");
  const auto back = read(*toSheet(list, schema->root(), words(), "x"), {}, schema->root());
  EXPECT_EQ(recordsOf(back->rows, orderOf(back->rows, Order::sheet)), list) << dump(back);
  const auto typed = read(book({{"Tên", "Các lớp"}, {"A", "10A1; 10A2"}}), {}, schema->root());
  EXPECT_EQ(toJson(*typed->rows.at(0).record.find("classes")), "[\"10A1\",\"10A2\"]");
}

TEST(JsonLists, AreHeldAgainstTheSchemaAndMendedAsSheetsAre) {
  const auto intake = readList(json(R"([
    {"kind": "individual", "fullName": "LÊ  AN", "unit": "A", "awardForm": "Giấy khen"},
    {"kind": "tập thể", "fullName": "Tổ Toán", "unit": "A", "awardForm": "Giấy khen", "amount": 5},
    {"kind": "individual", "fullName": "Vũ Bình", "unit": "A", "awardForm": "Giấy khen", "x": 1},
    {"kind": "individual", "fullName": "Vũ Bình", "unit": "A"}, 7])"),
                               Target{nominee(), words(), "ds.json"},
                               {});
  EXPECT_EQ(dump(intake),
            "1 mended {\"kind\":\"individual\",\"fullName\":\"Lê An\",\"unit\":\"A\","
            "\"awardForm\":\"Giấy khen\"}\n"
            "  1 list.spaces “LÊ  AN” → “LÊ AN”\n  1 list.name “LÊ AN” → “Lê An”\n"
            "2 accepted {\"kind\":\"collective\",\"fullName\":\"Tổ Toán\",\"unit\":\"A\","
            "\"awardForm\":\"Giấy khen\",\"amount\":5}\n"
            "3 refused\n  3 data.unknown-field\n"
            "4 refused\n  4 data.missing-field\n"
            "5 refused\n  5 data.wrong-type\n");
}

TEST(Reports, SayTheSameAsTextJsonAndSheet) {
  const auto intake = read(book({{"STT", "Họ và tên", "Đơn vị", "Loại", "Hình thức"},
                                 {"A. CÁ NHÂN"},
                                 {"=1", "LÊ AN", "A", "CN", "Giấy khen"},
                                 {"=2", "Vũ Bình", "", "CN", "Giấy khen"},
                                 {"=3", "Lê An", "A", "CN", "Bằng khen"}}));
  const ReportHead head{"ds.xlsx", "quyet-dinh-khen-thuong", "nominees"};
  EXPECT_EQ(
      reportText(*intake, head),
      "Danh sách ds.xlsx theo mẫu quyet-dinh-khen-thuong, trường nominees\n"
      "Bảng \"Danh sách\": tên cột ở dòng 1\n"
      "  A “STT” → số thứ tự\n"
      "  B “Họ và tên” → fullName\n"
      "  C “Đơn vị” → unit\n"
      "  D “Loại” → kind\n"
      "  E “Hình thức” → awardForm\n"
      "Dòng: 3 dòng danh sách = 1 nhận + 1 sửa + 1 loại; 2 dòng khác; 1 dòng cần xem lại\n"
      "Không phải dòng của danh sách:\n"
      "  Danh sách!2 “A. CÁ NHÂN”: dòng nhóm\n"
      "Loại:\n"
      "  Danh sách!C4 “Vũ Bình”: thiếu trường bắt buộc \"Đơn vị\" (unit) [data.missing-field]\n"
      "Cần xem lại:\n"
      "  Danh sách!5 “Lê An”: cùng tên, cùng đơn vị với dòng Danh sách!3 nhưng hình thức khen "
      "khác [list.two-awards]\n"
      "Đã sửa:\n"
      "  Danh sách!B3 “LÊ AN”: “LÊ AN” → “Lê An”, chữ hoa, chữ thường [list.name]\n");
  const Value report = json(reportJson(*intake, head));
  EXPECT_EQ(toJson(*report.find("totals")),
            "{\"items\":3,\"accepted\":1,\"mended\":1,\"refused\":1,\"others\":2,\"warnings\":1}");
  EXPECT_EQ(report.find("rows")->list().size() + report.find("others")->list().size(), 5u);
  EXPECT_EQ(report.find("rows")->list()[1].find("notes")->list()[0].find("cell")->text(), "C4");
  const sheet::Workbook sheet = reportSheet(*intake);
  ASSERT_EQ(sheet.tables.at(0).rows.size(), 6u) << "a header and a row for each row";
  EXPECT_EQ(sheet.tables[0].rows[1].cells.at(2).text, "tên cột");
  EXPECT_EQ(sheet.tables[0].rows[4].cells.at(2).text, "loại");
}

}  // namespace
}  // namespace vanthu::intake
