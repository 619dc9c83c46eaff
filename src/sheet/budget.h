// What the cells of one file may still take (limits.h). For this folder only. One thread at a time.
//
// A reader goes through its file twice: the first time it only counts, so that a file that breaks a
// limit is refused before anything of it is kept.
#ifndef VANTHU_SHEET_BUDGET_H_
#define VANTHU_SHEET_BUDGET_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "sheet/fault.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {

/// Bytes that a run of so many letters takes in a text: every change of the font costs more than
/// its letters, and so does a long name of a font.
uint64_t costOfRun(size_t textBytes, size_t fontBytes, bool isFirst);
uint64_t costOf(const std::vector<Run>& runs);

class Budget {
 public:
  void startTable(std::string name) { table_ = std::move(name); }

  /// Cells that are not empty: `rows` × `columns` of them, the first at that place, each with
  /// `bytes` of text (costOf()). "sheet.too-large".
  Fault takeCells(uint32_t row, uint32_t column, uint64_t rows, uint64_t columns, uint64_t bytes);

  /// `letters` of the cell at that place. "sheet.too-large".
  Fault checkLetters(uint32_t row, uint32_t column, uint64_t letters) const;

 private:
  std::string placeVi(uint32_t row, uint32_t column) const;
  std::string placeEn(uint32_t row, uint32_t column) const;

  std::string table_;
  uint64_t cells_ = 0;
  uint64_t textBytes_ = 0;
};

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_BUDGET_H_
