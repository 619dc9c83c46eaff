// The forms of box 3 "Số: 05/KH-SGDĐT" and box 4 "Quảng Ninh, ngày 09 tháng 4 năm 2026"
// (the-thuc.md E5, E6), as a line of text. Blanks to write in are no fault. Pure.
#ifndef VANTHU_CHECK_PDF_HEADER_TEXT_H_
#define VANTHU_CHECK_PDF_HEADER_TEXT_H_

#include <optional>
#include <string_view>

#include "base/date.h"

namespace vanthu::check {

struct NumberFaults {
  bool form = false;         ///< no "Số:", no "/"
  bool spaces = false;       ///< about "/" or "-"
  bool leadingZero = false;  ///< one digit alone
  bool symbol = false;       ///< small letters, a dash that is no hyphen, one group only
};

/// REQUIRES: single spaces.
NumberFaults faultsOfNumber(std::string_view text);

struct DateFaults {
  bool form = false;  ///< no comma behind the place, or not "ngày … tháng … năm …"
  bool zero = false;
  bool date = false;  ///< a day that does not exist
};

/// REQUIRES: single spaces.
DateFaults faultsOfPlaceDate(std::string_view text);

/// The day of box 4, also where the zero rule is broken; nothing with blanks.
std::optional<Date> dateOf(std::string_view text);

/// The year of box 4, also where the day is yet to be written in.
std::optional<int> yearOf(std::string_view text);

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_PDF_HEADER_TEXT_H_
