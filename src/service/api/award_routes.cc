// Awards of a campaign.
#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_page.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "service/api/page_of.h"
#include "service/api/services.h"
#include "store/campaigns/stored_json.h"
#include "store/documents/document.h"

namespace vanthu::service {
namespace {

std::optional<int64_t> numberIn(const Value& object, std::string_view name) {
  const Value* member = object.find(name);
  return member == nullptr ? std::nullopt : asInteger(*member);
}

bool isInForce(const store::Document& document) {
  using State = store::DocumentState;
  return document.state == State::issued || document.state == State::signedReturned ||
         document.state == State::distributed;
}

Diagnostic withdrawnDocument(const store::Document& document) {
  return {"data.withdrawn-document",
          {{}, 0, 0, "/decision/document"},
          {"văn bản này " + std::string(wordsOf(document.state)) + ", không còn là quyết định",
           "this document is " + std::string(nameOf(document.state)) + ", no decision any more"},
          {"ghi văn bản còn hiệu lực", "name the document that is in force"}};
}

// A decision that vanthu has issued tells its number and day itself.
Result<store::Decision> decisionIn(const Call& call, store::Transaction& tx) {
  const Value* given = call.body.find("decision");
  store::Decision decision;
  if (given == nullptr)
    return decision;
  decision.document = store::textOf(*given, "document");
  decision.codeNumber = numberIn(*given, "codeNumber");
  decision.codeNotation = store::textOf(*given, "codeNotation");
  decision.issuedDate = dayIn(*given, "issuedDate");
  if (decision.document.empty())
    return decision;
  const auto document = store::getDocument(tx, decision.document);
  if (!document || !call.mayIn(document->office))
    return fail(Diagnostic{"data.unknown-document",
                           {{}, 0, 0, "/decision/document"},
                           {"không có văn bản này", "there is no such document"},
                           {}});
  if (document->state == store::DocumentState::withdrawn ||
      document->state == store::DocumentState::replaced)
    return fail(withdrawnDocument(*document));
  if (isInForce(*document)) {
    decision.codeNumber = positionIn(document->codeNumber);
    decision.codeNotation = document->codeNotation;
    decision.issuedDate = document->issuedDate;
  }
  return decision;
}

Result<Response> listAwards(Call& call, store::Transaction& tx) {
  const auto tables = awardTablesOf(call, tx);
  if (!tables)
    return fail(tables.error());
  return campaignPage(call, tx, [&](const std::string& campaign, int64_t after, size_t limit) {
    return store::listAwards(tx, campaign, after, limit, **tables);
  });
}

Result<Response> addAwards(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto decision = decisionIn(call, tx);
  if (!decision)
    return fail(decision.error());
  const auto tables = awardTablesOf(call, tx);
  if (!tables)
    return fail(tables.error());
  std::vector<std::string> nominations;
  for (const Value& each : store::itemsOf(call.body, "nominations"))
    nominations.push_back(each.text());
  const auto added =
      store::addAwards(tx, campaign->id, nominations, *decision, **tables, call.caller.id);
  if (!added)
    return fail(added.error());
  Value::List items;
  for (const store::Award& each : *added)
    items.push_back(toValue(each));
  return created("/api/v1/campaigns/" + campaign->id + "/awards",
                 0,
                 members({{"items", Value(std::move(items))}}));
}

Result<Response> getAward(Call& call, store::Transaction& tx) {
  const auto found = awardOf(call, tx);
  if (!found)
    return fail(found.error());
  return versioned(found->version, toValue(*found));
}

Result<Response> changeAward(Call& call, store::Transaction& tx) {
  const auto found = awardOf(call, tx);
  if (!found)
    return fail(found.error());
  const auto decision = decisionIn(call, tx);
  if (!decision)
    return fail(decision.error());
  const auto tables = awardTablesOf(call, tx);
  if (!tables)
    return fail(tables.error());
  const auto changed = store::changeAward(tx,
                                          found->id,
                                          call.version,
                                          *decision,
                                          numberIn(call.body, "goldenBookNumber"),
                                          **tables,
                                          call.caller.id);
  if (!changed)
    return fail(changed.error());
  return versioned(changed->version, toValue(*changed));
}

Result<Response> cancelAward(Call& call, store::Transaction& tx) {
  const auto found = awardOf(call, tx);
  if (!found)
    return fail(found.error());
  const auto nomination = store::cancelAward(
      tx, found->id, call.version, store::textOf(call.body, "reason"), call.caller.id);
  if (!nomination)
    return fail(nomination.error());
  return versioned(nomination->version, toValue(*nomination));
}

}  // namespace

void addAwardRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listAwards"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/awards",
                    .tag = kCouncilTag,
                    .summary = "Liệt kê khen thưởng đã tặng",
                    .query = paged(),
                    .answers = {{.status = 200, .schema = "award-list"}},
                    .handler = listAwards});
  routes.push_back({.rule = ruleFor("addAwards"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/awards",
                    .tag = kCouncilTag,
                    .summary = "Tặng khen cho những đề nghị đã được thông qua",
                    .description = "Tiền thưởng theo lương cơ sở và mức thưởng vào ngày của quyết "
                                   "định.",
                    .body = "awards-new",
                    .maxBody = kLargeBody,
                    .answers = {{.status = 201, .schema = "award-list"}},
                    .idempotent = true,
                    .handler = addAwards});
  routes.push_back({.rule = ruleFor("getAward"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/awards/{award}",
                    .tag = kCouncilTag,
                    .summary = "Xem một khen thưởng",
                    .answers = {{.status = 200, .schema = "award"}},
                    .handler = getAward});
  routes.push_back({.rule = ruleFor("changeAward"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}/awards/{award}",
                    .tag = kCouncilTag,
                    .summary = "Ghi quyết định, số vào sổ vàng",
                    .body = "award-change",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "award"}},
                    .ifMatch = true,
                    .handler = changeAward});
  routes.push_back({.rule = ruleFor("cancelAward"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}/awards/{award}:cancel",
                    .tag = kCouncilTag,
                    .summary = "Hủy một khen thưởng chưa có quyết định, có lý do",
                    .description = "Đề nghị trở lại trạng thái đã được hội đồng thông qua.",
                    .body = "reason",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "nomination"}},
                    .ifMatch = true,
                    .handler = cancelAward});
}

}  // namespace vanthu::service
