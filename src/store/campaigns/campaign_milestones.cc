#include "store/campaigns/campaign_milestones.h"

#include <utility>

#include "store/audit.h"
#include "store/campaigns/campaign_units.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "text/dates.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

constexpr Date kFirstDay{1, 1, 1};
constexpr Date kLastDay{9999, 12, 31};

Milestone milestoneOf(const Row& row) {
  return {row.text("id"), row.integer("version"), storedJson(row.text("record"))};
}

data::CampaignDays daysOf(const Value& record) {
  return {parseIsoDate(textOf(record, "from")), parseIsoDate(textOf(record, "until"))};
}

// The campaign's milestones would stand together with the changed ones.
Diagnostics check(const Campaign& campaign, const std::vector<Milestone>& milestones) {
  const Result<data::MilestonePlan> plan = planOf(campaign.record, milestones);
  return plan ? Diagnostics{} : plan.error();
}

void audit(Transaction& tx,
           const Campaign& campaign,
           std::string_view id,
           std::string_view actor,
           const char* action) {
  appendAudit(tx,
              {std::string(actor),
               campaign.office,
               action,
               "campaigns/" + campaign.id + "/milestones/" + std::string(id),
               {}});
}

Diagnostic badReport(std::string pointer, Message message) {
  return wrong("data.bad-report", std::move(pointer), std::move(message));
}

Diagnostics checkReport(Transaction& tx,
                        const Campaign& campaign,
                        const MilestoneReport& report,
                        const data::Workdays& workdays) {
  if (const Result<Milestone> found = findMilestone(tx, campaign.id, report.milestone); !found)
    return found.error();
  if (!report.unit.empty() && !hasUnit(campaign, report.unit))
    return {unknown("unit", {"đơn vị", "unit"})};
  if (tx.now().day < report.doneOn)
    return {badReport("/doneOn",
                      {"ngày xong " + text::numericDate(report.doneOn) + " chưa đến",
                       toIso(report.doneOn) + " is still to come"})};
  const Result<data::MilestonePlan> plan =
      planOf(campaign.record, listMilestones(tx, campaign.id), workdays);
  if (!plan)
    return plan.error();
  if (plan->dueBetween(report.milestone, report.due, report.due).empty())
    return {badReport("/due",
                      {"mốc này không đến hạn vào ngày " + text::numericDate(report.due),
                       "the milestone is not due on " + toIso(report.due)})};
  return {};
}

}  // namespace

Value milestoneOfRecord(const Value& item) {
  const Value rule(
      Value::Object{{"kind", Value("date")}, {"date", Value(textOf(item, "dueDate"))}});
  Value out = with(without(item, {"dueDate"}), "rule", rule);
  const std::string responsible = text::looseKey(textOf(item, "responsible"));
  for (const char* all : {"cac don vi", "cac truong", "cac co so", "cac co quan"})
    if (responsible.starts_with(all))
      out = with(out, "eachUnit", Value(true));
  return out;
}

std::vector<Milestone> listMilestones(Transaction& tx, std::string_view campaign) {
  std::vector<Milestone> all;
  for (const Row& row :
       tx.query("SELECT id, version, record FROM milestone WHERE campaign = ? ORDER BY position",
                {campaign}))
    all.push_back(milestoneOf(row));
  return all;
}

Result<data::MilestonePlan> planOf(const Value& record,
                                   const std::vector<Milestone>& milestones,
                                   const data::Workdays& workdays) {
  std::map<std::string, data::MilestoneRule, std::less<>> rules;
  for (const Milestone& each : milestones) {
    const Value* rule = each.record.find("rule");
    Result<data::MilestoneRule> read = data::readMilestoneRule(rule == nullptr ? Value() : *rule);
    if (!read)
      return fail(std::move(read.error()));
    rules.emplace(each.id, std::move(*read));
  }
  return data::MilestonePlan::make(std::move(rules), daysOf(record), workdays);
}

