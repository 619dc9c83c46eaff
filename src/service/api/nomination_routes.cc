// Nominees of a campaign.
#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_page.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "service/api/page_of.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

std::string placeOf(const store::Nomination& nomination) {
  return "/api/v1/campaigns/" + nomination.campaign + "/nominations/" + nomination.id;
}

// The nominee of the body; its id is ours to give where it has none.
Result<store::NewNomination> nominationIn(const Call& call) {
  const Value* given = call.body.find("nominee");
  const Value nominee = given == nullptr ? Value(Value::Object{}) : *given;
  const bool named = nominee.find("id") != nullptr;
  const Result<Value> checked = checkedPart(
      call, named ? nominee : store::with(nominee, "id", Value("-")), "/nominees/0", "/nominee");
  if (!checked)
    return fail(checked.error());
  store::NewNomination wanted;
  wanted.record = named ? *checked : store::without(*checked, {"id"});
  const Value* another = call.body.find("sameIsAnother");
  wanted.sameIsAnother = another != nullptr && another->boolean();
  return wanted;
}

Value withDuplicates(const store::AddedNomination& added) {
  Value::List duplicates;
  for (const store::Duplicate& each : added.duplicates)
    duplicates.push_back(toValue(each));
  return store::with(toValue(added.nomination), "duplicates", Value(std::move(duplicates)));
}

Result<Response> listNominations(Call& call, store::Transaction& tx) {
  return campaignPage(call, tx, [&](const std::string& campaign, int64_t after, size_t limit) {
    return store::listNominations(tx,
                                  {campaign,
                                   call.textAsked("unit"),
                                   call.textAsked("kind"),
                                   call.textAsked("state"),
                                   call.textAsked("awardForm"),
                                   after,
                                   limit});
  });
}

Result<Response> addNomination(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const Result<store::NewNomination> wanted = nominationIn(call);
  if (!wanted)
    return fail(wanted.error());
  const auto added = store::addNomination(tx, campaign->id, *wanted, call.caller.id);
  if (!added)
    return fail(added.error());
  return created(placeOf(added->nomination), added->nomination.version, withDuplicates(*added));
}

Result<Response> getNomination(Call& call, store::Transaction& tx) {
  const auto found = nominationOf(call, tx);
  if (!found)
    return fail(found.error());
  Value::List history;
  for (const store::NominationEvent& each : store::nominationEvents(tx, found->id))
    history.push_back(toValue(each));
  return versioned(found->version,
                   store::with(toValue(*found), "history", Value(std::move(history))));
}

Result<Response> replaceNomination(Call& call, store::Transaction& tx) {
  const auto found = nominationOf(call, tx);
  if (!found)
    return fail(found.error());
  const Result<store::NewNomination> wanted = nominationIn(call);
  if (!wanted)
    return fail(wanted.error());
  const auto changed =
      store::replaceNomination(tx, found->id, call.version, *wanted, call.caller.id);
  if (!changed)
    return fail(changed.error());
  return versioned(changed->nomination.version, withDuplicates(*changed));
}

Result<Response> removeNomination(Call& call, store::Transaction& tx) {
  const auto found = nominationOf(call, tx);
  if (!found)
    return fail(found.error());
  const auto removed = store::removeNomination(tx, found->id, call.version, call.caller.id);
  if (!removed)
    return fail(removed.error());
  return noContent();
}

TransactionHandler moveTo(std::string_view state) {
  return [state](Call& call, store::Transaction& tx) -> Result<Response> {
    const auto found = nominationOf(call, tx);
    if (!found)
      return fail(found.error());
    const auto moved = store::moveNomination(
        tx, found->id, std::nullopt, state, store::textOf(call.body, "reason"), call.caller.id);
    if (!moved)
      return fail(moved.error());
    return versioned(moved->version, toValue(*moved));
  };
}

// Pairs, each told once: what may be the same as one that came before it.
Result<Response> listDuplicates(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  Value::List items;
  for (const store::NominationPair& pair :
       store::duplicatePairs(store::allNominations(tx, campaign->id)))
    items.push_back(members({{"nomination", Value(pair.nomination)},
                             {"fullName", Value(pair.fullName)},
                             {"awardForm", Value(pair.awardForm)},
                             {"duplicate", toValue(pair.duplicate)}}));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

}  // namespace

