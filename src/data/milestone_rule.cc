// Rules of milestones, read and written.
#include <algorithm>
#include <array>
#include <charconv>

#include "data/milestones.h"
#include "text/dates.h"

namespace vanthu::data {
namespace {

constexpr int kMostYears = 100;  // of steps and distances
constexpr int kMostDays = 36'525;
constexpr int kMostWorkingDays = 2'500;

class RuleReader {
 public:
  explicit RuleReader(const Value& rule) : rule_(rule) {}

  Result<MilestoneRule> run() {
    MilestoneRule rule;
    const std::string kind = word(rule_, "kind");
    if (kind == "date")
      rule.when = FixedDay{day("date")};
    else if (kind == "yearly")
      rule.when = yearly();
    else if (kind == "months")
      rule.when = window();
    else if (kind == "yearlyMonths")
      rule.when = yearlyMonths();
    else if (kind == "relative")
      rule.when = relative();
    else
      refuse("kind", "date, yearly, months, yearlyMonths, relative");
    rule.bound = bound();
    if (!faults_.empty())
      return fail(std::move(faults_));
    return rule;
  }

 private:
  void refuse(std::string_view member, const std::string& wanted) {
    const Value* value = rule_.find(member);
    const std::string name(member);
    faults_.push_back({"data.bad-milestone",
                       value == nullptr ? rule_.where() : value->where(),
                       {"\"" + name + "\" của mốc thời gian phải là: " + wanted,
                        "\"" + name + "\" of a milestone must be: " + wanted},
                       {}});
  }

  static std::string word(const Value& value, std::string_view member) {
    const Value* found = value.find(member);
    return found != nullptr && found->isText() ? found->text() : std::string();
  }

  Date day(std::string_view member) {
    if (const auto date = parseIsoDate(word(rule_, member)))
      return *date;
    refuse(member, "2026-02-25");
    return {1, 1, 1};
  }

  int number(std::string_view member, int otherwise, int least, int most) {
    const Value* value = rule_.find(member);
    if (value == nullptr || value->isNull())
      return otherwise;
    const auto found = asInteger(*value);
    if (found && *found >= least && *found <= most)
      return static_cast<int>(*found);
    refuse(member, std::to_string(least) + " … " + std::to_string(most));
    return otherwise;
  }

  YearlyDays yearly() {
    YearlyDays out;
    const Value* days = rule_.find("days");
    if (days != nullptr && days->isList()) {
      for (const Value& each : days->list()) {
        const Value* month = each.find("month");
        const Value* day = each.find("day");
        const auto m = month == nullptr ? std::nullopt : asInteger(*month);
        const auto d = day == nullptr ? std::nullopt : asInteger(*day);
        constexpr int kLeapYear = 2000;
        if (!m || !d || *m < 1 || *m > 12 || *d < 1 || *d > 31 ||
            !isValid({kLeapYear, static_cast<int>(*m), static_cast<int>(*d)}))
          out.days.clear();
        else
          out.days.push_back({static_cast<int>(*m), static_cast<int>(*d)});
        if (out.days.empty())
          break;
      }
    }
    if (out.days.empty())
      refuse("days", "[{\"month\": 3, \"day\": 10}, …]");
    out.everyYears = number("everyYears", 1, 1, kMostYears);
    if (rule_.find("firstYear") != nullptr)
      out.firstYear = number("firstYear", 1, 1, 9999);
    else if (out.everyYears > 1)
      refuse("firstYear", "2018");
    return out;
  }

  std::optional<YearMonth> month(const std::string& text) {
    const auto date = text.size() == 7 ? parseIsoDate(text + "-01") : std::nullopt;
    if (!date)
      return std::nullopt;
    return YearMonth{date->year, date->month};
  }

  MonthWindow window() {
    const std::string last = word(rule_, "last");
    const auto first = month(word(rule_, "first"));
    const auto end = rule_.find("last") == nullptr ? first : month(last);
    if (!first)
      refuse("first", "2016-12");
    if (!end || (first && *end < *first))
      refuse("last", "2017-01");
    MonthWindow out;
    out.first = first.value_or(YearMonth{1, 1});
    out.last = end.value_or(out.first);
    out.part = part();
    return out;
  }

  YearlyMonths yearlyMonths() {
    YearlyMonths out;
    const Value* months = rule_.find("months");
    if (months != nullptr && months->isList()) {
      for (const Value& each : months->list()) {
        const auto m = asInteger(each);
        if (!m || *m < 1 || *m > 12) {
          out.months.clear();
          break;
        }
        out.months.push_back(static_cast<int>(*m));
      }
    }
    if (out.months.empty())
      refuse("months", "[3, 6, 9, 12]");
    out.part = part();
    return out;
  }