Result<Milestone> addMilestone(Transaction& tx,
                               std::string_view campaignId,
                               const Value& record,
                               std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  const Milestone milestone{textOf(record, "id"), 1, record};
  std::vector<Milestone> all = listMilestones(tx, campaignId);
  for (const Milestone& each : all)
    if (each.id == milestone.id)
      return fail(conflict("milestone-exists", {"đã có mốc mang mã này", "that milestone exists"}));
  all.push_back(milestone);
  if (Diagnostics faults = check(*campaign, all); !faults.empty())
    return fail(std::move(faults));
  tx.execute(
      "INSERT INTO milestone (campaign, id, office, position, version, record)"
      " VALUES (?, ?, ?, ?, ?, ?)",
      {campaignId,
       milestone.id,
       campaign->office,
       nextPosition(tx, "milestone", campaignId),
       milestone.version,
       toJson(record)});
  audit(tx, *campaign, milestone.id, actor, "milestone.add");
  return milestone;
}

Result<Milestone> replaceMilestone(Transaction& tx,
                                   std::string_view campaignId,
                                   std::string_view id,
                                   const std::optional<int64_t>& version,
                                   const Value& record,
                                   std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  Result<Milestone> found = findMilestone(tx, campaignId, id);
  if (!found)
    return found;
  if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
    return fail(std::move(faults));
  found->version += 1;
  found->record = with(record, "id", Value(id));
  std::vector<Milestone> all = listMilestones(tx, campaignId);
  for (Milestone& each : all)
    if (each.id == id)
      each = *found;
  if (Diagnostics faults = check(*campaign, all); !faults.empty())
    return fail(std::move(faults));
  tx.execute("UPDATE milestone SET version = ?, record = ? WHERE campaign = ? AND id = ?",
             {found->version, toJson(found->record), campaignId, id});
  audit(tx, *campaign, id, actor, "milestone.change");
  return found;
}

Result<void> removeMilestone(Transaction& tx,
                             std::string_view campaignId,
                             std::string_view id,
                             const std::optional<int64_t>& version,
                             std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  const Result<Milestone> found = findMilestone(tx, campaignId, id);
  if (!found)
    return fail(found.error());
  if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
    return fail(std::move(faults));
  std::vector<Milestone> all = listMilestones(tx, campaignId);
  std::erase_if(all, [&](const Milestone& each) { return each.id == id; });
  if (Diagnostics faults = check(*campaign, all); !faults.empty())
    return fail(std::move(faults));
  tx.execute("DELETE FROM milestone_report WHERE campaign = ? AND milestone = ?", {campaignId, id});
  tx.execute("DELETE FROM milestone WHERE campaign = ? AND id = ?", {campaignId, id});
  audit(tx, *campaign, id, actor, "milestone.remove");
  return {};
}

Result<Milestone> findMilestone(Transaction& tx, std::string_view campaign, std::string_view id) {
  const auto row = tx.one("SELECT id, version, record FROM milestone WHERE campaign = ? AND id = ?",
                          {campaign, id});
  if (!row)
    return fail(unknown("milestone", {"mốc thời gian", "milestone"}));
  return milestoneOf(*row);
}

Result<MilestoneReport> reportMilestone(Transaction& tx,
                                        std::string_view campaignId,
                                        const MilestoneReport& report,
                                        std::string_view actor,
                                        const data::Workdays& workdays) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  if (Diagnostics faults = checkReport(tx, *campaign, report, workdays); !faults.empty())
    return fail(std::move(faults));
  tx.execute(
      "INSERT INTO milestone_report (campaign, milestone, due, unit, office, done_on, note,"
      " reported_by, reported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (campaign, milestone, due, unit) DO UPDATE SET done_on = excluded.done_on,"
      " note = excluded.note, reported_by = excluded.reported_by,"
      " reported_at = excluded.reported_at",
      {campaignId,
       report.milestone,
       toIso(report.due),
       report.unit,
       campaign->office,
       toIso(report.doneOn),
       report.note,
       actor,
       tx.now().instant});
  audit(tx, *campaign, report.milestone, actor, "milestone.report");
  return report;
}

std::vector<MilestoneReport> listReports(Transaction& tx, std::string_view campaign) {
  std::vector<MilestoneReport> all;
  for (const Row& row : tx.query("SELECT milestone, due, unit, done_on, note FROM milestone_report"
                                 " WHERE campaign = ? ORDER BY milestone, due, unit",
                                 {campaign}))
    all.push_back({row.text("milestone"),
                   parseIsoDate(row.text("due")).value_or(kFirstDay),
                   row.text("unit"),
                   parseIsoDate(row.text("done_on")).value_or(kLastDay),
                   row.text("note")});
  return all;
}

}  // namespace vanthu::store
