#include "service/api/run_route.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/sha256.h"
#include "data/json_reader.h"
#include "data/record.h"
#include "service/api/json_weight.h"
#include "service/api/problem.h"
#include "service/people/authenticate.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kBytes = "bytes";

template <typename T>
void keep(Result<T> result, T& into, Diagnostics& faults) {
  if (result)
    into = std::move(*result);
  else
    append(faults, std::move(result.error()));
}

bool changes(const Route& route) {
  return route.method != "GET";
}

/// True where a body may be left out: the schema takes an object without members.
bool takesNothing(const data::Schema& schema) {
  return schema.root().required.empty() && schema.root().takes(data::Type::object);
}

// What cannot be read as JSON is a bad request, apart from what is only too long.
Diagnostics asRequestFaults(Diagnostics faults) {
  for (Diagnostic& fault : faults) {
    if (fault.code == "data.too-large")
      fault.code = "request.body-too-long";
    else if (fault.code.starts_with("data."))
      fault.code = "request." + fault.code.substr(5);
  }
  return faults;
}

/// `read` with everything that `node` says nothing about as it was sent: a record inside a body is
/// read by the schema of its template, later.
Value withFreeParts(const Value& read, const Value& sent, const data::SchemaNode* node) {
  if (node == nullptr)
    return sent;
  if (sent.kind() != read.kind())  // 5.0 where a whole number is wanted
    return read;
  if (sent.isObject() && node->properties.empty() && node->additional == nullptr)
    return sent;
  if (sent.isObject()) {
    Value::Object members;
    for (size_t i = 0; i < sent.object().size(); ++i) {
      const auto& [name, member] = sent.object()[i];
      members.emplace_back(name,
                           withFreeParts(read.object()[i].second, member, node->member(name)));
    }
    return Value(std::move(members)).setWhere(sent.where());
  }
  if (sent.isList()) {
    Value::List items;
    for (size_t i = 0; i < sent.list().size(); ++i)
      items.push_back(withFreeParts(read.list()[i], sent.list()[i], node->items));
    return Value(std::move(items)).setWhere(sent.where());
  }
  return read;
}

/// True if the schema says nothing but "object": what was sent is what is meant, and a large record
/// is not gone through once more.
bool takesAnyObject(const data::SchemaNode& node) {
  return node.types.size() == 1 && node.takes(data::Type::object) && node.properties.empty() &&
         node.required.empty() && node.additional == nullptr && node.allowed.empty() &&
         !node.constant && !node.nothing;
}

Result<Value> readBody(const PreparedRoute& prepared, const std::string& body) {
  if (prepared.body == nullptr)
    return Value();
  if (body.empty()) {
    if (takesNothing(*prepared.body))
      return Value(Value::Object());
    return fail(known("request.empty-body"));
  }
  Result<Value> json = data::readJson(body, {});
  if (!json)
    return fail(asRequestFaults(std::move(json.error())));
  if (json->isObject() && takesAnyObject(prepared.body->root()))
    return json;
  const Result<Value> record = data::readRecord(*json, *prepared.body, {});
  if (!record)
    return fail(record.error());
  return withFreeParts(*record, *json, &prepared.body->root());
}

/// Memory for the body as values, held as long as they are. Nothing is read of one that has to wait
/// too long.
std::optional<BodyMemory::Share> shareFor(const Request& request,
                                          const Caller& caller,
                                          BodyMemory& memory) {
  return memory.take(clientOf(request.head, caller), jsonWeight(request.body));
}

std::string fingerprintOf(const Request& request) {
  const RequestHead& head = request.head;
  const std::string text =
      head.method + " " + head.path + "?" + head.query + "\n" + toHex(sha256(request.body));
  return toHex(sha256(text));
}

}  // namespace

Response replayed(const store::StoredAnswer& answer) {
  Response response = Response::make(answer.status, answer.contentType, answer.body);
  if (!answer.location.empty())
    response.headers.set("location", answer.location);
  if (!answer.etag.empty())
    response.headers.set("etag", answer.etag);
  response.headers.set("idempotency-replayed", "true");
  return response;
}

store::StoredAnswer storedOf(const Response& response) {
  const auto header = [&](std::string_view name) {
    const std::string* value = response.headers.find(name);
    return value == nullptr ? std::string() : *value;
  };
  return {
      response.status, header("content-type"), header("location"), header("etag"), response.body};
}

