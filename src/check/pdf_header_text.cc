#include "check/pdf_header_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "check/pdf_line.h"

namespace vanthu::check {
namespace {

constexpr std::string_view kLabel = "Số:";

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isBlank(std::string_view text) {
  return std::all_of(
             text.begin(), text.end(), [](char c) { return c == '.' || c == '_' || c == ' '; }) ||
         text == "…" || text == "……";
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' '))
    text.remove_prefix(1);
  while (text.ends_with(' '))
    text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
    out.push_back(text.substr(0, at));
    text.remove_prefix(at + 1);
  }
  out.push_back(text);
  return out;
}

// "KH", "QyĐ", "GDTrH", "KGVX1", "HĐND": begins with a capital, letters and digits only.
bool isGroup(std::string_view group) {
  if (group.empty() || isDigit(group[0]))
    return false;
  size_t letters = 0;
  for (const char c : group) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && !isDigit(c) && c != '&' && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z'))
      return false;
    letters += byte >= 0x80 || !isDigit(c);
  }
  const std::string first(group.substr(0, static_cast<unsigned char>(group[0]) < 0x80 ? 1 : 2));
  return letters > 0 && countLetters(first).capital > 0;
}

// The year of a normative text, "30/2020/NĐ-CP", is passed over.
bool isSymbol(std::string_view symbol) {
  const size_t slash = symbol.find('/');
  if (slash == 4 && std::all_of(symbol.begin(), symbol.begin() + 4, isDigit))
    symbol.remove_prefix(5);
  const std::vector<std::string_view> groups = split(symbol, '-');
  return groups.size() >= 2 && std::all_of(groups.begin(), groups.end(), isGroup);
}

std::string withoutSpaces(std::string_view text) {
  std::string out(text);
  std::erase(out, ' ');
  return out;
}

struct DateParts {
  std::string_view place, day, month, year;
};

// "…ngày D tháng M năm Y"; nothing if the words are not there in this order.
std::optional<DateParts> partsOf(std::string_view text) {
  constexpr std::string_view kDay = "ngày", kMonth = "tháng", kYear = "năm";
  const size_t day = text.find(kDay);
  const size_t month = day == std::string_view::npos ? day : text.find(kMonth, day);
  const size_t year = month == std::string_view::npos ? month : text.find(kYear, month);
  if (year == std::string_view::npos)
    return std::nullopt;
  const auto between = [&](size_t from, size_t to) {
    return trimmed(text.substr(from, to - from));
  };
  return DateParts{trimmed(text.substr(0, day)),
                   between(day + kDay.size(), month),
                   between(month + kMonth.size(), year),
                   trimmed(text.substr(year + kYear.size()))};
}

// "05", and "07a" for one that was put in between.
bool isDocumentNumber(std::string_view text) {
  const size_t digits =
      static_cast<size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin());
  const std::string_view suffix = text.substr(digits);
  return digits > 0 &&
         (suffix.empty() || (suffix.size() == 1 && suffix[0] >= 'a' && suffix[0] <= 'z'));
}

bool isNumber(std::string_view text, size_t least, size_t most) {
  return text.size() >= least && text.size() <= most &&
         std::all_of(text.begin(), text.end(), isDigit);
}

int valueOf(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

bool breaksZeroRule(std::string_view day, std::string_view month) {
  const bool dayFault = isNumber(day, 1, 1);
  const bool monthFault =
      isNumber(month, 1, 2) && (valueOf(month) <= 2 ? month.size() == 1 : month.starts_with('0'));
  return dayFault || monthFault;
}

}  // namespace

NumberFaults faultsOfNumber(std::string_view text) {
  NumberFaults faults;
  const size_t slash = text.find('/');
  if (!text.starts_with(kLabel) || slash == std::string_view::npos) {
    faults.form = true;
    return faults;
  }
  const std::string_view between = text.substr(kLabel.size(), slash - kLabel.size());
  const std::string_view number = trimmed(between);
  const std::string_view symbol = trimmed(text.substr(slash + 1));
  const bool blank = isBlank(number);
  faults.form = !blank && !isDocumentNumber(number);
  faults.leadingZero = isNumber(number, 1, 1);
  faults.spaces = (!blank && between.ends_with(' ')) || text.substr(slash + 1).starts_with(' ') ||
                  symbol.find(' ') != std::string_view::npos;
  faults.symbol = !isSymbol(withoutSpaces(symbol));
  return faults;
}

DateFaults faultsOfPlaceDate(std::string_view text) {
  DateFaults faults;
  const auto parts = partsOf(text);
  if (!parts) {
    faults.form = true;
    return faults;
  }
  const auto isPart = [](std::string_view part, size_t least, size_t most) {
    return isBlank(part) || isNumber(part, least, most);
  };
  const bool place = parts->place.ends_with(',') && parts->place.size() > 1;
  faults.form = !place || !isPart(parts->day, 1, 2) || !isPart(parts->month, 1, 2) ||
                !(isPart(parts->year, 4, 4) || parts->year.starts_with("20"));
  faults.zero = breaksZeroRule(parts->day, parts->month);
  const bool whole =
      isNumber(parts->day, 1, 2) && isNumber(parts->month, 1, 2) && isNumber(parts->year, 4, 4);
  faults.date = whole && !dateOf(text);
  return faults;
}

std::optional<Date> dateOf(std::string_view text) {
  const auto parts = partsOf(text);
  if (!parts || !isNumber(parts->day, 1, 2) || !isNumber(parts->month, 1, 2) ||
      !isNumber(parts->year, 4, 4))
    return std::nullopt;
  const Date date{valueOf(parts->year), valueOf(parts->month), valueOf(parts->day)};
  return isValid(date) ? std::optional(date) : std::nullopt;
}

std::optional<int> yearOf(std::string_view text) {
  const auto parts = partsOf(text);
  if (!parts || !isNumber(parts->year, 4, 4))
    return std::nullopt;
  return valueOf(parts->year);
}

}  // namespace vanthu::check
