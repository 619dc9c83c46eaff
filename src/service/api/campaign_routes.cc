#include "service/api/campaign_routes.h"

#include <utility>

#include "data/record.h"
#include "engine/dossier.h"
#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/office_routes.h"
#include "service/api/page_of.h"
#include "service/api/services.h"
#include "store/campaigns/compose.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

std::string placeOf(const store::Campaign& campaign) {
  return "/api/v1/campaigns/" + campaign.id;
}

// A new record may lack its units: then it takes those of its office (store/campaigns.h).
Result<Value> checkedRecord(const Call& call, bool unitsMayLack) {
  const auto schema = engine::campaignSchema(call.services.templates);
  if (!schema)
    return fail(schema.error());
  if (!unitsMayLack || call.body.find("units") != nullptr)
    return data::readRecord(call.body, **schema, {});
  const Value head(Value::Object{{"fullName", Value("-")}, {"position", Value("-")}});
  const Value unit(Value::Object{
      {"id", Value("x")}, {"name", Value("-")}, {"kind", Value("department")}, {"head", head}});
  const Result<Value> whole =
      data::readRecord(store::with(call.body, "units", Value(Value::List{unit})), **schema, {});
  if (!whole)
    return whole;
  return store::without(*whole, {"units"});
}

Diagnostics checkOffice(const Call& call, store::Transaction& tx) {
  const std::string office = store::textOf(call.body, "office");
  if (!call.mayIn(office))
    return {{"auth.forbidden",
             {{}, 0, 0, "/office"},
             {"không có vai trò cần thiết ở cơ quan này", "no such role in that office"},
             {}}};
  const Value* own = call.body.find("offices");
  const auto mine = own == nullptr ? Result<data::Offices>() : data::readOffices(*own);
  if (!mine)
    return mine.error();
  if (mine->find(office) == nullptr && !isKnownOffice(call.services, tx, office))
    return {unknownOffice(office)};
  return {};
}

Result<Response> listCampaigns(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 2);
  if (!page)
    return fail(page.error());
  store::CampaignSelection selection;
  selection.offices = call.offices();
  if (const std::string* state = call.asked("state"))
    selection.state = *state;
  if (!page->after.empty()) {
    selection.afterCreated = page->after[0];
    selection.afterId = page->after[1];
  }
  selection.limit = page->limit + 1;
  const auto campaigns = store::listCampaigns(tx, selection);
  Value::List items;
  for (const store::Campaign& campaign : campaigns)
    items.push_back(toValue(campaign, false));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{campaigns[i].createdAt, campaigns[i].id};
                    }));
}

Result<Response> addCampaign(Call& call, store::Transaction& tx) {
  const Result<Value> record = checkedRecord(call, true);
  if (!record)
    return fail(record.error());
  if (Diagnostics faults = checkOffice(call, tx); !faults.empty())
    return fail(std::move(faults));
  const auto campaign = store::addCampaign(tx, *record, call.caller.id);
  if (!campaign)
    return fail(campaign.error());
  return created(placeOf(*campaign), campaign->version, toValue(*campaign, true));
}

Result<Response> getCampaign(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  return versioned(campaign->version, toValue(*campaign, true));
}

Result<Response> replaceCampaign(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const Result<Value> record = checkedRecord(call, false);
  if (!record)
    return fail(record.error());
  const auto changed =
      store::replaceCampaign(tx, campaign->id, call.version, *record, call.caller.id);
  if (!changed)
    return fail(changed.error());
  return versioned(changed->version, toValue(*changed, true));
}

Result<Response> setState(Call& call, store::Transaction& tx, std::string_view state) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto changed =
      store::setCampaignState(tx, campaign->id, std::nullopt, state, call.caller.id);
  if (!changed)
    return fail(changed.error());
  return versioned(changed->version, toValue(*changed, true));
}

Result<Response> closeCampaign(Call& call, store::Transaction& tx) {
  return setState(call, tx, "closed");
}

Result<Response> reopenCampaign(Call& call, store::Transaction& tx) {
  return setState(call, tx, "open");
}

// What `vanthu dossier` takes.
Result<Response> getCampaignRecord(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto workdays = workdaysOf(call, tx);
  if (!workdays)
    return fail(workdays.error());
  const Result<Value> record =
      store::compose(*campaign, store::rowsOf(tx, campaign->id), **workdays);
  if (!record)
    return fail(record.error());
  return jsonAnswer(200, *record);
}

