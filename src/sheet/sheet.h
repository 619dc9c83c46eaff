// Sheet: the cells of a workbook as they were written, row by row.
//
// What XLSX, ODS and CSV have in common. Text is as it stands in the file (not normalised, not
// decoded from old encodings: the fonts say what it may be). Knows no meaning of rows or columns.
// Plain data; rows and columns count from 0.
#ifndef VANTHU_SHEET_SHEET_H_
#define VANTHU_SHEET_SHEET_H_

#include <cstdint>
#include <string>
#include <vector>

#include "sheet/number_look.h"

namespace vanthu::sheet {

/// Letters in one font.
struct Run {
  std::string text;  ///< UTF-8
  std::string font;  ///< as the file names it: ".VnTime", "VNI-Times"; empty: unknown
  bool operator==(const Run&) const = default;
};

struct Cell {
  enum class Kind : uint8_t {
    text,
    number,
    date,     ///< a number with a date format; `text` is the day, "2026-11-21"
    boolean,  ///< "true", "false"
    error,    ///< "#N/A", "#REF!"
  };
  uint32_t column = 0;
  Kind kind = Kind::text;
  std::string
      text;  ///< all runs joined; numbers as decimal text without grouping: "0.3", "1205000"
  std::vector<Run> runs;  ///< of text cells; one run where the font does not change
  bool formula = false;   ///< the value is the one that the program which saved the file reckoned;
                          ///< an empty text: it saved none
  NumberLook look{};      ///< of numbers
  bool operator==(const Cell&) const = default;
};

/// A row with at least one cell that is not empty.
struct Row {
  uint32_t index = 0;
  bool hidden = false;
  std::vector<Cell> cells;  ///< by column; empty cells left out
};

/// Cells that are shown as one; the value is that of the first.
struct Merge {
  uint32_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
};

struct Table {
  std::string name;  ///< of the sheet; empty for CSV
  bool hidden = false;
  std::vector<Row> rows;
  std::vector<Merge> merges;
  std::vector<uint32_t> hiddenColumns;
};

struct Workbook {
  std::vector<Table> tables;
};

/// "B7": the cell as spreadsheets call it.
std::string cellName(uint32_t row, uint32_t column);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_SHEET_H_
