// One list from several programs that write spreadsheets: every row accounted for, always the same.
//
// Three hundred recipients from openpyxl, libxlsxwriter and as CSV; with VANTHU_FULL=1 ten
// thousand, and also converted by LibreOffice.
#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include <cstdlib>
#include <filesystem>
#include <map>

#include "base/json_writer.h"
#include "data/json_reader.h"
#include "lists/planted_list.h"
#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

bool isFull() {
  const char* full = std::getenv("VANTHU_FULL");
  return full != nullptr && std::string(full) == "1";
}

const std::vector<PlantedRow>& rows() {
  static const std::vector<PlantedRow> all = plantedList(isFull() ? 10'000 : 300);
  return all;
}

const std::string& folder() {
  static const std::string made = scratchFolder();
  return made;
}

std::string writtenByOpenpyxl() {
  const std::string path = folder() + "/openpyxl.xlsx";
  if (std::filesystem::exists(path))
    return path;
  JsonWriter json;
  json.beginArray();
  for (const PlantedRow& row : rows()) {
    json.beginArray();
    for (const PlantedCell& cell : row.cells) {
      json.beginObject().member("text", std::string_view(cell.text));
      json.member("font", std::string_view(cell.font)).member("number", cell.number).endObject();
    }
    json.endArray();
  }
  json.endArray();
  writeFile(folder() + "/rows.json", json.take());
  const Finished done = run({"/usr/bin/python3",
                             kSource + "/tests/lists/write_openpyxl.py",
                             folder() + "/rows.json",
                             path});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  return path;
}

std::string writtenByLibxlsxwriter() {
  const std::string path = folder() + "/libxlsxwriter.xlsx";
  lxw_workbook* book = workbook_new(path.c_str());
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Danh sách");
  std::map<std::string, lxw_format*> formats;
  for (size_t i = 0; i < rows().size(); ++i) {
    for (size_t j = 0; j < rows()[i].cells.size(); ++j) {
      const PlantedCell& cell = rows()[i].cells[j];
      lxw_format*& format = formats[cell.font];
      if (format == nullptr && !cell.font.empty()) {
        format = workbook_add_format(book);
        format_set_font_name(format, cell.font.c_str());
      }
      const auto row = static_cast<lxw_row_t>(i);
      const auto column = static_cast<lxw_col_t>(j);
      if (cell.number)
        worksheet_write_number(sheet, row, column, std::stod(cell.text), format);
      else if (!cell.text.empty())
        worksheet_write_string(sheet, row, column, cell.text.c_str(), format);
    }
  }
  EXPECT_EQ(workbook_close(book), LXW_NO_ERROR);
  return path;
}

// Comma, quotes, UTF-8.
constexpr char kUtf8Csv[] = ":Text - txt - csv (StarCalc):44,34,76";

// A file of openpyxl, opened by LibreOffice and saved as `kind`.
std::string convertedByLibreOffice(const std::string& kind, const std::string& filter = {}) {
  const std::string out = folder() + "/libreoffice";
  const Finished done = run({"soffice",
                             "-env:UserInstallation=file://" + folder() + "/profile",
                             "--headless",
                             "--convert-to",
                             kind + filter,
                             "--outdir",
                             out,
                             writtenByOpenpyxl()});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  return out + "/openpyxl." + kind;
}

std::string writtenAsCsv() {
  std::string text;
  for (const PlantedRow& row : rows()) {
    for (size_t j = 0; j < kHeaders.size(); ++j) {
      if (j < row.cells.size())
        text += "\"" + row.cells[j].text + "\"";
      text += j + 1 < kHeaders.size() ? ";" : "\r\n";
    }
  }
  const std::string path = folder() + "/danh-sach.csv";
  writeFile(path, text);
  return path;
}

struct Imported {
  Value report;
  Value records;
};

Imported import(const std::string& path) {
  const std::string base = folder() + "/" + std::filesystem::path(path).filename().string();
  const Finished done = vanthu({"import",
                                path,
                                "--template",
                                "quyet-dinh-khen-thuong",
                                "-o",
                                base + ".records.json",
                                "--report",
                                base + ".report.json"});
  EXPECT_EQ(done.exitCode, 1) << "some rows are refused: " << done.err;
  Imported out;
  const auto parsed = [](const std::string& file) {
    const Result<Value> value = data::readJson(readFile(file), file);
    EXPECT_TRUE(value) << (value ? "" : format(value.error().front(), Language::english));
    return value ? *value : Value();
  };
  out.report = parsed(base + ".report.json");
  out.records = parsed(base + ".records.json");
  return out;
}

// The report without the name of the file, which is each writer's own.
std::string sameForAll(const Value& report) {
  Value::Object members = report.object();
  std::erase_if(members, [](const Value::Member& member) {
    return member.first == "file" || member.first == "findings";
  });
  return toJson(Value(std::move(members)));
}

// Every row of the list is in the report, and is there what it should be. Without its font, text in
// an old encoding that happens to be lawful Vietnamese ("Vò" for Vũ) cannot be told.
void expectEveryRow(const Imported& imported, bool fonts = true) {
  std::map<int64_t, std::string> states;
  for (const Value& row : imported.report.find("rows")->list()) {
    const int64_t number = row.find("row")->integer();
    EXPECT_TRUE(states.emplace(number, row.find("state")->text()).second);
  }
  for (const Value& row : imported.report.find("others")->list()) {
    EXPECT_TRUE(states.emplace(row.find("row")->integer(), "").second);
    EXPECT_EQ(row.find("notes"), nullptr) << toJson(row);
  }
  const Value::List& nominees = imported.records.find("nominees")->list();
  size_t taken = 0;
  size_t untold = 0;
  for (size_t i = 0; i < rows().size(); ++i) {
    const PlantedRow& planted = rows()[i];
    if (planted.cells.empty())
      continue;
    const auto found = states.find(static_cast<int64_t>(i) + 1);
    ASSERT_NE(found, states.end()) << "row " << i + 1 << " is lost";
    const bool record = found->second == "accepted" || found->second == "mended";
    const size_t at = taken;
    taken += record ? 1u : 0u;
    ASSERT_LE(taken, nominees.size());
    const bool right = found->second == planted.state &&
                       (!record || nominees[at].find("fullName")->text() == planted.fullName);
    if (!right && !fonts && planted.plant == Plant::tcvn3)
      ++untold;
    else
      ASSERT_TRUE(right) << "row " << i + 1 << " " << planted.fullName << " is " << found->second;
    states.erase(found);
  }
  EXPECT_EQ(taken, nominees.size());
  EXPECT_TRUE(states.empty()) << "row " << states.begin()->first << " is not in the list";
  EXPECT_LE(untold * 1000, rows().size()) << "names in TCVN3 that were taken for others";
}

TEST(Writers, OfALargeListGiveTheSameReport) {
  const Imported first = import(writtenByOpenpyxl());
  expectEveryRow(first);
  std::vector<std::string> others = {writtenByLibxlsxwriter()};
  if (isFull()) {
    others.push_back(convertedByLibreOffice("xlsx"));
    others.push_back(convertedByLibreOffice("ods"));
  }
  for (const std::string& path : others) {
    const Imported other = import(path);
    expectEveryRow(other);
    EXPECT_EQ(sameForAll(other.report), sameForAll(first.report)) << path;
    EXPECT_EQ(toJson(other.records), toJson(first.records)) << path;
  }
}

TEST(Writers, OfCsvLoseFontsButNoRow) {
  expectEveryRow(import(writtenAsCsv()), false);
  if (isFull())
    expectEveryRow(import(convertedByLibreOffice("csv", kUtf8Csv)), false);
}

}  // namespace
}  // namespace vanthu::testing