Result<Response> getDue(Call& call, store::Transaction& tx) {
  constexpr int kDaysAhead = 30;
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto workdays = workdaysOf(call, tx);
  if (!workdays)
    return fail(workdays.error());
  const Date on = dateAsked(call, "on").value_or(tx.now().day);
  const std::string* days = call.asked("days");
  const auto items = store::dueItems(*campaign,
                                     store::rowsOf(tx, campaign->id),
                                     store::listReports(tx, campaign->id),
                                     on,
                                     days == nullptr ? kDaysAhead : std::stoi(*days),
                                     **workdays);
  if (!items)
    return fail(items.error());
  Value::List out;
  for (const store::DueItem& item : *items)
    out.push_back(toValue(item));
  return jsonAnswer(200, members({{"on", Value(toIso(on))}, {"items", Value(std::move(out))}}));
}

}  // namespace

void addCampaignRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listCampaigns"),
                    .method = "GET",
                    .path = "/api/v1/campaigns",
                    .tag = kCampaignTag,
                    .summary = "Liệt kê phong trào",
                    .query = paged({{"state",
                                     "Chỉ những phong trào ở trạng thái này",
                                     R"({"type":"string","enum":["open","closed"]})"}}),
                    .answers = {{.status = 200, .schema = "campaign-list"}},
                    .handler = listCampaigns});
  routes.push_back(
      {.rule = ruleFor("addCampaign"),
       .method = "POST",
       .path = "/api/v1/campaigns",
       .tag = kCampaignTag,
       .summary = "Thêm một phong trào",
       .description = "Phần thân là dữ liệu của cả phong trào như `vanthu dossier` nhận. Mốc thời "
                      "gian, đăng ký, đề nghị và hội đồng trong đó được tách ra thành mục riêng. "
                      "Không ghi \"units\" thì lấy các đơn vị của cơ quan.",
       .body = "campaign-record",
       .maxBody = kLargeBody,
       .answers = {{.status = 201, .schema = "campaign"}},
       .idempotent = true,
       .handler = addCampaign});
  routes.push_back({.rule = ruleFor("getCampaign"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}",
                    .tag = kCampaignTag,
                    .summary = "Xem một phong trào",
                    .answers = {{.status = 200, .schema = "campaign"}},
                    .handler = getCampaign});
  routes.push_back({.rule = ruleFor("replaceCampaign"),
                    .method = "PUT",
                    .path = "/api/v1/campaigns/{id}",
                    .tag = kCampaignTag,
                    .summary = "Sửa bản ghi của phong trào",
                    .description = "Phần nào đã tách thành mục riêng thì sửa ở mục ấy.",
                    .body = "campaign-record",
                    .maxBody = kLargeBody,
                    .answers = {{.status = 200, .schema = "campaign"}},
                    .ifMatch = true,
                    .handler = replaceCampaign});
  routes.push_back({.rule = ruleFor("closeCampaign"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}:close",
                    .tag = kCampaignTag,
                    .summary = "Kết thúc phong trào",
                    .description = "Từ đó không sửa được gì trong phong trào nữa.",
                    .answers = {{.status = 200, .schema = "campaign"}},
                    .handler = closeCampaign});
  routes.push_back({.rule = ruleFor("reopenCampaign"),
                    .method = "POST",
                    .path = "/api/v1/campaigns/{id}:reopen",
                    .tag = kCampaignTag,
                    .summary = "Mở lại phong trào",
                    .answers = {{.status = 200, .schema = "campaign"}},
                    .handler = reopenCampaign});
  routes.push_back({.rule = ruleFor("getCampaignRecord"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/record",
                    .tag = kCampaignTag,
                    .summary = "Dữ liệu của cả phong trào",
                    .description = "Bản ghi cùng các mục đã tách, như `vanthu dossier` nhận.",
                    .answers = {{.status = 200, .schema = "campaign-record"}},
                    .handler = getCampaignRecord});
  routes.push_back({.rule = ruleFor("getDue"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/due",
                    .tag = kCampaignTag,
                    .summary = "Việc đến hạn, việc quá hạn và đơn vị còn thiếu",
                    .query = {{"on",
                               "Tính vào ngày; bỏ trống là hôm nay",
                               R"({"type":"string","format":"date"})"},
                              {"days",
                               "Số ngày tới cần xem",
                               R"({"type":"integer","minimum":0,"maximum":366,"default":30})"}},
                    .answers = {{.status = 200, .schema = "due"}},
                    .handler = getDue});
  addMilestoneRoutes(routes);
  addRegistrationRoutes(routes);
  addNominationRoutes(routes);
  addCouncilRoutes(routes);
  addAwardRoutes(routes);
  addDossierRoutes(routes);
  addImportRoutes(routes);
}

}  // namespace vanthu::service
