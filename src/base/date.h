// A day of the Gregorian calendar, without time or zone. Parsing of people's date forms is text's.
#ifndef VANTHU_BASE_DATE_H_
#define VANTHU_BASE_DATE_H_

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace vanthu {

struct Date {
  int year = 0;
  int month = 0;  ///< 1…12
  int day = 0;    ///< 1…31

  constexpr auto operator<=>(const Date&) const = default;
};

/// True for a day that exists, years 1…9999.
bool isValid(const Date& date);

/// "2026-11-21", whole match, a day that exists.
std::optional<Date> parseIsoDate(std::string_view text);

std::string toIso(const Date& date);

}  // namespace vanthu

#endif  // VANTHU_BASE_DATE_H_
