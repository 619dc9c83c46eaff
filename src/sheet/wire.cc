// encode() and decode() of read_sheet.h: what the confined reader writes into its pipe. The reader
// may have been taken over by the file it read, so decode() believes nothing.
//
// Numbers are in base 128, low digits first; texts have their length before them; rows and columns
// are the distance to the one before. Fonts are numbered in a table at the beginning.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/date.h"
#include "sheet/limits.h"
#include "sheet/read_sheet.h"
#include "sheet/wire_bytes.h"

namespace vanthu::sheet {
namespace {

constexpr std::string_view kMark = "vanthu-sheet-1\n";
constexpr char kWorkbook = 'W';
constexpr char kDiagnostics = 'D';
constexpr uint64_t kMostDiagnosticsRead = 1'000;
constexpr uint64_t kMostShortText = 4'096;  // names, messages

constexpr uint64_t kKindBits = 7;
constexpr uint64_t kFormulaBit = 8;
constexpr uint64_t kLookBit = 16;  // of a number: three numbers follow its text

class WorkbookWriter {
 public:
  explicit WorkbookWriter(const Workbook& workbook) : workbook_(workbook) {}

  std::string write() {
    numberFonts();
    out_.number(workbook_.tables.size());
    for (const Table& table : workbook_.tables)
      write(table);
    return out_.take();
  }

 private:
  void numberFonts() {
    for (const Table& table : workbook_.tables) {
      for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
          for (const Run& run : cell.runs)
            fonts_.try_emplace(run.font, 0);
        }
      }
    }
    out_.number(fonts_.size());
    uint64_t next = 0;
    for (auto& [font, number] : fonts_) {
      number = next++;
      out_.text(font);
    }
  }

  void write(const Table& table) {
    out_.text(table.name);
    out_.number(table.hidden ? 1 : 0);
    out_.number(table.rows.size());
    uint64_t next = 0;
    for (const Row& row : table.rows) {
      out_.number(row.index - next);
      next = uint64_t{row.index} + 1;
      write(row);
    }
    out_.number(table.merges.size());
    for (const Merge& merge : table.merges) {
      for (const uint32_t number :
           {merge.firstRow, merge.firstColumn, merge.lastRow, merge.lastColumn})
        out_.number(number);
    }
    out_.number(table.hiddenColumns.size());
    for (const uint32_t column : table.hiddenColumns)
      out_.number(column);
  }

  void write(const Row& row) {
    out_.number(row.hidden ? 1 : 0);
    out_.number(row.cells.size());
    uint64_t next = 0;
    for (const Cell& cell : row.cells) {
      out_.number(cell.column - next);
      next = uint64_t{cell.column} + 1;
      const bool hasLook = cell.kind == Cell::Kind::number && cell.look != NumberLook();
      out_.number(static_cast<uint64_t>(cell.kind) | (cell.formula ? kFormulaBit : 0) |
                  (hasLook ? kLookBit : 0));
      if (cell.kind != Cell::Kind::text) {
        out_.text(cell.text);
        if (hasLook)
          write(cell.look);
        continue;
      }
      out_.number(cell.runs.size());
      for (const Run& run : cell.runs) {
        out_.number(fonts_.find(run.font)->second);
        out_.text(run.text);
      }
    }
  }

  void write(const NumberLook& look) {
    out_.number(look.wholeFigures);
    out_.number(look.decimals);
    out_.number(look.percent ? 1 : 0);
  }

  const Workbook& workbook_;
  std::map<std::string, uint64_t> fonts_;
  WireWriter out_{std::string(kMark) + kWorkbook};
};

bool isValue(Cell::Kind kind, std::string_view text) {
  switch (kind) {
    case Cell::Kind::number:
      return text.find_first_not_of("-.0123456789") == std::string_view::npos;
    case Cell::Kind::date:
      return text.empty() || parseIsoDate(text).has_value();
    case Cell::Kind::boolean:
      return text.empty() || text == "true" || text == "false";
    case Cell::Kind::error:
    case Cell::Kind::text:
      return true;
  }
  return false;
}

class WorkbookReader {
 public:
  explicit WorkbookReader(WireReader& in) : in_(in) {}

  Workbook read() {
    for (uint64_t left = in_.number(kMostFonts + 1); left > 0 && in_.ok(); --left)
      fonts_.push_back(in_.text(kMostNameBytes));
    Workbook workbook;
    for (uint64_t left = in_.number(kMostTables); left > 0 && in_.ok(); --left)
      workbook.tables.push_back(readTable());
    return workbook;
  }

 private:
  Table readTable() {
    Table table;
    table.name = in_.text(kMostNameBytes);
    table.hidden = in_.flag();
    uint64_t next = 0;
    for (uint64_t left = in_.number(kMostRows); left > 0 && in_.ok(); --left) {
      const uint64_t index = next + in_.number(kMostRows);
      in_.expect(index < kMostRows);
      next = index + 1;
      table.rows.push_back(readRow(static_cast<uint32_t>(index)));
    }
    for (uint64_t left = in_.number(kMostMerges); left > 0 && in_.ok(); --left)
      table.merges.push_back(readMerge());
    for (uint64_t left = in_.number(kMostColumns); left > 0 && in_.ok(); --left)
      table.hiddenColumns.push_back(static_cast<uint32_t>(in_.number(kMostColumns - 1)));
    return table;
  }

