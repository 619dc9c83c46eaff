#include "intake/intake.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "intake/cell_text.h"
#include "intake/cells.h"
#include "intake/convert.h"
#include "intake/groups.h"
#include "intake/header.h"
#include "intake/lists_of_sheet.h"
#include "intake/name_parts.h"
#include "intake/row_builder.h"
#include "intake/table_reader.h"

namespace vanthu::intake {
namespace {

Diagnostic noSheet(const sheet::Workbook& workbook, const Target& target, const Options& options) {
  std::vector<std::string> names;
  for (const sheet::Table& table : workbook.tables)
    names.push_back(table.name);
  const std::string near = nearestName(options.sheet, names);
  Message hint;
  if (!near.empty())
    hint = {"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"};
  return {"list.no-sheet",
          {target.file, 0, 0, {}},
          {"tệp không có bảng \"" + options.sheet + "\"",
           "the file has no sheet \"" + options.sheet + "\""},
          hint};
}

Diagnostic noHeader(const Target& target, const std::vector<Field>& fields) {
  std::string names;
  for (const Field& field : fields) {
    if (field.required)
      names += (names.empty() ? "“" : ", “") + field.title() + "”";
  }
  return {"list.no-header",
          {target.file, 0, 0, {}},
          {"không tìm thấy dòng tên cột của danh sách",
           "no row with the names of the list's columns was found"},
          {"đặt tên các cột theo mẫu, ví dụ " + names,
           "name the columns as the template does, for example " + names}};
}

Diagnostics badOptions(const Options& options, const std::vector<Field>& fields) {
  Diagnostics faults;
  for (const auto& [column, field] : options.columns) {
    if (field.empty() || fieldCalled(fields, field) < fields.size())
      continue;
    faults.push_back({"list.bad-option",
                      {},
                      {"cột \"" + column + "\": danh sách không có trường \"" + field + "\"",
                       "column \"" + column + "\": the list has no field \"" + field + "\""},
                      {}});
  }
  return faults;
}

void count(Intake& out) {
  for (const ListRow& row : out.rows) {
    out.totals.accepted += row.state == ListRow::State::accepted ? 1u : 0u;
    out.totals.mended += row.state == ListRow::State::mended ? 1u : 0u;
    out.totals.refused += row.state == ListRow::State::refused ? 1u : 0u;
    out.totals.warnings += std::any_of(row.notes.begin(), row.notes.end(), [](const Note& note) {
      return note.kind == Note::Kind::warning;
    });
  }
  out.totals.others = out.others.size();
}

class ListReader {
 public:
  ListReader(const Target& target, const Options& options)
      : target_(target),
        options_(options),
        fields_(fieldsOf(target.item)),
        builder_(fields_, target, options, out_.rows) {}

  Diagnostics faults() const {
    Diagnostics faults = badOptions(options_, fields_);
    faults.insert(faults.end(), builder_.faults().begin(), builder_.faults().end());
    return faults;
  }

  Result<Intake> read(const sheet::Workbook& workbook) {
    if (Diagnostics wrong = faults(); !wrong.empty())
      return fail(std::move(wrong));
    std::vector<bool> given(fields_.size());
    for (size_t i = 0; i < fields_.size(); ++i)
      given[i] = builder_.isGiven(i);
    const ColumnMatcher matcher(fields_, target_.words, options_.columns, std::move(given));
    bool named = options_.sheet.empty();
    Diagnostics refused;
    for (const sheet::Table& table : workbook.tables) {
      const bool wanted = options_.sheet.empty() ? !table.hidden : table.name == options_.sheet;
      named = named || wanted;
      if (!wanted)
        skip(table);
      else
        readSheet(table, matcher, refused);
    }
    if (!named)
      return fail(noSheet(workbook, target_, options_));
    if (!refused.empty())
      return fail(std::move(refused));
    if (std::none_of(
            out_.tables.begin(), out_.tables.end(), [](const TableUse& t) { return t.used; }))
      return fail(noHeader(target_, fields_));
    return finish();
  }

  Result<Intake> read(const Value& list) {
    if (Diagnostics wrong = faults(); !wrong.empty())
      return fail(std::move(wrong));
    if (!list.isList())
      return fail(Diagnostic{"list.not-a-list",
                             list.where(),
                             {"danh sách phải là một mảng JSON […]", "the list must be a JSON […]"},
                             {}});
    for (size_t i = 0; i < list.list().size(); ++i)
      addItem(list.list()[i], i);
    return finish();
  }

 private:
  void skip(const sheet::Table& table) {
    TableUse use;
    use.name = table.name;
    use.hidden = table.hidden;
    if (table.hidden && options_.sheet.empty() && !table.rows.empty())
      out_.findings.push_back({"list.hidden-sheet",
                               {target_.file, 0, 0, {}},
                               {"bảng ẩn \"" + table.name + "\" không được đọc",
                                "the hidden sheet \"" + table.name + "\" is not read"},
                               {"đọc bằng --sheet", "read it with --sheet"},
                               Severity::warning});
    out_.tables.push_back(std::move(use));
  }

