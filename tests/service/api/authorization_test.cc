// The authorization matrix: every operation, called by everybody.
//
// What is expected is worked out here from the row of the operation by the words of
// docs/authorization.md, not by the code under test.
#include <gtest/gtest.h>

#include <set>

#include "authorization_examples.h"
#include "service/people/authenticate.h"
#include "service/people/new_key.h"
#include "service/people/role_words.h"
#include "service/people/secrets.h"
#include "service/people/sessions.h"
#include "store/people/api_keys.h"
#include "store/people/sessions.h"
#include "support/golden.h"

namespace vanthu::testing {
namespace {

using service::Caller;
using service::Owner;
using service::Role;
using service::Route;
using service::Rule;
using service::ScopeSet;

enum class Where { nowhere, own, other, everywhere };

/// A column of the matrix.
struct Asker {
  std::string name;
  bool nobody = false;
  bool person = false;  ///< with a session; else a key
  bool scoped = true;   ///< has the scope of the operation
  Where where = Where::nowhere;
  service::RoleSet roles = 0;
};

std::vector<Asker> askers() {
  std::vector<Asker> all;
  all.push_back({"nobody", true});
  all.push_back(
      {"a key without the scope", false, false, false, Where::everywhere, service::kAnyRole});
  all.push_back({"a key without roles", false, false, true});
  for (const Where where : {Where::other, Where::own, Where::everywhere})
    for (const auto& word : service::kRoleWords)
      all.push_back({std::string(word.word) + (where == Where::own     ? " of the office"
                                               : where == Where::other ? " of another office"
                                                                       : " everywhere"),
                     false,
                     false,
                     true,
                     where,
                     service::roles(word.role)});
  all.push_back({"a person", false, true, true, Where::own, service::roles(Role::drafter)});
  return all;
}

enum class Verdict { allowed, unauthenticated, forbidden, hidden };

/// By the words of docs/authorization.md.
Verdict expected(const Rule& rule, const Asker& asker) {
  if (rule.owner == Owner::everyone)
    return Verdict::allowed;
  if (asker.nobody)
    return Verdict::unauthenticated;
  if (!asker.scoped)
    return Verdict::forbidden;
  if (rule.owner == Owner::anybody)
    return Verdict::allowed;
  if (rule.owner == Owner::self)
    return asker.person ? Verdict::allowed : Verdict::forbidden;
  if ((asker.roles & rule.roles) == 0)
    return Verdict::forbidden;
  if (rule.owner == Owner::system)
    return asker.where == Where::everywhere ? Verdict::allowed : Verdict::forbidden;
  return asker.where == Where::other ? Verdict::hidden : Verdict::allowed;
}

store::Grants grantsOf(const Asker& asker) {
  switch (asker.where) {
    case Where::nowhere:
      return {};
    case Where::own:
      return {{std::string(kOwnOffice), asker.roles}};
    case Where::other:
      return {{std::string(kOtherOffice), asker.roles}};
    case Where::everywhere:
      return {{"", asker.roles}};
  }
  return {};
}

ScopeSet scopesOf(const Rule& rule, const Asker& asker) {
  const auto wanted = static_cast<ScopeSet>(rule.scope);
  return static_cast<ScopeSet>(asker.scoped ? wanted : service::kAllScopes & ~wanted);
}

/// What an asker sends to be known.
ApiBench::Fields credentials(ApiBench& bench, const Rule& rule, const Asker& asker) {
  if (asker.nobody)
    return {{"authorization", ""}};
  ApiBench::Fields fields;
  const auto made = bench.db().write([&](store::Transaction& tx) -> Result<bool> {
    if (asker.person) {
      const std::string token = service::randomToken();
      const auto user = store::addUser(tx, {"p-" + token, "Lê Lan", grantsOf(asker)}, "test");
      if (!user)
        return fail(user.error());
      if (auto session = store::addSession(tx,
                                           user->id,
                                           service::hashOf(token),
                                           service::sessionLimits(bench.services().people));
          !session)
        return fail(session.error());
      fields = {{"authorization", ""},
                {"cookie", "vanthu=" + token},
                {"x-csrf-token", service::csrfToken(token)}};
      return true;
    }
    const service::KeyText key = service::makeKeyText();
    const auto added = store::addKey(
        tx, {key.prefix, key.hash, "k", scopesOf(rule, asker), grantsOf(asker), {}}, "", "test");
    if (!added)
      return fail(added.error());
    fields = {{"authorization", "Bearer " + key.text}};
    return true;
  });
  EXPECT_TRUE(made) << toJson(made.error());
  return fields;
}

/// The same caller as the API sees it, for rows whose route is not there yet.
Caller callerOf(const Rule& rule, const Asker& asker) {
  Caller caller;
  if (asker.nobody)
    return caller;
  caller.kind = asker.person ? Caller::Kind::person : Caller::Kind::key;
  caller.scopes = asker.person ? service::kAllScopes : scopesOf(rule, asker);
  for (const store::Grant& grant : grantsOf(asker)) {
    caller.everywhere |= grant.office.empty();
    caller.offices.push_back({grant.office, static_cast<service::RoleSet>(grant.roles)});
  }
  return caller;
}

TEST(AuthorizationMatrix, HoldsForEveryRow) {
  for (const Rule& rule : service::kRules)
    for (const Asker& asker : askers()) {
      const Caller caller = callerOf(rule, asker);
      const Diagnostics faults = service::permits(rule, caller);
      const std::string code = faults.empty() ? "" : faults.front().code;
      const bool inOffice = (caller.in(kOwnOffice)&rule.roles) != 0;
      const std::string cell = std::string(rule.operation) + " by " + asker.name;
      switch (expected(rule, asker)) {
        case Verdict::allowed:
          EXPECT_EQ(code, "") << cell;
          EXPECT_TRUE(inOffice || rule.owner != Owner::office) << cell;
          break;
        case Verdict::unauthenticated:
          EXPECT_EQ(code, "auth.no-credentials") << cell;
          break;
        case Verdict::forbidden:
          EXPECT_EQ(code, "auth.forbidden") << cell;
          break;
        case Verdict::hidden:
          EXPECT_EQ(code, "") << cell;
          EXPECT_FALSE(inOffice) << cell;
          break;
      }
    }
}

TEST(AuthorizationMatrix, HasARouteForEveryRow) {
  std::set<std::string_view> routed;
  for (const Route& route : service::allRoutes())
    routed.insert(route.rule->operation);
  for (const Rule& rule : service::kRules)
    EXPECT_EQ(routed.count(rule.operation), 1u) << rule.operation;
}

/// Whether an answer is what the cell says. An answer to somebody of another office may be a list
/// without what is the office's.
::testing::AssertionResult fits(const service::Response& response,
                                Verdict verdict,
                                const Objects& objects) {
  const auto wrong = [&] {
    return ::testing::AssertionFailure() << response.status << " " << response.body.substr(0, 300);
  };
  const int status = response.status;
  switch (verdict) {
    case Verdict::unauthenticated:
      return status == 401 ? ::testing::AssertionSuccess() : wrong();
    case Verdict::forbidden:
      return status == 403 ? ::testing::AssertionSuccess() : wrong();
    case Verdict::hidden:
      if (status == 403 || status == 404)
        return ::testing::AssertionSuccess();
      if (status != 200)
        return wrong();
      for (const char* word : {"campaigns", "users", "keys", "nominations", "documents", "entries"})
        if (response.body.find(objects.find(word)->second) != std::string::npos)
          return wrong();
      return ::testing::AssertionSuccess();
    case Verdict::allowed:
      return status != 401 && status != 403 && status < 500 ? ::testing::AssertionSuccess()
                                                            : wrong();
  }
  return wrong();
}

/// True for an answer "there is no such thing" where the thing is there. That it lacks a file yet
/// is another thing.
bool missesItsObject(const Route& route, const service::Response& response) {
  return route.rule->owner == Owner::office && response.status == 404 &&
         codeOf(response).ends_with(".unknown");
}

class Walk {
 public:
  Walk() { bench_.mark(); }

