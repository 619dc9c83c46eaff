// What a number format shows: a day, or how many figures (ECMA-376 part 1, 18.8.30 and 18.8.31).
// For this folder only. Pure and thread-safe.
#ifndef VANTHU_SHEET_NUMBER_FORMAT_H_
#define VANTHU_SHEET_NUMBER_FORMAT_H_

#include <cstdint>
#include <string_view>

#include "sheet/number_look.h"

namespace vanthu::sheet {

/// By number, for formats that the file does not spell out.
bool isDateFormat(uint32_t builtIn);

/// By code: "dd/mm/yyyy", "[$-42A]d mmmm yyyy;@", "\"ngày\" dd". Not times alone ("hh:mm"), not
/// letters in quotes, colours, conditions and locales.
bool isDateFormat(std::string_view code);

/// By number and by code: "00000", "0.00", "0%", for positive numbers. Formats with anything else
/// in them ("#,##0", "General") say nothing.
NumberLook lookOf(uint32_t builtIn);
NumberLook lookOf(std::string_view code);

/// The look that shows `decimal` as `shown` ("00045", "9,50", "95%"); nothing where the shown text
/// says no more than the number, is grouped, or is no such number.
NumberLook lookAsShown(std::string_view shown, std::string_view decimal);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_NUMBER_FORMAT_H_