  RelativeDay relative() {
    RelativeDay out;
    out.to = word(rule_, "to");
    if (out.to.empty() || (out.to.starts_with('$') && out.to != "$from" && out.to != "$until"))
      refuse("to", "ID, $from, $until");
    out.years = number("years", 0, -kMostYears, kMostYears);
    out.months = number("months", 0, -12 * kMostYears, 12 * kMostYears);
    out.days = number("days", 0, -kMostDays, kMostDays);
    out.workingDays = number("workingDays", 0, -kMostWorkingDays, kMostWorkingDays);
    return out;
  }

  Bound bound() {
    const std::string name = word(rule_, "bound");
    if (rule_.find("bound") == nullptr || name == "on")
      return Bound::on;
    if (name == "before")
      return Bound::before;
    if (name != "atLatest")
      refuse("bound", "on, before, atLatest");
    return Bound::atLatest;
  }

  MonthPart part() {
    const std::string name = word(rule_, "part");
    if (rule_.find("part") == nullptr || name == "whole")
      return MonthPart::whole;
    if (name == "start")
      return MonthPart::start;
    if (name == "middle")
      return MonthPart::middle;
    if (name != "end")
      refuse("part", "whole, start, middle, end");
    return MonthPart::end;
  }

  const Value& rule_;
  Diagnostics faults_;
};

// "a", "a và b", "a, b và c".
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " và " : ", ") + words[i];
  return out;
}

std::string twoDigits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Months 1 and 2 get a leading zero, others none (tieng-viet.md §8).
std::string monthName(int month) {
  return month < 3 ? twoDigits(month) : std::to_string(month);
}

std::string monthName(const YearMonth& month) {
  return monthName(month.month) + "/" + std::to_string(month.year);
}

std::string_view dayWord(Bound bound) {
  constexpr std::array<std::string_view, 3> kWords = {"Ngày ", "Trước ngày ", "Chậm nhất ngày "};
  return kWords.at(static_cast<size_t>(bound));
}

// Before "tháng": the part of the month.
std::string monthWord(MonthPart part) {
  constexpr std::array<std::string_view, 4> kWords = {
      "Tháng ", "Đầu tháng ", "Giữa tháng ", "Cuối tháng "};
  return std::string(kWords.at(static_cast<size_t>(part)));
}

std::string lowered(std::string words) {
  static const std::string kTogether = "Tháng ";
  if (words.starts_with(kTogether))
    words.front() = 't';
  else if (words.starts_with("Đ"))
    words.replace(0, std::string_view("Đ").size(), "đ");
  else
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  return words;
}

std::string words(const FixedDay& fixed, Bound bound) {
  return bound == Bound::on ? "" : std::string(dayWord(bound)) + text::numericDate(fixed.day);
}

std::string words(const YearlyDays& yearly, Bound bound) {
  std::vector<std::string> days;
  constexpr int kLeapYear = 2000;
  for (const MonthDay& day : yearly.days)
    days.push_back(text::dayMonth({kLeapYear, day.month, day.day}));
  return std::string(dayWord(bound)) + joined(days) +
         (yearly.everyYears == 1 ? " hằng năm"
                                 : ", " + twoDigits(yearly.everyYears) + " năm một lần");
}

std::string words(const MonthWindow& window, Bound) {
  const std::string first = monthWord(window.part) + monthName(window.first);
  if (window.first == window.last)
    return first;
  const int apart =
      (window.last.year - window.first.year) * 12 + window.last.month - window.first.month;
  const std::string last = lowered(monthWord(window.part)) + monthName(window.last);
  return apart == 1 ? first + " và " + last : "Từ " + lowered(first) + " đến " + last;
}

std::string words(const YearlyMonths& yearly, Bound) {
  std::vector<std::string> months;
  for (const int month : yearly.months)
    months.push_back(monthName(month));
  std::string word = monthWord(yearly.part);
  if (months.size() > 1)
    word = yearly.part == MonthPart::whole ? "Các tháng "
                                           : word.substr(0, word.find(' ')) + " các tháng ";
  return word + joined(months) + " hằng năm";
}

std::string words(const RelativeDay&, Bound) {
  return {};
}

}  // namespace

Result<MilestoneRule> readMilestoneRule(const Value& rule) {
  return RuleReader(rule).run();
}

std::string wordsOf(const MilestoneRule& rule) {
  return std::visit([&](const auto& when) { return words(when, rule.bound); }, rule.when);
}

}  // namespace vanthu::data
