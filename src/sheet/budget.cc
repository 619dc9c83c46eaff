#include "sheet/budget.h"

#include "sheet/limits.h"
#include "sheet/sheet.h"

namespace vanthu::sheet {
namespace {

constexpr uint64_t kRunBytes = 100;     // a Run and its block of memory, about
constexpr size_t kUsualFontBytes = 31;  // no program of offices knows a longer name

}  // namespace

uint64_t costOfRun(size_t textBytes, size_t fontBytes, bool isFirst) {
  return textBytes + (fontBytes > kUsualFontBytes ? fontBytes : 0) + (isFirst ? 0 : kRunBytes);
}

uint64_t costOf(const std::vector<Run>& runs) {
  uint64_t cost = 0;
  for (const Run& run : runs)
    cost += costOfRun(run.text.size(), run.font.size(), &run == &runs.front());
  return cost;
}

std::string Budget::placeVi(uint32_t row, uint32_t column) const {
  const std::string cell = "ô " + cellName(row, column);
  return table_.empty() ? cell : cell + " của trang tính “" + table_ + "”";
}

std::string Budget::placeEn(uint32_t row, uint32_t column) const {
  const std::string cell = "cell " + cellName(row, column);
  return table_.empty() ? cell : cell + " of sheet “" + table_ + "”";
}

Fault Budget::takeCells(
    uint32_t row, uint32_t column, uint64_t rows, uint64_t columns, uint64_t bytes) {
  if (row + rows > kMostRows)
    return tooLarge(
        "có dữ liệu quá hàng " + std::to_string(kMostRows) + ": " + placeVi(row, column),
        "there are data beyond row " + std::to_string(kMostRows) + ": " + placeEn(row, column));
  if (column + columns > kMostColumns)
    return tooLarge(
        "có dữ liệu quá cột " + std::to_string(kMostColumns) + ": " + placeVi(row, column),
        "there are data beyond column " + std::to_string(kMostColumns) + ": " +
            placeEn(row, column));
  // Neither product can overflow: rows, columns and bytes of a cell have passed their limits.
  cells_ += rows * columns;
  textBytes_ += rows * columns * bytes;
  if (cells_ > kMostCells)
    return tooLarge("tệp có quá " + std::to_string(kMostCells) + " ô có dữ liệu",
                    "the file has more than " + std::to_string(kMostCells) + " cells with data");
  if (textBytes_ > kMostTextBytes)
    return tooLarge(
        "chữ trong các ô nhiều hơn " + std::to_string(kMostTextBytes >> 20) + " MiB",
        "the cells hold more than " + std::to_string(kMostTextBytes >> 20) + " MiB of text");
  return std::nullopt;
}

Fault Budget::checkLetters(uint32_t row, uint32_t column, uint64_t letters) const {
  if (letters <= kMostCellLetters)
    return std::nullopt;
  const std::string most = std::to_string(kMostCellLetters);
  return tooLarge(placeVi(row, column) + " có quá " + most + " ký tự",
                  placeEn(row, column) + " has more than " + most + " characters");
}

}  // namespace vanthu::sheet
