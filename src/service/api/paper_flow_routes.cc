// Papers signed in ink: printed with blanks, numbered after the signature.
#include <utility>

#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/issue_parts.h"
#include "service/api/numbering.h"
#include "service/api/register_parts.h"
#include "service/api/services.h"
#include "service/papers/final_copy.h"
#include "store/documents/paper_flow.h"
#include "store/documents/planned_links.h"

namespace vanthu::service {
namespace {

Result<Response> print(Call& call) {
  Services& services = call.services;
  const auto seen =
      services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  const auto pins = pinsOf(services, seen->templateName);
  if (!pins)
    return fail(pins.error());
  const Result<Value> record = recordOf(*seen);
  if (!record)
    return fail(record.error());
  const auto rendered = renderPaper(services, call.caller.id, seen->templateName, *record, {});
  if (!rendered)
    return fail(below(rendered.error(), "/record"));
  const int64_t version = versionAsked(call) == 0 ? seen->version : versionAsked(call);
  const auto document = services.database.write([&](store::Transaction& tx) {
    return store::printDocument(tx, call.caller.id, seen->id, version, *pins, rendered->pdf);
  });
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> numberInk(Call& call) {
  const auto seen =
      call.services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  const auto scan = paperFileIn(call);
  if (!scan)
    return fail(scan.error());
  store::InkNumber ink;
  ink.scan = scan->bytes;
  ink.actor = call.caller.id;
  ink.document = seen->id;
  ink.numberClass = textIn(call.body, "numberClass");
  ink.date = dateIn(call.body, "date");
  auto typed = typedNumberIn(call.body);
  if (!typed)
    return fail(typed.error());
  ink.typed = std::move(*typed);
  if (seen->state == store::DocumentState::printed) {
    const auto rendered = withPaperMaker(
        call.services, call.client(), [&](const PaperMaker& maker) -> Result<engine::Rendered> {
          if (Diagnostics faults = maker.mustBearNumber(seen->templateName); !faults.empty())
            return fail(std::move(faults));
          return rehearse(call, maker, *seen, {ink.numberClass, ink.typed});
        });
    if (!rendered)
      return fail(rendered.error());
    ink.paper = paperOf(*rendered);
    ink.paper.pageAmount = scan->pages.value_or(static_cast<int64_t>(rendered->pages.pages.size()));
    ink.version = seen->version;  // the very record that was made just now
  }
  return giveNumbers(call, [&](Call&, store::Transaction& tx) -> Result<Response> {
    const auto numbered = store::numberPrinted(tx, ink);
    if (!numbered)
      return fail(numbered.error());
    Diagnostics warnings = numbered->warnings;
    append(warnings, store::followPlannedLinks(tx, call.caller.id, numbered->document));
    return issued(numbered->document, warnings, call);
  });
}

}  // namespace

void addPaperFlowRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("printDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:print",
      .tag = kDocumentTag,
      .summary = "In bản để trống số và ngày, chờ ký tay",
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = Handler(print),
  });
  routes.push_back({
      .rule = ruleFor("numberDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:number",
      .tag = kDocumentTag,
      .summary = "Vào số cho bản giấy đã ký",
      .description =
          "Số kế tiếp và ngày hôm nay, hoặc số và ngày đã ghi ở sổ ngoài. `pdf` là bản "
          "quét của bản đã ký, base64; không có thì bản in chờ ký được giữ cho đến khi nộp "
          "bản quét ở /api/v1/register/entries/{id}/pdf.",
      .body = "document-number",
      .maxBody = kLargeBody,
      .answers = {{.status = 200, .schema = "document"}},
      .needsKey = true,
      .handler = Handler(numberInk),
  });
}

}  // namespace vanthu::service
