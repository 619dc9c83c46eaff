// The OpenAPI 3.1 document of the routes and their schemas.
//
// Written once at the start; what it says of a route is what ApiApplication holds requests against.
// Pure.
#ifndef VANTHU_SERVICE_API_OPENAPI_H_
#define VANTHU_SERVICE_API_OPENAPI_H_

#include <string>
#include <string_view>
#include <vector>

#include "service/api/route.h"
#include "service/api/schemas.h"

namespace vanthu::service {

/// The statuses that a route may answer with besides its own, in rising order: 400, 401, … by what
/// it takes and who may call it.
std::vector<int> faultStatuses(const Route& route);

/// {"id"} of "/api/v1/documents/{id}:issue", in their order.
std::vector<std::string_view> pathParameters(std::string_view path);

/// The JSON schema of a path parameter: "template" is a template's name, all others are ids.
std::string_view pathSchema(std::string_view name);
/// True if the schema above takes it.
bool isPathValue(std::string_view name, std::string_view value);

/// `version` is the product's. REQUIRES: every schema that a route names is in `schemas`.
std::string openApiOf(const Routes& routes, const Schemas& schemas, std::string_view version);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_OPENAPI_H_
