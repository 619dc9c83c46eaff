// Numbers of spreadsheets as decimal text, and serial numbers as days.
//
// Works on the digits in the file, never on binary fractions. For this folder only. Pure and
// thread-safe.
#ifndef VANTHU_SHEET_NUMBER_TEXT_H_
#define VANTHU_SHEET_NUMBER_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace vanthu::sheet {

/// "1.205E6" as "1205000", "1.1000000000000001" as "1.1": spreadsheets keep binary fractions and
/// show 15 digits of them. Whole numbers without exponent stay digit by digit, however long.
/// Nothing for what is no finite number.
std::optional<std::string> decimalText(std::string_view raw);

/// The day of a serial number as decimalText() gives it; a time of day is cut off. Nothing for
/// what is no day of years 1900 to 9999: times alone, negative numbers, and 60 in the system of
/// 1900, in which spreadsheets believe in a 29 February 1900.
std::optional<Date> dayOfSerial(std::string_view decimal, bool since1904);

}  // namespace vanthu::sheet

#endif  // VANTHU_SHEET_NUMBER_TEXT_H_
