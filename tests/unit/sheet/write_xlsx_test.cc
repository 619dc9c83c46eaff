// Lists as XLSX: what is written is read back, and nothing in data becomes more than a text.
#include "sheet/write_xlsx.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cstdlib>

#include "sheet/archive.h"
#include "support/comma_locale.h"
#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

std::string written(const std::vector<XlsxTable>& tables) {
  const Result<std::string> bytes = writeXlsx(tables);
  EXPECT_TRUE(bytes) << (bytes ? "" : toJson(bytes.error()));
  return bytes ? *bytes : std::string();
}

XlsxTable table(std::vector<std::vector<XlsxValue>> rows, size_t columns = 2) {
  XlsxTable out;
  out.name = "Danh sách";
  out.columns.resize(columns);
  for (size_t i = 0; i < columns; ++i)
    out.columns[i].title = "Cột " + std::to_string(i + 1);
  out.rows = std::move(rows);
  return out;
}

/// Values of the rows behind the titles, without fonts.
std::vector<std::string> readBack(const std::string& bytes) {
  const Result<Workbook> workbook = readSheet(bytes, "a.xlsx");
  std::vector<std::string> out;
  if (!workbook)
    return {toJson(workbook.error())};
  for (const Row& row : workbook->tables[0].rows) {
    for (const Cell& cell : row.cells) {
      if (row.index > 0)
        out.push_back(cellName(row.index, cell.column) + "=" + cell.text);
    }
  }
  return out;
}

std::string part(const std::string& bytes, const std::string& name) {
  Result<Archive> archive = Archive::open(bytes);
  return archive ? archive->beginning(name, 1 << 20) : std::string();
}

TEST(WriteXlsx, IsReadBackWithTypesAndFonts) {
  const std::string bytes = written({table({{std::string("Đặng Thị Ước"), Decimal{975, 2}},
                                            {Date{2026, 11, 21}, true},
                                            {std::monostate(), Decimal{2'340'000, 0}}})});
  EXPECT_EQ(dumpOf(bytes),
            "[Danh sách]\nA1={Times New Roman}Cột 1\nB1={Times New Roman}Cột 2\n"
            "A2={Times New Roman}Đặng Thị Ước\nB2=#9.75\nA3=@2026-11-21\nB3=?true\n"
            "B4=#2340000\n");
}

TEST(WriteXlsx, IsTheSameBytesEachTime) {
  const std::vector<XlsxTable> tables = {table({{std::string("a"), Decimal{1, 0}}})};
  const std::string first = written(tables);
  EXPECT_EQ(first, written(tables));
  EXPECT_NE(first, written({table({{std::string("b"), Decimal{1, 0}}})}));
}

TEST(WriteXlsx, MakesNoFormulaOrLinkOfAnyText) {
  const std::vector<std::string> texts = {"=1+1",
                                          "+1",
                                          "-1",
                                          "@SUM(A1)",
                                          "\t=1",
                                          "\r=1",
                                          "＝1+1",
                                          "＋1",
                                          "{=A1}",
                                          "http://a.b",
                                          "mailto:a@b",
                                          "file://x",
                                          "internal:A1",
                                          "=cmd|' /C calc'!A0"};
  std::vector<std::vector<XlsxValue>> rows;
  std::vector<std::string> expected;
  for (size_t i = 0; i < texts.size(); ++i) {
    rows.push_back({texts[i]});
    expected.push_back(cellName(static_cast<uint32_t>(i + 1), 0) + "=" + texts[i]);
  }
  const std::string bytes = written({table(rows)});
  EXPECT_EQ(readBack(bytes), expected);
  const std::string sheet = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("t=\"s\""), std::string::npos);
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_EQ(sheet.find("hyperlink"), std::string::npos);
}

TEST(WriteXlsx, KeepsEveryTextLetterByLetter) {
  const std::vector<std::string> texts = {" hai  đầu ",
                                          "hai\ndòng",
                                          "a\tb",
                                          "_x0041_",
                                          "__x0041__",
                                          "_x005F_",
                                          "a&b<c>\"d\"'",
                                          "T\u00ADëng",
                                          "Nguye\u0302\u0303n",
                                          "\U0001F600",
                                          "a\x01"
                                          "b"};
  std::vector<std::vector<XlsxValue>> rows;
  std::vector<std::string> expected;
  for (size_t i = 0; i < texts.size(); ++i) {
    rows.push_back({texts[i]});
    expected.push_back(cellName(static_cast<uint32_t>(i + 1), 0) + "=" + texts[i]);
  }
  EXPECT_EQ(readBack(written({table(rows)})), expected);
}

