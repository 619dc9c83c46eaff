// The parts of a request's head that routes take, read strictly.
//
// Inside service/api/ only. Pure.
#ifndef VANTHU_SERVICE_API_REQUEST_PARTS_H_
#define VANTHU_SERVICE_API_REQUEST_PARTS_H_

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/schema.h"
#include "service/api/route.h"
#include "service/http/message.h"

namespace vanthu::service {

/// A parameter of the query with its schema, read.
struct QueryRule {
  const Parameter* parameter;
  std::shared_ptr<const data::Schema> schema;
};

/// Errors: those of data::readSchema, a fault of ours.
Result<std::vector<QueryRule>> queryRules(const Route& route);

using Query = std::map<std::string, std::string, std::less<>>;

/// Each parameter known, given once, of the right form; all faults at once. Values come out as
/// clean text. Errors: "request.*-parameter".
Result<Query> readQuery(std::string_view query, const std::vector<QueryRule>& rules);

/// Vietnamese unless the head likes English better (Accept-Language).
Language languageOf(const RequestHead& head);

/// Whether Accept, if there is one, takes that type.
bool accepts(const RequestHead& head, std::string_view contentType);

/// "application/json" of "Application/JSON; charset=utf-8"; empty if there is none.
std::string mediaType(const RequestHead& head);

/// Errors: "precondition.required", "request.bad-if-match".
Result<std::optional<int64_t>> readIfMatch(const RequestHead& head);

/// Nothing if there is none. Errors: "request.bad-idempotency-key".
Result<std::optional<std::string>> readIdempotencyKey(const RequestHead& head);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_REQUEST_PARTS_H_
