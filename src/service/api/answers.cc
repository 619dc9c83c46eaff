#include "service/api/answers.h"

#include "service/http/percent.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kJson = "application/json";

}  // namespace

Response jsonAnswer(int status, const Value& body) {
  return Response::make(status, kJson, toJson(body));
}

Response created(std::string_view location, int64_t version, const Value& body) {
  Response response = jsonAnswer(201, body);
  response.headers.set("location", location);
  if (version != 0)
    response.headers.set("etag", etagOf(version));
  return response;
}

Response versioned(int64_t version, const Value& body) {
  Response response = jsonAnswer(200, body);
  response.headers.set("etag", etagOf(version));
  return response;
}

Response noContent() {
  Response response;
  response.status = 204;
  return response;
}

Response fileAnswer(std::string_view contentType, std::string bytes, std::string_view name) {
  Response response = Response::make(200, contentType, std::move(bytes));
  response.headers.set("content-disposition", "inline; filename*=UTF-8''" + encodePercent(name));
  return response;
}

std::string etagOf(int64_t version) {
  return "\"" + std::to_string(version) + "\"";
}

}  // namespace vanthu::service
