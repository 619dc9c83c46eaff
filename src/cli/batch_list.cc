#include "cli/batch_list.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "cli/input_file.h"
#include "engine/list.h"

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

Diagnostics errorsOf(const intake::ListRow& row, const std::string& file) {
  Diagnostics out;
  for (const intake::Note& note : row.notes) {
    if (note.kind == intake::Note::Kind::error)
      out.push_back({note.code, {file, row.row + 1, 0, note.field}, note.message, note.hint});
  }
  return out;
}

bool hasErrors(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    return finding.severity == Severity::error;
  });
}

BatchList rowsOf(const intake::Intake& intake, const std::string& file) {
  const bool several = std::any_of(intake.rows.begin(), intake.rows.end(), [&](const auto& row) {
    return row.table != intake.rows.front().table;
  });
  BatchList out{batch::Rows(file), intake.totals.mended};
  for (const intake::ListRow& row : intake.rows) {
    const uint64_t number = several ? out.rows.size() + 1 : uint64_t{row.row} + 1;
    if (row.state == intake::ListRow::State::refused)
      out.rows.addRefused(number, errorsOf(row, file));
    else
      out.rows.add(number, row.record);
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
    return BatchList{std::move(*rows), 0};
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
  return rowsOf(list->intake, name);
}

}  // namespace vanthu::cli
