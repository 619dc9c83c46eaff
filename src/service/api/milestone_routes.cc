// The milestones of a campaign and the reports on them.
#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

Result<Response> listMilestones(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  Value::List items;
  for (const store::Milestone& each : store::listMilestones(tx, campaign->id))
    items.push_back(toValue(each));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

Result<Response> addMilestone(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto milestone = store::addMilestone(tx, campaign->id, call.body, call.caller.id);
  if (!milestone)
    return fail(milestone.error());
  return created("/api/v1/campaigns/" + campaign->id + "/milestones/" + milestone->id,
                 milestone->version,
                 toValue(*milestone));
}

Result<Response> getMilestone(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto milestone = store::findMilestone(tx, campaign->id, call.at("milestone"));
  if (!milestone)
    return fail(milestone.error());
  return versioned(milestone->version, toValue(*milestone));
}

Result<Response> replaceMilestone(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto milestone = store::replaceMilestone(
      tx, campaign->id, call.at("milestone"), call.version, call.body, call.caller.id);
  if (!milestone)
    return fail(milestone.error());
  return versioned(milestone->version, toValue(*milestone));
}

Result<Response> removeMilestone(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto removed =
      store::removeMilestone(tx, campaign->id, call.at("milestone"), call.version, call.caller.id);
  if (!removed)
    return fail(removed.error());
  return noContent();
}

Result<Response> reportMilestone(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const store::MilestoneReport report{call.at("milestone"),
                                      dayIn(call.body, "due").value_or(tx.now().day),
                                      store::textOf(call.body, "unit"),
                                      dayIn(call.body, "doneOn").value_or(tx.now().day),
                                      store::textOf(call.body, "note")};
  const auto workdays = workdaysOf(call, tx);
  if (!workdays)
    return fail(workdays.error());
  const auto kept = store::reportMilestone(tx, campaign->id, report, call.caller.id, **workdays);
  if (!kept)
    return fail(kept.error());
  return jsonAnswer(200, toValue(*kept));
}

Result<Response> listReports(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  Value::List items;
  for (const store::MilestoneReport& each : store::listReports(tx, campaign->id))
    if (each.milestone == call.at("milestone"))
      items.push_back(toValue(each));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

}  // namespace

void addMilestoneRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listMilestones"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/milestones",
                    .tag = kCampaignTag,
                    .summary = "Liệt kê mốc thời gian",
                    .answers = {{.status = 200, .schema = "milestone-list"}},
                    .handler = listMilestones});
  routes.push_back(
      {.rule = ruleFor("addMilestone"),
       .method = "POST",
       .path = "/api/v1/campaigns/{id}/milestones",
       .tag = kCampaignTag,
       .summary = "Thêm một mốc thời gian",
       .description =
           "Thời hạn là một ngày, ngày hằng năm, nhiều ngày trong năm, tháng, phần của "
           "tháng, hoặc tính theo mốc khác; \"before\" là trước ngày ấy, \"atLatest\" là "
           "chậm nhất vào ngày ấy.",
       .body = "milestone-record",
       .maxBody = kFormBody,
       .answers = {{.status = 201, .schema = "milestone"}},
       .idempotent = true,
       .handler = addMilestone});
  routes.push_back({.rule = ruleFor("getMilestone"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/milestones/{milestone}",
                    .tag = kCampaignTag,
                    .summary = "Xem một mốc thời gian",
                    .answers = {{.status = 200, .schema = "milestone"}},
                    .handler = getMilestone});
  routes.push_back({.rule = ruleFor("replaceMilestone"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}/milestones/{milestone}",
                    .tag = kCampaignTag,
                    .summary = "Sửa một mốc thời gian",
                    .body = "milestone-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "milestone"}},
                    .ifMatch = true,
                    .handler = replaceMilestone});
  routes.push_back({.rule = ruleFor("removeMilestone"),
                    .method = "DELETE",
                    .path = "/api/v1/campaigns/{id}/milestones/{milestone}",
                    .tag = kCampaignTag,
                    .summary = "Bỏ một mốc thời gian",
                    .answers = {{.status = 204, .contentType = ""}},
                    .ifMatch = true,
                    .handler = removeMilestone});
  routes.push_back({.rule = ruleFor("listMilestoneReports"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/milestones/{milestone}/reports",
                    .tag = kCampaignTag,
                    .summary = "Đơn vị nào đã báo xong",
                    .answers = {{.status = 200, .schema = "milestone-report-list"}},
                    .handler = listReports});
  routes.push_back({.rule = ruleFor("reportMilestone"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/milestones/{milestone}:report",
                    .tag = kCampaignTag,
                    .summary = "Ghi nhận đã xong một việc đến hạn",
                    .description = "\"due\" là hạn cuối của lần ấy; bỏ trống \"unit\" là cơ quan "
                                   "chủ trì. Báo lại thì thay lần báo trước.",
                    .body = "milestone-done",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "milestone-report"}},
                    .handler = reportMilestone});
}

}  // namespace vanthu::service
