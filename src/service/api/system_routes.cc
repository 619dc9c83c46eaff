#include "service/api/system_routes.h"

#include "service/api/answers.h"
#include "service/api/docs_page.h"
#include "service/api/problem.h"
#include "service/api/services.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Hệ thống";
constexpr std::string_view kJson = "application/json";
constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kCss = "text/css; charset=utf-8";

Value state(const char* word) {
  return Value(Value::Object{{"status", Value(word)}});
}

Result<Response> getHealth(Call&) {
  return jsonAnswer(200, state("ok"));
}

// Not where the anchor lies: anybody may ask.
Diagnostics cannotIssue(const Diagnostics& why) {
  Diagnostics out;
  for (const Diagnostic& fault : why)
    out.push_back({"busy.not-ready",
                   {},
                   {"chưa cấp số được: " + fault.message.vi, "no numbers now: " + fault.message.en},
                   {}});
  return out;
}

// Ready is who could issue a paper now: the database answers, files can be opened, and numbers may
// be given (robustness.md T22).
Result<Response> getReadiness(Call& call) {
  const auto database = call.services.database.read(
      [](store::Transaction& tx) -> Result<std::string> { return tx.now().instant; });
  if (!database)
    return fail(
        {"busy.not-ready", {}, {"cơ sở dữ liệu chưa sẵn sàng", "the database is not ready"}, {}});
  if (call.services.workersAlive && !call.services.workersAlive())
    return fail({"busy.not-ready",
                 {},
                 {"tiến trình mở tệp không còn chạy", "the process that opens files is gone"},
                 {}});
  if (const Diagnostics why = call.services.issuing->mayIssue(); !why.empty())
    return fail(cannotIssue(why));
  return jsonAnswer(200, state("ready"));
}

Response htmlPage(std::string text) {
  Response response = Response::make(200, kHtml, std::move(text));
  response.headers.set("content-security-policy",
                       "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
                       "frame-ancestors 'none'");
  return response;
}

Result<Response> getRoot(Call&) {
  Response response;
  response.status = 302;
  response.headers.set("location", "/docs");
  return response;
}

Result<Response> getOpenApi(Call& call) {
  return Response::make(200, kJson, call.services.openApi);
}

Result<Response> getDocs(Call& call) {
  return htmlPage(call.services.docs);
}

Result<Response> getErrorDocs(Call&) {
  return htmlPage(errorsPage());
}

Result<Response> getDocsStyle(Call&) {
  return Response::make(200, kCss, std::string(docsStyle()));
}

Result<Response> listPrinters(Call& call) {
  Value::List items;
  for (const batch::Printer& printer : call.services.printers)
    items.emplace_back(Value::Object{{"name", Value(printer.name)},
                                     {"offset", Value(batch::toText(printer.offset))},
                                     {"tray", Value(printer.tray)},
                                     {"duplex", Value(printer.duplex)}});
  return jsonAnswer(200, Value(Value::Object{{"items", Value(std::move(items))}}));
}

Route get(const Rule* rule,
          std::string_view path,
          std::string_view summary,
          Answer answer,
          Handler handler) {
  return {.rule = rule,
          .method = "GET",
          .path = path,
          .tag = kTag,
          .summary = summary,
          .description = {},
          .query = {},
          .body = {},
          .maxBody = 0,
          .answers = {answer},
          .idempotent = false,
          .needsKey = false,
          .ifMatch = false,
          .handler = std::move(handler)};
}

}  // namespace

void addSystemRoutes(Routes& routes) {
  routes.push_back(
      get(ruleFor("getRoot"), "/", "Đưa đến tài liệu", {302, {}, {}, "Đến /docs"}, getRoot));
  routes.push_back(get(ruleFor("getHealth"),
                       "/healthz",
                       "Tiến trình còn chạy",
                       {200, kJson, "state", {}},
                       getHealth));
  routes.push_back(get(ruleFor("getReadiness"),
                       "/readyz",
                       "Sẵn sàng làm việc: cơ sở dữ liệu trả lời, mở được tệp, cấp được số",
                       {200, kJson, "state", {}},
                       getReadiness));
  routes.push_back(get(ruleFor("getOpenApi"),
                       "/openapi.json",
                       "Mô tả API cho máy, OpenAPI 3.1",
                       {200, kJson, "record", {}},
                       getOpenApi));
  routes.push_back(
      get(ruleFor("getDocs"), "/docs", "Tài liệu API cho người", {200, kHtml, {}, {}}, getDocs));
  routes.push_back(get(ruleFor("getErrorDocs"),
                       "/docs/errors",
                       "Danh sách mã lỗi",
                       {200, kHtml, {}, {}},
                       getErrorDocs));
  routes.push_back(get(ruleFor("getDocsStyle"),
                       "/docs/style.css",
                       "Kiểu chữ của trang tài liệu",
                       {200, kCss, {}, {}},
                       getDocsStyle));
  routes.push_back(get(ruleFor("listPrinters"),
                       "/api/v1/printers",
                       "Các máy in đã lưu, với độ lệch của mỗi máy",
                       {200, kJson, "printers", {}},
                       listPrinters));
}

}  // namespace vanthu::service
