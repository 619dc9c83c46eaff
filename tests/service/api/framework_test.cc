// The framework of the API as a whole: what it refuses and why, keys, answers.
#include <gtest/gtest.h>

#include "service/api/answers.h"
#include "store/audit.h"
#include "support/api_bench.h"

namespace vanthu::service {
namespace {

using testing::ApiBench;
using testing::codeOf;
using testing::jsonOf;
using testing::textAt;

TEST(Api, RefusesUnknownPathsAndMethods) {
  ApiBench api;
  const Response lost = api.get("/api/v1/nothing");
  EXPECT_EQ(lost.status, 404);
  EXPECT_EQ(codeOf(lost), "request.unknown-path");
  const Response wrong = api.call("DELETE", "/api/v1/templates");
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(*wrong.headers.find("allow"), "GET, HEAD");
}

TEST(Api, WantsCredentialsBeforeItLooksAtAnythingElse) {
  ApiBench api;
  const Response none =
      api.call("GET", "/api/v1/templates?nonsense=1", {}, {{"authorization", ""}});
  EXPECT_EQ(none.status, 401);
  EXPECT_NE(none.headers.find("www-authenticate"), nullptr);
  const Response bad =
      api.call("GET", "/api/v1/templates", {}, {{"authorization", "Bearer vt_local_nonsense"}});
  EXPECT_EQ(bad.status, 401);
  EXPECT_EQ(codeOf(bad), "auth.bad-credentials");
}

TEST(Api, SaysAllThatIsWrongWithAQueryAtOnce) {
  ApiBench api;
  const Response response = api.call(
      "POST", "/api/v1/render/ke-hoach?drafts=true&date=2026-02-30&fonts=tight&fonts=tight", "{}");
  EXPECT_EQ(response.status, 400);
  const Value json = jsonOf(response);
  ASSERT_EQ(json.find("errors")->list().size(), 3u);
  EXPECT_EQ(textAt(json, "/errors/0/code"), "request.unknown-parameter");
  EXPECT_EQ(textAt(json, "/errors/0/parameter"), "drafts");
  EXPECT_NE(textAt(json, "/errors/0/hint").find("draft"), std::string::npos);
  EXPECT_EQ(textAt(json, "/errors/1/code"), "request.bad-parameter");
  EXPECT_EQ(textAt(json, "/errors/1/parameter"), "date");
  EXPECT_EQ(textAt(json, "/errors/2/code"), "request.repeated-parameter");
}

TEST(Api, SpeaksEnglishWhenAsked) {
  ApiBench api;
  const Response response = api.call("GET", "/api/v1/nothing", {}, {{"accept-language", "en"}});
  EXPECT_EQ(textAt(jsonOf(response), "/title"), "Not found");
  EXPECT_EQ(*response.headers.find("content-language"), "en");
}

TEST(Api, WantsTheContentTypeOfTheRoute) {
  ApiBench api;
  const auto post = [&](const std::string& type) {
    return api.call("POST", "/api/v1/render/ke-hoach", "{}", {{"content-type", type}});
  };
  EXPECT_EQ(post("text/plain").status, 415);
  EXPECT_EQ(codeOf(post("application/json-patch+json")), "request.bad-content-type");
  EXPECT_EQ(post("Application/JSON; charset=utf-8").status, 422)
      << "read, and found to lack fields";
  EXPECT_EQ(api.call("GET", "/api/v1/templates", {}, {{"accept", "text/html"}}).status, 406);
}

TEST(Api, TakesNoBodyWhereNoneIsMeant) {
  ApiBench api;
  EXPECT_EQ(api.call("GET", "/api/v1/templates", "{}").status, 413);
}

TEST(Api, CallsBrokenJsonABadRequestAndBadDataUnprocessable) {
  ApiBench api;
  const Response broken = api.post("/api/v1/render/ke-hoach", "{\"a\":");
  EXPECT_EQ(broken.status, 400);
  EXPECT_EQ(codeOf(broken), "request.syntax");
  const Response twice = api.post("/api/v1/render/ke-hoach", R"({"a":1,"a":2})");
  EXPECT_EQ(twice.status, 400);
  EXPECT_EQ(codeOf(twice), "request.duplicate-key");
  const Response list = api.post("/api/v1/render/ke-hoach", "[]");
  EXPECT_EQ(list.status, 422);
  const Response bad = api.post("/api/v1/render/ke-hoach", R"({"subject":7})");
  EXPECT_EQ(bad.status, 422);
  EXPECT_GT(jsonOf(bad).find("errors")->list().size(), 2u) << "all at once";
}

TEST(Api, RefusesJsonBeyondItsLimits) {
  ApiBench api;
  const auto nested = [](size_t depth) {
    return "{\"a\":" + std::string(depth - 1, '[') + std::string(depth - 1, ']') + "}";
  };
  const auto members = [](size_t count) {
    std::string out = "{";
    for (size_t i = 0; i < count; ++i)
      out += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
    return out + "}";
  };
  const char* path = "/api/v1/render/ke-hoach";
  EXPECT_EQ(api.post(path, nested(32)).status, 422);
  EXPECT_EQ(codeOf(api.post(path, nested(33))), "request.too-deep");
  EXPECT_EQ(codeOf(api.post(path, nested(320))), "request.too-deep");
  EXPECT_EQ(api.post(path, members(1'000)).status, 422);
  EXPECT_EQ(codeOf(api.post(path, members(1'001))), "request.too-many-members");
}

TEST(Api, PutsTheSecurityHeadersOnEveryAnswer) {
  ApiBench api;
  for (const Response& response :
       {api.get("/healthz"), api.get("/docs"), api.get("/api/v1/nothing"), api.get("/")}) {
    EXPECT_EQ(*response.headers.find("cache-control"), "no-store");
    EXPECT_EQ(*response.headers.find("x-content-type-options"), "nosniff");
    const std::string& policy = *response.headers.find("content-security-policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'")) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_NE(response.headers.find("x-request-id"), nullptr);
  }
}

TEST(Api, CountsWhatStrangersAsk) {
  ApiBench api;
  ApiOptions options;
  options.rate.perSecond = 0.001;
  options.rate.burst = 2;
  const auto made = ApiApplication::make(allRoutes(), api.services(), options);
  ASSERT_TRUE(made.has_value());
  const auto ask = [&](const char* peer) {
    Request request;
    request.head.method = "GET";
    request.head.path = "/healthz";
    request.head.peer = peer;
    return (*made)->handle(std::move(request));
  };
  EXPECT_EQ(ask("192.0.2.7").status, 200);
  EXPECT_EQ(*ask("192.0.2.7").headers.find("ratelimit-remaining"), "0");
  const Response third = ask("192.0.2.7");
  EXPECT_EQ(third.status, 429);
  EXPECT_EQ(codeOf(third), "limit.rate");
  EXPECT_GT(std::stoi(*third.headers.find("retry-after")), 1);
  EXPECT_EQ(ask("192.0.2.8").status, 200) << "another client";
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(ask("127.0.0.1").status, 200) << "this machine is not counted";
}

// Operations of our own behind the real framework.
class OwnRoutes : public ::testing::Test {
 protected:
  Response make(Call& call, store::Transaction& tx) {
    ++runs_;
    store::appendAudit(tx, {call.caller.id, {}, "test.make", {}, {}});
    return created("/made/1", 3, Value(Value::Object{{"status", Value("ok")}}));
  }

  void SetUp() override {
    Route route{};
    route.rule = ruleFor("listPrinters");
    route.method = "POST";
    route.path = "/made";
    route.body = "record";
    route.maxBody = kFormBody;
    route.answers = {{201, "application/json", "state", {}}};
    route.idempotent = true;
    route.handler =
        TransactionHandler([this](Call& call, store::Transaction& tx) -> Result<Response> {
          if (call.body.find("fail") != nullptr) {
            make(call, tx);
            return fail({"conflict.test", {}, {"hỏng", "failed"}, {}});
          }
          return make(call, tx);
        });
    Route thrower = route;
    thrower.rule = ruleFor("getHealth");
    thrower.path = "/throw";
    thrower.handler = Handler([](Call&) -> Result<Response> { throw std::runtime_error("odd"); });
    Route liar = route;
    liar.rule = ruleFor("getReadiness");
    liar.path = "/lie";
    liar.handler = Handler([](Call&) -> Result<Response> {
      return jsonAnswer(201, Value(Value::Object{{"status", Value("bad")}}));
    });
    auto made = ApiApplication::make(
        {route, thrower, liar}, api_.services(), {.checkAnswers = true, .rate = {}});
    ASSERT_TRUE(made.has_value());
    application_ = std::move(*made);
  }

  Response send(const std::string& path, const std::string& body, const std::string& key) {
    Request request;
    request.head.method = "POST";
    request.head.path = path;
    request.head.peer = "127.0.0.1";
    request.head.headers.set("authorization", "Bearer " + key_);
    request.head.headers.set("content-type", "application/json");
    if (!key.empty())
      request.head.headers.set("idempotency-key", key);
    request.body = body;
    return application_->handle(std::move(request));
  }

  int64_t audited() {
    return api_.db()
        .read([](store::Transaction& tx) -> Result<int64_t> { return store::auditHead(tx).length; })
        .value();
  }

  ApiBench api_;
  std::string key_ = api_.services().people.makeLocalKey();
  std::unique_ptr<ApiApplication> application_;
  int runs_ = 0;
};

TEST_F(OwnRoutes, DoTheirWorkOnceForOneIdempotencyKey) {
  const Response first = send("/made", "{}", "k1");
  ASSERT_EQ(first.status, 201) << first.body;
  const int64_t before = audited();
  const Response again = send("/made", "{}", "k1");
  EXPECT_EQ(again.status, 201);
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(*again.headers.find("location"), "/made/1");
  EXPECT_EQ(*again.headers.find("etag"), "\"3\"");
  EXPECT_EQ(*again.headers.find("idempotency-replayed"), "true");
  EXPECT_EQ(runs_, 1);
  EXPECT_EQ(audited(), before);
  EXPECT_EQ(send("/made", "{}", "k2").status, 201);
  EXPECT_EQ(send("/made", "{}", "").status, 201);
  EXPECT_EQ(runs_, 3);
}

TEST_F(OwnRoutes, RefuseAnIdempotencyKeyOfAnotherRequest) {
  ASSERT_EQ(send("/made", "{}", "k1").status, 201);
  const Response other = send("/made", R"({"a":1})", "k1");
  EXPECT_EQ(other.status, 422);
  EXPECT_EQ(codeOf(other), "request.key-mismatch");
  EXPECT_EQ(send("/made", "{}", "not a key").status, 400);
}

TEST_F(OwnRoutes, LeaveNothingBehindWhenTheyFail) {
  const int64_t before = audited();
  EXPECT_EQ(send("/made", R"({"fail":1})", "k1").status, 409);
  EXPECT_EQ(audited(), before);
  EXPECT_EQ(send("/made", "{}", "k1").status, 201) << "the key is free again";
}

TEST_F(OwnRoutes, AreAnswered500WhenTheyThrow) {
  const Response response = send("/throw", "{}", "");
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("odd"), std::string::npos);
  EXPECT_TRUE(response.close);
}

TEST_F(OwnRoutes, AreFoundOutWhenTheyAnswerOtherwiseThanDocumented) {
  EXPECT_EQ(codeOf(send("/lie", "{}", "")), "machine.undocumented-answer");
}

}  // namespace
}  // namespace vanthu::service