TEST(WriteXlsx, WritesLongNumbersAndEarlyDaysAsText) {
  const std::string bytes =
      written({table({{Decimal{123'456'789'012'345'678, 0}, Decimal{-5, 3}},
                      {Date{1890, 5, 19}, Date{1900, 3, 1}},
                      {Date{1900, 2, 28}, Decimal{999'999'999'999'999, 0}}})});
  EXPECT_EQ(dumpOf(bytes),
            "[Danh sách]\nA1={Times New Roman}Cột 1\nB1={Times New Roman}Cột 2\n"
            "A2={Times New Roman}123456789012345678\nB2=#-0.005\nA3={Times New Roman}1890-05-19\n"
            "B3=@1900-03-01\nA4={Times New Roman}1900-02-28\nB4=#999999999999999\n");
}

TEST(WriteXlsx, DoesNotMindTheLocale) {
  const std::vector<XlsxTable> tables = {table({{Decimal{975, 2}, Decimal{1, 1}}})};
  const std::string before = written(tables);
  setenv("LOCPATH", testing::commaLocaleFolder().c_str(), 1);
  ASSERT_NE(setlocale(LC_ALL, testing::kCommaLocale), nullptr);
  const std::string after = written(tables);
  setlocale(LC_ALL, "C");
  unsetenv("LOCPATH");
  EXPECT_EQ(after, before);
}

TEST(WriteXlsx, FreezesTitlesAndSetsWidthsAndFormats) {
  XlsxTable wide = table({{Decimal{2'340'000, 0}, Decimal{975, 2}}});
  wide.columns[0].width = 40;
  wide.columns[0].format = XlsxColumn::Format::grouped;
  wide.columns[1].format = XlsxColumn::Format::decimal;
  const std::string bytes = written({wide});
  const std::string sheet = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("state=\"frozen\""), std::string::npos);
  EXPECT_NE(sheet.find("width=\"40."), std::string::npos);
  const std::string styles = part(bytes, "xl/styles.xml");
  EXPECT_NE(styles.find("formatCode=\"#,##0\""), std::string::npos);
  EXPECT_NE(styles.find("formatCode=\"#,##0.00\""), std::string::npos);
}

TEST(WriteXlsx, MakesNamesOfSheetsThatProgramsAccept) {
  std::vector<XlsxTable> tables(4, table({}));
  tables[0].name = "Khối 10/2026: [A]";
  tables[1].name = "";
  tables[2].name = "Danh sách học sinh giỏi cấp trường năm học";
  tables[3].name = tables[2].name;
  const Result<Workbook> workbook = readSheet(written(tables), "a.xlsx");
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->tables[0].name, "Khối 10-2026- -A-");
  EXPECT_EQ(workbook->tables[1].name, "Danh sách");
  EXPECT_EQ(workbook->tables[2].name, "Danh sách học sinh giỏi cấp trư");
  EXPECT_EQ(workbook->tables[3].name, "Danh sách học sinh giỏi cấp (2)");
}

TEST(WriteXlsx, RefusesWhatAFileCannotHold) {
  const auto codeOf = [](const XlsxTable& wrong) {
    const Result<std::string> bytes = writeXlsx(std::vector{wrong});
    return bytes ? std::string("written") : bytes.error().front().code;
  };
  EXPECT_EQ(codeOf(table({{std::string("a\0b", 3)}})), "sheet.bad-text");
  EXPECT_EQ(codeOf(table({{std::string("\xFF")}})), "sheet.bad-text");
  EXPECT_EQ(codeOf(table({{std::string("\xEF\xBF\xBF")}})), "sheet.bad-text");
  EXPECT_EQ(codeOf(table({{std::string(32'767, 'a')}})), "written");
  EXPECT_EQ(codeOf(table({{std::string(32'768, 'a')}})), "sheet.too-large");
  EXPECT_EQ(codeOf(table({{true, true, true}})), "sheet.too-large");
  EXPECT_EQ(codeOf(table({}, 256)), "written");
  EXPECT_EQ(codeOf(table({}, 257)), "sheet.too-large");
}

TEST(WriteXlsx, WritesAnEmptyList) {
  EXPECT_EQ(readBack(written({table({})})), std::vector<std::string>());
}

}  // namespace
}  // namespace vanthu::sheet
