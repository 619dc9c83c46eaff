#include "base/json_writer.h"
#include "intake/cells.h"
#include "intake/report.h"

namespace vanthu::intake {
namespace {

std::string_view wordOf(ListRow::State state) {
  switch (state) {
    case ListRow::State::accepted:
      return "accepted";
    case ListRow::State::mended:
      return "mended";
    case ListRow::State::refused:
      return "refused";
  }
  return {};
}

std::string_view wordOf(Note::Kind kind) {
  switch (kind) {
    case Note::Kind::mended:
      return "mended";
    case Note::Kind::remark:
      return "remark";
    case Note::Kind::warning:
      return "warning";
    case Note::Kind::error:
      return "error";
  }
  return {};
}

std::string_view wordOf(OtherRow::Role role) {
  switch (role) {
    case OtherRow::Role::title:
      return "title";
    case OtherRow::Role::header:
      return "header";
    case OtherRow::Role::numbering:
      return "numbering";
    case OtherRow::Role::group:
      return "group";
    case OtherRow::Role::total:
      return "total";
    case OtherRow::Role::footer:
      return "footer";
    case OtherRow::Role::aside:
      return "aside";
  }
  return {};
}

std::string_view wordOf(ColumnUse::Use use) {
  switch (use) {
    case ColumnUse::Use::field:
      return "field";
    case ColumnUse::Use::index:
      return "index";
    case ColumnUse::Use::left:
      return "left";
    case ColumnUse::Use::unknown:
      return "unknown";
  }
  return {};
}

class JsonReport {
 public:
  std::string run(const Intake& intake, const ReportHead& head) {
    json_.beginObject();
    json_.member("file", std::string_view(head.file));
    json_.member("template", std::string_view(head.templateName));
    if (!head.listField.empty())
      json_.member("list", std::string_view(head.listField));
    writeTotals(intake.totals);
    json_.key("tables").beginArray();
    for (const TableUse& table : intake.tables)
      write(table);
    json_.endArray().key("rows").beginArray();
    for (const ListRow& row : intake.rows)
      write(row);
    json_.endArray().key("others").beginArray();
    for (const OtherRow& row : intake.others)
      write(row);
    json_.endArray().key("findings").raw(toJson(intake.findings));
    json_.endObject();
    return json_.take() + "\n";
  }

 private:
  void member(const char* name, const std::string& text) {
    if (!text.empty())
      json_.member(name, std::string_view(text));
  }
  void member(const char* name, size_t count) { json_.member(name, static_cast<int64_t>(count)); }
  void member(const char* name, const Message& message) {
    if (message == Message{})
      return;
    json_.key(name).beginObject();
    member("vi", message.vi);
    member("en", message.en);
    json_.endObject();
  }

  void writeTotals(const Totals& totals) {
    json_.key("totals").beginObject();
    member("items", totals.items());
    member("accepted", totals.accepted);
    member("mended", totals.mended);
    member("refused", totals.refused);
    member("others", totals.others);
    member("warnings", totals.warnings);
    json_.endObject();
  }

  void writeRows(const char* name, const std::vector<uint32_t>& rows) {
    json_.key(name).beginArray();
    for (const uint32_t row : rows)
      json_.value(static_cast<int64_t>(row) + 1);
    json_.endArray();
  }

  void write(const TableUse& table) {
    json_.beginObject();
    member("name", table.name);
    json_.member("used", table.used);
    json_.member("hidden", table.hidden);
    if (table.used) {
      writeRows("headerRows", table.headerRows);
      json_.key("columns").beginArray();
      for (const ColumnUse& column : table.columns) {
        std::string letters = sheet::cellName(0, column.column);
        letters.pop_back();
        json_.beginObject();
        member("column", letters);
        member("header", column.header);
        json_.member("use", wordOf(column.use));
        member("field", column.field);
        if (column.hidden)
          json_.member("hidden", true);
        json_.endObject();
      }
      json_.endArray();
      writeRows("hiddenRows", table.hiddenRows);
      member("formulas", table.formulas);
    }
    json_.endObject();
  }

  void write(const std::vector<Note>& notes, uint32_t row) {
    if (notes.empty())
      return;
    json_.key("notes").beginArray();
    for (const Note& note : notes) {
      json_.beginObject();
      json_.member("kind", wordOf(note.kind));
      member("code", note.code);
      member("field", note.field);
      if (note.column)
        member("cell", sheet::cellName(row, *note.column));
      if (note.kind == Note::Kind::mended) {
        json_.member("before", std::string_view(note.before));
        json_.member("after", std::string_view(note.after));
      }
      member("message", note.message);
      member("hint", note.hint);
      json_.endObject();
    }
    json_.endArray();
  }

  void write(const ListRow& row) {
    json_.beginObject();
    member("table", row.table);
    json_.member("row", static_cast<int64_t>(row.row) + 1);
    member("name", row.name);
    json_.member("state", wordOf(row.state));
    write(row.notes, row.row);
    json_.endObject();
  }

  void write(const OtherRow& row) {
    json_.beginObject();
    member("table", row.table);
    json_.member("row", static_cast<int64_t>(row.row) + 1);
    json_.member("role", wordOf(row.role));
    member("text", row.text);
    write(row.notes, row.row);
    json_.endObject();
  }

  JsonWriter json_;
};

}  // namespace

std::string reportJson(const Intake& intake, const ReportHead& head) {
  return JsonReport().run(intake, head);
}

}  // namespace vanthu::intake
