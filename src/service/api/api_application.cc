#include "service/api/api_application.h"

#include <algorithm>
#include <exception>
#include <map>
#include <optional>
#include <utility>

#include "service/api/answer_check.h"
#include "service/api/docs_page.h"
#include "service/api/openapi.h"
#include "service/api/problem.h"
#include "service/api/request_parts.h"
#include "service/api/run_route.h"
#include "service/http/network.h"
#include "service/people/authenticate.h"

namespace vanthu::service {
namespace {

// What was found out about the head that this thread saw last: handle() follows admit() on the same
// thread.
struct Seen {
  std::string requestId;
  Router::Match match;
  Caller caller;
  std::optional<RateLimiter::Verdict> rate;  // of those that are counted
};

// The route of the request that this thread saw last, for finished().
struct SeenRoute {
  std::string requestId;
  const Route* route = nullptr;  // null: none
};

// What an answer depends on; the connection adds what is the same for every application
// (http/response_writer.h).
void addVary(Response& response) {
  if (response.headers.find("vary") == nullptr)
    response.headers.set("vary", "Accept, Accept-Language, Authorization, Cookie");
}

// What callers are told in general words only.
void logFaults(Log& log, std::string_view requestId, const Diagnostics& faults) {
  for (const Diagnostic& each : faults) {
    if (each.severity == Severity::error)
      log.write(LogLevel::error,
                "fault",
                {{"request", requestId},
                 {"code", std::string_view(each.code)},
                 {"message", std::string_view(each.message.en)}});
  }
}

// Of this thread. Not for another request: ids are the server's own and never used twice.
thread_local Seen lastSeen;
thread_local SeenRoute lastRoute;

bool hasPathValues(const Router::Match& match) {
  return std::all_of(match.path.begin(), match.path.end(), [](const auto& each) {
    return isPathValue(each.first, each.second);
  });
}

Diagnostics badRoute(const Route& route, const std::string& what) {
  const std::string words = std::string(route.rule->operation) + ": " + what;
  return {{"machine.bad-route", {}, {words, words}, {}}};
}

}  // namespace

struct ApiApplication::Impl {
  Impl(Routes all, Services& given, const ApiOptions& wanted)
      : routes(std::move(all)),
        services(given),
        options(wanted),
        router(routes),
        limiter(wanted.rate),
        bodies(wanted.bodies) {}

  Diagnostics prepare();
  const PreparedRoute& preparedOf(const Route& route) const {
    return prepared[static_cast<size_t>(&route - routes.data())];
  }
  /// What the head alone says, or why it is refused; `seen` is filled as far as it came.
  Diagnostics look(const RequestHead& head, Seen& seen);
  Diagnostics identify(const RequestHead& head, Seen& seen);
  Diagnostics findCaller(const RequestHead& head, Seen& seen);
  bool takeRate(const std::string& client, Seen& seen);
  Response run(Request& request);
  Response refusal(const Diagnostics& faults, const RequestHead& head);
  Response refused(const Diagnostics& faults, const Seen& seen, const RequestHead& head);
  Response checked(const Route& route, Response response, const RequestHead& head);
  const Route* routeOf(const Finished& what) const;