  void readSheet(const sheet::Table& table, const ColumnMatcher& matcher, Diagnostics& refused) {
    const std::vector<sheet::Table> lists = listsOf(table, matcher, Groups(fields_, target_.words));
    if (lists.empty())
      return readOne(table, matcher, refused);
    for (const sheet::Table& list : lists)
      readOne(list, matcher, refused);
  }

  void readOne(const sheet::Table& table, const ColumnMatcher& matcher, Diagnostics& refused) {
    const ColumnVerdicts verdicts(table);
    const std::string file =
        target_.file + (table.name.empty() ? std::string() : " (" + table.name + ")");
    std::optional<FoundHeader> header = findHeader(table, verdicts, matcher, file);
    if (!header) {
      unread_.push_back(&table);
      return skip(table);
    }
    Diagnostics& faults = header->columns.faults;
    refused.insert(refused.end(), faults.begin(), faults.end());
    const std::optional<SplitName> split = splitName(table, *header, fields_, target_.words);
    if (split && !isLeftOut(split->column))
      refused.push_back(splitNameFault(
          *split, file, placeName(table.name, table.rows[header->last].index, split->column)));
    Diagnostics& warnings = header->columns.warnings;
    out_.findings.insert(out_.findings.end(), warnings.begin(), warnings.end());
    if (!refused.empty())
      return;
    ListContext context{fields_, target_, builder_, out_};
    readTable(table, verdicts, *header, context);
  }

  // Somebody said that the column is not wanted; one without a header is called by its letters.
  bool isLeftOut(uint32_t column) const {
    const std::string letters = lettersOf(column);
    return std::any_of(options_.columns.begin(), options_.columns.end(), [&](const auto& given) {
      return given.second.empty() && given.first == letters;
    });
  }

  void addItem(const Value& item, size_t index) {
    Draft draft;
    draft.values.resize(fields_.size());
    draft.base = item;
    ListRow row;
    row.row = static_cast<uint32_t>(index);
    for (size_t i = 0; i < fields_.size(); ++i) {
      const Value* at = &item;
      for (const std::string& step : fields_[i].path)
        at = at != nullptr && at->isObject() ? at->find(step) : nullptr;
      if (at == nullptr)
        continue;
      Converted read = convertValue(*at, fields_[i], target_.words);
      for (Note& note : read.notes) {
        note.field = fields_[i].pointer();
        draft.notes.push_back(std::move(note));
      }
      if (read.value && read.value->isText() && row.name.empty() && fields_[i].name() == "fullName")
        row.name = read.value->text();
      draft.values[i] = std::move(read.value);
    }
    const FieldColumns none(fields_.size());
    builder_.add(std::move(row), std::move(draft), none);
  }

  // Beside a sheet that is read, a shown one without a header may hold the rest of the list.
  void tellUnread() {
    for (const sheet::Table* table : unread_) {
      const std::string rows = std::to_string(table->rows.size());
      if (table->rows.empty())
        continue;
      out_.findings.push_back(
          {"list.sheet-not-read",
           {target_.file, 0, 0, {}},
           {"bảng \"" + table->name + "\" (" + rows + " dòng) không được đọc vì không có tên cột",
            "the sheet \"" + table->name + "\" (" + rows + " rows) is not read: it has no header"},
           {"nếu nó cũng là danh sách, chép dòng tên cột vào đầu bảng",
            "if it is part of the list, copy the header into it"},
           Severity::warning});
    }
  }

  // What no row could have is said once for the list.
  void tellMissing(const std::set<size_t>& missing, Severity severity) {
    for (const size_t field : missing) {
      const std::string name =
          "“" + fields_[field].title() + "” (" + fields_[field].dottedName() + ")";
      out_.findings.push_back(
          {"list.missing-column",
           {target_.file, 0, 0, {}},
           {"bảng không có cột " + name, "the sheet has no column " + name},
           {"thêm cột, hoặc cho một giá trị chung bằng --set " + fields_[field].dottedName() + "=…",
            "add it, or give one value for all with --set " + fields_[field].dottedName() + "=…"},
           severity});
    }
  }

  Intake finish() {
    tellUnread();
    if (!out_.tables.empty())
      tellMissing(builder_.missing(), Severity::error);
    if (!out_.tables.empty() && out_.rows.empty())
      out_.findings.push_back({"list.no-rows",
                               {target_.file, 0, 0, {}},
                               {"danh sách không có dòng nào dưới dòng tên cột",
                                "the list has no row below its header"},
                               {}});
    count(out_);
    return std::move(out_);
  }

  const Target& target_;
  const Options& options_;
  const std::vector<Field> fields_;
  Intake out_;
  RowBuilder builder_;
  std::vector<const sheet::Table*> unread_;  // shown, without a header
};

}  // namespace

Result<Intake> readList(const sheet::Workbook& workbook,
                        const Target& target,
                        const Options& options) {
  return ListReader(target, options).read(workbook);
}

Result<Intake> readList(const Value& list, const Target& target, const Options& options) {
  return ListReader(target, options).read(list);
}

}  // namespace vanthu::intake
