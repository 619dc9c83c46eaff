// When the tasks of a campaign are due: rules as plans write them, and the days that follow.
//
// "Trước ngày 25/2" leaves the day before as the last one, "chậm nhất ngày 05/11" the day itself
// (loai-van-ban.md §3). Knows no clock; working days are counted by a table (workdays.h). Pure and
// thread-safe.
#ifndef VANTHU_DATA_MILESTONES_H_
#define VANTHU_DATA_MILESTONES_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "data/workdays.h"

namespace vanthu::data {

/// What the words before a day mean.
enum class Bound {
  on,        ///< "vào ngày": that day alone
  before,    ///< "trước ngày": the day itself is too late
  atLatest,  ///< "chậm nhất ngày", "đến hết ngày"
};

/// The ten days of a month that are meant. (own choice: 1-10, 11-20, 21 to the end)
enum class MonthPart { whole, start, middle, end };

struct MonthDay {
  int month = 1;
  int day = 1;  ///< 29/02 is 28/02 in other years
};

struct YearMonth {
  int year = 0;
  int month = 1;

  auto operator<=>(const YearMonth&) const = default;
};

/// "trước 25/2/2020".
struct FixedDay {
  Date day;
};

/// "ngày 10/3, 10/6, 10/9, 10/12", "11/6 hằng năm", "định kỳ 02 năm … vào dịp 20/11".
struct YearlyDays {
  std::vector<MonthDay> days;
  int everyYears = 1;
  std::optional<int> firstYear;  ///< needed where everyYears is more than 1
};

/// "Tháng 10/2016", "Tháng 12/2016 và tháng 01/2017".
struct MonthWindow {
  YearMonth first;
  YearMonth last;
  MonthPart part = MonthPart::whole;  ///< of the first month to the same part of the last
};

/// "Đầu tháng cuối cùng của mỗi quý": a window in each of these months, every year.
struct YearlyMonths {
  std::vector<int> months;
  MonthPart part = MonthPart::whole;
};

/// "sau 01 năm triển khai thực hiện": so long after another milestone, or before it.
struct RelativeDay {
  std::string to;  ///< a milestone's id, or "$from", "$until": the days of the campaign
  int years = 0;
  int months = 0;
  int days = 0;
  int workingDays = 0;  ///< counted from there
};

struct MilestoneRule {
  std::variant<FixedDay, YearlyDays, MonthWindow, YearlyMonths, RelativeDay> when;
  Bound bound = Bound::on;  ///< windows of months have none
};

/// `{"kind": "date", "date", "bound"}`, `{"kind": "yearly", "days": [{"month", "day"}…],
/// "everyYears", "firstYear", "bound"}`, `{"kind": "months", "first": "2016-12", "last", "part"}`,
/// `{"kind": "yearlyMonths", "months": [3, 6, 9, 12], "part"}`, `{"kind": "relative", "to",
/// "years", "months", "days", "workingDays", "bound"}`; bound: on, before, atLatest; part: start,
/// middle, end. Error, at the value: "data.bad-milestone".
Result<MilestoneRule> readMilestoneRule(const Value& rule);

/// The rule as plans write it: "Trước ngày 25/02/2020", "Ngày 10/3, 10/6, 10/9 và 10/12 hằng năm",
/// "Tháng 12/2016 và tháng 01/2017". Empty where the day alone says it all.
std::string wordsOf(const MilestoneRule& rule);

/// One time at which a milestone is due.
struct DueTime {
  std::optional<Date> first;  ///< not before; none: at any time
  Date named;                 ///< the day that the plan writes; of a window its last
  Date last;                  ///< the last day that is in time
};

/// Days from `on` to the last one that is in time; negative: overdue by so many.
int daysLeft(const DueTime& due, const Date& on);

struct CampaignDays {
  std::optional<Date> from;
  std::optional<Date> until;
};

/// The milestones of a campaign.
class MilestonePlan {
 public:
  /// Errors: "data.bad-milestone": a milestone that is relative to none or, in the end, to itself.
  static Result<MilestonePlan> make(std::map<std::string, MilestoneRule, std::less<>> rules,
                                    CampaignDays days,
                                    Workdays workdays = {});

  /// All times whose last day lies between the two, both included, in their order. What comes back
  /// every year does so within the days of the campaign only.
  std::vector<DueTime> dueBetween(std::string_view id, const Date& from, const Date& until) const;

  /// The first time in the campaign; nothing where it has none or the days it hangs on are not
  /// known.
  std::optional<DueTime> firstDue(std::string_view id) const;

 private:
  std::vector<DueTime> timesOf(std::string_view id, const Date& from, const Date& until) const;

  std::map<std::string, MilestoneRule, std::less<>> rules_;
  CampaignDays days_;
  Workdays workdays_;
};

}  // namespace vanthu::data

#endif  // VANTHU_DATA_MILESTONES_H_
