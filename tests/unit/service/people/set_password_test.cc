#include "service/people/set_password.h"

#include <atomic>
#include <thread>
#include <vector>

#include "unit/service/people/authenticate_fixture.h"

namespace vanthu::service {
namespace {

using store::Transaction;

TEST_P(Authenticate, MakesTheFirstAdministratorByALinkOnce) {
  const auto token = makeSetupToken(people());
  ASSERT_TRUE(token && *token);
  EXPECT_TRUE(linkFacts(people(), **token)->setup);
  EXPECT_EQ(codeOf(useLink(people(), "wrong", {"admin", "Quản trị", std::string(kGood)})),
            "link.unknown");
  EXPECT_EQ(codeOf(useLink(people(), **token, {"admin", "Quản trị", "short"})),
            "data.weak-password");
  EXPECT_EQ(codeOf(useLink(people(), **token, {"", "", std::string(kGood)})), "data.bad-name");
  EXPECT_EQ(codeOf(useLink(people(), **token, {"admin", "Quản trị", std::string(kGood)})), "");
  EXPECT_EQ(codeOf(useLink(people(), **token, {"admin2", "Quản trị", std::string(kGood)})),
            "link.unknown");
  const auto login = tryLogin("admin", kGood);
  ASSERT_TRUE(login);
  const auto caller = ask(withSession(login->token));
  EXPECT_TRUE(caller->everywhere);
  EXPECT_EQ(caller->in("any"), static_cast<RoleSet>(Role::admin));
  EXPECT_FALSE(*makeSetupToken(people()));
}

TEST_P(Authenticate, MakesOneFirstAdministratorThoughManyTryAtOnce) {
  const auto token = makeSetupToken(people());
  ASSERT_TRUE(token && *token);
  std::atomic<int> made = 0;
  std::vector<std::thread> all;
  for (int i = 0; i < 4; ++i)
    all.emplace_back([&, i] {
      const std::string name = "admin" + std::to_string(i);
      made += useLink(people(), **token, {name, "Quản trị", std::string(kGood)}).has_value();
    });
  for (std::thread& each : all)
    each.join();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(files().sql("SELECT count(*) FROM person;"), "1\n");
}

TEST_P(Authenticate, SetsANewPasswordByALinkAndEndsSessions) {
  const std::string lan = addPerson();
  const auto login = tryLogin("lan", kGood);
  const auto token = db().write([&](Transaction& tx) -> Result<std::string> {
    return makePasswordToken(people().options(), tx, lan);
  });
  EXPECT_TRUE(tryLogin("lan", kGood));
  ASSERT_EQ(codeOf(useLink(people(), *token, {"", "", "trời nắng chang chang"})), "");
  EXPECT_FALSE(ask(withSession(login->token)));
  EXPECT_EQ(codeOf(tryLogin("lan", kGood)), "auth.bad-credentials");
  EXPECT_TRUE(tryLogin("lan", "trời nắng chang chang"));
}

TEST_P(Authenticate, TakesARightPasswordWithAWeakNewOneForNoWrongPassword) {
  addPerson();
  const auto login = tryLogin("lan", kGood);
  RequestHead from = withSession(login->token, "POST");
  from.headers.set("x-csrf-token", csrfToken(login->token));
  const auto change = [&](std::string_view next) {
    return codeOf(changePassword(people(), from, *ask(from), kGood, next, wait_));
  };
  for (int i = 0; i < 8; ++i)
    EXPECT_EQ(change("short"), "data.weak-password") << i;
  EXPECT_EQ(change("trời nắng chang chang"), "");
}

TEST_P(Authenticate, ChangesAPasswordOnlyForWhoKnowsIt) {
  addPerson();
  const auto here = tryLogin("lan", kGood);
  const auto there = tryLogin("lan", kGood);
  RequestHead from = withSession(here->token, "POST");
  from.headers.set("x-csrf-token", csrfToken(here->token));
  const auto change = [&](std::string_view present, std::string_view next) {
    return codeOf(changePassword(people(), from, *ask(from), present, next, wait_));
  };
  EXPECT_EQ(change("wrong wrong wrong", "trời nắng chang chang"), "data.wrong-password");
  EXPECT_EQ(change(kGood, "short"), "data.weak-password");
  EXPECT_EQ(change(kGood, "trời nắng chang chang"), "");
  EXPECT_TRUE(ask(withSession(here->token)));
  EXPECT_FALSE(ask(withSession(there->token)));
}

}  // namespace
}  // namespace vanthu::service
