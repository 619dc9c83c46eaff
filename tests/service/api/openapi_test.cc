// The documentation against the service, in both directions.
#include "service/api/openapi.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "base/json_pointer.h"
#include "data/schema.h"
#include "service/api/docs_page.h"
#include "service/api/problem.h"
#include "support/api_bench.h"
#include "support/codes_in_source.h"

namespace vanthu::service {
namespace {

using testing::ApiBench;
using testing::jsonOf;
using testing::textAt;

/// Every "$ref" in it.
void collectReferences(const Value& value, std::set<std::string>& out) {
  if (value.isList()) {
    for (const Value& item : value.list())
      collectReferences(item, out);
  }
  if (!value.isObject())
    return;
  for (const auto& [name, member] : value.object()) {
    if (name == "$ref" && member.isText())
      out.insert(member.text());
    collectReferences(member, out);
  }
}

const Value* at(const Value& json, std::string_view pointer) {
  const Value* here = &json;
  for (const std::string& token : pointerTokens(pointer)) {
    here = childAt(*here, token);
    if (here == nullptr)
      return nullptr;
  }
  return here;
}

/// A path that a request could have, for each documented one.
std::string example(std::string path) {
  for (size_t open = path.find('{'); open != std::string::npos; open = path.find('{')) {
    const size_t close = path.find('}', open);
    const bool isTemplate = path.substr(open, close - open) == "{template";
    path.replace(open, close - open + 1, isTemplate ? "ke-hoach" : "00000000000000000000000000");
  }
  return path;
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return static_cast<char>(c - 'a' + 'A');
  });
  return text;
}

TEST(OpenApi, DescribesEveryRouteAndNothingElse) {
  ApiBench api;
  const Value document = jsonOf(api.get("/openapi.json"));
  std::set<std::string> documented;
  for (const auto& [path, methods] : document.find("paths")->object()) {
    for (const auto& [method, operation] : methods.object())
      documented.insert(upper(method) + " " + path + " " + textAt(operation, "/operationId"));
  }
  std::set<std::string> served;
  for (const Route& route : api.application().routes())
    served.insert(std::string(route.method) + " " + std::string(route.path) + " " +
                  std::string(route.rule->operation));
  EXPECT_EQ(documented, served);
}

TEST(OpenApi, HasEverythingItPointsTo) {
  ApiBench api;
  const Value document = jsonOf(api.get("/openapi.json"));
  std::set<std::string> references;
  collectReferences(document, references);
  EXPECT_GT(references.size(), 10u);
  for (const std::string& reference : references) {
    ASSERT_TRUE(reference.starts_with("#/")) << reference;
    EXPECT_NE(at(document, reference.substr(1)), nullptr) << reference;
  }
}

TEST(OpenApi, NamesNoComponentTwice) {
  ApiBench api;
  const Schemas& schemas = api.application().schemas();
  std::set<std::string> names;
  for (const auto& [name, schema] : schemas.written()) {
    EXPECT_TRUE(names.insert(name).second) << name;
    if (const Value* own = schema.find("definitions")) {
      for (const auto& [definition, content] : own->object())
        EXPECT_TRUE(names.insert(name + "." + definition).second) << definition;
    }
  }
  for (const auto& [name, content] : schemas.definitions().object())
    EXPECT_TRUE(names.insert("shared." + name).second) << name;
}

// With neither key nor session, nothing of an office is told: the door is shut or the operation is
// for everyone.
TEST(OpenApi, EveryOperationIsAnsweredAsItSaysWithoutAKey) {
  ApiBench api;
  for (const Route& route : api.application().routes()) {
    const std::string body = route.body.empty() ? "" : "{}";
    const Response response =
        api.call(route.method,
                 example(std::string(route.path)),
                 body,
                 {{"authorization", ""},
                  {"content-type", route.body == "bytes" ? "application/octet-stream" : ""},
                  {"x-forwarded-for", "192.0.2.1"}});
    if (route.rule->owner == Owner::everyone)
      EXPECT_NE(response.status, 401) << route.rule->operation;
    else
      EXPECT_EQ(response.status, 401) << route.rule->operation;
    EXPECT_LT(response.status, 500) << route.rule->operation << response.body;
  }
}

