// A Workbook through the pipe of the sandbox, and answers that no reader of ours gives.
#include <gtest/gtest.h>

#include <random>

#include "sandbox/worker.h"
#include "sheet/limits.h"
#include "tiny_workbook.h"

namespace vanthu::sheet {
namespace {

Workbook everything() {
  Workbook workbook;
  Table table;
  table.name = "Danh sách";
  table.hidden = true;
  table.rows = {
      {0, false, {{0, Cell::Kind::text, "Lan Huế", {{"Lan ", ""}, {"Huế", "VNI"}}, false}}},
      {7,
       true,
       {{0, Cell::Kind::number, "45", {}, false, {6, 0, false}},
        {1, Cell::Kind::number, "-0.3", {}, true, {0, NumberLook::kAllDecimals, true}},
        {2, Cell::Kind::date, "2026-11-21", {}, false},
        {3, Cell::Kind::boolean, "true", {}, false},
        {200, Cell::Kind::error, "#N/A", {}, true},
        {255, Cell::Kind::text, "", {}, true}}},
      {199'999, false, {{0, Cell::Kind::text, "x", {{"x", "VNI"}}, false}}}};
  table.merges = {{0, 0, 1, 2}, {5, 5, 199'999, 255}};
  table.hiddenColumns = {0, 255};
  workbook.tables = {table, Table()};
  return workbook;
}

TEST(Wire, CarriesAWorkbookWhole) {
  const Result<Workbook> decoded = decode(encode(everything()));
  ASSERT_TRUE(decoded);
  EXPECT_EQ(dump(decoded), dump(everything()));
  ASSERT_EQ(decoded->tables.size(), 2u);
  for (size_t i = 0; i < 3; ++i)
    EXPECT_EQ(decoded->tables[0].rows[i].cells, everything().tables[0].rows[i].cells);
}

TEST(Wire, CarriesDiagnostics) {
  Diagnostic diagnostic{"sheet.damaged", {}, {"hỏng", "damaged"}, {"lưu lại", "save again"}};
  diagnostic.where.file = "a.xlsx";
  diagnostic.where.line = 7;
  const Result<Workbook> decoded = decode(encode(fail(diagnostic)));
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error(), Diagnostics{diagnostic});
}

TEST(Wire, IsCompact) {
  Workbook workbook;
  workbook.tables.emplace_back();
  for (uint32_t row = 0; row < 1'000; ++row)
    workbook.tables[0].rows.push_back(
        {row, false, {{0, Cell::Kind::text, "Nguyễn", {{"Nguyễn", "Times New Roman"}}, false}}});
  EXPECT_LT(encode(workbook).size(), 1'000 * (std::string("Nguyễn").size() + 8) + 100);
}

TEST(Wire, OfSomethingElseIsABadAnswer) {
  const std::string good = encode(everything());
  for (const std::string& bad : {std::string(),
                                 std::string("hello"),
                                 good.substr(0, good.size() - 1),
                                 good + "x",
                                 good.substr(0, 16),
                                 std::string("vanthu-sheet-1\nD") + '\0'})
    EXPECT_EQ(dump(decode(bad)), "error sheet.bad-answer\n");
}

TEST(Wire, DoesNotLetAChildBlameTheMachine) {
  const Diagnostic lie{"machine.cannot-write", {}, {"a", "b"}, {}};
  EXPECT_EQ(dump(decode(encode(fail(lie)))), "error sheet.bad-answer\n");
}

TEST(Wire, RefusesValuesThatTheirKindDoesNotHave) {
  for (const auto& [kind, text] : {std::pair(Cell::Kind::number, "=1+1"),
                                   std::pair(Cell::Kind::date, "2026-13-01"),
                                   std::pair(Cell::Kind::boolean, "maybe"),
                                   std::pair(Cell::Kind::error, "\xFF")}) {
    Workbook workbook;
    workbook.tables.push_back({"", false, {{0, false, {{0, kind, text, {}, false}}}}, {}, {}});
    EXPECT_EQ(dump(decode(encode(workbook))), "error sheet.bad-answer\n") << text;
  }
}

TEST(Wire, RefusesFiguresThatNoFormatShows) {
  for (const NumberLook look : {NumberLook{31, 0, false}, NumberLook{1, 31, false}}) {
    Workbook workbook;
    workbook.tables.push_back(
        {"", false, {{0, false, {{0, Cell::Kind::number, "1", {}, false, look}}}}, {}, {}});
    EXPECT_EQ(dump(decode(encode(workbook))), "error sheet.bad-answer\n");
  }
}

TEST(Wire, RefusesPlacesBeyondTheLimits) {
  for (const auto& [row, column] : {std::pair(200'000u, 0u), std::pair(0u, 256u)}) {
    Workbook workbook;
    workbook.tables.push_back(
        {"", false, {{row, false, {{column, Cell::Kind::number, "1", {}, false}}}}, {}, {}});
    EXPECT_EQ(dump(decode(encode(workbook))), "error sheet.bad-answer\n");
  }
}

TEST(Wire, ChangedAtRandomIsReadOrRefused) {
  const std::string good = encode(everything());
  std::mt19937 random(4);
  size_t refused = 0;
  for (int i = 0; i < 5'000; ++i) {
    std::string bytes = good;
    for (size_t left = 1 + random() % 3; left > 0; --left)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const Result<Workbook> decoded = decode(bytes);
    if (!decoded) {
      ++refused;
      continue;
    }
    EXPECT_EQ(dump(decode(encode(decoded))), dump(decoded)) << i;
  }
  EXPECT_GT(refused, 1'000u);
}

TEST(Wire, ComesOutOfTheSandbox) {
  TinyXlsx xlsx;
  xlsx.strings = "<si><t>Cộng hòa</t></si>";
  xlsx.sheets = {"<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>"};
  const std::string bytes = xlsx.bytes();
  const Result<std::string> answer =
      sandbox::runInChild([&] { return encode(readSheet(bytes, "a.xlsx")); });
  ASSERT_TRUE(answer) << toJson(answer.error());
  EXPECT_EQ(dump(decode(*answer)), "[Tờ 1]\nA1=Cộng hòa\n");
}

TEST(Wire, CarriesTheLargestListOutOfTheSandbox) {
  std::string line;
  for (int column = 0; column < 5; ++column)
    line += (column > 0 ? "," : "") + std::string(32, static_cast<char>('a' + column));
  std::string csv;
  for (uint32_t row = 0; row < kMostRows; ++row)
    csv += line + "\n";
  const Result<std::string> answer =
      sandbox::runInChild([&] { return encode(readSheet(csv, "a.csv")); });
  ASSERT_TRUE(answer) << toJson(answer.error());
  const Result<Workbook> workbook = decode(*answer);
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->tables[0].rows.size(), kMostRows);
  EXPECT_EQ(workbook->tables[0].rows.back().cells.back().text, std::string(32, 'e'));
}

}  // namespace
}  // namespace vanthu::sheet