namespace {

// The handler behind its Idempotency-Key, all in one transaction.
Result<Response> runWithKey(const TransactionHandler& handler,
                            Call& call,
                            const store::RequestKey& key,
                            store::Transaction& tx) {
  const store::KeyLookup lookup = store::takeKey(tx, key);
  switch (lookup.state) {
    case store::KeyState::answered:
      return replayed(lookup.answer);
    case store::KeyState::mismatch:
      return fail(known("request.key-mismatch"));
    case store::KeyState::unfinished:
      return fail(known("conflict.key-in-use"));
    case store::KeyState::fresh:
      break;
  }
  Result<Response> response = handler(call, tx);
  if (response)
    store::answerKey(tx, key, storedOf(*response));
  return response;
}

// A Handler that works before it writes: a retry of what was done gets that answer, whatever the
// work would find by now.
std::optional<Result<Response>> answeredBefore(const Call& call) {
  if (!call.key)
    return std::nullopt;
  const auto lookup = call.services.database.read([&](store::Transaction& tx) {
    return Result<store::KeyLookup>(store::peekKey(tx, *call.key));
  });
  if (!lookup)
    return Result<Response>(fail(lookup.error()));
  if (lookup->state == store::KeyState::mismatch)
    return Result<Response>(fail(known("request.key-mismatch")));
  if (lookup->state == store::KeyState::answered)
    return Result<Response>(replayed(lookup->answer));
  return std::nullopt;
}

Result<Response> runInTransaction(const TransactionHandler& handler, Call& call, bool writes) {
  store::Database& database = call.services.database;
  if (!writes)
    return database.read([&](store::Transaction& tx) { return handler(call, tx); });
  return database.write([&](store::Transaction& tx) -> Result<Response> {
    if (call.key)
      return runWithKey(handler, call, *call.key, tx);
    return handler(call, tx);
  });
}

}  // namespace

Result<Response> writeKeyed(const TransactionHandler& handler, Call& call) {
  return runInTransaction(handler, call, true);
}

Diagnostics headFaults(const PreparedRoute& prepared, const RequestHead& head) {
  const Route& route = *prepared.route;
  Diagnostics faults;
  if (!route.body.empty()) {
    const std::string type = mediaType(head);
    const bool bytes = route.body == kBytes;
    const bool mayLack = prepared.body != nullptr && takesNothing(*prepared.body);
    const std::string_view wanted = bytes ? "application/octet-stream" : "application/json";
    if (type.empty() && !mayLack)
      faults.push_back(known("request.no-content-type"));
    else if (!type.empty() && type != wanted)
      faults.push_back(known("request.bad-content-type"));
    for (Diagnostic& fault : faults)
      fault.hint = {"gửi Content-Type: " + std::string(wanted),
                    "send Content-Type: " + std::string(wanted)};
  }
  bool acceptable = route.answers.empty();
  for (const Answer& answer : route.answers)
    acceptable = acceptable || accepts(head, answer.contentType);
  if (!acceptable)
    faults.push_back(known("request.not-acceptable"));
  return faults;
}

Result<Response> runRoute(const PreparedRoute& prepared,
                          const Router::Match& match,
                          Request& request,
                          const Caller& caller,
                          Services& services,
                          BodyMemory& memory) {
  const Route& route = *prepared.route;
  const bool readsJson = prepared.body != nullptr;
  const auto share = readsJson ? shareFor(request, caller, memory) : std::nullopt;
  if (readsJson && !share)
    return fail(known("busy.bodies"));
  Call call{
      request, caller, *route.rule, match.path, {}, {}, languageOf(request.head), services, {}, {}};
  Diagnostics faults;
  keep(readQuery(request.head.query, prepared.query), call.query, faults);
  if (route.ifMatch)
    keep(readIfMatch(request.head), call.version, faults);
  std::optional<std::string> key;
  if (route.idempotent || route.needsKey)
    keep(readIdempotencyKey(request.head), key, faults);
  if (route.needsKey && !key && request.head.headers.find("idempotency-key") == nullptr)
    faults.push_back(known("request.missing-idempotency-key"));
  keep(readBody(prepared, request.body), call.body, faults);
  if (!faults.empty())
    return fail(std::move(faults));
  if (key)
    call.key =
        store::RequestKey{caller.id, std::move(*key), fingerprintOf(request), route.needsKey};
  if (readsJson)
    std::string().swap(request.body);
  if (const auto* handler = std::get_if<TransactionHandler>(&route.handler))
    return runInTransaction(*handler, call, changes(route));
  if (auto before = answeredBefore(call))
    return std::move(*before);
  return std::get<Handler>(route.handler)(call);
}

}  // namespace vanthu::service
