#include "text/dates.h"

#include <chrono>
#include <vector>

#include "base/digits.h"
#include "text/case.h"
#include "text/number_words.h"
#include "text/numbers.h"
#include "text/words.h"

namespace vanthu::text {
namespace {

constexpr std::string_view kBlank =
    "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0";  // six, as wide as two figures and their room

std::string dayOf(const Date& date) {
  return zeroPadded(date.day);
}

std::string monthOf(const Date& date) {
  return date.month <= 2 ? zeroPadded(date.month) : std::to_string(date.month);
}

// REQUIRES: at most nine digits.
int toInt(std::string_view digits) {
  int n = 0;
  for (const char c : digits)
    n = 10 * n + (c - '0');
  return n;
}

std::optional<Date> existing(int year, int month, int day) {
  const Date date{year, month, day};
  if (!isValid(date))
    return std::nullopt;
  return date;
}

std::optional<Date> fromParts(std::string_view day, std::string_view month, std::string_view year) {
  const bool shaped = isDigits(day) && day.size() <= 2 && isDigits(month) && month.size() <= 2 &&
                      isDigits(year) && year.size() == 4;
  return shaped ? existing(toInt(year), toInt(month), toInt(day)) : std::nullopt;
}

// 9/4/2019, 09-04-2019, 9.4.2019: one separator, used twice.
std::optional<Date> parseFigures(std::string_view text) {
  const size_t first = text.find_first_of("/-.");
  if (first == std::string_view::npos)
    return std::nullopt;
  const size_t second = text.find(text[first], first + 1);
  if (second == std::string_view::npos)
    return std::nullopt;
  return fromParts(
      text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1));
}

// Days since 1899-12-30; five digits are 1927 … 2173, so that a year is never taken for a day.
std::optional<Date> parseSerial(std::string_view text) {
  if (!isDigits(text) || text.size() != 5 || text[0] == '0')
    return std::nullopt;
  using namespace std::chrono;
  const year_month_day day = sys_days{year{1899} / 12 / 30} + days{toInt(text)};
  return existing(static_cast<int>(day.year()),
                  static_cast<int>(static_cast<unsigned>(day.month())),
                  static_cast<int>(static_cast<unsigned>(day.day())));
}

// "ngày 9 tháng 4 năm 2019", small letters; "ngày" may be missing.
std::optional<Date> parseWords(std::vector<std::string_view> words) {
  if (!words.empty() && words.front() == "ngày")
    words.erase(words.begin());
  if (words.size() != 5 || words[1] != "tháng" || words[3] != "năm")
    return std::nullopt;
  return fromParts(words[0], words[2], words[4]);
}

}  // namespace

std::string officialDate(const Date& date) {
  return "ngày " + dayOf(date) + " tháng " + monthOf(date) + " năm " + std::to_string(date.year);
}

std::string blankOfficialDate(int year) {
  std::string out = "ngày";
  out.append(kBlank).append("tháng").append(kBlank).append("năm ");
  return out + std::to_string(year);
}

std::string numericDate(const Date& date) {
  return dayMonth(date) + "/" + std::to_string(date.year);
}

std::string dayMonth(const Date& date) {
  return dayOf(date) + "/" + monthOf(date);
}

std::string dateInWords(const Date& date) {
  const std::string month = date.month == 4 ? "tư" : numberInWords(date.month);
  return "ngày " + std::string(date.day <= 10 ? "mùng " : "") + numberInWords(date.day) +
         " tháng " + capitalizeFirst(month) + " năm " + numberInWords(date.year);
}

std::optional<Date> parseDate(std::string_view text) {
  const std::string lower = toLower(text);
  const std::vector<std::string_view> words = splitWords(lower);
  if (words.size() != 1)
    return parseWords(words);
  for (const auto parse : {parseFigures, parseIsoDate, parseSerial}) {
    if (const std::optional<Date> date = parse(words.front()))
      return date;
  }
  return std::nullopt;
}

}  // namespace vanthu::text
