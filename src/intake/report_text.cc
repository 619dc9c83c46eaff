#include <algorithm>
#include <functional>

#include "intake/cells.h"
#include "intake/report.h"
#include "text/numbers.h"

namespace vanthu::intake {
namespace {

constexpr size_t kMostLines = 100;  // of one part
constexpr size_t kLongestQuote = 120;

std::string number(size_t n) {
  return text::groupThousands(static_cast<int64_t>(n));
}

std::string quoted(const std::string& text) {
  if (text.size() <= kLongestQuote)
    return "“" + text + "”";
  size_t end = kLongestQuote;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return "“" + text.substr(0, end) + "…”";
}

// "4-5", "4, 5, 9"
std::string rowList(const std::vector<uint32_t>& rows) {
  std::string out;
  for (const uint32_t row : rows)
    out += (out.empty() ? "" : ", ") + std::to_string(row + 1);
  return out;
}

class TextReport {
 public:
  TextReport(const Intake& intake, const ReportHead& head) : intake_(intake), head_(head) {}

  std::string run() {
    line("Danh sách " + head_.file + " theo mẫu " + head_.templateName +
         (head_.listField.empty() ? ", mỗi dòng một văn bản" : ", trường " + head_.listField));
    for (const TableUse& table : intake_.tables)
      tell(table);
    const Totals& totals = intake_.totals;
    line("Dòng: " + number(totals.items()) + " dòng danh sách = " + number(totals.accepted) +
         " nhận + " + number(totals.mended) + " sửa + " + number(totals.refused) + " loại; " +
         number(totals.others) + " dòng khác; " + number(totals.warnings) + " dòng cần xem lại");
    for (const Diagnostic& finding : intake_.findings)
      line((finding.severity == Severity::error ? "Lỗi: " : "Chú ý: ") + finding.message.vi +
           (finding.hint.vi.empty() ? "" : " (" + finding.hint.vi + ")") + " [" + finding.code +
           "]");
    tellOthers();
    part("Loại", Note::Kind::error);
    part("Cần xem lại", Note::Kind::warning);
    part("Đã sửa", Note::Kind::mended);
    part("Ghi nhận", Note::Kind::remark);
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { out_.append(text).append("\n"); }

  void tell(const TableUse& table) {
    const std::string name = table.name.empty() ? "Bảng" : "Bảng \"" + table.name + "\"";
    if (!table.used)
      return line(name + ": không đọc" +
                  (table.hidden ? " (bị ẩn)" : " (không có tên cột nào hợp)"));
    line(name + ": tên cột ở dòng " + rowList(table.headerRows) +
         (table.hiddenRows.empty() ? "" : "; " + number(table.hiddenRows.size()) + " dòng ẩn") +
         (table.formulas == 0 ? "" : "; " + number(table.formulas) + " ô công thức"));
    for (const ColumnUse& column : table.columns) {
      std::string use = "không đọc";
      if (column.use == ColumnUse::Use::field)
        use = column.field;
      else if (column.use == ColumnUse::Use::index)
        use = "số thứ tự";
      line("  " + lettersOf(column.column) + " " + quoted(column.header) + " → " + use +
           (column.hidden ? " (cột ẩn)" : ""));
    }
  }

  // What was taken for no row of the list, so that nobody is lost among the titles and signatures.
  void tellOthers() {
    size_t told = 0;
    for (const OtherRow& row : intake_.others) {
      if (row.role == OtherRow::Role::header || row.role == OtherRow::Role::numbering)
        continue;
      if (told == 0)
        line("Không phải dòng của danh sách:");
      if (++told <= kMostLines)
        line("  " + placeName(row.table, row.row) + " " + quoted(row.text) + ": " +
             std::string(nameOf(row.role)));
    }
    if (told > kMostLines)
      line("  … và " + number(told - kMostLines) + " dòng nữa, xem báo cáo đầy đủ bằng --report");
  }

  void part(const char* name, Note::Kind kind) {
    size_t notes = 0;
    std::string lines;
    const auto add =
        [&](const std::string& table, uint32_t row, const std::string& who, const Note& note) {
          if (note.kind == kind && ++notes <= kMostLines)
            lines += "  " + describe(table, row, who, note) + "\n";
        };
    for (const ListRow& row : intake_.rows) {
      for (const Note& note : row.notes)
        add(row.table, row.row, row.name, note);
    }
    for (const OtherRow& row : intake_.others) {
      for (const Note& note : row.notes)
        add(row.table, row.row, {}, note);
    }
    if (notes == 0)
      return;
    line(std::string(name) + ":");
    out_ += lines;
    if (notes > kMostLines)
      line("  … và " + number(notes - kMostLines) + " mục nữa, xem báo cáo đầy đủ bằng --report");
  }

  static std::string describe(const std::string& table,
                              uint32_t row,
                              const std::string& who,
                              const Note& note) {
    std::string out = note.column ? placeName(table, row, *note.column) : placeName(table, row);
    if (!who.empty())
      out += " " + quoted(who);
    out += ": ";
    if (note.kind == Note::Kind::mended)
      out += quoted(note.before) + " → " + quoted(note.after) + ", ";
    out += note.message.vi;
    if (!note.hint.vi.empty())
      out += " (" + note.hint.vi + ")";
    return out + " [" + note.code + "]";
  }

  const Intake& intake_;
  const ReportHead& head_;
  std::string out_;
};

}  // namespace

std::string reportText(const Intake& intake, const ReportHead& head) {
  return TextReport(intake, head).run();
}

}  // namespace vanthu::intake
