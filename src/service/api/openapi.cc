#include "service/api/openapi.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "base/json_writer.h"
#include "service/api/problem.h"
#include "service/api/schema_printer.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kIntroduction =
    "Lập, kiểm tra, cấp số và lưu văn bản hành chính. Lỗi là application/problem+json với "
    "errors[] gồm mã, con trỏ JSON và lời giải thích bằng tiếng Việt, hoặc tiếng Anh theo "
    "Accept-Language; danh sách mã ở /docs/errors. Ngoài các mã ghi ở từng việc, phần HTTP trả "
    "408, 417, 501 và 505 cho những yêu cầu không đọc được đến hết; phương thức mà địa chỉ không "
    "nhận là 405. Chữ trong JSON và tham số phải in được: không ký tự điều khiển (trong JSON: "
    "ngoài xuống dòng và TAB), không ký tự vô hình, không quá U+FFFF (request.bad-text); dấu cách "
    "ở hai đầu bị bỏ. Số nguyên trong 64 bit, số thập phân không quá 18 chữ số "
    "(request.number-out-of-range); tên trường không quá 200 byte (request.name-too-long). Trong "
    "/api/v1 chỉ có thêm việc, thêm tham số và thêm trường; máy khách bỏ qua trường lạ. Bớt hoặc "
    "đổi nghĩa là /api/v2.";

bool isPublic(const Route& route) {
  return route.rule->owner == Owner::everyone;
}

bool isJsonBody(const Route& route) {
  return !route.body.empty() && route.body != "bytes";
}

Value schemaReference(std::string_view name) {
  return Value(Value::Object{{"$ref", Value(std::string(kComponents) + std::string(name))}});
}

class Document {
 public:
  Document(const Routes& routes, const Schemas& schemas) : routes_(routes), schemas_(schemas) {}

  std::string write(std::string_view version) {
    json_.beginObject().member("openapi", "3.1.0");
    json_.key("info").beginObject().member("title", "vanthu");
    json_.member("version", version).member("description", kIntroduction).endObject();
    json_.key("servers").beginArray().beginObject().member("url", "/").endObject().endArray();
    writeTags();
    json_.key("paths").beginObject();
    std::set<std::string_view> done;
    for (const Route& route : routes_) {
      if (done.insert(route.path).second)
        writePath(route.path);
    }
    json_.endObject();
    writeComponents();
    json_.endObject();
    return json_.take();
  }

 private:
  void writeTags() {
    json_.key("tags").beginArray();
    std::set<std::string_view> done;
    for (const Route& route : routes_) {
      if (done.insert(route.tag).second)
        json_.beginObject().member("name", route.tag).endObject();
    }
    json_.endArray();
  }

  void writePath(std::string_view path) {
    json_.key(path).beginObject();
    for (const Route& route : routes_) {
      if (route.path == path)
        writeOperation(route);
    }
    json_.endObject();
  }

  void writeOperation(const Route& route) {
    std::string method(route.method);
    std::transform(method.begin(), method.end(), method.begin(), [](char c) {
      return static_cast<char>(c - 'A' + 'a');
    });
    json_.key(method).beginObject();
    json_.member("operationId", route.rule->operation);
    json_.key("tags").beginArray().value(route.tag).endArray();
    json_.member("summary", route.summary);
    if (!route.description.empty())
      json_.member("description", route.description);
    writeParameters(route);
    if (!route.body.empty())
      writeBody(route);
    writeAnswers(route);
    json_.key("security").beginArray();
    if (!isPublic(route)) {
      for (const char* scheme : {"key", "session"})
        json_.beginObject().key(scheme).beginArray().endArray().endObject();
    }
    json_.endArray().endObject();
  }

  void writeParameter(std::string_view in,
                      std::string_view name,
                      std::string_view description,
                      std::string_view schema,
                      bool required) {
    json_.beginObject().member("name", name).member("in", in);
    if (!description.empty())
      json_.member("description", description);
    if (required)
      json_.member("required", true);
    json_.key("schema").raw(schema).endObject();
  }

  void writeParameters(const Route& route) {
    json_.key("parameters").beginArray();
    for (const std::string_view name : pathParameters(route.path))
      writeParameter("path", name, {}, pathSchema(name), true);
    for (const Parameter& each : route.query)
      writeParameter("query", each.name, each.description, each.schema, each.required);
    if (route.idempotent || route.needsKey)
      writeParameter("header",
                     "Idempotency-Key",
                     "Gửi lại cùng khóa thì nhận lại cùng kết quả",
                     R"({"type":"string","pattern":"^[!#-\\[\\]-~]{1,128}$"})",
                     route.needsKey);
    if (route.ifMatch)
      writeParameter("header",
                     "If-Match",
                     "ETag của bản đã đọc, hoặc *",
                     R"({"type":"string","pattern":"^(\\*|(W/)?\"[^\",]*\")$"})",
                     true);
    json_.endArray();
  }

  void writeBody(const Route& route) {
    json_.key("requestBody").beginObject();
    const data::Schema* schema = isJsonBody(route) ? schemas_.find(route.body) : nullptr;
    const bool mayLack = schema != nullptr && schema->root().required.empty() &&
                         schema->root().takes(data::Type::object);
    json_.member("required", !mayLack);
    json_.key("content").beginObject();
    json_.key(schema != nullptr ? "application/json" : "application/octet-stream").beginObject();
    json_.key("schema").raw(schema != nullptr ? toJson(schemaReference(route.body)) : "{}");
    json_.endObject().endObject().endObject();
  }

