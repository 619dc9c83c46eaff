// One operation of the API: what it is called, who may call it, what goes in and out, and the
// function that does it. The OpenAPI document is made of these, and requests are held against them
// before the function is called.
#ifndef VANTHU_SERVICE_API_ROUTE_H_
#define VANTHU_SERVICE_API_ROUTE_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "service/api/authorization.h"
#include "service/http/message.h"
#include "service/people/caller.h"
#include "store/database/database.h"
#include "store/idempotency.h"

namespace vanthu::service {

struct Services;  // services.h: engine, database, workers, clock of limits, metrics

/// One call of an operation, after authentication, routing and validation.
struct Call {
  const Request& request;
  const Caller& caller;
  const Rule& rule;
  std::map<std::string, std::string, std::less<>> path;   ///< {"id": "01j…"}
  std::map<std::string, std::string, std::less<>> query;  ///< those the route declares, checked
  Value body;  ///< JSON, valid by the route's schema; null if there is none
  Language language;
  Services& services;
  /// Of If-Match: "7" is 7; nothing for "*"; -1 for one that no version fits.
  std::optional<int64_t> version;
  /// Of Idempotency-Key, where the route takes one and one was sent.
  std::optional<store::RequestKey> key;

  /// The value of a path parameter. REQUIRES: the route has it.
  const std::string& at(std::string_view name) const { return path.find(name)->second; }
  /// The value of a query parameter, or null.
  const std::string* asked(std::string_view name) const {
    const auto found = query.find(name);
    return found == query.end() ? nullptr : &found->second;
  }
  /// The same; "" for none.
  std::string textAsked(std::string_view name) const {
    const std::string* text = asked(name);
    return text == nullptr ? std::string() : *text;
  }

  /// Whose share the work is counted as (people/authenticate.h).
  std::string client() const;
  /// True if the caller has one of the rule's roles in that office.
  bool mayIn(std::string_view office) const;
  /// For `WHERE office IN (…)`: nothing means every office.
  std::optional<std::vector<std::string>> offices() const;
};

/// The day in a parameter of the query; nothing if it is not there.
inline std::optional<Date> dateAsked(const Call& call, std::string_view name) {
  const std::string* text = call.asked(name);
  return text == nullptr ? std::nullopt : parseIsoDate(*text);
}

/// Does its work by itself (render, issue).
using Handler = std::function<Result<Response>(Call&)>;
/// Runs inside one transaction (read for GET, write for all others) that the framework opens and,
/// with an Idempotency-Key, shares with the key's row and the stored answer.
using TransactionHandler = std::function<Result<Response>(Call&, store::Transaction&)>;

struct Parameter {
  std::string_view name;
  std::string_view description;  ///< Vietnamese
  /// A JSON schema as text: R"({"type":"string","maxLength":100})".
  std::string_view schema = R"({"type":"string"})";
  bool required = false;
};

struct Answer {
  int status;
  std::string_view contentType = "application/json";  ///< empty: no body
  std::string_view schema = {};                       ///< name in schemas/; empty: bytes or text
  std::string_view description = {};
};

struct Route {
  const Rule* rule = nullptr;      ///< ruleFor("issueDocument")
  std::string_view method;         ///< "POST"
  std::string_view path;           ///< "/api/v1/documents/{id}:issue"
  std::string_view tag;            ///< group in the documentation: "Văn bản"
  std::string_view summary;        ///< Vietnamese, one line
  std::string_view description{};  ///< Vietnamese; may be empty
  std::vector<Parameter> query{};
  /// Of the body: a name in schemas/ for application/json; "bytes" for application/octet-stream.
  std::string_view body{};
  size_t maxBody = 0;
  /// The good ones. The framework adds 400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428, 429
  /// and 5xx where they can happen.
  std::vector<Answer> answers;
  bool idempotent = false;  ///< takes an Idempotency-Key
  bool needsKey = false;    ///< refuses to work without one (issuing); implies idempotent
  bool ifMatch = false;     ///< needs If-Match (edits)
  std::variant<Handler, TransactionHandler> handler;
};

inline constexpr size_t kFormBody = size_t{1} << 20;
inline constexpr size_t kLargeBody = size_t{20} << 20;

using Routes = std::vector<Route>;

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_ROUTE_H_
