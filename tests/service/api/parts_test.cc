// The parts of the framework, each by itself: routing, heads, problems, cursors.
#include <gtest/gtest.h>

#include "service/api/base64.h"
#include "service/api/page_of.h"
#include "service/api/problem.h"
#include "service/api/request_parts.h"
#include "service/api/router.h"
#include "store/database/conditions.h"
#include "support/api_bench.h"

namespace vanthu::service {
namespace {

using testing::codeOf;
using testing::jsonOf;
using testing::textAt;

RequestHead headWith(std::string_view name, std::string_view value) {
  RequestHead head;
  EXPECT_TRUE(head.headers.set(name, value));
  return head;
}

Route routeOf(std::string_view method, std::string_view path) {
  Route route{};
  route.rule = ruleFor("getHealth");
  route.method = method;
  route.path = path;
  return route;
}

TEST(Router, PrefersWordsAndVerbsToParameters) {
  const Routes routes = {routeOf("GET", "/d/{id}"),
                         routeOf("GET", "/d/new"),
                         routeOf("POST", "/d/{id}:issue"),
                         routeOf("POST", "/d:search"),
                         routeOf("GET", "/d/{id}/pdf")};
  const Router router(routes);
  EXPECT_EQ(router.find("GET", "/d/new").route, &routes[1]);
  EXPECT_EQ(router.find("GET", "/d/a1").path.at("id"), "a1");
  EXPECT_EQ(router.find("POST", "/d/a1:issue").path.at("id"), "a1");
  EXPECT_EQ(router.find("POST", "/d/a1:issue").route, &routes[2]);
  EXPECT_EQ(router.find("POST", "/d:search").route, &routes[3]);
  EXPECT_EQ(router.find("GET", "/d/a1/pdf").route, &routes[4]);
  EXPECT_EQ(router.find("HEAD", "/d/new").route, &routes[1]);
}

TEST(Router, TellsUnknownPathsFromUnknownMethods) {
  const Routes routes = {routeOf("GET", "/d/{id}"), routeOf("PATCH", "/d/{id}")};
  const Router router(routes);
  EXPECT_EQ(router.find("DELETE", "/d/a").allowed, "GET, HEAD, PATCH");
  for (const char* path : {"/d", "/d/", "/d/a/b", "/", "/e/a", "/d/a:issue", "/d/:"}) {
    const Router::Match match = router.find("GET", path);
    EXPECT_EQ(match.route, nullptr) << path;
    EXPECT_EQ(match.allowed, "") << path;
  }
}

TEST(RequestParts, ReadsIfMatch) {
  const auto read = [](std::string_view value) {
    const auto got = readIfMatch(headWith("if-match", value));
    return got ? (*got ? std::to_string(**got) : "any") : got.error().front().code;
  };
  EXPECT_EQ(read("\"7\""), "7");
  EXPECT_EQ(read("\"0\""), "0");
  EXPECT_EQ(read("*"), "any");
  EXPECT_EQ(read("W/\"7\""), "-1");
  EXPECT_EQ(read("\"seven\""), "-1");
  EXPECT_EQ(read("\"7\", \"8\""), "request.bad-if-match");
  EXPECT_EQ(read("7"), "request.bad-if-match");
  EXPECT_EQ(readIfMatch(RequestHead()).error().front().code, "precondition.required");
}

TEST(RequestParts, ReadsIdempotencyKeysQuotedAndBare) {
  const auto read = [](const std::string& value) {
    const auto got = readIdempotencyKey(headWith("idempotency-key", value));
    return got ? got->value_or("none") : got.error().front().code;
  };
  EXPECT_EQ(read("8e03978e-40d5"), "8e03978e-40d5");
  EXPECT_EQ(read("\"8e03978e-40d5\""), "8e03978e-40d5");
  EXPECT_EQ(read(std::string(128, 'k')), std::string(128, 'k'));
  for (const std::string& bad : {std::string(129, 'k'),
                                 std::string("\"\""),
                                 std::string("a b"),
                                 std::string("a\"b"),
                                 std::string("khóa")})
    EXPECT_EQ(read(bad), "request.bad-idempotency-key") << bad;
}

TEST(RequestParts, ChoosesTheLanguageThatIsLikedBetter) {
  const auto english = [](std::string_view value) {
    return languageOf(headWith("accept-language", value)) == Language::english;
  };
  EXPECT_FALSE(languageOf(RequestHead()) == Language::english);
  EXPECT_TRUE(english("en"));
  EXPECT_TRUE(english("en-US,en;q=0.9,vi;q=0.8"));
  EXPECT_FALSE(english("vi-VN,vi;q=0.9,en;q=0.8"));
  EXPECT_FALSE(english("fr, de"));
  EXPECT_FALSE(english("en;q=0"));
  EXPECT_FALSE(english("en;q=0.5, vi;q=0.75"));
}

TEST(RequestParts, WeighsAcceptByTheRangeThatFitsBest) {
  const auto takes = [](std::string_view value, std::string_view type) {
    return accepts(headWith("accept", value), type);
  };
  EXPECT_TRUE(accepts(RequestHead(), "application/pdf"));
  EXPECT_TRUE(takes("*/*", "application/pdf"));
  EXPECT_TRUE(takes("application/*;q=0.1", "application/pdf"));
  EXPECT_TRUE(takes("text/html, application/pdf;q=0.2", "application/pdf"));
  EXPECT_FALSE(takes("text/html", "application/pdf"));
  EXPECT_FALSE(takes("*/*, application/pdf;q=0", "application/pdf"));
  EXPECT_TRUE(takes("text/plain", "text/plain; charset=utf-8"));
}

TEST(Problem, MapsCodesToStatuses) {
  EXPECT_EQ(statusOf("data.missing-field"), 422);
  EXPECT_EQ(statusOf("data.unknown"), 422);
  EXPECT_EQ(statusOf("document.unknown"), 404);
  EXPECT_EQ(statusOf("sheet.unknown"), 422) << "a file of no known kind, not an address";
  EXPECT_EQ(statusOf("conflict.number-taken"), 409);
  EXPECT_EQ(statusOf("precondition.failed"), 412);
  EXPECT_EQ(statusOf("precondition.required"), 428);
  EXPECT_EQ(statusOf("auth.bad-credentials"), 401);
  EXPECT_EQ(statusOf("auth.forbidden"), 403);
  EXPECT_EQ(statusOf("limit.anything"), 429);
  EXPECT_EQ(statusOf("machine.disk-full"), 507);
  EXPECT_EQ(statusOf("machine.database-busy"), 503);
  EXPECT_EQ(statusOf("machine.anything"), 500);
  EXPECT_EQ(statusOf("store.blob-changed"), 500);
  EXPECT_EQ(statusOf("layout.too-wide"), 422);
  const auto fault = [](const char* code, Severity severity = Severity::error) {
    return Diagnostic{code, {}, {"vi", "en"}, {}, severity};
  };
  EXPECT_EQ(
      statusOf(Diagnostics{
          fault("machine.odd", Severity::warning), fault("data.bad"), fault("document.unknown")}),
      422);
  EXPECT_EQ(statusOf(Diagnostics{fault("data.bad"), fault("machine.odd")}), 500);
}

TEST(PageLimit, IsDocumentedAsTheStoreHasIt) {
  const std::string schema(kLimitParameter.schema);
  EXPECT_NE(schema.find("\"maximum\":" + std::to_string(store::kLargestPage) + ","),
            std::string::npos);
  EXPECT_NE(schema.find("\"default\":" + std::to_string(kPageLimit) + "}"), std::string::npos);
}

TEST(Problem, KeepsTheInsideOfTheMachineToItself) {
  const Diagnostics faults = {
      {"machine.database", {"/var/lib/vanthu/vanthu.db", 0, 0, {}}, {"bí mật", "secret"}, {}}};
  const Response response = problem(faults, Language::english, "r1");
  EXPECT_EQ(response.status, 500);
  EXPECT_EQ(response.body.find("secret"), std::string::npos);
  EXPECT_EQ(response.body.find("/var/lib"), std::string::npos);
  EXPECT_EQ(codeOf(response), "machine.database");
  EXPECT_EQ(textAt(jsonOf(response), "/requestId"), "r1");
}

TEST(Problem, SendsNobodyAgainForWhatWaitsForAnAdministrator) {
  const auto answer = [](const char* code) {
    Diagnostic fault = known(code);
    fault.where.file = "/var/lib/vanthu/anchor";
    return problem({fault}, Language::english, "r1");
  };
  for (const char* code : {"store.behind-anchor",
                           "store.not-accepted",
                           "store.numbers-stopped",
                           "machine.storage-failed"}) {
    const Response response = answer(code);
    EXPECT_EQ(response.status, 503) << code;
    EXPECT_EQ(response.headers.find("retry-after"), nullptr) << code;
    EXPECT_EQ(response.body.find("/var/lib"), std::string::npos) << response.body;
  }
  for (const char* code : {"busy.lanes", "machine.database-busy", "machine.commit-unknown"})
    EXPECT_NE(answer(code).headers.find("retry-after"), nullptr) << code;
  EXPECT_EQ(answer("machine.disk-full").body.find("/var/lib"), std::string::npos);
}

TEST(Base64, IsReadAsItIsWritten) {
  EXPECT_EQ(toBase64(""), "");
  EXPECT_EQ(toBase64("f"), "Zg==");
  EXPECT_EQ(toBase64("fo"), "Zm8=");
  EXPECT_EQ(toBase64("foobar"), "Zm9vYmFy");
  for (const char* text : {"", "f", "fo", "foo", "foob", "\xFF\xFE\xFD"})
    EXPECT_EQ(fromBase64Url(toBase64Url(text)), text);
  for (const char* bad : {"Zg==", "Z", "Zh", "a b", "\xC3"})
    EXPECT_EQ(fromBase64Url(bad), std::nullopt) << bad;
}

TEST(PageOf, EndsWithACursorOnlyIfThereIsMore) {
  const auto page = [](size_t count) {
    Value::List items;
    for (size_t i = 0; i < count; ++i)
      items.emplace_back(static_cast<int64_t>(i));
    return pageOf(std::move(items), 2, [](size_t i) {
      return std::vector<std::string>{"key " + std::to_string(i)};
    });
  };
  EXPECT_EQ(page(2).find("next"), nullptr);
  const Value more = page(3);
  EXPECT_EQ(more.find("items")->list().size(), 2u);
  EXPECT_EQ(fromBase64Url(more.find("next")->text()), "[\"key 1\"]");
}

TEST(PageBehind, HasTheStoresCursorAsItsOneKey) {
  const Value last = pageBehind({Value("a")}, "");
  EXPECT_EQ(toJson(last), R"({"items":["a"]})");
  const Value more = pageBehind({Value("a")}, "2026-11-22~01j");
  EXPECT_EQ(more.find("items")->list().size(), 1u);
  EXPECT_EQ(fromBase64Url(more.find("next")->text()), R"(["2026-11-22~01j"])");
}

}  // namespace
}  // namespace vanthu::service
