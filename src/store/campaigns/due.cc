#include "store/campaigns/due.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/days.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

constexpr int kYear = 366;

// Who has done a milestone between two of its times.
class Doers {
 public:
  Doers(const CampaignRows& rows, const std::vector<MilestoneReport>& reports)
      : rows_(rows), reports_(reports) {}

  /// `before`: the last day of the time before this one, if there is one.
  std::set<std::string> of(const Milestone& milestone,
                           const data::DueTime& time,
                           const std::optional<Date>& before) const {
    std::set<std::string> units;
    for (const MilestoneReport& report : reports_)
      if (report.milestone == milestone.id && report.due == time.last)
        units.insert(report.unit);
    const std::string after = before ? toIso(*before) : "";
    const std::string how = completion(milestone);
    if (how == "registrations")
      for (const Registration& each : rows_.registrations)
        if (each.state != "returned" && each.submittedOn > after)
          units.insert(each.unit);
    if (how == "nominations")
      for (const Nomination& each : rows_.nominations)
        if (each.state != "draft" && each.state != "returned" && each.submittedOn > after)
          units.insert(each.nominator());
    return units;
  }

 private:
  // The two milestones that templates know by their ids are done by what units send.
  static std::string completion(const Milestone& milestone) {
    const std::string own = textOf(milestone.record, "completion");
    if (!own.empty())
      return own;
    return milestone.id == "register"   ? "registrations"
           : milestone.id == "dossiers" ? "nominations"
                                        : "reported";
  }

  const CampaignRows& rows_;
  const std::vector<MilestoneReport>& reports_;
};

std::vector<std::string> unitsFor(const Campaign& campaign, const Milestone& milestone) {
  std::vector<std::string> units;
  const Value* each = milestone.record.find("eachUnit");
  if (each == nullptr)
    return units;
  if (each->isList()) {
    for (const Value& unit : each->list())
      if (unit.isText())
        units.push_back(unit.text());
  } else if (each->kind() == Value::Kind::boolean && each->boolean()) {
    for (const Value& unit : itemsOf(campaign.record, "units"))
      units.push_back(textOf(unit, "id"));
  }
  return units;
}

DueState stateOf(const DueItem& item, bool done, const Date& on) {
  if (done)
    return DueState::done;
  if (item.time.last < on)
    return DueState::overdue;
  return item.time.first && on < *item.time.first ? DueState::later : DueState::open;
}

DueItem itemOf(const Campaign& campaign,
               const Milestone& milestone,
               const data::DueTime& time,
               const std::set<std::string>& doers,
               const Date& on) {
  DueItem item;
  item.milestone = milestone.id;
  item.task = textOf(milestone.record, "task");
  item.responsible = textOf(milestone.record, "responsible");
  item.time = time;
  item.daysLeft = data::daysLeft(time, on);
  const std::vector<std::string> units = unitsFor(campaign, milestone);
  item.eachUnit = !units.empty();
  for (const std::string& unit : units)
    (doers.contains(unit) ? item.done : item.missing).push_back(unit);
  item.state = stateOf(item, item.eachUnit ? item.missing.empty() : doers.contains(""), on);
  return item;
}

}  // namespace

std::string_view nameOf(DueState state) {
  switch (state) {
    case DueState::later:
      return "later";
    case DueState::open:
      return "open";
    case DueState::overdue:
      return "overdue";
    case DueState::done:
      break;
  }
  return "done";
}

Result<std::vector<DueItem>> dueItems(const Campaign& campaign,
                                      const CampaignRows& rows,
                                      const std::vector<MilestoneReport>& reports,
                                      const Date& on,
                                      int ahead,
                                      const data::Workdays& workdays) {
  const Result<data::MilestonePlan> plan = planOf(campaign.record, rows.milestones, workdays);
  if (!plan)
    return fail(plan.error());
  const Date begin = parseIsoDate(textOf(campaign.record, "from")).value_or(on);
  const Date from = plusDays(std::min(begin, on), -kYear);
  const Date until = plusDays(on, ahead);
  const Doers doers(rows, reports);
  std::vector<DueItem> items;
  for (const Milestone& milestone : rows.milestones) {
    const Value* rule = milestone.record.find("rule");
    const auto read = data::readMilestoneRule(rule == nullptr ? Value() : *rule);
    const std::string own = textOf(milestone.record, "dueRule");
    std::optional<Date> before;
    for (const data::DueTime& time : plan->dueBetween(milestone.id, from, until)) {
      items.push_back(itemOf(campaign, milestone, time, doers.of(milestone, time, before), on));
      items.back().words = !own.empty() || !read ? own : data::wordsOf(*read);
      before = time.last;
    }
  }
  std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) {
    return a.time.last < b.time.last;
  });
  return items;
}

}  // namespace vanthu::store
