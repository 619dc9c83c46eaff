// The documents that a campaign's record makes, and drafts made of them.
#include <algorithm>
#include <utility>

#include "base/json_pointer.h"
#include "data/json_reader.h"
#include "engine/dossier.h"
#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/campaign_routes.h"
#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/render/in_lane.h"
#include "service/render/render_job.h"
#include "store/campaigns/campaign_documents.h"
#include "store/campaigns/compose.h"
#include "store/campaigns/stored_json.h"
#include "store/documents/drafts.h"

namespace vanthu::service {
namespace {

constexpr size_t kMostDocuments = 2'000;  // of one call

// What a call on documents begins with.
struct Base {
  store::Campaign campaign;
  Value record;  // composed
  engine::Options options;
  std::vector<store::CampaignDocument> made;
};

Result<Base> readBase(const Call& call) {
  Services& services = call.services;
  if (Diagnostics faults = services.templates.refresh(services.engine.templates()); !faults.empty())
    return fail(std::move(faults));
  return services.database.read([&](store::Transaction& tx) -> Result<Base> {
    auto campaign = campaignOf(call, tx);
    if (!campaign)
      return fail(std::move(campaign.error()));
    const auto workdays = workdaysOf(call, tx);
    if (!workdays)
      return fail(workdays.error());
    const Result<Value> record =
        store::compose(*campaign, store::rowsOf(tx, campaign->id), **workdays);
    if (!record)
      return fail(record.error());
    // Read again, so that every value knows its place in the record that people see.
    Result<Value> placed = data::readJson(toJson(*record), {});
    if (!placed)
      return fail(std::move(placed.error()));
    engine::Options options;
    if (const Value* own = placed->find("offices"); own != nullptr) {
      Result<data::Offices> offices = data::readOffices(*own);
      if (!offices)
        return fail(std::move(offices.error()));
      options.offices = std::make_shared<const data::Offices>(std::move(*offices));
    }
    auto made = store::listCampaignDocuments(tx, campaign->id);
    return Base{std::move(*campaign), std::move(*placed), std::move(options), std::move(made)};
  });
}

Result<std::vector<engine::TemplateDocuments>> survey(const Call& call,
                                                      const Base& base,
                                                      std::string_view onlyTemplate) {
  return inLane(call.services, call.client(), [&] {
    return engine::surveyDossier(
        call.services.engine, call.services.templates, base.record, onlyTemplate);
  });
}

Value toValue(const Diagnostic& fault) {
  return members(
      {{"code", Value(fault.code)},
       {"pointer", maybe(fault.where.pointer)},
       {"message", members({{"vi", Value(fault.message.vi)}, {"en", Value(fault.message.en)}})}});
}

Value toValue(const engine::DossierDocument& document, const Base& base) {
  std::vector<std::string> made;
  for (const store::CampaignDocument& each : base.made)
    if (each.templateName == document.templateName && each.name == document.name)
      made.push_back(each.document);
  return members({{"name", Value(document.name)},
                  {"issuedDate", maybe(store::textOf(document.data, "issuedDate"))},
                  {"paper", maybe(document.paper)},
                  {"documents", made.empty() ? Value() : texts(made)}});
}

Result<Response> getDossier(Call& call) {
  const Result<Base> base = readBase(call);
  if (!base)
    return fail(base.error());
  const auto all = survey(call, *base, {});
  if (!all)
    return fail(all.error());
  Value::List items;
  for (const engine::TemplateDocuments& each : *all) {
    Value::List documents;
    for (const engine::DossierDocument& document : each.documents)
      documents.push_back(toValue(document, *base));
    Value::List errors;
    for (const Diagnostic& fault : each.faults)
      errors.push_back(toValue(fault));
    items.push_back(members({{"template", Value(each.templateName)},
                             {"documents", Value(std::move(documents))},
                             {"errors", errors.empty() ? Value() : Value(std::move(errors))}}));
  }
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

// A draft ready to be stored.
struct Draft {
  store::NewDocument document;
  store::CampaignDocument link;
};

// The documents asked for. Errors: "template.unknown", those of the template, "data.no-documents".
Result<std::vector<engine::DossierDocument>> asked(const Call& call, const Base& base) {
  const std::string name = store::textOf(call.body, "template");
  if (const auto known = call.services.engine.templates().load(name); !known)
    return fail(known.error());
  auto all = survey(call, base, name);
  if (!all)
    return fail(std::move(all.error()));
  std::vector<engine::DossierDocument> documents;
  for (engine::TemplateDocuments& each : *all) {
    if (!each.faults.empty())
      return fail(std::move(each.faults));
    documents = std::move(each.documents);
  }
  if (const std::string only = store::textOf(call.body, "name"); !only.empty())
    std::erase_if(documents, [&](const auto& document) { return document.name != only; });
  if (documents.empty() || documents.size() > kMostDocuments)
    return fail(Diagnostic{
        "data.no-documents",
        {{}, 0, 0, "/template"},
        documents.empty() ? Message{"phong trào chưa có dữ liệu để lập văn bản này",
                                    "the campaign has no data for this document yet"}
                          : Message{"quá nhiều văn bản cho một lần; lập theo lô",
                                    "too many documents at once; use a batch"},
        {"xem GET /api/v1/campaigns/{id}/dossier", "see GET /api/v1/campaigns/{id}/dossier"}});
  return documents;
}

// Filled once, so that the draft stands by itself: with its office's names and its signer.
Result<Draft> draftOf(const Call& call, const Base& base, const engine::DossierDocument& document) {
  engine::Options options = base.options;
  options.draft = true;
  options.output = engine::Output::document;
  const auto rendered = renderIn(call, {}, document.data, options);
  if (!rendered)
    return fail(rendered.error());
  const document::Meta& meta = rendered->document.meta;
  Draft draft;
  draft.document = {call.caller.id,
                    base.campaign.office,
                    base.campaign.id,
                    document.templateName,
                    meta.typeName,
                    meta.subject.empty() ? document.name : meta.subject,
                    toJson(store::without(engine::recordOf(document, *rendered), {"$template"}))};
  draft.link = {"", document.templateName, document.name, document.paper, ""};
  return draft;
}

Result<Response> storeDrafts(Call& call,
                             store::Transaction& tx,
                             const Base& base,
                             const std::vector<Draft>& drafts) {
  Value::List items;
  for (const Draft& draft : drafts) {
    const auto document = store::createDocument(tx, draft.document);
    if (!document)
      return fail(document.error());
    store::CampaignDocument link = draft.link;
    link.document = document->id;
    store::addCampaignDocument(tx, base.campaign, link);
    items.push_back(members({{"id", Value(document->id)},
                             {"version", Value(document->version)},
                             {"template", Value(document->templateName)},
                             {"name", Value(link.name)},
                             {"paper", maybe(link.paper)},
                             {"typeName", maybe(document->typeName)},
                             {"subject", Value(document->subject)}}));
  }
  return created("/api/v1/campaigns/" + call.at("id") + "/documents",
                 0,
                 members({{"items", Value(std::move(items))}}));
}

Result<Response> makeDocuments(Call& call) {
  const Result<Base> base = readBase(call);
  if (!base)
    return fail(base.error());
  const auto documents = asked(call, *base);
  if (!documents)
    return fail(documents.error());
  std::vector<Draft> drafts;
  Diagnostics faults;
  for (const engine::DossierDocument& document : *documents) {
    Result<Draft> draft = draftOf(call, *base, document);
    if (draft)
      drafts.push_back(std::move(*draft));
    else
      append(faults, std::move(draft.error()));
  }
  if (!faults.empty())
    return fail(std::move(faults));
  return writeKeyed(
      [&](Call& again, store::Transaction& tx) { return storeDrafts(again, tx, *base, drafts); },
      call);
}

Result<Response> listDocuments(Call& call, store::Transaction& tx) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  Value::List items;
  for (const store::CampaignDocument& each : store::listCampaignDocuments(tx, campaign->id))
    items.push_back(members({{"id", Value(each.document)},
                             {"template", Value(each.templateName)},
                             {"name", Value(each.name)},
                             {"paper", maybe(each.paper)},
                             {"madeAt", Value(each.madeAt)}}));
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

}  // namespace

void addDossierRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("getDossier"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/dossier",
                    .tag = kCampaignTag,
                    .summary = "Những văn bản lập được từ phong trào",
                    .description = "Theo từng mẫu; mẫu nào chưa lập được thì nói vì sao.",
                    .answers = {{.status = 200, .schema = "dossier"}},
                    .handler = Handler(getDossier)});
  routes.push_back({.rule = ruleFor("listCampaignDocuments"),
                    .method = "GET",
                    .path = "/api/v1/campaigns/{id}/documents",
                    .tag = kCampaignTag,
                    .summary = "Những văn bản đã lập từ phong trào",
                    .answers = {{.status = 200, .schema = "campaign-documents"}},
                    .handler = listDocuments});
  routes.push_back(
      {.rule = ruleFor("makeDocuments"),
       .method = "POST",
       .path = "/api/v1/campaigns/{id}/documents",
       .tag = kCampaignTag,
       .summary = "Lập dự thảo văn bản từ phong trào",
       .description = "Mọi văn bản của mẫu, hoặc một văn bản theo \"name\" trong hồ sơ. Số và ngày "
                      "của văn bản đã ban hành được các văn bản sau trích dẫn.",
       .body = "campaign-documents-new",
       .maxBody = kFormBody,
       .answers = {{.status = 201, .schema = "campaign-documents-made"}},
       .idempotent = true,
       .handler = Handler(makeDocuments)});
}

}  // namespace vanthu::service