  Merge readMerge() {
    Merge merge;
    merge.firstRow = static_cast<uint32_t>(in_.number(kMostRows - 1));
    merge.firstColumn = static_cast<uint32_t>(in_.number(kMostColumns - 1));
    merge.lastRow = static_cast<uint32_t>(in_.number(kMostRows - 1));
    merge.lastColumn = static_cast<uint32_t>(in_.number(kMostColumns - 1));
    in_.expect(merge.firstRow <= merge.lastRow && merge.firstColumn <= merge.lastColumn);
    return merge;
  }

  Row readRow(uint32_t index) {
    Row row{index, in_.flag(), {}};
    uint64_t next = 0;
    const uint64_t cells = in_.number(kMostColumns);
    in_.expect(cells > 0);
    for (uint64_t left = cells; left > 0 && in_.ok(); --left) {
      const uint64_t column = next + in_.number(kMostColumns);
      in_.expect(column < kMostColumns && ++cells_ <= kMostCells);
      next = column + 1;
      row.cells.push_back(readCell(static_cast<uint32_t>(column)));
    }
    return row;
  }

  Cell readCell(uint32_t column) {
    Cell cell;
    cell.column = column;
    const uint64_t flags = in_.number(kKindBits | kFormulaBit | kLookBit);
    const auto kind = static_cast<Cell::Kind>(flags & kKindBits);
    in_.expect(kind <= Cell::Kind::error);
    in_.expect((flags & kLookBit) == 0 || kind == Cell::Kind::number);
    cell.formula = (flags & kFormulaBit) != 0;
    if (!in_.ok())
      return cell;
    cell.kind = kind;
    if (cell.kind != Cell::Kind::text) {
      cell.text = in_.text(kMostCellLetters * 4);
      in_.expect(isValue(cell.kind, cell.text));
      if ((flags & kLookBit) != 0)
        cell.look = readLook();
      return cell;
    }
    for (uint64_t left = in_.number(kMostCellLetters); left > 0 && in_.ok(); --left) {
      const uint64_t font = in_.number(fonts_.empty() ? 0 : fonts_.size() - 1);
      in_.expect(font < fonts_.size());
      std::string text = in_.text(kMostCellLetters * 4);
      cell.text += text;
      if (in_.ok())
        cell.runs.push_back({std::move(text), fonts_[font]});
    }
    return cell;
  }

  NumberLook readLook() {
    NumberLook look;
    look.wholeFigures = static_cast<uint8_t>(in_.number(NumberLook::kMostFigures));
    look.decimals = static_cast<uint8_t>(in_.number(NumberLook::kAllDecimals));
    look.percent = in_.flag();
    in_.expect(look.decimals <= NumberLook::kMostFigures ||
               look.decimals == NumberLook::kAllDecimals);
    return look;
  }

  WireReader& in_;
  std::vector<std::string> fonts_;
  uint64_t cells_ = 0;
};

std::string writeDiagnostics(const Diagnostics& diagnostics) {
  WireWriter out(std::string(kMark) + kDiagnostics);
  out.number(std::min<uint64_t>(diagnostics.size(), kMostDiagnosticsRead));
  for (size_t i = 0; i < diagnostics.size() && i < kMostDiagnosticsRead; ++i) {
    const Diagnostic& each = diagnostics[i];
    out.text(each.code);
    out.text(each.where.file);
    out.number(each.where.line);
    for (const Message* message : {&each.message, &each.hint}) {
      out.text(message->vi);
      out.text(message->en);
    }
  }
  return out.take();
}

/// Errors of ours only: nothing that the child says is the machine's fault.
Diagnostics readDiagnostics(WireReader& in) {
  Diagnostics out;
  const uint64_t number = in.number(kMostDiagnosticsRead);
  in.expect(number > 0);
  for (uint64_t left = number; left > 0 && in.ok(); --left) {
    Diagnostic each;
    each.code = in.text(kMostShortText);
    in.expect(each.code.starts_with("sheet."));
    each.where.file = in.text(kMostShortText);
    each.where.line = static_cast<uint32_t>(in.number(UINT32_MAX));
    for (Message* message : {&each.message, &each.hint}) {
      message->vi = in.text(kMostShortText);
      message->en = in.text(kMostShortText);
    }
    out.push_back(std::move(each));
  }
  return out;
}

}  // namespace

std::string encode(const Result<Workbook>& workbook) {
  return workbook ? WorkbookWriter(*workbook).write() : writeDiagnostics(workbook.error());
}

Result<Workbook> decode(std::string_view bytes) {
  const bool known = bytes.starts_with(kMark) && bytes.size() > kMark.size();
  const char kind = known ? bytes[kMark.size()] : '\0';
  WireReader in(known ? bytes.substr(kMark.size() + 1) : std::string_view());
  if (kind == kWorkbook) {
    Workbook workbook = WorkbookReader(in).read();
    if (in.atEnd())
      return workbook;
  } else if (kind == kDiagnostics) {
    Diagnostics diagnostics = readDiagnostics(in);
    if (in.atEnd())
      return fail(std::move(diagnostics));
  }
  return fail(
      {"sheet.bad-answer",
       {},
       {"tiến trình đọc bảng tính trả lời sai", "the reader of the spreadsheet answered wrongly"},
       {}});
}

}  // namespace vanthu::sheet
