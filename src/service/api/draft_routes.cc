// Drafts: list, make, read, edit, delete, versions.
//
// A draft is held against its template as a draft: required fields may still be missing, nothing
// may be wrong. Type and subject are those of the paper that it makes.
#include <algorithm>
#include <utility>

#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/page_of.h"
#include "service/api/problem.h"
#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/papers/paper_maker.h"
#include "store/campaigns/campaigns.h"
#include "store/documents/planned_links.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kText = R"({"type":"string","minLength":1,"maxLength":100})";
constexpr std::string_view kDay = R"({"type":"string","format":"date"})";

/// What a record makes.
struct Facts {
  std::string record;  ///< JSON, without number and date
  std::string typeName, subject;
};

Result<Facts> factsOf(const Call& call,
                      const std::string& office,
                      std::string_view templateName,
                      const Value& record) {
  return withPaperMaker(
      call.services, call.caller.id, [&](const PaperMaker& maker) -> Result<Facts> {
        const Value kept = maker.withLetterhead(templateName, withoutNumber(record), office);
        engine::Options options;
        options.draft = true;
        options.output = engine::Output::document;
        const auto made = maker.render(templateName, kept, options);
        if (!made)
          return fail(below(made.error(), "/record"));
        const document::Meta& meta = made->document.meta;
        return Facts{toJson(kept), meta.typeName, meta.subject};
      });
}

Result<Response> listDocuments(Call& call, store::Transaction& tx) {
  const auto asked = pageAsked(call, 1);
  if (!asked)
    return fail(asked.error());
  store::DocumentFilter filter;
  filter.offices = officesAsked(call, tx);
  filter.campaign = call.textAsked("campaign");
  filter.templateName = call.textAsked("template");
  filter.createdBy = call.textAsked("createdBy");
  filter.q = call.textAsked("q");
  filter.state = store::documentState(call.textAsked("state"));
  filter.issuedFrom = dateAsked(call, "from");
  filter.issuedUntil = dateAsked(call, "until");
  if (call.textAsked("order") == "lastChangedFirst")
    filter.order = store::DocumentOrder::lastChangedFirst;
  filter.after = asked->afterKey();
  filter.limit = static_cast<int>(asked->limit);
  const auto page = store::listDocuments(tx, filter);
  if (!page)
    return fail(page.error());
  Value::List items;
  for (const store::Document& document : page->items)
    items.push_back(toValue(document, false));
  return jsonAnswer(200, pageBehind(std::move(items), page->next));
}

Result<bool> checkPlace(const Call& call, store::Transaction& tx) {
  const auto office = officeIn(call, tx);
  if (!office)
    return fail(office.error());
  const std::string campaign = textIn(call.body, "campaign");
  const auto found =
      campaign.empty() ? Result<store::Campaign>() : store::findCampaign(tx, campaign);
  if (!found || (!campaign.empty() && found->office != *office))
    return fail(
        Diagnostic{"data.unknown-campaign",
                   {{}, 0, 0, "/campaign"},
                   {"cơ quan này không có phong trào đó", "the office has no such campaign"},
                   {}});
  return true;
}

Result<Response> createDocument(Call& call) {
  const auto place =
      call.services.database.read([&](store::Transaction& tx) { return checkPlace(call, tx); });
  if (!place)
    return fail(place.error());
  const std::string name = textIn(call.body, "template");
  const auto facts = factsOf(call, textIn(call.body, "office"), name, *call.body.find("record"));
  if (!facts)
    return fail(facts.error());
  return writeKeyed(
      [&](Call&, store::Transaction& tx) -> Result<Response> {
        const auto document = store::createDocument(tx,
                                                    {call.caller.id,
                                                     textIn(call.body, "office"),
                                                     textIn(call.body, "campaign"),
                                                     name,
                                                     facts->typeName,
                                                     facts->subject,
                                                     facts->record});
        if (!document)
          return fail(document.error());
        return created(
            "/api/v1/documents/" + document->id, document->version, toValue(*document, true));
      },
      call);
}

// Links that are there and links that will be when a draft is issued.
Value linksJson(store::Transaction& tx, std::string_view id) {
  Value::List out;
  for (const store::DocumentLink& link : store::linksOf(tx, id))
    out.push_back(toValue(link, "done"));
  for (const store::DocumentLink& link : store::plannedLinksOf(tx, id))
    out.push_back(toValue(link, "planned"));
  return Value(std::move(out));
}

Result<Response> getDocument(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  Value::List sent;
  for (const store::Distribution& one : store::distributionsOf(tx, document->id))
    sent.push_back(toValue(one));
  return versioned(document->version,
                   withMembers(toValue(*document, true),
                               {{"links", linksJson(tx, document->id)},
                                {"distributed", Value(std::move(sent))}}));
}

