#include "batch/rows.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/json_writer.h"
#include "batch/list_splitter.h"
#include "data/json_reader.h"

namespace vanthu::batch {
namespace {

Diagnostic notAList(const std::string& name) {
  return {"batch.not-a-list",
          {name, 1, 1, {}},
          {"danh sách phải là một mảng JSON [{…}, {…}]", "the list must be a JSON list [{…}, {…}]"},
          {}};
}

// Unless the message has it already.
void tellTitle(Message& message, const std::string& title) {
  for (std::string* text : {&message.vi, &message.en}) {
    if (!title.empty() && text->find(title) == std::string::npos)
      text->insert(0, "“" + title + "”: ");
  }
}

Diagnostic tooManyRows(const std::string& name) {
  const std::string most = std::to_string(kMaxListRows);
  return {"batch.too-many-rows",
          {name, 0, 0, {}},
          {"danh sách có hơn " + most + " dòng", "the list has more than " + most + " rows"},
          {"chia thành nhiều danh sách", "part it into several lists"}};
}

}  // namespace

Result<Rows> Rows::fromJson(std::string bytes, std::string name) {
  if (bytes.size() > kMaxListBytes)
    return fail(data::tooLarge(name, kMaxListBytes));
  Rows rows(std::move(name));
  rows.text_ = std::move(bytes);
  const std::optional<std::vector<ListItem>> items = splitList(rows.text_);
  if (!items) {
    const Result<Value> whole = data::readJson(rows.text_, rows.name_);
    return fail(whole ? Diagnostics{notAList(rows.name_)} : whole.error());
  }
  if (items->size() > kMaxListRows)
    return fail(tooManyRows(rows.name_));
  for (const ListItem& item : *items)
    rows.spans_.push_back({rows.spans_.size() + 1, item.begin, item.length, item.line, false});
  return rows;
}

void Rows::add(uint64_t number, const Value& record, RowNotes notes) {
  if (!notes.findings.empty())
    notes_.emplace(spans_.size(), std::move(notes));
  const std::string json = toJson(record);
  spans_.push_back({number, text_.size(), json.size(), 0, false});
  text_ += json;
}

void Rows::addRefused(uint64_t number, RowNotes notes) {
  notes_.emplace(spans_.size(), std::move(notes));
  spans_.push_back({number, 0, 0, 0, true});
}

const RowNotes& Rows::notes(size_t row) const {
  static const RowNotes kNone{};
  const auto found = notes_.find(row);
  return found == notes_.end() ? kNone : found->second;
}

std::string Rows::titleAt(std::string_view pointer) const {
  for (std::string at(pointer); !at.empty(); at.erase(at.rfind('/'))) {
    if (const auto title = titles_.find(at); title != titles_.end())
      return title->second;
    if (!at.starts_with('/'))
      break;
  }
  return {};
}

Diagnostic Rows::forPeople(Diagnostic finding) const {
  if (finding.where.file == name_ && !titleAt(finding.where.pointer).empty())
    finding.where.pointer.clear();
  return finding;
}

Result<Value> Rows::record(size_t row) const {
  const Span& span = spans_[row];
  if (span.refused)
    return fail(notes(row).findings);
  return data::readJson(std::string_view(text_).substr(span.begin, span.length), name_);
}

Diagnostics Rows::placed(Diagnostics faults, size_t row) const {
  const Span& span = spans_[row];
  for (Diagnostic& fault : faults) {
    Where& where = fault.where;
    if (where.file != name_ || span.refused)
      continue;
    if (span.line == 0) {
      where.line = isCounted_ ? 0 : static_cast<uint32_t>(span.number);
      where.column = 0;
      tellTitle(fault.message, titleAt(where.pointer));
    } else {
      // The columns of its first line count from the row's first letter; better none than wrong.
      where.column = where.line > 1 ? where.column : 0;
      where.line = span.line + std::max<uint32_t>(where.line, 1) - 1;
      where.pointer.insert(0, "/" + std::to_string(row));
    }
  }
  return faults;
}

Sha256 Rows::digest() const {
  std::string all = toHex(sha256(text_));
  for (const Span& span : spans_)
    all += ' ' + std::to_string(span.number) + (span.refused ? "!" : "");
  for (const auto& [row, notes] : notes_)
    all += ' ' + std::to_string(row) + notes.name + toJson(notes.findings);
  return sha256(all);
}

Value mergedUnder(const Value& row, const Value& common) {
  if (!row.isObject() || !common.isObject())
    return row;
  Value::Object out;
  for (const auto& [name, member] : common.object()) {
    const Value* own = row.find(name);
    out.emplace_back(name, own == nullptr ? member : mergedUnder(*own, member));
  }
  for (const auto& [name, member] : row.object()) {
    if (common.find(name) == nullptr)
      out.emplace_back(name, member);
  }
  return Value(std::move(out)).setWhere(row.where());
}

}  // namespace vanthu::batch