// Empty bodies, wrong types, ids of nothing: every answer must be one that is described.
TEST(OpenApi, EveryOperationAnswersNonsenseAsItSays) {
  ApiBench api;
  for (const Route& route : api.application().routes()) {
    for (const std::string& body : {std::string("{}"),
                                    std::string("[1]"),
                                    std::string("{"),
                                    std::string(R"({"name":7,"parts":[],"office":{}})")}) {
      ApiBench::Fields fields = {{"if-match", "\"1\""}, {"idempotency-key", "k-1"}};
      if (route.body == "bytes")
        fields.emplace_back("content-type", "application/octet-stream");
      const Response response = api.call(
          route.method, example(std::string(route.path)), route.body.empty() ? "" : body, fields);
      EXPECT_LT(response.status, 500)
          << route.rule->operation << " " << body << " " << response.body;
      const bool described =
          response.status < 400
              ? std::any_of(route.answers.begin(),
                            route.answers.end(),
                            [&](const Answer& each) { return each.status == response.status; })
              : [&] {
                  const auto faults = faultStatuses(route);
                  return std::find(faults.begin(), faults.end(), response.status) != faults.end();
                }();
      EXPECT_TRUE(described) << route.rule->operation << " " << response.status << response.body;
    }
  }
}

TEST(OpenApi, EveryRuleHasARouteAndEveryRouteARule) {
  ApiBench api;
  std::set<std::string_view> routed;
  for (const Route& route : api.application().routes())
    routed.insert(route.rule->operation);
  for (const Rule& rule : kRules)
    EXPECT_TRUE(routed.contains(rule.operation)) << rule.operation;
  EXPECT_EQ(routed.size(), std::size(kRules));
}

TEST(Docs, ListEveryOperationWithACurlLineAndNoScript) {
  ApiBench api;
  const std::string page = api.get("/docs").body;
  for (const Route& route : api.application().routes())
    EXPECT_NE(page.find("id=\"" + std::string(route.rule->operation) + "\""), std::string::npos)
        << route.rule->operation;
  EXPECT_EQ(page.find("<script"), std::string::npos);
  EXPECT_EQ(page.find("style=\""), std::string::npos);
  EXPECT_EQ(page.find("http://"), page.find("http://127.0.0.1:8080")) << "only our own address";
  const std::string errors = api.get("/docs/errors").body;
  for (const KnownCode& code : knownCodes())
    EXPECT_NE(errors.find("id=\"" + std::string(code.code) + "\""), std::string::npos) << code.code;
}

// Deeds of the audit log, which no answer holds, have the form of a code.
bool isOfDeedsOnly(const std::string& family) {
  static const std::set<std::string> kFamilies = {"anchor", "backup", "database", "session"};
  return kFamilies.contains(family);
}

TEST(Docs, ExplainEveryCodeThatAnAnswerMayHave) {
  ApiBench api;
  const std::string page = api.get("/docs/errors").body;
  for (const auto& [code, place] : testing::codesInSource()) {
    const std::string family = code.substr(0, code.find('.'));
    // Rules of `vanthu check` are findings and lead no answer.
    if (isOfDeedsOnly(family) || place.starts_with("src/check/"))
      continue;
    const std::string type = textAt(
        jsonOf(problem({{code, {}, {"lỗi", "fault"}, {}}}, Language::english, "r1")), "/type");
    ASSERT_TRUE(type.starts_with("/docs/errors"));
    const std::string anchor = type.substr(type.find('#') + 1);
    EXPECT_TRUE(type.find('#') != std::string::npos &&
                page.find("<tr id=\"" + anchor + "\"") != std::string::npos)
        << place << ": \"" << code << "\" leads to \"" << type
        << "\", which is not on the page: the "
        << "family \"" << family << "\" needs a line in src/service/api/code_families.inc";
  }
}

}  // namespace
}  // namespace vanthu::service
