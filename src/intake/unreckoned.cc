#include "intake/unreckoned.h"

#include <algorithm>

namespace vanthu::intake {
namespace {

constexpr char kCode[] = "list.formula-not-reckoned";

Message remedy() {
  return {"mở bằng Excel và lưu lại, hoặc gõ giá trị vào ô",
          "open it in Excel and save it again, or type the value into the cell"};
}

bool hasUnreckoned(const RowCells& cells, const std::vector<uint32_t>& columns) {
  return std::any_of(
      columns.begin(), columns.end(), [&](uint32_t column) { return cells.isUnreckoned(column); });
}

}  // namespace

bool hidesItem(const RowCells& cells, const Columns& columns, const std::vector<Field>& fields) {
  if (cells.unreckoned.empty())
    return false;
  bool named = false;
  bool any = false;
  for (size_t i = 0; i < fields.size(); ++i) {
    const bool hidden = hasUnreckoned(cells, columns.ofField[i]);
    if (fields[i].name() == "fullName" && !columns.ofField[i].empty()) {
      if (hidden)
        return true;
      named = true;
    }
    any = any || hidden;
  }
  return any && !named;
}

Note unreckonedCell(const Field& field, uint32_t column) {
  Note note;
  note.kind = Note::Kind::error;
  note.code = kCode;
  note.field = field.pointer();
  note.column = column;
  note.message = {"công thức chưa có kết quả", "the formula has not been reckoned"};
  note.hint = remedy();
  return note;
}

Diagnostic unreckonedRows(const std::string& file, const std::string& place, size_t count) {
  const std::string rows = std::to_string(count);
  return {
      kCode,
      {file, 0, 0, {}},
      {rows + " dòng chỉ có công thức chưa có kết quả, đầu tiên là dòng " + place,
       rows + " rows hold only formulas that have not been reckoned, the first is row " + place},
      remedy()};
}

}  // namespace vanthu::intake
