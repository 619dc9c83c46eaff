// Working days: Monday to Friday, without the days off of a dated table
// (templates/_shared/holidays.yaml) and with the days that are worked in their stead.
//
// Plain data, safe to share between threads.
#ifndef VANTHU_DATA_WORKDAYS_H_
#define VANTHU_DATA_WORKDAYS_H_

#include <set>
#include <utility>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"

namespace vanthu::data {

inline constexpr int kLongestHoliday = 31;  ///< days that it may last after its first

class Workdays {
 public:
  bool works(const Date& day) const;

  /// The so-manieth working day after `day`, which itself does not count, or before it; `day` for
  /// 0.
  Date plus(const Date& day, int workingDays) const;

 private:
  friend Result<Workdays> readWorkdays(const Value& table);

  std::set<std::pair<int, int>> yearly_;  ///< month and day
  std::set<Date> off_;
  std::set<Date> worked_;
};

/// `{"holidays": [{"name", "yearly": "09-02"} | {"name", "from": "2026-02-16", "until"} |
/// {"name", "worked": "2026-08-22"}…]}`; `until` is `from` if absent. Errors, all at once, at their
/// places: "table.wrong-type", "table.unknown-entry".
Result<Workdays> readWorkdays(const Value& table);

}  // namespace vanthu::data

#endif  // VANTHU_DATA_WORKDAYS_H_
