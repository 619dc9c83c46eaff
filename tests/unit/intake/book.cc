#include "unit/intake/book.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "data/json_reader.h"
#include "markup/yaml.h"
#include "support/golden.h"

namespace vanthu::intake {
namespace {

sheet::Cell cellOf(std::string text, uint32_t column) {
  using Kind = sheet::Cell::Kind;
  sheet::Cell cell;
  cell.column = column;
  constexpr std::pair<char, Kind> kKinds[] = {
      {'=', Kind::number}, {'@', Kind::date}, {'!', Kind::error}, {'?', Kind::boolean}};
  for (const auto& [sign, kind] : kKinds) {
    if (text.starts_with(sign)) {
      cell.kind = kind;
      text.erase(0, 1);
    }
  }
  std::string font;
  if (text.starts_with('[')) {
    font = text.substr(1, text.find(']') - 1);
    text.erase(0, font.size() + 2);
  }
  cell.text = text;
  if (cell.kind == Kind::text)
    cell.runs.push_back({text, font});
  return cell;
}

// "C17" as row and column from 0.
std::pair<uint32_t, uint32_t> placeOf(const std::string& name) {
  uint32_t column = 0;
  size_t at = 0;
  while (std::isalpha(static_cast<unsigned char>(name[at])))
    column = column * 26 + static_cast<uint32_t>(name[at++] - 'A' + 1);
  return {static_cast<uint32_t>(std::stoul(name.substr(at))) - 1, column - 1};
}

constexpr char kNominee[] = R"json({"type": "object", "additionalProperties": false,
  "required": ["kind", "fullName", "unit", "awardForm"], "properties": {
  "kind": {"title": "Loại", "enum": ["collective", "individual"]},
  "honorific": {"title": "Danh xưng", "enum": ["Ông", "Bà", "Em"]},
  "fullName": {"title": "Họ và tên, tên tập thể", "type": "string", "minLength": 1, "maxLength": 200},
  "position": {"title": "Chức vụ", "type": "string", "minLength": 1, "maxLength": 100},
  "unit": {"title": "Đơn vị", "type": "string", "minLength": 1, "maxLength": 200},
  "achievement": {"title": "Thành tích", "type": "string", "minLength": 1, "maxLength": 60},
  "awardForm": {"title": "Hình thức khen thưởng", "type": "string", "minLength": 1},
  "amount": {"title": "Tiền thưởng (đồng)", "type": "integer", "minimum": 0},
  "birthDate": {"title": "Ngày sinh", "type": "string", "format": "date"},
  "present": {"title": "Có mặt", "type": "boolean"}}})json";

std::string stateName(ListRow::State state) {
  return state == ListRow::State::accepted ? "accepted"
         : state == ListRow::State::mended ? "mended"
                                           : "refused";
}

std::string describe(const Note& note, uint32_t row) {
  std::string out = "  " +
                    (note.column ? sheet::cellName(row, *note.column) : std::to_string(row + 1)) +
                    " " + note.code;
  if (note.kind == Note::Kind::mended)
    out += " “" + note.before + "” → “" + note.after + "”";
  return out + "\n";
}

}  // namespace

sheet::Workbook book(const Grid& grid,
                     const std::vector<std::string>& merges,
                     const std::string& name) {
  sheet::Table table;
  table.name = name;
  for (size_t i = 0; i < grid.size(); ++i) {
    sheet::Row row;
    row.index = static_cast<uint32_t>(i);
    for (size_t j = 0; j < grid[i].size(); ++j) {
      if (!grid[i][j].empty())
        row.cells.push_back(cellOf(grid[i][j], static_cast<uint32_t>(j)));
    }
    if (!row.cells.empty())
      table.rows.push_back(std::move(row));
  }
  for (const std::string& merge : merges) {
    const auto [firstRow, firstColumn] = placeOf(merge.substr(0, merge.find(':')));
    const auto [lastRow, lastColumn] = placeOf(merge.substr(merge.find(':') + 1));
    table.merges.push_back({firstRow, firstColumn, lastRow, lastColumn});
  }
  sheet::Workbook out;
  out.tables.push_back(std::move(table));
  return out;
}

const ListWords& words() {
  static const ListWords shared = [] {
    const std::string path =
        std::string(VANTHU_SOURCE_DIR) + "/templates/_shared/list_headers.yaml";
    const Result<Value> yaml = markup::readYaml(testing::readFile(path), path);
    return *ListWords::read(*yaml);
  }();
  return shared;
}

std::shared_ptr<const data::Schema> schemaOf(const std::string& json) {
  const Result<Value> value = data::readJson(json, "schema.json");
  return *data::readSchema(*value, "schema.json");
}

const data::SchemaNode& nominee() {
  static const std::shared_ptr<const data::Schema> schema = schemaOf(kNominee);
  return schema->root();
}

Result<Intake> read(const sheet::Workbook& workbook,
                    const Options& options,
                    const data::SchemaNode& item) {
  return readList(workbook, Target{item, words(), "ds.xlsx"}, options);
}

std::string dump(const Result<Intake>& intake) {
  if (!intake)
    return dumpFindings(intake);
  std::string out;
  for (const ListRow& row : intake->rows) {
    out += std::to_string(row.row + 1) + " " + stateName(row.state) +
           (row.record.isNull() ? "" : " " + toJson(row.record)) + "\n";
    for (const Note& note : row.notes)
      out += describe(note, row.row);
  }
  return out;
}

std::string dumpOthers(const Result<Intake>& intake) {
  constexpr const char* kRoles[] = {
      "title", "header", "numbering", "group", "total", "footer", "aside"};
  std::string out;
  if (!intake)
    return dumpFindings(intake);
  for (const OtherRow& row : intake->others) {
    out += std::to_string(row.row + 1) + " " + kRoles[static_cast<size_t>(row.role)] + " " +
           row.text + "\n";
    for (const Note& note : row.notes)
      out += describe(note, row.row);
  }
  return out;
}

std::string dumpFindings(const Result<Intake>& intake) {
  std::string out;
  for (const Diagnostic& each : intake ? intake->findings : intake.error())
    out += each.code + "\n";
  return out;
}

}  // namespace vanthu::intake
