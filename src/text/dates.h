// Days as official papers write them (tieng-viet.md §8, the-thuc.md E6): a day below 10 and the
// months 1 and 2 get a leading zero, other months none.
//
// Pure and thread-safe. REQUIRES for every Date given: isValid(date).
#ifndef VANTHU_TEXT_DATES_H_
#define VANTHU_TEXT_DATES_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace vanthu::text {

/// "ngày 09 tháng 4 năm 2019".
std::string officialDate(const Date& date);

/// "ngày      tháng      năm 2026": the blanks are U+00A0, wide enough to write in by hand.
std::string blankOfficialDate(int year);

/// "09/4/2019", "08/01/2016".
std::string numericDate(const Date& date);

/// "20/11", "05/01".
std::string dayMonth(const Date& date);

/// "ngày mùng chín tháng Tư năm hai nghìn không trăm mười chín": days 1-10 with "mùng", the month
/// with a capital (Decree 30/2020, Appendix II).
std::string dateInWords(const Date& date);

/// A day as people type it, the whole text and never month first: 9/4/2019, 09-04-2019, 9.4.2019,
/// 2019-04-09, "ngày 9 tháng 4 năm 2019" (with or without "ngày"), or a spreadsheet's day number of
/// five digits (43564). Spaces around it do not count. Nothing for all else.
std::optional<Date> parseDate(std::string_view text);

}  // namespace vanthu::text

#endif  // VANTHU_TEXT_DATES_H_
