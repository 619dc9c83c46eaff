#include "intake/name_parts.h"

#include <algorithm>

#include "intake/cell_text.h"

namespace vanthu::intake {
namespace {

bool isName(const Field& field) {
  return field.name() == "fullName";
}

bool isText(const sheet::Cell& cell) {
  return cell.kind == sheet::Cell::Kind::text && !isBlank(cell);
}

// Rows with a text in the column of names and a cell of another column: items, as it seems.
struct NamedRows {
  size_t all = 0;
  size_t continued = 0;  // with a text in the column behind the names as well
};

NamedRows namedRows(const sheet::Table& table,
                    const FoundHeader& header,
                    uint32_t names,
                    const ListWords& words) {
  NamedRows out;
  for (size_t i = header.last + 1; i < table.rows.size(); ++i) {
    bool named = false, more = false, continued = false;
    for (const sheet::Cell& cell : table.rows[i].cells) {
      if (cell.column == names)
        named = isText(cell);
      else if (cell.column == names + 1)
        continued = isText(cell) && !words.yesOrNo(plainText(cell));
      else
        more = more || (!isBlank(cell) && header.columns.at(cell.column) != nullptr);
    }
    out.all += named && more ? 1u : 0u;
    out.continued += named && more && continued ? 1u : 0u;
  }
  return out;
}

}  // namespace

std::optional<Note> halfName(const std::vector<Field>& fields,
                             size_t field,
                             const Columns& columns,
                             const RowCells& cells) {
  const std::vector<uint32_t>& own = columns.ofField[field];
  if (!isName(fields[field]) || own.size() < 2)
    return std::nullopt;
  // Under one header over several columns, a cell may be as wide as the header.
  const auto empty = std::find_if(own.begin(), own.end(), [&](uint32_t column) {
    return columns.at(column) != nullptr && cells.at(column) == nullptr &&
           !cells.isUnreckoned(column) && cells.spanAt(column) == nullptr;
  });
  const bool some = std::any_of(
      own.begin(), own.end(), [&](uint32_t column) { return cells.at(column) != nullptr; });
  if (empty == own.end() || !some)
    return std::nullopt;
  Note note;
  note.kind = Note::Kind::warning;
  note.code = "list.half-name";
  note.field = fields[field].pointer();
  note.column = *empty;
  note.message = {"họ tên chia ra nhiều cột mà ô này trống",
                  "the name stands in several columns and this cell is empty"};
  return note;
}

std::optional<SplitName> splitName(const sheet::Table& table,
                                   const FoundHeader& header,
                                   const std::vector<Field>& fields,
                                   const ListWords& words) {
  for (size_t i = 0; i < fields.size(); ++i) {
    const std::vector<uint32_t>& own = header.columns.ofField[i];
    if (!isName(fields[i]) || own.size() != 1)
      continue;
    const uint32_t next = own.front() + 1;
    if (header.columns.at(next) != nullptr)
      continue;
    const NamedRows rows = namedRows(table, header, own.front(), words);
    if (2 * rows.continued > rows.all)
      return SplitName{next, rows.continued, header.columns.at(own.front())->use.header};
  }
  return std::nullopt;
}

Diagnostic splitNameFault(const SplitName& split,
                          const std::string& file,
                          const std::string& place) {
  const std::string letters = lettersOf(split.column);
  const std::string rows = std::to_string(split.rows);
  return {
      "list.split-name",
      {file, 0, 0, {}},
      {"cột không có tên ở " + place + ", ngay sau cột “" + split.header + "”, có chữ ở " + rows +
           " dòng: họ tên có thể bị cắt đôi",
       "the column without a name at " + place + ", right behind “" + split.header +
           "”, has words in " + rows + " rows: the names may be cut in half"},
      {"ghi “Họ đệm” và “Tên” vào tên hai cột (hoặc gộp hai ô tên cột), hay đặt tên khác cho cột "
       "này; khi nhập bằng `vanthu import`, bỏ cột bằng --column " +
           letters + "=",
       "head the two columns “Họ đệm” and “Tên” (or merge their header), or give this one "
       "another name; `vanthu import` leaves it out with --column " +
           letters + "="}};
}

}  // namespace vanthu::intake