Result<Response> editDocument(Call& call) {
  const auto seen =
      call.services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  const auto facts = factsOf(call, seen->office, seen->templateName, *call.body.find("record"));
  if (!facts)
    return fail(facts.error());
  const auto document = call.services.database.write([&](store::Transaction& tx) {
    return store::editDocument(tx,
                               call.caller.id,
                               seen->id,
                               versionAsked(call),
                               {facts->record, facts->subject, facts->typeName});
  });
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> deleteDraft(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  const auto done = store::deleteDraft(tx, call.caller.id, document->id, versionAsked(call));
  if (!done)
    return fail(done.error());
  return noContent();
}

Result<Response> listVersions(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  int64_t before = 0;
  if (!page->after.empty()) {
    const auto number = asNumberText(page->after.front());
    if (!number)
      return fail(known("request.bad-cursor"));
    before = *number;
  }
  const int limit = static_cast<int>(page->limit);
  const auto versions = store::versionsOf(tx, document->id, before, limit);
  Value::List items;
  for (const store::DocumentVersion& version : versions)
    items.push_back(toValue(version, false));
  const bool more = versions.size() == page->limit && versions.back().version > 1;
  if (more)
    items.emplace_back();  // pageOf() takes it off and names the item before it
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{std::to_string(versions[i].version)};
                    }));
}

Result<Response> getVersion(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  const auto number = asNumberText(call.at("version"));
  const auto version = store::getVersion(tx, document->id, number.value_or(-1));
  if (!version)
    return fail(version.error());
  return jsonAnswer(200, toValue(*version, true));
}

std::vector<Parameter> filters() {
  return paged({
      {"office", "Cơ quan", kText},
      {"campaign", "Phong trào", kText},
      {"state",
       "Trạng thái",
       R"({"type":"string","enum":["draft","checked","approved","printed","reserved","issued","signedReturned","distributed","withdrawn","replaced"]})"},
      {"template", "Mẫu", kText},
      {"createdBy", "Người soạn thảo", kText},
      {"from", "Ban hành từ ngày", kDay},
      {"until", "Ban hành đến ngày", kDay},
      {"q", "Chữ trong trích yếu, số và ký hiệu; không cần dấu", kText},
      {"order",
       "Thứ tự",
       R"({"type":"string","enum":["newestFirst","lastChangedFirst"],"default":"newestFirst"})"},
  });
}

}  // namespace

void addDraftRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listDocuments"),
      .method = "GET",
      .path = "/api/v1/documents",
      .tag = kDocumentTag,
      .summary = "Liệt kê và tìm văn bản",
      .query = filters(),
      .answers = {{.status = 200, .schema = "document-list"}},
      .handler = listDocuments,
  });
  routes.push_back({
      .rule = ruleFor("createDocument"),
      .method = "POST",
      .path = "/api/v1/documents",
      .tag = kDocumentTag,
      .summary = "Lập một dự thảo từ mẫu và dữ liệu",
      .description =
          "Dữ liệu như `vanthu render --data` nhận; trường bắt buộc có thể bổ sung sau. Số và ngày "
          "(codeNumber, goldenBookNumber, issuedDate) không được giữ lại: sổ cấp khi ban hành. "
          "`$office` là cơ quan của văn bản, hoặc cơ quan có sổ mà cơ quan ấy giữ; tên cơ quan bỏ "
          "trống thì `$office` được điền.",
      .body = "document-new",
      .maxBody = kFormBody,
      .answers = {{.status = 201, .schema = "document", .description = "Dự thảo"}},
      .idempotent = true,
      .handler = Handler(createDocument),
  });
  routes.push_back({
      .rule = ruleFor("getDocument"),
      .method = "GET",
      .path = "/api/v1/documents/{id}",
      .tag = kDocumentTag,
      .summary = "Xem một văn bản",
      .answers = {{.status = 200, .schema = "document"}},
      .handler = getDocument,
  });
  routes.push_back({
      .rule = ruleFor("editDocument"),
      .method = "PATCH",
      .path = "/api/v1/documents/{id}",
      .tag = kDocumentTag,
      .summary = "Sửa dự thảo",
      .description = "`record` thay cho dữ liệu trước; bản trước còn giữ trong các phiên bản. Kết "
                     "quả kiểm tra trước đó không còn tính.",
      .body = "document-edit",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = Handler(editDocument),
  });
  routes.push_back({
      .rule = ruleFor("deleteDraft"),
      .method = "DELETE",
      .path = "/api/v1/documents/{id}",
      .tag = kDocumentTag,
      .summary = "Xóa dự thảo chưa từng được cấp số",
      .answers = {{.status = 204, .contentType = {}}},
      .ifMatch = true,
      .handler = deleteDraft,
  });
  routes.push_back({
      .rule = ruleFor("listVersions"),
      .method = "GET",
      .path = "/api/v1/documents/{id}/versions",
      .tag = kDocumentTag,
      .summary = "Các phiên bản dữ liệu của văn bản, mới nhất trước",
      .query = paged(),
      .answers = {{.status = 200, .schema = "document-versions"}},
      .handler = listVersions,
  });
  routes.push_back({
      .rule = ruleFor("getVersion"),
      .method = "GET",
      .path = "/api/v1/documents/{id}/versions/{version}",
      .tag = kDocumentTag,
      .summary = "Một phiên bản với dữ liệu của nó",
      .answers = {{.status = 200, .schema = "document-version"}},
      .handler = getVersion,
  });
}

}  // namespace vanthu::service
