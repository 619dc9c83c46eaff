// Entries of the register: found, papers made elsewhere entered, notes mended, numbers voided.
#include <utility>

#include "read/read_pdf.h"
#include "service/api/answers.h"
#include "service/api/document_parts.h"
#include "service/api/numbering.h"
#include "service/api/page_of.h"
#include "service/api/paper_file.h"
#include "service/api/problem.h"
#include "service/api/register_parts.h"
#include "service/api/register_routes.h"
#include "service/api/services.h"
#include "store/blobs.h"
#include "store/documents/paper_flow.h"
#include "store/register/numbering.h"

namespace vanthu::service {
namespace {

Result<Response> listEntries(Call& call, store::Transaction& tx) {
  const auto asked = pageAsked(call, 1);
  if (!asked)
    return fail(asked.error());
  store::EntryFilter filter = entryFilterOf(call, tx);
  filter.after = asked->afterKey();
  filter.limit = static_cast<int>(asked->limit);
  const auto page = store::listEntries(tx, filter);
  if (!page)
    return fail(page.error());
  Value::List items;
  for (const store::RegisterEntry& entry : page->items)
    items.push_back(toValue(entry));
  return jsonAnswer(200, pageBehind(std::move(items), page->next));
}

Result<Response> getEntry(Call& call, store::Transaction& tx) {
  const auto entry = entryOf(call, tx);
  if (!entry)
    return fail(entry.error());
  return versioned(entry->version, toValue(*entry));
}

Result<Response> recordPaper(Call& call) {
  auto file = paperFileIn(call);
  if (!file)
    return fail(file.error());
  auto typed = typedNumberIn(call.body);
  if (!typed)
    return fail(typed.error());
  return giveNumbers(call, [&](Call&, store::Transaction& tx) -> Result<Response> {
    store::NumberRequest request;
    request.actor = call.caller.id;
    const auto office = officeIn(call, tx);
    if (!office)
      return fail(office.error());
    request.office = *office;
    request.numberClass = textIn(call.body, "numberClass");
    request.paper = paperIn(call.body);
    if (!request.paper.pageAmount)
      request.paper.pageAmount = file->pages;
    request.typed = *typed;
    request.date = dateIn(call.body, "date");
    const auto given = store::recordPaper(tx, request, file->bytes);
    if (!given)
      return fail(given.error());
    Value body = toValue(given->entry);
    if (!given->warnings.empty())
      body = withMembers(body, {{"warnings", warningsOf(given->warnings, call.language)}});
    return created("/api/v1/register/entries/" + given->entry.id, given->entry.version, body);
  });
}

std::optional<std::string> maybeText(const Value& body, std::string_view member) {
  return body.find(member) == nullptr ? std::nullopt : std::optional(textIn(body, member));
}

Result<Response> editEntry(Call& call, store::Transaction& tx) {
  const auto seen = entryOf(call, tx);
  if (!seen)
    return fail(seen.error());
  store::EntryEdit edit;
  edit.description = maybeText(call.body, "description");
  edit.fileNotation = maybeText(call.body, "fileNotation");
  edit.archive = maybeText(call.body, "archive");
  edit.docOrdinal = integerIn(call.body, "docOrdinal");
  edit.pageAmount = integerIn(call.body, "pageAmount");
  edit.issuedAmount = integerIn(call.body, "issuedAmount");
  edit.dueDate = dateIn(call.body, "dueDate");
  const int64_t version = call.version.value_or(seen->version);
  const auto entry = store::editEntry(tx, call.caller.id, seen->id, version, edit);
  if (!entry)
    return fail(entry.error());
  return versioned(entry->version, toValue(*entry));
}

Result<Response> voidEntry(Call& call, store::Transaction& tx) {
  const auto seen = entryOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto entry = store::voidEntry(tx, call.caller.id, seen->id, textIn(call.body, "reason"));
  if (!entry)
    return fail(entry.error());
  return versioned(entry->version, toValue(*entry));
}

Result<Response> getEntryPdf(Call& call, store::Transaction& tx) {
  const auto entry = entryOf(call, tx);
  if (!entry)
    return fail(entry.error());
  if (entry->pdf.empty())
    return fail(known("document.no-file"));
  auto bytes = store::getBlob(tx, entry->pdf);
  if (!bytes)
    return fail(bytes.error());
  return storedFile(std::move(*bytes), entry->pdf, entry->codeNumber() + ".pdf");
}

Result<Response> putEntryPdf(Call& call) {
  const auto seen =
      call.services.database.read([&](store::Transaction& tx) { return entryOf(call, tx); });
  if (!seen)
    return fail(seen.error());
  const auto file = paperFileOf(call);
  if (!file)
    return fail(file.error());
  const auto entry = call.services.database.write([&](store::Transaction& tx) {
    return store::returnEntryScan(
        tx, seen->id, call.version, {call.caller.id, file->bytes, file->pages});
  });
  if (!entry)
    return fail(entry.error());
  return versioned(entry->version, toValue(*entry));
}

std::vector<Parameter> listParameters() {
  std::vector<Parameter> all = entryFilters();
  all.push_back(
      {"block", "Khối số giữ trước", R"({"type":"string","minLength":1,"maxLength":64})"});
  all.push_back(
      {"order",
       "Thứ tự",
       R"({"type":"string","enum":["newestFirst","oldestFirst"],"default":"newestFirst"})"});
  return paged(std::move(all));
}

}  // namespace

void addEntryRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("listEntries"),
      .method = "GET",
      .path = "/api/v1/register/entries",
      .tag = kRegisterTag,
      .summary = "Liệt kê và tìm trong sổ",
      .description = "Sổ vàng khen thưởng: numberClass=so-vang.",
      .query = listParameters(),
      .answers = {{.status = 200, .schema = "register-list"}},
      .handler = listEntries,
  });
  routes.push_back({
      .rule = ruleFor("recordPaper"),
      .method = "POST",
      .path = "/api/v1/register/entries",
      .tag = kRegisterTag,
      .summary = "Vào sổ văn bản lập ở nơi khác, có hoặc không có tệp PDF",
      .description = "Sổ của hệ thống: cấp số kế tiếp. Sổ ngoài: `codeNumber` và `issuedDate` như "
                     "đã ghi ở đó. `pdf` là base64.",
      .body = "register-entry-new",
      .maxBody = kLargeBody,
      .answers = {{.status = 201, .schema = "register-entry"}},
      .needsKey = true,
      .handler = Handler(recordPaper),
  });
  routes.push_back({
      .rule = ruleFor("getEntry"),
      .method = "GET",
      .path = "/api/v1/register/entries/{id}",
      .tag = kRegisterTag,
      .summary = "Một mục của sổ",
      .answers = {{.status = 200, .schema = "register-entry"}},
      .handler = getEntry,
  });
  routes.push_back({
      .rule = ruleFor("editEntry"),
      .method = "PATCH",
      .path = "/api/v1/register/entries/{id}",
      .tag = kRegisterTag,
      .summary = "Sửa ghi chú, hồ sơ, số bản, hạn trả lời",
      .description = "Số, ký hiệu, ngày và trích yếu không sửa được.",
      .body = "register-entry-edit",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "register-entry"}},
      .ifMatch = true,
      .handler = editEntry,
  });
  routes.push_back({
      .rule = ruleFor("voidEntry"),
      .method = "POST",
      .path = "/api/v1/register/entries/{id}:void",
      .tag = kRegisterTag,
      .summary = "Hủy một số, có lý do; số vẫn ở trong sổ",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "register-entry"}},
      .idempotent = true,
      .handler = voidEntry,
  });
  routes.push_back({
      .rule = ruleFor("getEntryPdf"),
      .method = "GET",
      .path = "/api/v1/register/entries/{id}/pdf",
      .tag = kRegisterTag,
      .summary = "Tệp PDF của một mục",
      .answers = {{.status = 200, .contentType = "application/pdf"}},
      .handler = getEntryPdf,
  });
  routes.push_back({
      .rule = ruleFor("putEntryPdf"),
      .method = "PUT",
      .path = "/api/v1/register/entries/{id}/pdf",
      .tag = kRegisterTag,
      .summary = "Nộp bản quét của bản giấy đã ký và ghi số",
      .description = "Cho mục chưa có tệp, hoặc văn bản ký tay mà tệp còn là bản in để trống số và "
                     "ngày; bản in ấy vẫn được giữ. Gửi lại đúng tệp ấy thì không đổi gì.",
      .body = "bytes",
      .maxBody = read::ReadLimits{}.fileBytes,
      .answers = {{.status = 200, .schema = "register-entry"}},
      .ifMatch = true,
      .handler = Handler(putEntryPdf),
  });
}

void addRegisterRoutes(Routes& routes) {
  addSeriesRoutes(routes);
  addEntryRoutes(routes);
  addBlockRoutes(routes);
  addExportRoutes(routes);
}

}  // namespace vanthu::service
