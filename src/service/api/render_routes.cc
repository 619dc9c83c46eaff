#include "service/api/render_routes.h"

#include "base/json_writer.h"
#include "document/document.h"
#include "page/page.h"
#include "read/read_pdf.h"
#include "service/api/answers.h"
#include "service/api/base64.h"
#include "service/api/services.h"
#include "service/render/render_job.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Lập văn bản";
constexpr std::string_view kPdf = "application/pdf";
constexpr std::string_view kText = "text/plain; charset=utf-8";
constexpr std::string_view kJson = "application/json";

// The same bytes as `vanthu render --format`.
Response answerIn(const std::string& format, engine::Rendered&& rendered, std::string_view name) {
  if (format == "document")
    return Response::make(200, kText, document::dump(rendered.document));
  if (format == "pages")
    return Response::make(200, kText, page::dump(rendered.pages));
  if (format == "sources")
    return Response::make(200, kJson, page::sourceMap(rendered.pages) + "\n");
  return fileAnswer(kPdf, std::move(rendered.pdf), std::string(name) + ".pdf");
}

Result<Response> render(Call& call) {
  const std::string* asked = call.asked("format");
  const std::string format = asked == nullptr ? "pdf" : *asked;
  engine::Options options = engineOptions(call);
  if (format == "document")
    options.output = engine::Output::document;
  else if (format != "pdf")
    options.output = engine::Output::pages;
  auto rendered = renderIn(call, call.at("template"), call.body, options);
  if (!rendered)
    return fail(std::move(rendered.error()));
  return answerIn(format, std::move(*rendered), call.at("template"));
}

Result<Response> preview(Call& call) {
  engine::Options options = engineOptions(call);
  options.draft = true;
  const auto rendered = renderIn(call, call.at("template"), call.body, options);
  if (!rendered)
    return fail(rendered.error());
  JsonWriter json;
  json.beginObject().member("profile", std::string_view(rendered->profile));
  json.member("day", std::string_view(toIso(rendered->day)));
  json.member("pages", static_cast<int64_t>(rendered->pages.pages.size()));
  json.member("pdf", std::string_view(toBase64(rendered->pdf)));
  json.key("sources").raw(page::sourceMap(rendered->pages)).endObject();
  return Response::make(200, kJson, json.take());
}

Response findingsAnswer(const check::Findings& findings) {
  JsonWriter json;
  json.beginObject().key("findings").raw(check::toJson(findings)).endObject();
  return Response::make(200, kJson, json.take());
}

engine::CheckOptions checkOptions(const Call& call) {
  const engine::Options options = engineOptions(call);
  return {options.profile, options.date};
}

Result<Response> checkRecord(Call& call) {
  const auto findings = checkIn(call, call.at("template"), call.body, checkOptions(call));
  if (!findings)
    return fail(findings.error());
  return findingsAnswer(*findings);
}

Result<Response> checkPdf(Call& call) {
  const auto findings =
      engine::checkPdfBytes(call.request.body, {checkOptions(call).profile}, call.services.workers);
  if (!findings)
    return fail(findings.error());
  return findingsAnswer(*findings);
}

}  // namespace

void addRenderRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("renderDocument"),
      .method = "POST",
      .path = "/api/v1/render/{template}",
      .tag = kTag,
      .summary = "Lập một văn bản từ mẫu và dữ liệu",
      .description = "Phần thân là dữ liệu đúng như `vanthu render --data` nhận; kết quả từng byte "
                     "như dòng lệnh. Không lưu gì.",
      .query = renderParameters(),
      .body = "record",
      .maxBody = kLargeBody,
      .answers = {{200, kPdf, {}, "Văn bản, sẵn sàng ký"},
                  {200, kText, {}, {}},
                  {200, kJson, "sources", {}}},
      .idempotent = false,
      .needsKey = false,
      .ifMatch = false,
      .handler = Handler(render),
  });
  routes.push_back({
      .rule = ruleFor("previewDocument"),
      .method = "POST",
      .path = "/api/v1/preview/{template}",
      .tag = kTag,
      .summary = "Xem trước: bản dự thảo PDF và bản đồ nguồn của từng chữ",
      .description = "\"pdf\" là base64; \"sources\" nói chữ nào trên trang lấy từ trường nào, để "
                     "bấm vào chữ thì đến trường. Trường bắt buộc được thiếu.",
      .query = formatParameters(),
      .body = "record",
      .maxBody = kLargeBody,
      .answers = {{200, kJson, "preview", "Bản xem trước"}},
      .idempotent = false,
      .needsKey = false,
      .ifMatch = false,
      .handler = Handler(preview),
  });
  routes.push_back({
      .rule = ruleFor("checkRecord"),
      .method = "POST",
      .path = "/api/v1/check/{template}",
      .tag = kTag,
      .summary = "Kiểm tra thể thức và cách viết của dữ liệu",
      .description = "Như `vanthu check` trên dữ liệu.",
      .query = formatParameters(),
      .body = "record",
      .maxBody = kLargeBody,
      .answers = {{200, kJson, "findings", "Những chỗ chưa đúng; không có thì danh sách rỗng"}},
      .idempotent = false,
      .needsKey = false,
      .ifMatch = false,
      .handler = Handler(checkRecord),
  });
  routes.push_back({
      .rule = ruleFor("checkPdf"),
      .method = "POST",
      .path = "/api/v1/check",
      .tag = kTag,
      .summary = "Kiểm tra thể thức của một tệp PDF bất kỳ",
      .description = "Như `vanthu check` trên tệp PDF; tệp chỉ được mở trong tiến trình cách ly.",
      .query = {formatParameters().front()},
      .body = "bytes",
      .maxBody = read::ReadLimits{}.fileBytes,
      .answers = {{200, kJson, "findings", "Những chỗ chưa đúng; không có thì danh sách rỗng"}},
      .idempotent = false,
      .needsKey = false,
      .ifMatch = false,
      .handler = Handler(checkPdf),
  });
}

}  // namespace vanthu::service
