#include "service/api/answer_check.h"

#include <algorithm>

#include "data/json_reader.h"
#include "data/record.h"
#include "service/api/openapi.h"
#include "service/api/problem.h"

namespace vanthu::service {
namespace {

Diagnostics undocumented(const Route& route, const std::string& what) {
  Diagnostic fault = known("machine.undocumented-answer");
  const std::string words = ": " + std::string(route.rule->operation) + ": " + what;
  fault.message.vi += words;
  fault.message.en += words;
  return {fault};
}

Diagnostics checkBody(const Route& route,
                      const std::string& body,
                      std::string_view name,
                      const Schemas& schemas) {
  const Result<Value> json = data::readJson(body, {});
  if (!json)
    return undocumented(route, "no JSON: " + json.error().front().message.en);
  const data::Schema* schema = schemas.find(name);
  if (schema == nullptr)
    return undocumented(route, "no schema " + std::string(name));
  const auto good = data::readRecord(*json, *schema, {});
  if (good)
    return {};
  const Diagnostic& first = good.error().front();
  return undocumented(route, first.where.pointer + ": " + first.message.en);
}

}  // namespace

Diagnostics checkAnswer(const Route& route, const Response& response, const Schemas& schemas) {
  const std::string* found = response.headers.find("content-type");
  const std::string_view type = found == nullptr ? std::string_view() : std::string_view(*found);
  const std::string status = std::to_string(response.status);
  if (response.status >= 400) {
    const std::vector<int> statuses = faultStatuses(route);
    if (std::find(statuses.begin(), statuses.end(), response.status) == statuses.end())
      return undocumented(route, "status " + status + " " + response.body);
    if (type == kProblemType)
      return checkBody(route, response.body, "problem", schemas);
    return undocumented(route, "content type " + std::string(type));
  }
  const auto answer =
      std::find_if(route.answers.begin(), route.answers.end(), [&](const Answer& each) {
        return each.status == response.status && each.contentType == type;
      });
  if (answer == route.answers.end())
    return undocumented(route, "status " + status + " " + std::string(type));
  if (answer->contentType.empty() && !response.body.empty())
    return undocumented(route, "a body");
  return answer->schema.empty() ? Diagnostics{}
                                : checkBody(route, response.body, answer->schema, schemas);
}

}  // namespace vanthu::service
