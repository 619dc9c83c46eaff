#include "service/render/render_job.h"

#include <utility>

#include "service/render/in_lane.h"

namespace vanthu::service {
namespace {

constexpr Parameter kProfile{"profile",
                             "Thể thức; bỏ trống: theo ngày của văn bản",
                             R"({"type":"string","enum":["ND30","TT01"]})"};
constexpr Parameter kDate{
    "date", "Ngày dùng khi dữ liệu chưa có ngày ban hành", R"({"type":"string","format":"date"})"};
constexpr Parameter kDraft{"draft",
                           "Bản dự thảo: được thiếu trường bắt buộc, không có ô chữ ký số",
                           R"({"type":"boolean","default":false})"};
constexpr Parameter kFonts{"fonts",
                           "Cách nhúng phông: tight (tệp nhỏ) hoặc shared (nhanh)",
                           R"({"type":"string","enum":["tight","shared"],"default":"tight"})"};
constexpr Parameter kFormat{
    "format",
    "Kết quả: pdf, document (nội dung), pages (trang đã dàn) hoặc sources (bản đồ nguồn)",
    R"({"type":"string","enum":["pdf","document","pages","sources"],"default":"pdf"})"};

bool isTrue(const std::string* text) {
  return text != nullptr && *text == "true";
}

}  // namespace

std::vector<Parameter> formatParameters() {
  return {kProfile, kDate};
}

std::vector<Parameter> renderParameters() {
  return {kProfile, kDate, kDraft, kFonts, kFormat};
}

engine::Options engineOptions(const Call& call) {
  engine::Options options;
  if (const std::string* profile = call.asked(kProfile.name))
    options.profile = *profile;
  if (const std::string* date = call.asked(kDate.name))
    options.date = parseIsoDate(*date);
  options.draft = isTrue(call.asked(kDraft.name));
  if (const std::string* fonts = call.asked(kFonts.name); fonts != nullptr && *fonts == "shared")
    options.fonts = pdf::FontPolicy::shared;
  return options;
}

Result<engine::Rendered> renderIn(const Call& call,
                                  std::string_view templateName,
                                  const Value& data,
                                  const engine::Options& options) {
  Services& services = call.services;
  if (Diagnostics faults = services.templates.refresh(services.engine.templates()); !faults.empty())
    return fail(std::move(faults));
  const auto dated = services.dated->lately(services.templates, services.database);
  if (!dated)
    return fail(dated.error());
  auto rendered = inLane(services, call.client(), [&] {
    return services.engine.render(templateName, data, (*dated)->over(options));
  });
  if (rendered)
    services.metrics.documentMade(rendered->timings);
  return rendered;
}

Result<check::Findings> checkIn(const Call& call,
                                std::string_view templateName,
                                const Value& data,
                                const engine::CheckOptions& options) {
  Services& services = call.services;
  if (Diagnostics faults = services.templates.refresh(services.engine.templates()); !faults.empty())
    return fail(std::move(faults));
  const auto dated = services.dated->lately(services.templates, services.database);
  if (!dated)
    return fail(dated.error());
  return inLane(services, call.client(), [&] {
    return engine::checkRecord(
        services.engine, templateName, data, (*dated)->over(options), services.workers);
  });
}

}  // namespace vanthu::service
