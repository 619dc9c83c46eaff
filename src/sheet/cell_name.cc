#include "sheet/cell_name.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

constexpr uint32_t kLetters = 26;

/// "AB" is 28; 0 if there is no letter at the beginning. `text` moves behind the letters.
uint32_t takeColumn(std::string_view& text) {
  uint32_t column = 0;
  while (!text.empty() && text.front() >= 'A' && text.front() <= 'Z' && column <= kExcelColumns) {
    column = column * kLetters + static_cast<uint32_t>(text.front() - 'A') + 1;
    text.remove_prefix(1);
  }
  return column;
}

void skipDollar(std::string_view& text) {
  if (text.starts_with('$'))
    text.remove_prefix(1);
}

}  // namespace

std::string cellName(uint32_t row, uint32_t column) {
  std::string letters;
  for (uint32_t left = column + 1; left > 0; left = (left - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
  return letters + std::to_string(uint64_t{row} + 1);
}

std::optional<uint32_t> parseNumber(std::string_view text, uint32_t most) {
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || number > most)
    return std::nullopt;
  return number;
}

std::optional<Place> parsePlace(std::string_view text) {
  skipDollar(text);
  const uint32_t column = takeColumn(text);
  skipDollar(text);
  const std::optional<uint32_t> row = parseNumber(text, kExcelRows);
  if (column == 0 || column > kExcelColumns || !row || *row == 0)
    return std::nullopt;
  return Place{*row - 1, column - 1};
}

std::optional<Merge> parseRange(std::string_view text) {
  const size_t colon = std::min(text.find(':'), text.size());
  const std::optional<Place> first = parsePlace(text.substr(0, colon));
  const std::optional<Place> last =
      colon == text.size() ? first : parsePlace(text.substr(colon + 1));
  if (!first || !last || first->row > last->row || first->column > last->column ||
      first->row >= kMostRows || first->column >= kMostColumns)
    return std::nullopt;
  return Merge{first->row,
               first->column,
               std::min(last->row, kMostRows - 1),
               std::min(last->column, kMostColumns - 1)};
}

}  // namespace vanthu::sheet
