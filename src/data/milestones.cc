#include "data/milestones.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <set>
#include <utility>

#include "base/days.h"

namespace vanthu::data {
namespace {

int lastDayOf(YearMonth month) {
  const std::chrono::year_month_day_last last(
      std::chrono::year(month.year) /
      std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month.month))));
  return static_cast<int>(static_cast<unsigned>(last.day()));
}

// A day that the month does not have is its last.
Date dayIn(YearMonth month, int day) {
  return {month.year, month.month, std::min(day, lastDayOf(month))};
}

Date plusMonths(const Date& date, int months) {
  const int all = date.year * 12 + date.month - 1 + months;
  const YearMonth month{all / 12, all % 12 + 1};
  if (month.year < kFirstDay.year)
    return kFirstDay;
  return month.year > kLastDay.year ? kLastDay : dayIn(month, date.day);
}

// Days that a relative time is away from its base at most: of a year two thirds of the days are
// worked, and the longest holiday may lie in between.
int farthest(const RelativeDay& relative) {
  return 366 * (std::abs(relative.years) + 1) + 31 * std::abs(relative.months) +
         std::abs(relative.days) + 2 * std::abs(relative.workingDays) + kLongestHoliday;
}

DueTime dueOn(const Date& day, Bound bound) {
  switch (bound) {
    case Bound::on:
      return {day, day, day};
    case Bound::before:
      return {std::nullopt, day, plusDays(day, -1)};
    case Bound::atLatest:
      break;
  }
  return {std::nullopt, day, day};
}

DueTime dueIn(YearMonth first, YearMonth last, MonthPart part) {
  constexpr int kPart = 10;
  const int begin = part == MonthPart::middle ? kPart + 1
                    : part == MonthPart::end  ? 2 * kPart + 1
                                              : 1;
  const int end = part == MonthPart::start    ? kPart
                  : part == MonthPart::middle ? 2 * kPart
                                              : lastDayOf(last);
  const Date lastDay = dayIn(last, end);
  return {dayIn(first, begin), lastDay, lastDay};
}

}  // namespace

int daysLeft(const DueTime& due, const Date& on) {
  return static_cast<int>((toDays(due.last) - toDays(on)).count());
}

Result<MilestonePlan> MilestonePlan::make(std::map<std::string, MilestoneRule, std::less<>> rules,
                                          CampaignDays days,
                                          Workdays workdays) {
  MilestonePlan plan;
  plan.rules_ = std::move(rules);
  plan.days_ = days;
  plan.workdays_ = std::move(workdays);
  Diagnostics faults;
  for (const auto& [id, rule] : plan.rules_) {
    std::set<std::string_view> behind = {id};
    const auto* relative = std::get_if<RelativeDay>(&rule.when);
    while (relative != nullptr && !relative->to.starts_with('$')) {
      const auto next = plan.rules_.find(relative->to);
      if (next == plan.rules_.end() || !behind.insert(next->first).second) {
        const bool missing = next == plan.rules_.end();
        faults.push_back(
            {"data.bad-milestone",
             {},
             missing ? Message{"mốc \"" + id + "\" tính theo mốc \"" + relative->to + "\" không có",
                               "milestone \"" + id + "\" follows \"" + relative->to +
                                   "\", which does not exist"}
                     : Message{"mốc \"" + id + "\" tính theo chính nó",
                               "milestone \"" + id + "\" follows itself"},
             {}});
        break;
      }
      relative = std::get_if<RelativeDay>(&next->second.when);
    }
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return plan;
}

// Every time that may have its named day between the two; sorting and cutting is dueBetween's.
std::vector<DueTime> MilestonePlan::timesOf(std::string_view id,
                                            const Date& from,
                                            const Date& until) const {
  const auto found = rules_.find(id);
  if (found == rules_.end())
    return {};
  const MilestoneRule& rule = found->second;
  std::vector<DueTime> times;
  if (const auto* fixed = std::get_if<FixedDay>(&rule.when)) {
    times.push_back(dueOn(fixed->day, rule.bound));
  } else if (const auto* window = std::get_if<MonthWindow>(&rule.when)) {
    times.push_back(dueIn(window->first, window->last, window->part));
  } else if (const auto* relative = std::get_if<RelativeDay>(&rule.when)) {
    std::vector<Date> bases;
    if (relative->to == "$from" && days_.from)
      bases.push_back(*days_.from);
    else if (relative->to == "$until" && days_.until)
      bases.push_back(*days_.until);
    else if (!relative->to.starts_with('$'))
      for (const DueTime& base : timesOf(relative->to,
                                         plusDays(from, -farthest(*relative)),
                                         plusDays(until, farthest(*relative))))
        bases.push_back(base.named);
    for (const Date& base : bases) {
      const Date day =
          plusDays(plusMonths(base, relative->years * 12 + relative->months), relative->days);
      times.push_back(dueOn(workdays_.plus(day, relative->workingDays), rule.bound));
    }
  } else {
    const Date first = days_.from ? std::max(from, *days_.from) : from;
    const Date last = days_.until ? std::min(until, *days_.until) : until;
    const auto* yearly = std::get_if<YearlyDays>(&rule.when);
    const auto* months = std::get_if<YearlyMonths>(&rule.when);
    for (int year = first.year; year <= last.year; ++year) {
      if (months != nullptr) {
        for (const int month : months->months)
          times.push_back(dueIn({year, month}, {year, month}, months->part));
        continue;
      }
      const int begin = yearly->firstYear.value_or(year);
      if (year < begin || (year - begin) % yearly->everyYears != 0)
        continue;
      for (const MonthDay& day : yearly->days)
        times.push_back(dueOn(dayIn({year, day.month}, day.day), rule.bound));
    }
    // Within the campaign by the day that is named.
    std::erase_if(times, [&](const DueTime& time) {
      return (days_.from && time.named < *days_.from) || (days_.until && *days_.until < time.named);
    });
  }
  std::sort(times.begin(), times.end(), [](const DueTime& a, const DueTime& b) {
    return a.last < b.last;
  });
  return times;
}

std::vector<DueTime> MilestonePlan::dueBetween(std::string_view id,
                                               const Date& from,
                                               const Date& until) const {
  // A day more at both ends: "before" moves the last day.
  std::vector<DueTime> times = timesOf(id, plusDays(from, -1), plusDays(until, 1));
  std::erase_if(times, [&](const DueTime& time) { return time.last < from || until < time.last; });
  return times;
}

std::optional<DueTime> MilestonePlan::firstDue(std::string_view id) const {
  // What comes back every year has no first time without the campaign's days.
  constexpr int kMostYears = 50;
  const Date from = days_.from.value_or(days_.until.value_or(kFirstDay));
  const Date until =
      days_.until.value_or(Date{std::min(from.year + kMostYears, kLastDay.year), 12, 31});
  const auto found = rules_.find(id);
  if (found == rules_.end())
    return std::nullopt;
  const bool recurs = std::holds_alternative<YearlyDays>(found->second.when) ||
                      std::holds_alternative<YearlyMonths>(found->second.when);
  if (recurs && !days_.from)
    return std::nullopt;
  const std::vector<DueTime> times = timesOf(id, from, until);
  return times.empty() ? std::nullopt : std::optional(times.front());
}

}  // namespace vanthu::data