void addNominationRoutes(Routes& routes) {
  constexpr std::string_view kPath = "/api/v1/campaigns/{id}/nominations";
  constexpr std::string_view kOne = "/api/v1/campaigns/{id}/nominations/{nomination}";
  routes.push_back(
      {.rule = ruleFor("listNominations"),
       .method = "GET",
       .path = kPath,
       .tag = kNominationTag,
       .summary = "Liệt kê đề nghị khen thưởng",
       .query = paged(
           {{"unit", "Mã đơn vị", R"({"type":"string","maxLength":100})"},
            {"kind", "Cá nhân, tập thể", R"({"type":"string","enum":["individual","collective"]})"},
            {"state",
             "Trạng thái",
             R"({"type":"string","enum":["draft","submitted","returned","accepted","reviewed","awarded","refused"]})"},
            {"awardForm", "Hình thức khen", R"({"type":"string","maxLength":100})"}}),
       .answers = {{.status = 200, .schema = "nomination-list"}},
       .handler = listNominations});
  routes.push_back(
      {.rule = ruleFor("addNomination"),
       .method = "POST",
       .path = kPath,
       .tag = kNominationTag,
       .summary = "Thêm một đề nghị (bản nháp)",
       .description =
           "\"nominee\" như một mục của \"nominees\" trong dữ liệu của phong trào. Trùng "
           "tên, đơn vị và hình thức khen thì bị từ chối; trùng người ở hình thức khác "
           "hoặc chỉ khác dấu thì báo ở \"duplicates\".",
       .body = "nomination-new",
       .maxBody = kFormBody,
       .answers = {{.status = 201, .schema = "nomination"}},
       .idempotent = true,
       .handler = addNomination});
  routes.push_back({.rule = ruleFor("getNomination"),
                    .method = "GET",
                    .path = kOne,
                    .tag = kNominationTag,
                    .summary = "Xem một đề nghị và quá trình xử lý",
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .handler = getNomination});
  routes.push_back({.rule = ruleFor("replaceNomination"),
                    .method = "PUT",
                    .path = kOne,
                    .tag = kNominationTag,
                    .summary = "Sửa bản nháp hoặc đề nghị bị trả lại",
                    .body = "nomination-new",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .ifMatch = true,
                    .handler = replaceNomination});
  routes.push_back({.rule = ruleFor("removeNomination"),
                    .method = "DELETE",
                    .path = kOne,
                    .tag = kNominationTag,
                    .summary = "Xóa bản nháp của một đề nghị",
                    .answers = {{.status = 204, .contentType = ""}},
                    .ifMatch = true,
                    .handler = removeNomination});
  routes.push_back({.rule = ruleFor("submitNomination"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/nominations/{nomination}:submit",
                    .tag = kNominationTag,
                    .summary = "Gửi đề nghị",
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .handler = moveTo("submitted")});
  routes.push_back({.rule = ruleFor("returnNomination"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/nominations/{nomination}:return",
                    .tag = kNominationTag,
                    .summary = "Trả lại đề nghị, có lý do",
                    .body = "reason",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .handler = moveTo("returned")});
  routes.push_back({.rule = ruleFor("acceptNomination"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/nominations/{nomination}:accept",
                    .tag = kNominationTag,
                    .summary = "Nhận đề nghị để đưa ra hội đồng",
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .handler = moveTo("accepted")});
  routes.push_back({.rule = ruleFor("refuseNomination"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/nominations/{nomination}:refuse",
                    .tag = kNominationTag,
                    .summary = "Không xét đề nghị, có lý do",
                    .body = "reason",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .handler = moveTo("refused")});
  routes.push_back({.rule = ruleFor("listDuplicates"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/duplicates",
                    .tag = kNominationTag,
                    .summary = "Những đề nghị có thể trùng nhau",
                    .answers = {{.status = 200, .schema = "duplicate-list"}},
                    .handler = listDuplicates});
}

}  // namespace vanthu::service
