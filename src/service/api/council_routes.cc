// Sessions of a campaign's council, their votes and what comes of them.
#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

Value withResult(store::Transaction& tx, const store::CouncilSession& session) {
  return toValue(session, store::councilResult(session.record, store::ballotsOf(tx, session.id)));
}

Response answerOf(store::Transaction& tx, const store::CouncilSession& session) {
  return versioned(session.version, withResult(tx, session));
}

Result<Response> listCouncils(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  Value::List items;
  for (const store::CouncilSession& each : store::listCouncils(tx, campaign->id))
    items.push_back(withResult(tx, each));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

Result<Response> addCouncil(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const Result<Value> council = partOf(call, "council", "/council");
  if (!council)
    return fail(council.error());
  const auto added =
      store::addCouncil(tx, campaign->id, *council, dayIn(call.body, "heldOn"), call.caller.id);
  if (!added)
    return fail(added.error());
  return created("/api/v1/campaigns/" + campaign->id + "/councils/" + added->id,
                 added->version,
                 withResult(tx, *added));
}

Result<Response> getCouncil(Call& call, store::Transaction& tx) {
  const auto found = councilOf(call, tx);
  if (!found)
    return fail(found.error());
  return answerOf(tx, *found);
}

Result<Response> replaceCouncil(Call& call, store::Transaction& tx) {
  const auto found = councilOf(call, tx);
  if (!found)
    return fail(found.error());
  const Result<Value> council = partOf(call, "council", "/council");
  if (!council)
    return fail(council.error());
  const auto changed = store::replaceCouncil(
      tx, found->id, call.version, *council, dayIn(call.body, "heldOn"), call.caller.id);
  if (!changed)
    return fail(changed.error());
  return answerOf(tx, *changed);
}

int64_t numberIn(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? 0 : asInteger(*member).value_or(0);
}

Result<Response> putVotes(Call& call, store::Transaction& tx) {
  const auto found = councilOf(call, tx);
  if (!found)
    return fail(found.error());
  std::vector<store::Vote> votes;
  for (const Value& each : store::itemsOf(call.body, "votes"))
    votes.push_back({store::textOf(each, "nomination"),
                     numberIn(each, "votesFor"),
                     numberIn(each, "votesAgainst")});
  const auto changed = store::putVotes(tx, found->id, call.version, votes, call.caller.id);
  if (!changed)
    return fail(changed.error());
  return answerOf(tx, *changed);
}

Result<Response> closeCouncil(Call& call, store::Transaction& tx) {
  const auto found = councilOf(call, tx);
  if (!found)
    return fail(found.error());
  const auto closed = store::closeCouncil(tx, found->id, std::nullopt, call.caller.id);
  if (!closed)
    return fail(closed.error());
  return answerOf(tx, *closed);
}

}  // namespace

void addCouncilRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listCouncils"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/councils",
                    .tag = kCouncilTag,
                    .summary = "Liệt kê phiên họp hội đồng",
                    .answers = {{.status = 200, .schema = "council-list"}},
                    .handler = listCouncils});
  routes.push_back({.rule = ruleFor("addCouncil"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/councils",
                    .tag = kCouncilTag,
                    .summary = "Thêm một phiên họp hội đồng",
                    .description =
                        "\"council\" như trong dữ liệu của phong trào: thành viên, lý do "
                        "vắng mặt, tỷ lệ có mặt và tỷ lệ phiếu.",
                    .body = "council-new",
                    .maxBody = kFormBody,
                    .answers = {{.status = 201, .schema = "council"}},
                    .idempotent = true,
                    .handler = addCouncil});
  routes.push_back({.rule = ruleFor("getCouncil"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/councils/{council}",
                    .tag = kCouncilTag,
                    .summary = "Xem một phiên họp và kết quả bỏ phiếu",
                    .answers = {{.status = 200, .schema = "council"}},
                    .handler = getCouncil});
  routes.push_back({.rule = ruleFor("replaceCouncil"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}/councils/{council}",
                    .tag = kCouncilTag,
                    .summary = "Sửa một phiên họp chưa kết thúc",
                    .body = "council-new",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "council"}},
                    .ifMatch = true,
                    .handler = replaceCouncil});
  routes.push_back({.rule = ruleFor("putVotes"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}/councils/{council}/votes",
                    .tag = kCouncilTag,
                    .summary = "Ghi phiếu của phiên họp",
                    .description = "Thay toàn bộ số phiếu. Chỉ xét những đề nghị đã được nhận.",
                    .body = "council-votes",
                    .maxBody = kLargeBody,
                    .answers = {{.status = 200, .schema = "council"}},
                    .ifMatch = true,
                    .handler = putVotes});
  routes.push_back({.rule = ruleFor("closeCouncil"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/councils/{council}:close",
                    .tag = kCouncilTag,
                    .summary = "Kết thúc phiên họp",
                    .description =
                        "Đề nghị đủ phiếu được thông qua, đề nghị thiếu phiếu không được "
                        "xét, kèm lý do.",
                    .answers = {{.status = 200, .schema = "council"}},
                    .handler = closeCouncil});
}

}  // namespace vanthu::service
