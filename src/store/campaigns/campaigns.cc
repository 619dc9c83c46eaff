#include "store/campaigns/campaigns.h"

#include <utility>

#include "base/random_id.h"
#include "store/audit.h"
#include "store/campaigns/campaign_checks.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/split.h"
#include "store/campaigns/stored_json.h"
#include "store/campaigns/units.h"
#include "store/database/conditions.h"
#include "store/search/search_index.h"

namespace vanthu::store {
namespace {

constexpr char kColumns[] =
    "SELECT id, office, version, state, name, period, record, created_by, created_at, updated_at"
    " FROM campaign";
constexpr std::string_view kRows[] = {"milestones", "registrations", "nominees", "council"};

Campaign campaignOf(const Row& row) {
  return {row.text("id"),
          row.text("office"),
          row.integer("version"),
          row.text("state"),
          row.text("name"),
          row.text("period"),
          storedJson(row.text("record")),
          row.text("created_by"),
          row.text("created_at"),
          row.text("updated_at")};
}

// A version more, found by its name.
void keep(Transaction& tx, const Campaign& campaign, std::string_view actor, const char* action) {
  tx.execute(
      "INSERT INTO campaign_version (campaign, version, record, changed_by, changed_at)"
      " VALUES (?, ?, ?, ?, ?)",
      {campaign.id, campaign.version, toJson(campaign.record), actor, campaign.updatedAt});
  indexObject(
      tx,
      "campaigns/" + campaign.id,
      campaign.office,
      {{"campaign", campaign.name + " " + campaign.period, textOf(campaign.record, "fund")}});
  appendAudit(tx, {std::string(actor), campaign.office, action, "campaigns/" + campaign.id, {}});
}

// Units by their names, apart from the campaign itself: they change seldom and may be many.
void indexUnits(Transaction& tx, const Campaign& campaign) {
  std::vector<SearchText> texts;
  for (const Value& unit : itemsOf(campaign.record, "units"))
    texts.push_back({"unit", textOf(unit, "name"), campaign.name + " " + campaign.period});
  indexObject(tx, "campaigns/" + campaign.id + "/record", campaign.office, texts);
}

void takeNames(Campaign& campaign, const Value& record) {
  campaign.record = record;
  campaign.office = textOf(record, "office");
  campaign.name = textOf(record, "campaign");
  campaign.period = textOf(record, "period");
}

// What `record` may not say in the place of the campaign's.
Diagnostics checkChange(Transaction& tx, const Campaign& campaign, const Value& record) {
  Diagnostics faults;
  for (const std::string_view name : kRows)
    if (record.find(name) != nullptr)
      faults.push_back(wrong("data.kept-as-rows",
                             "/" + std::string(name),
                             {"phần này sửa ở địa chỉ riêng của nó, không sửa trong bản ghi",
                              "this part is changed at its own address, not in the record"}));
  if (textOf(record, "office") != campaign.office)
    faults.push_back(wrong("data.bad-campaign",
                           "/office",
                           {"không chuyển phong trào sang cơ quan khác được",
                            "a campaign cannot be moved to another office"}));
  append(faults, checkDays(record));
  if (!faults.empty())
    return faults;
  append(faults, checkUnitsStay(tx, campaign, record));
  append(faults, checkMilestonesStay(tx, campaign, record));
  return faults;
}

Value withUnits(Transaction& tx, const Value& record) {
  if (record.find("units") != nullptr)
    return record;
  const Date day = parseIsoDate(textOf(record, "from")).value_or(tx.now().day);
  Value::List units = unitsOn(tx, textOf(record, "office"), day);
  return units.empty() ? record : with(record, "units", Value(std::move(units)));
}

}  // namespace

Result<Campaign> addCampaign(Transaction& tx, const Value& given, std::string_view actor) {
  const Value record = withUnits(tx, given);
  if (record.find("units") == nullptr)
    return fail(wrong("data.missing-field",
                      "/units",
                      {"thiếu các đơn vị tham gia, và cơ quan chưa có đơn vị nào",
                       "the units that take part are missing, and the office has none"}));
  if (Diagnostics faults = checkDays(record); !faults.empty())
    return fail(std::move(faults));
  Campaign campaign;
  campaign.id = randomId();
  campaign.state = "open";
  campaign.createdBy = actor;
  campaign.createdAt = campaign.updatedAt = tx.now().instant;
  takeNames(campaign, without(record, {kRows[0], kRows[1], kRows[2], kRows[3]}));
  tx.execute(
      "INSERT INTO campaign (id, office, version, state, name, period, record, created_by,"
      " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {campaign.id,
       campaign.office,
       campaign.version,
       campaign.state,
       campaign.name,
       campaign.period,
       toJson(campaign.record),
       actor,
       campaign.createdAt,
       campaign.updatedAt});
  keep(tx, campaign, actor, "campaign.add");
  indexUnits(tx, campaign);
  if (Result<void> rows = addRowsOf(tx, campaign, record, actor); !rows)
    return fail(std::move(rows.error()));
  return campaign;
}

