// Whether a number format shows a day (ECMA-376 part 1, 18.8.30 and 18.8.31). For this folder only.
// Pure and thread-safe.
#ifndef VANTHU_SHEET_NUMBER_FORMAT_H_
#define VANTHU_SHEET_NUMBER_FORMAT_H_

#include <cstdint>
#include <string_view>

namespace vanthu::sheet {

/// By number, for formats that the file does not spell out.
bool isDateFormat(uint32_t builtIn);

/// By code: "dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "\"ngày\" dd". Not times alone ("hh:mm"), not
/// letters in quotes, colours, conditions and locales.
bool isDateFormat(std::string_view code);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_NUMBER_FORMAT_H_
