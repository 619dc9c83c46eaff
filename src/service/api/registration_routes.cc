// What units register in a campaign.
#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_page.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "service/api/page_of.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

std::string_view pointerOf(std::string_view kind) {
  return kind == "task"    ? "/registrations/tasks/0"
         : kind == "group" ? "/registrations/groups/0"
                           : "/registrations/models/0";
}

std::string placeOf(const store::Registration& registration) {
  return "/api/v1/campaigns/" + registration.campaign + "/registrations/" + registration.id;
}

Result<Response> listRegistrations(Call& call, store::Transaction& tx) {
  return campaignPage(call, tx, [&](const std::string& campaign, int64_t after, size_t limit) {
    return store::listRegistrations(tx,
                                    {campaign,
                                     call.textAsked("unit"),
                                     call.textAsked("kind"),
                                     call.textAsked("state"),
                                     after,
                                     limit});
  });
}

Result<Response> addRegistration(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const std::string kind = store::textOf(call.body, "kind");
  const Result<Value> record = partOf(call, "record", pointerOf(kind));
  if (!record)
    return fail(record.error());
  const auto added = store::addRegistration(tx, campaign->id, kind, *record, call.caller.id);
  if (!added)
    return fail(added.error());
  return created(placeOf(*added), added->version, toValue(*added));
}

Result<Response> getRegistration(Call& call, store::Transaction& tx) {
  const auto found = registrationOf(call, tx);
  if (!found)
    return fail(found.error());
  return versioned(found->version, toValue(*found));
}

Result<Response> replaceRegistration(Call& call, store::Transaction& tx) {
  const auto found = registrationOf(call, tx);
  if (!found)
    return fail(found.error());
  const Result<Value> record = partOf(call, "record", pointerOf(found->kind));
  if (!record)
    return fail(record.error());
  const auto changed =
      store::replaceRegistration(tx, found->id, call.version, *record, call.caller.id);
  if (!changed)
    return fail(changed.error());
  return versioned(changed->version, toValue(*changed));
}

Result<Response> removeRegistration(Call& call, store::Transaction& tx) {
  const auto found = registrationOf(call, tx);
  if (!found)
    return fail(found.error());
  const auto removed = store::removeRegistration(tx, found->id, call.version, call.caller.id);
  if (!removed)
    return fail(removed.error());
  return noContent();
}

TransactionHandler moveTo(std::string_view state) {
  return [state](Call& call, store::Transaction& tx) -> Result<Response> {
    const auto found = registrationOf(call, tx);
    if (!found)
      return fail(found.error());
    const auto moved = store::moveRegistration(
        tx, found->id, std::nullopt, state, store::textOf(call.body, "reason"), call.caller.id);
    if (!moved)
      return fail(moved.error());
    return versioned(moved->version, toValue(*moved));
  };
}

}  // namespace

void addRegistrationRoutes(Routes& routes) {
  routes.push_back(
      {.rule = ruleFor("listRegistrations"),
       .method = "GET",
       .path = "/api/v1/campaigns/{id}/registrations",
       .tag = kNominationTag,
       .summary = "Liệt kê đăng ký của các đơn vị",
       .query = paged({{"unit", "Mã đơn vị", R"({"type":"string","maxLength":100})"},
                       {"kind", "Loại", R"({"type":"string","enum":["task","group","model"]})"},
                       {"state",
                        "Trạng thái",
                        R"({"type":"string","enum":["submitted","returned","accepted"]})"}}),
       .answers = {{.status = 200, .schema = "registration-list"}},
       .handler = listRegistrations});
  routes.push_back({.rule = ruleFor("addRegistration"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/registrations",
                    .tag = kNominationTag,
                    .summary = "Gửi một đăng ký",
                    .description = "\"record\" như một mục của \"registrations\" trong dữ liệu của "
                                   "phong trào: nhiệm vụ, nhóm hoặc mô hình.",
                    .body = "registration-new",
                    .maxBody = kFormBody,
                    .answers = {{.status = 201, .schema = "registration"}},
                    .idempotent = true,
                    .handler = addRegistration});
  routes.push_back({.rule = ruleFor("getRegistration"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}",
                    .tag = kNominationTag,
                    .summary = "Xem một đăng ký",
                    .answers = {{.status = 200, .schema = "registration"}},
                    .handler = getRegistration});
  routes.push_back({.rule = ruleFor("replaceRegistration"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}",
                    .tag = kNominationTag,
                    .summary = "Sửa một đăng ký chưa được nhận",
                    .body = "registration-change",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "registration"}},
                    .ifMatch = true,
                    .handler = replaceRegistration});
  routes.push_back({.rule = ruleFor("removeRegistration"),
                    .method = "DELETE",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}",
                    .tag = kNominationTag,
                    .summary = "Xóa một đăng ký chưa được nhận",
                    .answers = {{.status = 204, .contentType = ""}},
                    .ifMatch = true,
                    .handler = removeRegistration});
  routes.push_back({.rule = ruleFor("submitRegistration"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}:submit",
                    .tag = kNominationTag,
                    .summary = "Gửi lại đăng ký đã bị trả",
                    .answers = {{.status = 200, .schema = "registration"}},
                    .handler = moveTo("submitted")});
  routes.push_back({.rule = ruleFor("returnRegistration"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}:return",
                    .tag = kNominationTag,
                    .summary = "Trả lại đăng ký, có lý do",
                    .body = "reason",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "registration"}},
                    .handler = moveTo("returned")});
  routes.push_back({.rule = ruleFor("acceptRegistration"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/registrations/{registration}:accept",
                    .tag = kNominationTag,
                    .summary = "Nhận đăng ký",
                    .answers = {{.status = 200, .schema = "registration"}},
                    .handler = moveTo("accepted")});
}

}  // namespace vanthu::service
