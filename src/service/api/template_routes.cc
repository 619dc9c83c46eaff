#include "service/api/template_routes.h"

#include <algorithm>

#include "data/json_reader.h"
#include "service/api/answers.h"
#include "service/api/services.h"
#include "service/render/in_lane.h"
#include "service/render/template_draft.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Mẫu";
constexpr std::string_view kJson = "application/json";

/// The library, with what was stored since.
Result<const engine::TemplateLibrary*> library(Services& services) {
  const engine::TemplateLibrary& templates = services.engine.templates();
  if (Diagnostics faults = services.templates.refresh(templates); !faults.empty())
    return fail(std::move(faults));
  return &templates;
}

Value::Object head(const Services& services,
                   const engine::TemplateLibrary& templates,
                   const std::string& name) {
  const auto schema = templates.schema(name);
  const auto version = services.templates.version(name);
  Value::Object out = {{"name", Value(name)},
                       {"title", Value(schema ? (*schema)->root().title : std::string())},
                       {"stored", Value(version.has_value())}};
  if (version)
    out.emplace_back("version", Value(*version));
  return out;
}

// Reads the schema of every template, so it is done in a lane.
Result<Response> listTemplates(Call& call) {
  const auto templates = library(call.services);
  if (!templates)
    return fail(templates.error());
  return inLane(call.services, call.client(), [&]() -> Result<Response> {
    Value::List items;
    for (const std::string& name : (*templates)->names())
      items.emplace_back(head(call.services, **templates, name));
    return jsonAnswer(200, Value(Value::Object{{"items", Value(std::move(items))}}));
  });
}

// The parts that are text, with what errors of load() say if there is no such template.
Result<Value> partsOf(const Call& call, const engine::TemplateLibrary& templates) {
  const std::string& name = call.at("template");
  if (const auto known = templates.schema(name); !known)
    return fail(known.error());
  Value::Object parts;
  for (const std::string& part : call.services.templates.list("templates/" + name)) {
    const Result<std::string> text = templates.part(name, part);
    if (!text)
      return fail(text.error());
    parts.emplace_back(part, Value(*text));
  }
  return Value(std::move(parts));
}

Result<Response> getTemplate(Call& call) {
  const auto templates = library(call.services);
  if (!templates)
    return fail(templates.error());
  const std::string& name = call.at("template");
  Result<Value> parts = partsOf(call, **templates);
  if (!parts)
    return fail(std::move(parts.error()));
  Value::Object out = head(call.services, **templates, name);
  out.emplace_back("hash", Value(call.services.templates.hash(name)));
  out.emplace_back("parts", std::move(*parts));
  return versioned(call.services.templates.version(name).value_or(0), Value(std::move(out)));
}

Result<Response> getSchema(Call& call) {
  const auto templates = library(call.services);
  if (!templates)
    return fail(templates.error());
  const Result<std::string> text = (*templates)->schemaText(call.at("template"));
  if (!text)
    return fail(text.error());
  return Response::make(200, kJson, *text);
}

Result<Response> getSample(Call& call) {
  const auto templates = library(call.services);
  if (!templates)
    return fail(templates.error());
  const Result<std::string> text = (*templates)->part(call.at("template"), "sample.json");
  if (!text)
    return fail(text.error());
  return Response::make(200, kJson, *text);
}

bool hasError(const Diagnostics& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& each) {
    return each.severity == Severity::error;
  });
}

Value storedAnswer(const store::StoredTemplate& stored,
                   const Diagnostics& warnings,
                   Language language) {
  Value::List list;
  for (const Diagnostic& each : warnings) {
    const bool english = language == Language::english;
    list.emplace_back(
        Value::Object{{"code", Value(each.code)},
                      {"file", Value(each.where.file)},
                      {"line", Value(int64_t{each.where.line})},
                      {"message", Value(english ? each.message.en : each.message.vi)}});
  }
  return Value(Value::Object{{"name", Value(stored.name)},
                             {"version", Value(stored.version)},
                             {"warnings", Value(std::move(list))}});
}

Result<Response> putTemplate(Call& call) {
  const std::string& name = call.at("template");
  if (!isTemplateName(name))
    return fail({"template.unknown",
                 {},
                 {"tên mẫu chỉ gồm chữ thường không dấu, số và gạch nối, nhiều nhất 64 ký tự",
                  "the name of a template is small letters, digits and hyphens, at most 64"},
                 {}});
  TemplateParts parts;
  for (const auto& [part, text] : call.body.find("parts")->object())
    parts.emplace(part, text.text());
  Diagnostics findings = lintDraft(call.services.templates, name, parts);
  if (hasError(findings))
    return fail(std::move(findings));
  const auto stored = call.services.database.write([&](store::Transaction& tx) {
    return store::putTemplate(tx, name, parts, call.version, call.caller.id);
  });
  if (!stored)
    return fail(stored.error());
  const engine::TemplateLibrary& templates = call.services.engine.templates();
  if (Diagnostics faults = call.services.templates.refresh(templates, true); !faults.empty())
    return fail(std::move(faults));
  return versioned(stored->version, storedAnswer(*stored, findings, call.language));
}

Route get(const Rule* rule,
          std::string_view path,
          std::string_view summary,
          std::string_view schema,
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
          .answers = {{200, kJson, schema, {}}},
          .idempotent = false,
          .needsKey = false,
          .ifMatch = false,
          .handler = std::move(handler)};
}

}  // namespace

void addTemplateRoutes(Routes& routes) {
  routes.push_back(get(
      ruleFor("listTemplates"), "/api/v1/templates", "Các mẫu", "template-list", listTemplates));
  routes.push_back(get(ruleFor("getTemplate"),
                       "/api/v1/templates/{template}",
                       "Một mẫu với mọi phần của nó",
                       "template",
                       getTemplate));
  routes.push_back(get(ruleFor("getTemplateSchema"),
                       "/api/v1/templates/{template}/schema",
                       "Lược đồ dữ liệu của mẫu",
                       "record",
                       getSchema));
  routes.push_back(get(ruleFor("getTemplateSample"),
                       "/api/v1/templates/{template}/sample",
                       "Dữ liệu ví dụ của mẫu",
                       "record",
                       getSample));
  routes.push_back({
      .rule = ruleFor("putTemplate"),
      .method = "PUT",
      .path = "/api/v1/templates/{template}",
      .tag = kTag,
      .summary = "Lưu một mẫu: bản mới của mẫu đã lưu, hoặc thay cho mẫu cài sẵn cùng tên",
      .description = "Nhiều nhất 20 phần chữ: template.md, schema.json, sample.json và các phần mà "
                     "mẫu gộp vào. Mẫu được kiểm tra như `vanthu template lint`; bản cũ còn giữ. "
                     "If-Match là ETag đã đọc; mẫu chưa từng lưu có ETag \"0\".",
      .query = {},
      .body = "template-parts",
      .maxBody = kFormBody,
      .answers = {{200, kJson, "template-stored", "Đã lưu"}},
      .idempotent = false,
      .needsKey = false,
      .ifMatch = true,
      .handler = Handler(putTemplate),
  });
}

}  // namespace vanthu::service
