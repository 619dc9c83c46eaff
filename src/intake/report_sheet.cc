#include <algorithm>
#include <tuple>

#include "intake/report.h"

namespace vanthu::intake {
namespace {

constexpr size_t kLongestCell = 8000;  // bytes; a cell takes 32,767 letters, nobody reads them

std::string notesOf(const std::vector<Note>& notes, Note::Kind kind, uint32_t row) {
  std::string out;
  for (const Note& note : notes) {
    if (note.kind != kind || out.size() > kLongestCell)
      continue;
    out += out.empty() ? "" : "\n";
    if (note.column)
      out += sheet::cellName(row, *note.column) + ": ";
    if (kind == Note::Kind::mended)
      out += "“" + note.before + "” → “" + note.after + "”, ";
    out += note.message.vi;
    if (!note.hint.vi.empty())
      out += " (" + note.hint.vi + ")";
  }
  return out;
}

// A line of the report, by its place in the sheets.
struct Line {
  size_t table = 0;
  uint32_t row = 0;
  const ListRow* item = nullptr;
  const OtherRow* other = nullptr;
};

class SheetReport {
 public:
  explicit SheetReport(const Intake& intake) : intake_(intake) {}

  sheet::Workbook run() {
    table_.name = "Báo cáo";
    addRow(
        {"Bảng", "Dòng", "Kết quả", "Nội dung", "Đã sửa", "Cần xem lại", "Lý do loại", "Ghi nhận"});
    for (const Line& line : lines())
      add(line);
    sheet::Workbook out;
    out.tables.push_back(std::move(table_));
    return out;
  }

 private:
  size_t tableIndex(const std::string& name) const {
    const auto found = std::find_if(intake_.tables.begin(),
                                    intake_.tables.end(),
                                    [&](const TableUse& table) { return table.name == name; });
    return static_cast<size_t>(found - intake_.tables.begin());
  }

  std::vector<Line> lines() const {
    std::vector<Line> out;
    out.reserve(intake_.rows.size() + intake_.others.size());
    for (const ListRow& row : intake_.rows)
      out.push_back({tableIndex(row.table), row.row, &row, nullptr});
    for (const OtherRow& row : intake_.others)
      out.push_back({tableIndex(row.table), row.row, nullptr, &row});
    std::stable_sort(out.begin(), out.end(), [](const Line& a, const Line& b) {
      return std::tie(a.table, a.row) < std::tie(b.table, b.row);
    });
    return out;
  }

  void add(const Line& line) {
    const bool item = line.item != nullptr;
    const std::vector<Note>& notes = item ? line.item->notes : line.other->notes;
    addRow({item ? line.item->table : line.other->table,
            std::to_string(line.row + 1),
            std::string(item ? nameOf(line.item->state) : nameOf(line.other->role)),
            item ? line.item->name : line.other->text,
            notesOf(notes, Note::Kind::mended, line.row),
            notesOf(notes, Note::Kind::warning, line.row),
            notesOf(notes, Note::Kind::error, line.row),
            notesOf(notes, Note::Kind::remark, line.row)});
  }

  void addRow(std::vector<std::string> texts) {
    sheet::Row row;
    row.index = static_cast<uint32_t>(table_.rows.size());
    for (size_t i = 0; i < texts.size(); ++i) {
      if (texts[i].empty())
        continue;
      sheet::Cell cell;
      cell.column = static_cast<uint32_t>(i);
      cell.text = std::move(texts[i]);
      if (i == 1 && row.index > 0)
        cell.kind = sheet::Cell::Kind::number;
      row.cells.push_back(std::move(cell));
    }
    table_.rows.push_back(std::move(row));
  }

  const Intake& intake_;
  sheet::Table table_;
};

}  // namespace

sheet::Workbook reportSheet(const Intake& intake) {
  return SheetReport(intake).run();
}

}  // namespace vanthu::intake
