// Drafts looked over: the two checks, approval, back to the drafter.
#include <algorithm>
#include <utility>

#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/office_routes.h"
#include "service/api/problem.h"
#include "service/api/services.h"
#include "service/papers/paper_maker.h"
#include "store/documents/office_rules.h"

namespace vanthu::service {
namespace {

constexpr size_t kMostFindings = 300;

/// What is kept of a check.
struct Verdict {
  store::CheckKind kind = store::CheckKind::content;
  bool passed = false;
  std::string note;  ///< a person's words; of the format the findings as JSON
};

Result<Verdict> formatVerdict(const Call& call, const store::Document& document) {
  const Result<Value> record = recordOf(document);
  if (!record)
    return fail(record.error());
  auto findings = withPaperMaker(call.services, call.client(), [&](const PaperMaker& maker) {
    return maker.check(document.templateName, *record);
  });
  if (!findings)
    return fail(below(findings.error(), "/record"));
  const bool passed = std::none_of(findings->begin(), findings->end(), [](const auto& finding) {
    return finding.severity == check::Severity::error;
  });
  if (findings->size() > kMostFindings)
    findings->resize(kMostFindings);
  return Verdict{store::CheckKind::format, passed, check::toJson(*findings)};
}

Result<Verdict> contentVerdict(const Call& call) {
  const Value* passed = call.body.find("passed");
  if (passed == nullptr)
    return fail({"data.missing-field",
                 {{}, 0, 0, "/passed"},
                 {"thiếu kết luận của người kiểm tra", "the reviewer's verdict is missing"},
                 {}});
  return Verdict{store::CheckKind::content, passed->boolean(), textIn(call.body, "note")};
}

Result<Response> checkDocument(Call& call) {
  const auto seen =
      call.services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  const bool format = textIn(call.body, "kind") == "format";
  const auto verdict = format ? formatVerdict(call, *seen) : contentVerdict(call);
  if (!verdict)
    return fail(verdict.error());
  // The record that was looked at is the one that the check counts for.
  const int64_t version = versionAsked(call) == 0 ? seen->version : versionAsked(call);
  const auto document = call.services.database.write([&](store::Transaction& tx) {
    return store::checkDocument(
        tx, call.caller.id, seen->id, version, verdict->kind, verdict->passed, verdict->note);
  });
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> listChecks(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  Value::List items;
  for (const store::DocumentCheck& check : store::checksOf(tx, document->id))
    items.push_back(toValue(check));
  return jsonAnswer(200, Value(Value::Object{{"items", Value(std::move(items))}}));
}

// Four eyes: who has drafted a paper, or written its last words, does not approve it.
bool isOwn(const Call& call, store::Transaction& tx, const store::Document& document) {
  if (document.createdBy == call.caller.id)
    return true;
  const auto last = store::versionsOf(tx, document.id, 0, 1);
  return !last.empty() && last.front().by == call.caller.id;
}

Result<Response> approve(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  if (isOwn(call, tx, *seen) && !store::rulesOf(tx, seen->office).ownApproval) {
    Diagnostic own = known("conflict.own-document");
    own.hint = {"người khác phê duyệt, hoặc quản trị cho phép bằng PUT /api/v1/document-rules/" +
                    seen->office,
                "somebody else approves it, or an administrator allows it"};
    return fail(own);
  }
  const auto document = store::approveDocument(tx, call.caller.id, seen->id, versionAsked(call));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> sendBack(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto document = store::sendBack(
      tx, call.caller.id, seen->id, versionAsked(call), textIn(call.body, "reason"));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Value rulesJson(const std::string& office, const store::OfficeRules& rules) {
  return Value(Value::Object{{"office", Value(office)},
                             {"ownApproval", Value(rules.ownApproval)},
                             {"version", Value(rules.version)}});
}

Result<std::string> officeOf(const Call& call, store::Transaction& tx) {
  const std::string& office = call.at("office");
  if (Diagnostics faults = mayIn(call, tx, office, noOffice()); !faults.empty())
    return fail(std::move(faults));
  return office;
}

Result<Response> getRules(Call& call, store::Transaction& tx) {
  const auto office = officeOf(call, tx);
  if (!office)
    return fail(office.error());
  const store::OfficeRules rules = store::rulesOf(tx, *office);
  return versioned(rules.version, rulesJson(*office, rules));
}

Result<Response> setRules(Call& call, store::Transaction& tx) {
  const auto office = officeOf(call, tx);
  if (!office)
    return fail(office.error());
  const auto rules = store::setRules(
      tx, call.caller.id, *office, call.version, call.body.find("ownApproval")->boolean());
  if (!rules)
    return fail(rules.error());
  return versioned(rules->version, rulesJson(*office, *rules));
}

}  // namespace

void addCheckRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("checkDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:check",
      .tag = kDocumentTag,
      .summary = "Kiểm tra nội dung hoặc thể thức của dự thảo",
      .description = "kind \"content\": kết luận của người thẩm định. kind \"format\": máy kiểm "
                     "tra thể thức và "
                     "cách viết, đạt khi không có lỗi. Đạt cả hai thì văn bản chờ phê duyệt.",
      .body = "document-check",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = Handler(checkDocument),
  });
  routes.push_back({
      .rule = ruleFor("listChecks"),
      .method = "GET",
      .path = "/api/v1/documents/{id}/checks",
      .tag = kDocumentTag,
      .summary = "Mọi lần kiểm tra của văn bản",
      .answers = {{.status = 200, .schema = "document-checks"}},
      .handler = listChecks,
  });
  routes.push_back({
      .rule = ruleFor("approveDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:approve",
      .tag = kDocumentTag,
      .summary = "Phê duyệt dự thảo đã kiểm tra",
      .description = "Người soạn thảo không tự phê duyệt, trừ khi cơ quan cho phép.",
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = approve,
  });
  routes.push_back({
      .rule = ruleFor("returnDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:return",
      .tag = kDocumentTag,
      .summary = "Trả lại người soạn thảo, có lý do",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = sendBack,
  });
}

void addOfficeRuleRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("getDocumentRules"),
      .method = "GET",
      .path = "/api/v1/document-rules/{office}",
      .tag = kDocumentTag,
      .summary = "Cơ quan có cho người soạn thảo tự phê duyệt không",
      .answers = {{.status = 200, .schema = "document-rules"}},
      .handler = getRules,
  });
  routes.push_back({
      .rule = ruleFor("setDocumentRules"),
      .method = "PUT",
      .path = "/api/v1/document-rules/{office}",
      .tag = kDocumentTag,
      .summary = "Cho hoặc không cho người soạn thảo tự phê duyệt",
      .description = "Chưa chọn thì ETag là \"0\" và không cho.",
      .body = "document-rules-edit",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document-rules"}},
      .ifMatch = true,
      .handler = setRules,
  });
}

}  // namespace vanthu::service