Result<Campaign> replaceCampaign(Transaction& tx,
                                 std::string_view id,
                                 const std::optional<int64_t>& version,
                                 const Value& record,
                                 std::string_view actor) {
  Result<Campaign> campaign = openCampaign(tx, id);
  if (!campaign)
    return campaign;
  if (Diagnostics faults = checkVersion(version, campaign->version); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = checkChange(tx, *campaign, record); !faults.empty())
    return fail(std::move(faults));
  const Value::List unitsBefore = itemsOf(campaign->record, "units");
  takeNames(*campaign, record);
  campaign->version += 1;
  campaign->updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE campaign SET version = ?, name = ?, period = ?, record = ?, updated_at = ?"
      " WHERE id = ?",
      {campaign->version,
       campaign->name,
       campaign->period,
       toJson(campaign->record),
       campaign->updatedAt,
       id});
  keep(tx, *campaign, actor, "campaign.change");
  if (itemsOf(record, "units") != unitsBefore)
    indexUnits(tx, *campaign);
  return campaign;
}

Result<Campaign> setCampaignState(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version,
                                  std::string_view state,
                                  std::string_view actor) {
  tx.execute("UPDATE campaign SET version = version WHERE id = ?", {id});
  Result<Campaign> campaign = findCampaign(tx, id);
  if (!campaign)
    return campaign;
  if (Diagnostics faults = checkVersion(version, campaign->version); !faults.empty())
    return fail(std::move(faults));
  if (campaign->state == state)
    return campaign;
  campaign->state = state;
  campaign->version += 1;
  campaign->updatedAt = tx.now().instant;
  tx.execute("UPDATE campaign SET version = ?, state = ?, updated_at = ? WHERE id = ?",
             {campaign->version, state, campaign->updatedAt, id});
  keep(tx, *campaign, actor, state == "open" ? "campaign.reopen" : "campaign.close");
  return campaign;
}

Result<Campaign> findCampaign(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("campaign", {"phong trào", "campaign"}));
  return campaignOf(*row);
}

Result<Campaign> openCampaign(Transaction& tx, std::string_view id) {
  tx.execute("UPDATE campaign SET version = version WHERE id = ?", {id});
  Result<Campaign> campaign = findCampaign(tx, id);
  if (campaign && campaign->state != "open")
    return fail(conflict("campaign-closed",
                         {"phong trào đã kết thúc", "the campaign is closed"},
                         {"mở lại phong trào trước khi sửa", "open it again before changing it"}));
  return campaign;
}

std::vector<Campaign> listCampaigns(Transaction& tx, const CampaignSelection& selection) {
  Conditions where;
  where.add("(created_at, id) > (?, ?)", {selection.afterCreated, selection.afterId})
      .offices(selection.offices)
      .equal("state", selection.state);
  std::vector<Campaign> all;
  for (const Row& row :
       tx.query(std::string(kColumns) + where.sql() + " ORDER BY created_at, id LIMIT ?",
                where.params({static_cast<int64_t>(selection.limit)})))
    all.push_back(campaignOf(row));
  return all;
}

}  // namespace vanthu::store
