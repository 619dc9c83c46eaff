// What becomes of an issued paper: sent out, withdrawn, replaced, corrected.
//
// A paper that replaces or corrects may be there already, or is made as a draft that does so once
// it is issued itself (store/documents/planned_links.h).
#include <utility>

#include "data/json_reader.h"
#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/problem.h"
#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/papers/paper_maker.h"
#include "store/documents/life.h"
#include "store/documents/planned_links.h"
#include "store/register/faults.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kCorrectionTemplate = "cong-van-dinh-chinh";

std::vector<store::Distribution> sentIn(const Value& body) {
  std::vector<store::Distribution> out;
  for (const Value& one : body.find("to")->list()) {
    store::Distribution sent;
    sent.recipient = {textIn(one, "organId"), textIn(one, "name"), textIn(one, "purpose")};
    sent.way = textIn(one, "way");
    sent.copies = integerIn(one, "copies").value_or(1);
    out.push_back(std::move(sent));
  }
  return out;
}

Result<Response> distribute(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto document =
      store::distribute(tx, call.caller.id, seen->id, seen->version, sentIn(call.body));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> withdraw(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto document =
      store::withdraw(tx, call.caller.id, seen->id, seen->version, textIn(call.body, "reason"));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

// The other paper, which is one of the caller's offices too.
Result<bool> checkOther(const Call& call,
                        store::Transaction& tx,
                        const std::string& id,
                        std::string_view pointer) {
  const auto other = store::getDocument(tx, id);
  const Diagnostic unknown = {"data.unknown-document",
                              {{}, 0, 0, std::string(pointer)},
                              {"không có văn bản này", "there is no such document"},
                              {}};
  if (!other)
    return fail(unknown);
  if (Diagnostics faults = mayIn(call, tx, other->office, unknown); !faults.empty())
    return fail(std::move(faults));
  return true;
}

/// A draft that will replace or correct.
struct Planned {
  store::LinkKind kind;
  std::string templateName;
  Value record;
};

Result<Response> plan(Call& call, const store::Document& old, const Planned& planned) {
  const store::Deed deed =
      planned.kind == store::LinkKind::replacedBy ? store::Deed::replace : store::Deed::correct;
  if (!store::after(old.state, deed))
    return fail(store::wrongState(old.state, deed));
  const Value record = withoutNumber(planned.record);
  engine::Options options;
  options.draft = true;
  options.output = engine::Output::document;
  const auto rendered =
      renderPaper(call.services, call.caller.id, planned.templateName, record, options);
  if (!rendered)
    return fail(below(rendered.error(), "/record"));
  return writeKeyed(
      [&](Call&, store::Transaction& tx) -> Result<Response> {
        const auto draft = store::createDocument(tx,
                                                 {call.caller.id,
                                                  old.office,
                                                  old.campaign,
                                                  planned.templateName,
                                                  rendered->document.meta.typeName,
                                                  rendered->document.meta.subject,
                                                  toJson(record)});
        if (!draft)
          return fail(draft.error());
        if (const auto good = store::planLink(tx, *draft, planned.kind, old.id); !good)
          return fail(good.error());
        return created("/api/v1/documents/" + draft->id, draft->version, toValue(*draft, true));
      },
      call);
}

Result<Response> link(Call& call, const store::Document& old, store::LinkKind kind) {
  const bool replaces = kind == store::LinkKind::replacedBy;
  const std::string by = textIn(call.body, "document");
  return writeKeyed(
      [&](Call&, store::Transaction& tx) -> Result<Response> {
        if (const auto good = checkOther(call, tx, by, "/document"); !good)
          return fail(good.error());
        const auto document =
            replaces ? store::replaceDocument(tx, call.caller.id, old.id, old.version, by)
                     : store::correctDocument(tx, call.caller.id, old.id, old.version, by);
        if (!document)
          return fail(document.error());
        return versioned(document->version, toValue(*document, true));
      },
      call);
}

Diagnostic neither() {
  return {"data.missing-field",
          {{}, 0, 0, "/document"},
          {"cần `document` (văn bản đã ban hành) hoặc `record` (dữ liệu của dự thảo)",
           "`document` (an issued paper) or `record` (of a draft) is needed"},
          {}};
}

Result<store::Document> seenOf(const Call& call) {
  return call.services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
}

Result<Response> replace(Call& call) {
  const auto old = seenOf(call);
  if (!old)
    return fail(old.error());
  if (call.body.find("document") != nullptr)
    return link(call, *old, store::LinkKind::replacedBy);
  const Value* record = call.body.find("record");
  if (record == nullptr)
    return fail(neither());
  return plan(call, *old, {store::LinkKind::replacedBy, old->templateName, *record});
}

// "Kế hoạch số 793/KH-SGDĐT ngày 09 tháng 4 năm 2026"
std::string nameOf(const store::Document& document) {
  std::string name = document.typeName + " số " + document.codeNumber + "/" + document.codeNotation;
  if (document.issuedDate)
    name += " ngày " + store::dayInWords(*document.issuedDate);
  return name;
}

// The record of the correcting công văn: head and signer as in the corrected paper, with what the
// body says put over it.
Value correctionOf(const store::Document& old, const Value& given) {
  Value::Object members;
  const Result<Value> record = data::readJson(old.record, {});
  for (const std::string_view name :
       {"$office", "parentOrganName", "organName", "place", "archive", "signer"}) {
    const Value* value = record ? record->find(name) : nullptr;
    if (value != nullptr && given.find(name) == nullptr)
      members.emplace_back(std::string(name), *value);
  }
  if (given.find("subject") == nullptr)
    members.emplace_back("subject", Value("đính chính " + nameOf(old)));
  if (given.find("document") == nullptr)
    members.emplace_back("document", Value(nameOf(old) + " " + old.subject));
  for (const Value::Member& member : given.object())
    members.push_back(member);
  return Value(std::move(members));
}

Result<Response> correct(Call& call) {
  const auto old = seenOf(call);
  if (!old)
    return fail(old.error());
  if (call.body.find("document") != nullptr)
    return link(call, *old, store::LinkKind::correctedBy);
  const Value* record = call.body.find("record");
  if (record == nullptr)
    return fail(neither());
  const std::string asked = textIn(call.body, "template");
  return plan(call,
              *old,
              {store::LinkKind::correctedBy,
               asked.empty() ? std::string(kCorrectionTemplate) : asked,
               correctionOf(*old, *record)});
}

}  // namespace

void addAfterIssueRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("distributeDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:distribute",
      .tag = kDocumentTag,
      .summary = "Ghi việc phát hành đến các nơi nhận",
      .description = "Văn bản điện tử phải đã ký số. Có thể ghi thêm nhiều lần.",
      .body = "document-distribution",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .idempotent = true,
      .handler = distribute,
  });
  routes.push_back({
      .rule = ruleFor("withdrawDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:withdraw",
      .tag = kDocumentTag,
      .summary = "Thu hồi văn bản đã ban hành, có lý do",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .idempotent = true,
      .handler = withdraw,
  });
  routes.push_back({
      .rule = ruleFor("replaceDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:replace",
      .tag = kDocumentTag,
      .summary = "Thay thế bằng văn bản khác",
      .description = "`document`: văn bản đã ban hành, cùng loại, thay thế ngay. `record`: lập một "
                     "dự thảo cùng "
                     "mẫu; khi dự thảo ấy được ban hành thì văn bản này được thay thế.",
      .body = "document-replacement",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}, {.status = 201, .schema = "document"}},
      .idempotent = true,
      .handler = Handler(replace),
  });
  routes.push_back({
      .rule = ruleFor("correctDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:correct",
      .tag = kDocumentTag,
      .summary = "Đính chính bằng công văn",
      .description =
          "`document`: công văn đính chính đã ban hành. `record`: lập dự thảo công văn đính chính; "
          "cơ quan, người ký, tên văn bản được điền từ văn bản này nếu bỏ trống.",
      .body = "document-correction",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}, {.status = 201, .schema = "document"}},
      .idempotent = true,
      .handler = Handler(correct),
  });
}

}  // namespace vanthu::service