  // Answers of one status stand together, each content type with its schema.
  void writeAnswers(const Route& route) {
    json_.key("responses").beginObject();
    std::set<int> done;
    for (const Answer& first : route.answers) {
      if (!done.insert(first.status).second)
        continue;
      json_.key(std::to_string(first.status)).beginObject();
      json_.member("description",
                   first.description.empty() ? std::string_view("Xong") : first.description);
      writeAnswerHeaders(route, first.status);
      if (!first.contentType.empty()) {
        json_.key("content").beginObject();
        for (const Answer& each : route.answers) {
          if (each.status == first.status)
            writeContent(each);
        }
        json_.endObject();
      }
      json_.endObject();
    }
    for (const int status : faultStatuses(route))
      json_.key(std::to_string(status))
          .beginObject()
          .member("$ref", std::string_view("#/components/responses/" + std::to_string(status)))
          .endObject();
    json_.endObject();
  }

  void writeAnswerHeaders(const Route& route, int status) {
    if (status != 201 && !route.ifMatch)
      return;
    json_.key("headers").beginObject();
    if (status == 201)
      json_.key("Location").raw(R"({"schema":{"type":"string"}})");
    if (route.ifMatch)
      json_.key("ETag").raw(R"({"schema":{"type":"string"}})");
    json_.endObject();
  }

  void writeContent(const Answer& answer) {
    json_.key(answer.contentType).beginObject();
    if (!answer.schema.empty())
      json_.key("schema").raw(toJson(schemaReference(answer.schema)));
    json_.endObject();
  }

  void writeComponents() {
    json_.key("components").beginObject();
    writeSchemas();
    writeFaultAnswers();
    json_.key("securitySchemes").beginObject();
    json_.key("key").beginObject().member("type", "http").member("scheme", "bearer");
    json_.member("description", "Khóa API").endObject();
    json_.key("session").beginObject().member("type", "apiKey").member("in", "cookie");
    json_.member("name", "__Host-vanthu");
    json_.member("description",
                 "Phiên đăng nhập; việc thay đổi cần thêm X-CSRF-Token. Không có TLS, tên cookie "
                 "không có __Host-");
    json_.endObject().endObject().endObject();
  }

  void writeSchemas() {
    json_.key("schemas").beginObject();
    for (const auto& [name, schema] : schemas_.written()) {
      const Value* own = schema.find("definitions");
      const SchemaPrinter printer(name, own);
      json_.key(name).raw(toJson(printer.print(schema)));
      for (size_t i = 0; own != nullptr && i < own->object().size(); ++i) {
        const auto& [definition, content] = own->object()[i];
        json_.key(printer.componentOf(definition)).raw(toJson(printer.print(content)));
      }
    }
    const SchemaPrinter shared({}, nullptr);
    for (const auto& [name, definition] : schemas_.definitions().object())
      json_.key(sharedComponent(name)).raw(toJson(shared.print(definition)));
    json_.endObject();
  }

  void writeFaultAnswers() {
    json_.key("responses").beginObject();
    std::set<int> all;
    for (const Route& route : routes_) {
      for (const int status : faultStatuses(route))
        all.insert(status);
    }
    for (const int status : all) {
      json_.key(std::to_string(status)).beginObject();
      json_.member("description", std::string_view(titleOf(status).vi));
      if (status == 429 || status == 503)
        json_.key("headers").raw(R"({"Retry-After":{"schema":{"type":"integer"}}})");
      json_.key("content").beginObject().key(kProblemType).beginObject();
      json_.key("schema").raw(toJson(schemaReference("problem")));
      json_.endObject().endObject().endObject();
    }
    json_.endObject();
  }

  const Routes& routes_;
  const Schemas& schemas_;
  JsonWriter json_;
};

}  // namespace

std::vector<std::string_view> pathParameters(std::string_view path) {
  std::vector<std::string_view> names;
  for (size_t at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1))
    names.push_back(path.substr(at + 1, path.find('}', at) - at - 1));
  return names;
}

std::string_view pathSchema(std::string_view name) {
  if (name == "template")
    return R"({"type":"string","pattern":"^[a-z0-9-]{1,64}$"})";
  return R"({"type":"string","pattern":"^[0-9A-Za-z_.-]{1,64}$"})";
}

bool isPathValue(std::string_view name, std::string_view value) {
  const bool isTemplate = name == "template";
  return !value.empty() && value.size() <= 64 &&
         std::all_of(value.begin(), value.end(), [&](char c) {
           const bool small = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-';
           return small || (!isTemplate && ((c >= 'A' && c <= 'Z') || c == '_' || c == '.'));
         });
}

std::vector<int> faultStatuses(const Route& route) {
  const bool changes = route.method != "GET";
  const bool body = !route.body.empty();
  const bool typed = std::any_of(route.answers.begin(),
                                 route.answers.end(),
                                 [](const Answer& each) { return !each.contentType.empty(); });
  std::set<int> out = {400, 414, 429, 431, 500, 503};
  const auto add = [&](bool when, std::initializer_list<int> statuses) {
    if (when)
      out.insert(statuses);
  };
  // A log-in can be wrong, and /metrics asks for a key by itself.
  const bool asks =
      route.rule->operation == "createSession" || route.rule->operation == "getMetrics";
  add(!isPublic(route) || asks, {401, 403});
  add(body || !route.query.empty() || route.path.find('{') != std::string_view::npos, {404});
  add(typed, {406});
  add(changes, {409, 411, 413, 507});
  add(route.ifMatch, {412, 428});
  add(body, {415});
  add(changes || !isPublic(route), {422});
  return {out.begin(), out.end()};
}

std::string openApiOf(const Routes& routes, const Schemas& schemas, std::string_view version) {
  return Document(routes, schemas).write(version);
}

}  // namespace vanthu::service
