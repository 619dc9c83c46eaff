// The framework of the API as a whole: what it refuses and why, keys, answers.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "service/api/answers.h"
#include "service/http/response_writer.h"
#include "store/audit.h"
#include "store/people/api_keys.h"
#include "store/people/users.h"
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

TEST(Api, HasNoPathWhoseIdIsNoId) {
  ApiBench api;
  for (const char* lost : {"/api/v1/document-rules/null,null",
                           "/api/v1/register/classes/a b",
                           "/setup/ơ",
                           "/api/v1/templates/Ke-Hoach"}) {
    const Response response = api.get(lost);
    EXPECT_EQ(response.status, 404) << lost;
    EXPECT_EQ(codeOf(response), "request.unknown-path") << lost;
  }
  EXPECT_EQ(api.get("/api/v1/document-rules/null.null").status, 200);
}

TEST(Api, NamesTheMethodsOfAPathToAMethodThatNoPathHas) {
  ApiBench api;
  const Response response = api.call("QUERY", "/api/v1/offices", "{}");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(*response.headers.find("allow"), "GET, HEAD, POST");
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

TEST(Api, TakesAWholeNumberHoweverItIsWritten) {
  ApiBench api;
  const auto closed = [&](const std::string& year) {
    return api.call("POST",
                    "/api/v1/register/series:closeYear",
                    R"({"office":"sgddt-quang-ninh","year":)" + year + "}");
  };
  EXPECT_EQ(closed("2020").status, 200);
  EXPECT_EQ(closed("2020.0").status, 200);
  EXPECT_EQ(closed("2.02e3").status, 200);
  EXPECT_EQ(closed("2020.5").status, 422);
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

TEST(Api, SaysOnEveryAnswerWhatItDependsOnAndLoosensNoPolicy) {
  ApiBench api;
  for (Response response :
       {api.get("/healthz"), api.get("/docs"), api.get("/api/v1/nothing"), api.get("/")}) {
    ASSERT_NE(response.headers.find("vary"), nullptr);
    EXPECT_EQ(*response.headers.find("vary"), "Accept, Accept-Language, Authorization, Cookie");
    setSecurityHeaders(response, false);  // as the connection does
    EXPECT_EQ(*response.headers.find("cache-control"), "no-store");
    const std::string& policy = *response.headers.find("content-security-policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none'")) << policy;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
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

TEST(Api, LooksNoKeyUpForAnAddressThatAsksTooOften) {
  ApiBench api;
  ApiOptions options;
  options.rate.perSecond = 0.001;
  options.rate.burst = 3;
  const auto made = ApiApplication::make(allRoutes(), api.services(), options);
  ASSERT_TRUE(made.has_value());
  const auto newKey = [&] {
    const Value key = jsonOf(api.post(
        "/api/v1/keys",
        R"({"name":"máy","scopes":["render"],"grants":[{"office":"*","roles":["clerk"]}]})"));
    return textAt(key, "/key");
  };
  const auto ask = [&](const std::string& key, const char* peer) {
    Request request;
    request.head.method = "GET";
    request.head.path = "/api/v1/sessions/current";
    request.head.peer = peer;
    request.head.headers.set("authorization", "Bearer " + key);
    return (*made)->handle(std::move(request)).status;
  };
  const std::string seen = newKey(), unseen = newKey();
  ASSERT_NE(seen, "");
  EXPECT_EQ(ask(seen, "2001:db8::1"), 200);
  EXPECT_EQ(ask("vt_wrong_key", "2001:db8::2"), 401);
  EXPECT_EQ(ask("vt_wrong_key", "2001:db8::3"), 401);
  EXPECT_EQ(ask("vt_wrong_key", "2001:db8::4"), 401) << "a good key costs its network nothing";
  EXPECT_EQ(ask("vt_wrong_key", "2001:db8::5"), 429);
  EXPECT_EQ(ask(unseen, "2001:db8::6"), 429) << "was looked up";
  EXPECT_EQ(ask(seen, "2001:db8::7"), 200) << "known without the database";
  EXPECT_EQ(ask(unseen, "2001:db8:1::1"), 200);
}

TEST(Api, TellsWhoeverBringsMoreThanThereIsMemoryFor) {
  ApiBench api;
  ApiOptions options;
  options.bodies.all = 0;
  options.bodies.wait = std::chrono::milliseconds(1);
  options.bodies.queue = 0;
  const auto made = ApiApplication::make(allRoutes(), api.services(), options);
  ASSERT_TRUE(made.has_value());
  const std::string key = api.services().people.makeLocalKey();
  const auto post = [&](const std::string& body) {
    Request request;
    request.head.method = "POST";
    request.head.path = "/api/v1/render/ke-hoach";
    request.head.peer = "127.0.0.1";
    request.head.headers.set("authorization", "Bearer " + key);
    request.head.headers.set("content-type", "application/json");
    request.body = body;
    return (*made)->handle(std::move(request));
  };
  std::string bomb = "{\"x\":[[]";
  for (int i = 0; i < 10'000; ++i)
    bomb += ",[]";
  const Response refused = post(bomb + "]}");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(codeOf(refused), "busy.bodies");
  EXPECT_NE(refused.headers.find("retry-after"), nullptr);
  EXPECT_EQ(post("{}").status, 422) << "small ones are not asked";
}

TEST(Keys, ThatTheirMakerCouldNoLongerMakeAreMarked) {
  ApiBench api;
  std::string maker;
  int64_t version = 0;
  const auto grant = [](const char* office) { return store::Grants{{office, store::kAdminRole}}; };
  ASSERT_TRUE(api.db().write([&](store::Transaction& tx) -> Result<bool> {
    const auto user = store::addUser(tx, {"lan", "Lan", grant("so-gd")}, "x");
    if (!user)
      return fail(user.error());
    maker = user->id;
    version = user->version;
    const auto key = store::addKey(tx, {"p1", "h1", "máy", 1, grant("so-gd"), {}}, maker, maker);
    if (!key)
      return fail(key.error());
    return true;
  }));
  const auto mark = [&] {
    const Value all = jsonOf(api.get("/api/v1/keys"));
    const Value* marked = all.find("items")->list().front().find("ownerLostRoles");
    return marked != nullptr && marked->boolean();
  };
  EXPECT_FALSE(mark());
  ASSERT_TRUE(api.db().write([&](store::Transaction& tx) {
    return store::changeGrants(tx, maker, version, grant("so-nv"), "x");
  }));
  EXPECT_TRUE(mark());
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
