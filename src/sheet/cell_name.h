// Places in a table as spreadsheets write them: "B7", "A1:C3". For this folder only; cellName() is
// in sheet.h. Pure and thread-safe.
#ifndef VANTHU_SHEET_CELL_NAME_H_
#define VANTHU_SHEET_CELL_NAME_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "sheet/sheet.h"

namespace vanthu::sheet {

struct Place {
  uint32_t row = 0;  ///< from 0
  uint32_t column = 0;
};

/// "B7" and "$B$7", whole match, at most "XFD1048576", the largest that Excel knows.
std::optional<Place> parsePlace(std::string_view text);

/// "A1:C3" or "A1", cut at the limits of rows and columns; nothing if all of it lies beyond them.
std::optional<Merge> parseRange(std::string_view text);

/// Decimal digits only, no sign, at most `most`.
std::optional<uint32_t> parseNumber(std::string_view text, uint32_t most);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_CELL_NAME_H_
