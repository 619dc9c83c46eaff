#include "cli/batch_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/input_file.h"
#include "engine/list.h"
#include "intake/cells.h"
#include "intake/fields.h"

namespace vanthu::cli {
namespace {

bool isJson(std::string_view bytes, const std::string& name) {
  const size_t first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  return name.ends_with(".json") || (first != bytes.npos && bytes[first] == '[');
}

Diagnostic wholeList(const std::string& name, const std::string& field) {
  return {"batch.template-of-whole-list",
          {},
          {"mẫu \"" + name + "\" lập một văn bản cho cả danh sách (trường \"" + field + "\")",
           "the template \"" + name + "\" makes one paper of the whole list (\"" + field + "\")"},
          {"đọc danh sách bằng `vanthu import` rồi lập bằng `vanthu render`",
           "read the list with `vanthu import`, then use `vanthu render`"}};
}

// The lines of a file with several sheets are no lines of the file.
uint32_t lineOf(uint32_t row, const std::string& table) {
  return table.empty() ? row + 1 : 0;
}

// "Danh sách!B3"; nothing for a whole row of a CSV file, whose number is told anyway.
std::string placeOf(const intake::Note& note, const std::string& table, uint32_t row) {
  if (note.column)
    return intake::placeName(table, row, *note.column);
  return table.empty() ? std::string() : intake::placeName(table, row);
}

// "Danh sách!B3 “Họ và tên”: …"; a title that the message tells itself is not told twice.
std::string placed(const std::string& text, const std::string& place, const std::string& title) {
  const bool told = title.empty() || text.find(title) != std::string::npos;
  const std::string about = told ? "" : "“" + title + "”";
  const std::string head = place + (place.empty() || about.empty() ? "" : " ") + about;
  return head + (head.empty() ? "" : ": ") + text;
}

Diagnostic findingOf(const intake::Note& note,
                     const std::string& table,
                     uint32_t row,
                     const std::string& file,
                     const std::string& title = {}) {
  const std::string place = placeOf(note, table, row);
  return {note.code,
          {file, lineOf(row, table), 0, note.field},
          {placed(note.message.vi, place, title), placed(note.message.en, place, title)},
          note.hint,
          note.kind == intake::Note::Kind::error ? Severity::error : Severity::warning};
}

Diagnostics findingsOf(const intake::ListRow& row,
                       const std::string& file,
                       const batch::Rows& rows) {
  const auto kind = row.state == intake::ListRow::State::refused ? intake::Note::Kind::error
                                                                 : intake::Note::Kind::warning;
  Diagnostics out;
  for (const intake::Note& note : row.notes) {
    if (note.kind == kind)
      out.push_back(findingOf(note, row.table, row.row, file, rows.titleAt(note.field)));
  }
  return out;
}

// Of the list, its groups and its totals.
Diagnostics findingsOf(const intake::Intake& intake, const std::string& file) {
  Diagnostics out = intake.findings;
  for (const intake::OtherRow& row : intake.others) {
    for (const intake::Note& note : row.notes) {
      if (note.kind == intake::Note::Kind::warning)
        out.push_back(findingOf(note, row.table, row.row, file));
    }
  }
  return out;
}

batch::Rows::Titles titlesOf(const data::SchemaNode& item) {
  batch::Rows::Titles out;
  for (const intake::Field& field : intake::fieldsOf(item))
    out.emplace(field.pointer(), field.title());
  return out;
}

bool hasErrors(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::error;
  });
}

BatchList rowsOf(const intake::Intake& intake,
                 const std::string& file,
                 batch::Rows::Titles titles) {
  const bool several = std::any_of(intake.rows.begin(), intake.rows.end(), [&](const auto& row) {
    return row.table != intake.rows.front().table;
  });
  BatchList out{batch::Rows(file, std::move(titles), several)};
  out.findings = findingsOf(intake, file);
  for (const intake::ListRow& row : intake.rows) {
    const uint64_t number = several ? out.rows.size() + 1 : uint64_t{row.row} + 1;
    if (row.state == intake::ListRow::State::refused)
      out.rows.addRefused(number, {row.name, findingsOf(row, file, out.rows)});
    else
      out.rows.add(number, row.record, {row.name, findingsOf(row, file, out.rows)});
    if (row.state == intake::ListRow::State::mended)
      out.mended.push_back(number);
  }
  return out;
}

}  // namespace

Result<BatchList> readBatchList(const std::string& path,
                                const std::string& templateName,
                                const Value& common,
                                const engine::Engine& engine,
                                const World& world) {
  Result<std::string> bytes = readInput(path, batch::kMaxListBytes);
  if (!bytes)
    return fail(std::move(bytes.error()));
  const std::string name = path == "-" ? "stdin" : path;
  if (isJson(*bytes, name)) {
    auto rows = batch::Rows::fromJson(std::move(*bytes), name);
    if (!rows)
      return fail(std::move(rows.error()));
    return BatchList{std::move(*rows)};
  }
  intake::Options options;
  options.common = common.isObject() ? common : Value(Value::Object());
  const auto list = engine::importList(engine, world, templateName, {*bytes, name}, options);
  if (!list)
    return fail(list.error());
  if (!list->head.listField.empty())
    return fail(wholeList(templateName, list->head.listField));
  if (hasErrors(list->intake.findings))
    return fail(list->intake.findings);
  return rowsOf(list->intake, name, titlesOf(list->source->schema->root()));
}

}  // namespace vanthu::cli
