#include "support/api_bench.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/json_pointer.h"
#include "data/json_reader.h"
#include "engine/worker_functions.h"
#include "sandbox/spawner.h"
#include "service/http/percent.h"

namespace vanthu::testing {
namespace {

// One for the whole program, begun before any thread is.
sandbox::Spawner& workers() {
  static const auto kSpawner = [] {
    auto made = sandbox::Spawner::start(engine::workerFunctions());
    if (!made)
      std::abort();
    return std::move(*made);
  }();
  return *kSpawner;
}

service::RequestHead headOf(std::string_view method, std::string_view target) {
  service::RequestHead head;
  const size_t mark = target.find('?');
  head.method = method;
  head.path = service::decodePercent(target.substr(0, mark)).value_or("/");
  head.query = mark == std::string_view::npos ? "" : target.substr(mark + 1);
  head.peer = "127.0.0.1";
  return head;
}

}  // namespace

ApiBench::ApiBench(store::Dialect dialect)
    : files_(dialect, true), world_(engine::InstalledWorld::defaultHome()) {
  (void)workers();
  start();
}

ApiBench::~ApiBench() = default;

void ApiBench::start() {
  database_ = std::move(store::openDatabase(files_.url()).value());
  templates_ = std::make_unique<service::StoredTemplates>(world_, *database_);
  engine_ = std::move(engine::Engine::make(*templates_).value());
  people_ = std::make_unique<service::People>(*database_);
  key_ = people_->makeLocalKey();
  services_ = std::make_unique<service::Services>(service::Services{*engine_,
                                                                    *templates_,
                                                                    *database_,
                                                                    *people_,
                                                                    workers(),
                                                                    lanes_,
                                                                    metrics_,
                                                                    log_,
                                                                    "0.0.0",
                                                                    "http://127.0.0.1:8080",
                                                                    {},
                                                                    {},
                                                                    {},
                                                                    {}});
  application_ = std::move(service::ApiApplication::make(
                               service::allRoutes(), *services_, {.checkAnswers = true, .rate = {}})
                               .value());
  issuing_ = std::move(service::Issuing::open(*database_, {}).value());
  services_->issuing = issuing_.get();
  EXPECT_TRUE(issuing_->recover(*services_).has_value());
}

void ApiBench::stop() {
  issuing_.reset();
  application_.reset();
  services_.reset();
  people_.reset();
  engine_.reset();
  templates_.reset();
  database_.reset();
}

void ApiBench::restart() {
  stop();
  start();
}

void ApiBench::mark() {
  stop();
  files_.save();
  start();
}

void ApiBench::rewind() {
  stop();
  files_.restore();
  start();
}

service::Response ApiBench::call(std::string_view method,
                                 std::string_view target,
                                 std::string body,
                                 const Fields& fields) {
  service::Request request{headOf(method, target), std::move(body)};
  service::RequestHead& head = request.head;
  head.id = "request" + std::to_string(++requests_);
  for (const auto& [name, value] : fields) {
    if (!value.empty())
      head.headers.add(name, value);
  }
  const auto given = [&](std::string_view name) {
    return std::any_of(
        fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
  };
  if (!given("authorization"))
    head.headers.set("authorization", "Bearer " + key_);
  if (!request.body.empty() && !given("content-type"))
    head.headers.set("content-type", "application/json");
  const service::Admission admission = application_->admit(head);
  if (admission.refusal)
    return *admission.refusal;
  if (request.body.size() > admission.maxBody)
    return application_->problem(413, "http.body-too-long", head.id);
  return application_->handle(std::move(request));
}

service::Response ApiBench::post(std::string_view target,
                                 std::string body,
                                 const std::string& idempotencyKey) {
  return call("POST", target, std::move(body), {{"idempotency-key", idempotencyKey}});
}

Value jsonOf(const service::Response& response) {
  const Result<Value> json = data::readJson(response.body, {});
  EXPECT_TRUE(json.has_value()) << response.status << " " << response.body.substr(0, 500);
  return json ? *json : Value();
}

std::string codeOf(const service::Response& response) {
  return textAt(jsonOf(response), "/code");
}

std::string textAt(const Value& json, std::string_view pointer) {
  const Value* at = &json;
  for (const std::string& token : pointerTokens(pointer)) {
    at = childAt(*at, token);
    if (at == nullptr)
      return {};
  }
  return at->isText() ? at->text() : std::string();
}

}  // namespace vanthu::testing