  Routes routes;
  Services& services;
  ApiOptions options;
  Router router;
  RateLimiter limiter;
  BodyMemory bodies;
  Schemas schemas;
  std::vector<PreparedRoute> prepared;
};

Diagnostics ApiApplication::Impl::prepare() {
  auto read = Schemas::read(embeddedSchemas());
  if (!read)
    return read.error();
  schemas = std::move(*read);
  std::map<std::string, const Route*> byName, byPlace;
  for (const Route& route : routes) {
    const std::string place = std::string(route.method) + " " + std::string(route.path);
    if (!byName.emplace(route.rule->operation, &route).second ||
        !byPlace.emplace(place, &route).second)
      return badRoute(route, "listed twice");
    auto query = queryRules(route);
    if (!query)
      return query.error();
    const bool json = !route.body.empty() && route.body != "bytes";
    const data::Schema* body = json ? schemas.find(route.body) : nullptr;
    if (json && body == nullptr)
      return badRoute(route, "no schema " + std::string(route.body));
    for (const Answer& answer : route.answers) {
      if (!answer.schema.empty() && schemas.find(answer.schema) == nullptr)
        return badRoute(route, "no schema " + std::string(answer.schema));
    }
    prepared.push_back({&route, std::move(*query), body});
  }
  services.openApi = openApiOf(routes, schemas, services.version);
  services.docs = docsPage(routes, services.publicUrl, services.version);
  return {};
}

bool ApiApplication::Impl::takeRate(const std::string& client, Seen& seen) {
  seen.rate = limiter.take(client, RateLimiter::Clock::now());
  return seen.rate->allowed;
}

Diagnostics ApiApplication::Impl::findCaller(const RequestHead& head, Seen& seen) {
  if (seen.match.route->rule->owner == Owner::everyone)
    return {};
  Result<Caller> caller = authenticate(head, services.people);
  if (!caller)
    return std::move(caller.error());
  seen.caller = std::move(*caller);
  return {};
}

// Who asks, and whether too often: strangers count by their address. Whoever is not known yet is a
// stranger until the database was asked, so that wrong keys cost it no more than the rate allows.
Diagnostics ApiApplication::Impl::identify(const RequestHead& head, Seen& seen) {
  if (isLoopback(head.peer))
    return findCaller(head, seen);
  const bool wanted = seen.match.route->rule->owner != Owner::everyone;
  if (auto caller = wanted ? cachedCaller(head, services.people) : std::nullopt) {
    seen.caller = std::move(*caller);
  } else {
    const std::string address = clientOf(head.peer);
    if (!takeRate(address, seen))
      return {known("limit.rate")};
    if (Diagnostics faults = findCaller(head, seen); !faults.empty() || !wanted)
      return faults;
    limiter.giveBack(address);
  }
  return takeRate(seen.caller.id, seen) ? Diagnostics() : Diagnostics{known("limit.rate")};
}

Diagnostics ApiApplication::Impl::look(const RequestHead& head, Seen& seen) {
  seen = {head.id, router.find(head.method, head.path), {}, {}};
  lastRoute = {head.id, seen.match.route};
  if (seen.match.route == nullptr)
    return {known(seen.match.allowed.empty() ? "request.unknown-path" : "request.unknown-method")};
  if (!hasPathValues(seen.match))
    return {known("request.unknown-path")};
  if (Diagnostics faults = identify(head, seen); !faults.empty())
    return faults;
  const Route& route = *seen.match.route;
  if (Diagnostics faults = permits(*route.rule, seen.caller); !faults.empty())
    return faults;
  return headFaults(preparedOf(route), head);
}

Response ApiApplication::Impl::refusal(const Diagnostics& faults, const RequestHead& head) {
  if (statusOf(faults) >= 500)
    logFaults(services.log, head.id, faults);
  Response response = service::problem(faults, languageOf(head), head.id);
  if (response.status == 405)
    response.headers.set("allow", router.find(head.method, head.path).allowed);
  addVary(response);
  return response;
}

Response ApiApplication::Impl::refused(const Diagnostics& faults,
                                       const Seen& seen,
                                       const RequestHead& head) {
  Response response = refusal(faults, head);
  if (seen.rate)
    setRateLimitHeaders(response.headers, *seen.rate);
  return response;
}

Response ApiApplication::Impl::checked(const Route& route,
                                       Response response,
                                       const RequestHead& head) {
  if (options.checkAnswers) {
    if (const Diagnostics faults = checkAnswer(route, response, schemas); !faults.empty())
      return refusal(faults, head);
  }
  addVary(response);
  return response;
}

Response ApiApplication::Impl::run(Request& request) {
  const RequestHead& head = request.head;
  Seen seen = std::exchange(lastSeen, {});
  if (head.id.empty() || seen.requestId != head.id) {
    if (const Diagnostics faults = look(head, seen); !faults.empty())
      return refused(faults, seen, head);
  }
  const Route& route = *seen.match.route;
  Result<Response> result =
      runRoute(preparedOf(route), seen.match, request, seen.caller, services, bodies);
  Response response =
      checked(route, result ? std::move(*result) : refusal(result.error(), head), head);
  if (seen.rate)
    setRateLimitHeaders(response.headers, *seen.rate);
  return response;
}

// Nothing was looked up for a request that the connection refused by itself.
const Route* ApiApplication::Impl::routeOf(const Finished& what) const {
  const SeenRoute last = std::exchange(lastRoute, {});
  return !what.id.empty() && last.requestId == what.id ? last.route
                                                       : router.find(what.method, what.path).route;
}

ApiApplication::ApiApplication(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ApiApplication::~ApiApplication() = default;

Result<std::unique_ptr<ApiApplication>> ApiApplication::make(Routes routes,
                                                             Services& services,
                                                             const ApiOptions& options) {
  auto impl = std::make_unique<Impl>(std::move(routes), services, options);
  if (Diagnostics faults = impl->prepare(); !faults.empty())
    return fail(std::move(faults));
  return std::unique_ptr<ApiApplication>(new ApiApplication(std::move(impl)));
}

const Routes& ApiApplication::routes() const {
  return impl_->routes;
}

const Schemas& ApiApplication::schemas() const {
  return impl_->schemas;
}

Admission ApiApplication::admit(const RequestHead& head) {
  try {
    Seen seen;
    if (const Diagnostics faults = impl_->look(head, seen); !faults.empty())
      return {impl_->refused(faults, seen, head), 0};
    const Route& route = *seen.match.route;
    lastSeen = std::move(seen);
    return {std::nullopt, route.body.empty() ? 0 : route.maxBody};
  } catch (const std::exception&) {
    return {problem(500, "machine.internal", head.id), 0};
  }
}

Response ApiApplication::handle(Request&& request) {
  Request held = std::move(request);
  try {
    return impl_->run(held);
  } catch (const std::exception& error) {
    impl_->services.log.write(
        LogLevel::error,
        "exception",
        {{"request", std::string_view(held.head.id)}, {"what", std::string_view(error.what())}});
  } catch (...) {
    impl_->services.log.write(
        LogLevel::error, "exception", {{"request", std::string_view(held.head.id)}});
  }
  Response response = problem(500, "machine.internal", held.head.id);
  response.close = true;
  return response;
}

Response ApiApplication::problem(int status, std::string_view code, std::string_view requestId) {
  Diagnostic fault = known(code);
  if (fault.message.vi.empty())
    fault.message = titleOf(status);
  Response response = service::problem({fault}, Language::vietnamese, requestId, status);
  addVary(response);
  return response;
}

void ApiApplication::finished(const Finished& what) {
  const Route* route = impl_->routeOf(what);
  impl_->services.metrics.requestDone(
      route == nullptr ? std::string_view() : route->rule->operation, what.status, what.seconds);
  impl_->services.log.request({what.id,
                               what.method,
                               route == nullptr ? std::string_view() : route->path,
                               what.status,
                               what.received,
                               what.sent,
                               what.seconds});
}

}  // namespace vanthu::service