  /// Back to where it began: what one changing route has changed, the next does not see.
  void rewind() { bench_.rewind(); }

  void route(const Route& route) {
    const Rule& rule = *route.rule;
    for (const Asker& asker : askers()) {
      const std::string cell = std::string(rule.operation) + " by " + asker.name;
      std::string fault;
      const auto ready = readyCall(route, objects_, fault);
      if (!ready) {
        ADD_FAILURE() << rule.operation << ": " << fault << " (authorization_examples.cc)";
        return;
      }
      ApiBench::Fields fields = credentials(bench_, rule, asker);
      if (route.ifMatch)
        fields.emplace_back("if-match", "\"999\"");  // fits no version: nothing changes
      if (route.needsKey)
        fields.emplace_back("idempotency-key", "cell-" + std::to_string(++cells_));
      if (route.body == "bytes")
        fields.emplace_back("content-type", "application/octet-stream");
      const auto response = bench_.call(route.method, ready->target, ready->body, fields);
      const Verdict verdict = expected(rule, asker);
      EXPECT_TRUE(fits(response, verdict, objects_)) << cell;
      EXPECT_FALSE(verdict == Verdict::allowed && missesItsObject(route, response))
          << cell << ": " << response.body;
    }
  }

 private:
  ApiBench bench_;
  Objects objects_ = prepareObjects(bench_);
  int cells_ = 0;
};

TEST(AuthorizationMatrix, HoldsForEveryRouteAndEverybody) {
  Walk walk;
  const service::Routes all = service::allRoutes();
  for (const Route& route : all)
    if (route.method == "GET" && route.rule->operation != "getMetrics")  // asked in the test below
      walk.route(route);
  for (const Route& route : all)
    if (route.method != "GET") {
      walk.rewind();
      walk.route(route);
    }
}

TEST(AuthorizationMatrix, ShowsMetricsToThisMachineAndToKeysWithTheScope) {
  ApiBench bench;
  const Rule& rule = *service::ruleFor("getMetrics");
  EXPECT_EQ(bench.call("GET", "/metrics", {}, {{"authorization", ""}}).status, 200);
  for (const bool scoped : {false, true}) {
    const Asker key{"a key", false, false, scoped};
    EXPECT_EQ(bench.call("GET", "/metrics", {}, credentials(bench, rule, key)).status,
              scoped ? 200 : 403);
  }
}

std::string_view wordOf(Owner owner) {
  switch (owner) {
    case Owner::everyone:
      return "everyone";
    case Owner::anybody:
      return "any caller";
    case Owner::self:
      return "the person";
    case Owner::office:
      return "the office";
    case Owner::system:
      return "all offices";
  }
  return "";
}

std::string scopeText(const Rule& rule) {
  if (rule.owner == Owner::everyone)
    return "–";
  if (rule.scope == service::kAnyScope)
    return "any";
  std::string text;
  for (const std::string_view word : service::scopeWordsOf(static_cast<ScopeSet>(rule.scope)))
    text.append(text.empty() ? "" : ", ").append(word);
  return text;
}

std::string documentation() {
  std::map<std::string_view, const Route*> routes;
  const service::Routes all = service::allRoutes();
  for (const Route& route : all)
    routes[route.rule->operation] = &route;
  std::string text = readFile(VANTHU_SOURCE_DIR "/docs/authorization.md");
  const std::string mark = "<!-- The table is written by api_tests. -->\n";
  text.resize(std::min(text.size(), text.find(mark)));
  text += mark +
          "\n| operation | request | whose | scope | drafter | clerk | reviewer | leader | "
          "admin |\n|---|---|---|---|---|---|---|---|---|\n";
  for (const Rule& rule : service::kRules) {
    const auto found = routes.find(rule.operation);
    text.append("| ").append(rule.operation).append(" | ");
    if (found != routes.end())
      text.append(found->second->method).append(" `").append(found->second->path).append("`");
    text.append(" | ").append(wordOf(rule.owner)).append(" | ").append(scopeText(rule));
    for (const auto& word : service::kRoleWords)
      text.append(rule.roles & static_cast<service::RoleSet>(word.role) ? " | ✓" : " | ");
    text += " |\n";
  }
  return text;
}

TEST(AuthorizationMatrix, IsWhatTheDocumentationShows) {
  const std::string actual = documentation();
  if (readFile(VANTHU_SOURCE_DIR "/docs/authorization.md") == actual)
    return;
  const std::string written = VANTHU_BINARY_DIR "/golden/authorization.md";
  writeFile(written, actual);
  ADD_FAILURE() << "docs/authorization.md is not what the rules say; " << written << " is";
}

}  // namespace
}  // namespace vanthu::testing
