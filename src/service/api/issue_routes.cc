// Numbers for papers: issuing, and numbers that cannot be used.
//
// Issuing is robustness.md's protocols 1, 2 and 4: number and key are committed first, then the
// bytes are made, then paper and answer are committed together. A retry with the key gets that
// answer; one whose first try was cut short goes on with the same number.
#include <utility>

#include "data/json_reader.h"
#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/issue_parts.h"
#include "service/api/problem.h"
#include "service/api/run_route.h"
#include "service/api/services.h"
#include "service/papers/final_copy.h"
#include "service/papers/issuing.h"
#include "service/papers/paper_maker.h"
#include "store/documents/issue.h"

namespace vanthu::service {

namespace {

Result<engine::Rendered> renderUpTo(engine::Output output,
                                    const PaperMaker& maker,
                                    const store::Document& document,
                                    const Value& record) {
  engine::Options options;
  options.output = output;
  auto rendered = maker.render(document.templateName, record, options);
  if (!rendered)
    return fail(below(rendered.error(), "/record"));
  return rendered;
}

}  // namespace

Result<engine::Rendered> rehearse(const Call& call,
                                  const PaperMaker& maker,
                                  const store::Document& document,
                                  const NumberAsked& asked) {
  const Result<Value> bare = recordOf(document);
  if (!bare)
    return fail(bare.error());
  // Its type and notation say which number it would get.
  const auto read = renderUpTo(engine::Output::document, maker, document, *bare);
  if (!read)
    return fail(read.error());
  store::NumberRequest request;
  request.office = document.office;
  request.numberClass = asked.numberClass;
  request.typed = asked.typed;
  request.paper = paperOf(*read);
  const auto inputs = call.services.database.read(
      [&](store::Transaction& tx) { return store::trialInputs(tx, document, request); });
  if (!inputs)
    return fail(inputs.error());
  const Result<Value> numbered = data::readJson(*inputs, {});
  if (!numbered)
    return fail(numbered.error());
  return renderUpTo(engine::Output::pages, maker, document, *numbered);
}

Response issued(const store::Document& document, const Diagnostics& warnings, const Call& call) {
  Value body = toValue(document, false);
  if (!warnings.empty())
    body = withMembers(body, {{"warnings", warningsOf(warnings, call.language)}});
  Response response = versioned(document.version, body);
  response.headers.set("location", "/api/v1/documents/" + document.id);
  return response;
}

namespace {

store::Flow flowIn(const Value& body) {
  return textIn(body, "flow") == store::nameOf(store::Flow::paper) ? store::Flow::paper
                                                                   : store::Flow::electronic;
}

Result<store::ReserveRequest> requestFor(const Call& call,
                                         const PaperMaker& maker,
                                         const store::Document& document) {
  store::ReserveRequest request;
  request.actor = call.caller.id;
  request.document = document.id;
  request.version = document.version;  // what is rehearsed is what gets the number
  request.flow = flowIn(call.body);
  request.numberClass = textIn(call.body, "numberClass");
  request.date = dateIn(call.body, "date");
  request.owner = call.services.issuing->owner();
  auto typed = typedNumberIn(call.body);
  if (!typed)
    return fail(typed.error());
  request.typed = std::move(*typed);
  // In another state there is nothing to number: a retry, or a conflict that the store names.
  if (document.state != store::DocumentState::approved)
    return request;
  if (Diagnostics faults = maker.mustBearNumber(document.templateName); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = call.services.issuing->mayIssue(); !faults.empty())
    return fail(std::move(faults));
  auto pins = pinsOf(call.services, document.templateName);
  if (!pins)
    return fail(pins.error());
  request.pins = std::move(*pins);
  request.dated = maker.kept();
  const auto rendered = rehearse(call, maker, document, {request.numberClass, request.typed});
  if (!rendered)
    return fail(rendered.error());
  request.paper = paperOf(*rendered);
  return request;
}

// Kept with the key too: sent again, the request hears the same.
Response voided(const Diagnostics& faults, const Call& call) {
  Diagnostics all{known("conflict.number-voided")};
  append(all, below(faults, "/record"));
  return problem(all, call.language, call.request.head.id, 409);
}

Diagnostics reasonIn(const store::RegisterEntry& entry) {
  return {{"register.voided", {}, {entry.voidReason, entry.voidReason}, {}}};
}

// The end of a request that was begun before and has ended by itself since.
Result<Response> tellEnd(const Call& call, const store::Reservation& found) {
  if (found.entry.state == store::EntryState::reserved)
    return fail(known("conflict.key-in-use"));
  const Response answer = found.entry.state == store::EntryState::voided
                              ? voided(reasonIn(found.entry), call)
                              : issued(found.document, {}, call);
  return call.services.database.write([&](store::Transaction& tx) -> Result<Response> {
    store::answerKey(tx, *call.key, storedOf(answer));
    return answer;
  });
}

Result<Response> makeIt(const Call& call,
                        const PaperMaker& maker,
                        const store::Reservation& reservation) {
  Response answer;
  const auto end = finishOrVoid(call.services,
                                maker,
                                call.caller.id,
                                reservation,
                                [&](store::Transaction& tx, const Final& how) {
                                  Diagnostics warnings = reservation.warnings;
                                  append(warnings, how.warnings);
                                  answer = how.faults.empty() ? issued(how.document, warnings, call)
                                                              : voided(how.faults, call);
                                  store::answerKey(tx, *call.key, storedOf(answer));
                                });
  if (!end)
    return fail(end.error());
  return answer;
}

Result<Response> issueSeen(Call& call, const PaperMaker& maker, const store::Document& seen) {
  Services& services = call.services;
  const auto request = requestFor(call, maker, seen);
  if (!request)
    return fail(request.error());
  const auto begun = services.database.write(
      [&](store::Transaction& tx) { return store::beginIssue(tx, *call.key, *request); });
  if (!begun)
    return fail(begun.error());
  switch (begun->key.state) {
    case store::KeyState::answered:
      return replayed(begun->key.answer);
    case store::KeyState::mismatch:
      return fail(known("request.key-mismatch"));
    case store::KeyState::fresh:
      services.issuing->numberGiven(services);
      break;
    case store::KeyState::unfinished:
      break;
  }
  return begun->mine ? makeIt(call, maker, *begun->reservation)
                     : tellEnd(call, *begun->reservation);
}

Result<Response> issue(Call& call) {
  const auto seen =
      call.services.database.read([&](store::Transaction& tx) { return documentOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  // One lane for all of it: who has a number need not wait for a lane.
  return withPaperMaker(call.services, call.client(), [&](const PaperMaker& maker) {
    return issueSeen(call, maker, *seen);
  });
}

// The number of a paper that cannot be made is given up by a person.
Result<Response> voidNumber(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto document =
      store::voidReserved(tx, call.caller.id, seen->id, 0, textIn(call.body, "reason"));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> listStuck(Call& call, store::Transaction& tx) {
  Value::List items;
  for (const store::Reservation& each : store::listStuck(tx, 200, officesAsked(call, tx)))
    items.push_back(toValue(each.document, false));
  return jsonAnswer(200, Value(Value::Object{{"items", Value(std::move(items))}}));
}

// Tried as often as recovery may: somebody has mended what was wrong and has it tried again.
Result<Response> retryWith(Call& call, const PaperMaker& maker) {
  Services& services = call.services;
  const auto reservation =
      services.database.write([&](store::Transaction& tx) -> Result<store::Reservation> {
        const auto seen = documentOf(call, tx);
        if (!seen)
          return fail(seen.error());
        auto claimed = store::claim(tx, services.issuing->owner(), seen->id, true);
        if (!claimed)
          return fail(known("conflict.not-stuck"));
        return std::move(*claimed);
      });
  if (!reservation)
    return fail(reservation.error());
  const auto end = finishOrVoid(services, maker, call.caller.id, *reservation, {});
  if (!end)
    return fail(end.error());
  return end->faults.empty() ? issued(end->document, end->warnings, call)
                             : voided(end->faults, call);
}

Result<Response> retry(Call& call) {
  return withPaperMaker(call.services, call.client(), [&](const PaperMaker& maker) {
    return retryWith(call, maker);
  });
}

}  // namespace

void addIssueRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("issueDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:issue",
      .tag = kDocumentTag,
      .summary = "Ban hành: cấp số, ngày và lập bản cuối",
      .description =
          "Số kế tiếp của sổ, ngày hôm nay theo cơ sở dữ liệu; hoặc, với sổ ngoài, số và ngày đã "
          "cấp nơi khác. Gửi lại cùng Idempotency-Key thì nhận lại đúng số ấy, mãi mãi. Dữ liệu "
          "sai được báo trước khi cấp số.",
      .body = "document-issue",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document", .description = "Đã ban hành"}},
      .needsKey = true,
      .handler = Handler(issue),
  });
  routes.push_back({
      .rule = ruleFor("listStuck"),
      .method = "GET",
      .path = "/api/v1/documents:stuck",
      .tag = kDocumentTag,
      .summary = "Văn bản đã có số nhưng ba lần chưa lập được bản cuối",
      .answers = {{.status = 200, .schema = "document-list"}},
      .handler = listStuck,
  });
  routes.push_back({
      .rule = ruleFor("retryDocument"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:retry",
      .tag = kDocumentTag,
      .summary = "Lập lại bản cuối của văn bản đã có số",
      .answers = {{.status = 200, .schema = "document"}},
      .handler = Handler(retry),
  });
  routes.push_back({
      .rule = ruleFor("voidDocumentNumber"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:voidNumber",
      .tag = kDocumentTag,
      .summary = "Hủy số của văn bản không lập được, có lý do",
      .description = "Số vẫn ở trong sổ, ghi là đã hủy; văn bản trở lại dự thảo.",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .idempotent = true,
      .handler = voidNumber,
  });
}

}  // namespace vanthu::service
