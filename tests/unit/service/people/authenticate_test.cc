#include "service/people/authenticate.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>
#include <vector>

#include "service/people/cookies.h"
#include "service/people/key_cache.h"
#include "service/people/new_key.h"
#include "service/people/password.h"
#include "service/people/secrets.h"
#include "service/people/sessions.h"
#include "service/people/set_password.h"
#include "store/people/api_keys.h"
#include "support/databases.h"

namespace vanthu::service {
namespace {

using store::Transaction;

constexpr std::string_view kGood = "mưa phùn gió bấc";

class Authenticate : public testing::OnBothDatabases {
 protected:
  template <typename T>
  static std::string codeOf(const Result<T>& result) {
    return result ? "" : result.error().front().code;
  }

  static RequestHead head(std::string method = "GET", std::string peer = "192.0.2.7") {
    RequestHead made;
    made.method = std::move(method);
    made.path = "/api/v1/x";
    made.peer = std::move(peer);
    made.secure = true;
    made.headers.set("host", "vanthu.example");
    return made;
  }
  static RequestHead withKey(const std::string& key, std::string peer = "192.0.2.7") {
    RequestHead made = head("GET", std::move(peer));
    made.headers.set("authorization", "Bearer " + key);
    return made;
  }
  static RequestHead withSession(const std::string& token, std::string method = "GET") {
    RequestHead made = head(std::move(method));
    made.headers.set("cookie", "other=1; __Host-vanthu=" + token);
    return made;
  }

  std::string addPerson(const std::string& name = "lan") {
    const auto hash = hashPassword(kGood, people().lanes());
    return *db().write([&](Transaction& tx) -> Result<std::string> {
      const auto user = store::addUser(tx, {name, "Ngọc Lan", {{"so-gd", 2}}}, "x");
      if (!user)
        return fail(user.error());
      if (auto set = store::setPassword(tx, user->id, *hash, "", "x"); !set)
        return fail(set.error());
      return user->id;
    });
  }
  Result<Login> tryLogin(std::string_view name,
                         std::string_view password,
                         const RequestHead& from = head("POST")) {
    return logIn(people(), from, name, password, wait_);
  }
  std::string addKey(store::Grants grants = {{"so-gd", 2}},
                     std::chrono::days life = std::chrono::days(9)) {
    const KeyText text = makeKeyText();
    keyId_ = db().write([&](Transaction& tx) {
                   return store::addKey(
                       tx, {text.prefix, text.hash, "eOffice", 5, grants, life}, "", "x");
                 })
                 ->id;
    return text.text;
  }
  void revoke() {
    ASSERT_TRUE(db().write([&](Transaction& tx) { return store::revokeKey(tx, keyId_, "x"); }));
  }

  People& people() {
    if (!people_)
      people_ = std::make_unique<People>(db(), options_);
    return *people_;
  }
  Result<Caller> ask(const RequestHead& from) { return authenticate(from, people()); }

  PeopleOptions options_;
  std::string keyId_;
  std::chrono::seconds wait_{0};

 private:
  std::unique_ptr<People> people_;
};
ON_BOTH_DATABASES(Authenticate);

TEST_P(Authenticate, WantsCredentials) {
  EXPECT_EQ(codeOf(ask(head())), "auth.no-credentials");
}

TEST_P(Authenticate, TakesAKeyWithItsRolesAndScopes) {
  const auto caller = ask(withKey(addKey()));
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->kind, Caller::Kind::key);
  EXPECT_EQ(caller->id, keyId_);
  EXPECT_EQ(caller->scopes, 5);
  EXPECT_EQ(caller->in("so-gd"), 2);
  EXPECT_EQ(caller->in("so-nv"), 0);
  EXPECT_FALSE(caller->everywhere);
}

TEST_P(Authenticate, RefusesEveryOtherKey) {
  const std::string key = addKey();
  std::string changed = key;
  changed.back() = changed.back() == '0' ? '1' : '0';
  for (const std::string& wrong : {changed,
                                   key + "x",
                                   key.substr(0, key.size() - 1),
                                   std::string("vt_"),
                                   std::string("vt__"),
                                   std::string("vt_local_x"),
                                   std::string("x"),
                                   std::string(500, 'v')})
    EXPECT_EQ(codeOf(ask(withKey(wrong))), "auth.bad-credentials") << wrong;
  RequestHead basic = head();
  basic.headers.set("authorization", "Basic " + key);
  EXPECT_EQ(codeOf(ask(basic)), "auth.bad-credentials");
  RequestHead twice = withKey(key);
  twice.headers.add("authorization", "Bearer " + key);
  EXPECT_EQ(codeOf(ask(twice)), "auth.bad-credentials");
  RequestHead lower = head();
  lower.headers.set("authorization", "bearer " + key);
  EXPECT_TRUE(ask(lower));
}

TEST_P(Authenticate, SeesARevocationAtOnceHereAndSoonElsewhere) {
  options_.keyCacheLife = std::chrono::milliseconds(200);
  const std::string key = addKey();
  EXPECT_TRUE(ask(withKey(key)));
  revoke();  // as another node would
  EXPECT_TRUE(ask(withKey(key)));
  std::this_thread::sleep_for(std::chrono::milliseconds(250));
  EXPECT_EQ(codeOf(ask(withKey(key))), "auth.bad-credentials");

  const std::string second = addKey();
  EXPECT_TRUE(ask(withKey(second)));
  revoke();
  people().keys().clear();
  EXPECT_EQ(codeOf(ask(withKey(second))), "auth.bad-credentials");
}

TEST_P(Authenticate, WritesWhenAKeyWasUsedApartFromRequests) {
  options_.lastUseEvery = std::chrono::milliseconds(20);
  ASSERT_TRUE(ask(withKey(addKey())));
  const auto lastUsed = [&] {
    return db()
        .read([&](Transaction& tx) { return store::findKey(tx, keyId_); })
        ->lastUsed.has_value();
  };
  for (int i = 0; i < 500 && !lastUsed(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(lastUsed());
}

TEST_P(Authenticate, TakesTheLocalKeyFromThisMachineOnly) {
  const std::string key = people().makeLocalKey();
  const auto caller = ask(withKey(key, "127.0.0.1"));
  ASSERT_TRUE(caller);
  EXPECT_TRUE(caller->everywhere);
  EXPECT_EQ(caller->scopes, kAllScopes);
  EXPECT_TRUE(ask(withKey(key, "::1")));
  EXPECT_EQ(codeOf(ask(withKey(key, "192.0.2.7"))), "auth.bad-credentials");
  EXPECT_EQ(codeOf(ask(withKey(key + "0", "127.0.0.1"))), "auth.bad-credentials");
}

TEST_P(Authenticate, KeepsAPersonLoggedIn) {
  const std::string lan = addPerson();
  const auto login = tryLogin("LAN", kGood);
  ASSERT_TRUE(login);
  const auto caller = ask(withSession(login->token));
  ASSERT_TRUE(caller);
  EXPECT_EQ(caller->kind, Caller::Kind::person);
  EXPECT_EQ(caller->id, lan);
  EXPECT_EQ(caller->scopes, kAllScopes);
  EXPECT_EQ(caller->in("so-gd"), 2);
  EXPECT_EQ(codeOf(ask(withSession(randomToken()))), "auth.bad-credentials");
}

TEST_P(Authenticate, StoresNoTokenThatCouldBeUsed) {
  addPerson();
  const auto login = tryLogin("lan", kGood);
  ASSERT_TRUE(login);
  const std::string key = addKey();
  const std::string rows = files().sql(
      "SELECT token_hash FROM login_session; SELECT token_hash FROM known_device;"
      "SELECT prefix, secret_hash FROM api_key; SELECT password FROM person;"
      "SELECT subject FROM login_throttle;");
  EXPECT_EQ(rows.find(login->token), std::string::npos);
  EXPECT_EQ(rows.find(login->device), std::string::npos);
  EXPECT_EQ(rows.find(key.substr(key.rfind('_') + 1)), std::string::npos);
  EXPECT_EQ(rows.find("mưa"), std::string::npos);
  EXPECT_NE(rows.find(hashOf(login->token)), std::string::npos);
}

TEST_P(Authenticate, GivesANewTokenAtEachLoginAndEndsTheOldSession) {
  addPerson();
  const auto first = tryLogin("lan", kGood);
  const auto second = tryLogin("lan", kGood, withSession(first->token, "POST"));
  ASSERT_TRUE(second);
  EXPECT_NE(first->token, second->token);
  EXPECT_FALSE(ask(withSession(first->token)));
  EXPECT_TRUE(ask(withSession(second->token)));
  ASSERT_TRUE(logOut(people(), withSession(second->token)));
  EXPECT_FALSE(ask(withSession(second->token)));
}

TEST_P(Authenticate, WantsTheTokenOfThePageForAChange) {
  addPerson();
  const std::string token = tryLogin("lan", kGood)->token;
  EXPECT_EQ(codeOf(ask(withSession(token, "POST"))), "auth.forbidden-origin");
  RequestHead good = withSession(token, "POST");
  good.headers.set("x-csrf-token", csrfToken(token));
  EXPECT_TRUE(ask(good));
  RequestHead wrong = withSession(token, "DELETE");
  wrong.headers.set("x-csrf-token", csrfToken(randomToken()));
  EXPECT_EQ(codeOf(ask(wrong)), "auth.forbidden-origin");
}

TEST_P(Authenticate, RefusesAChangeFromAnotherSite) {
  addPerson();
  const std::string token = tryLogin("lan", kGood)->token;
  const auto from = [&](const char* name, const char* value) {
    RequestHead made = withSession(token, "POST");
    made.headers.set("x-csrf-token", csrfToken(token));
    made.headers.set(name, value);
    return codeOf(ask(made));
  };
  EXPECT_EQ(from("sec-fetch-site", "same-origin"), "");
  EXPECT_EQ(from("sec-fetch-site", "none"), "");
  EXPECT_EQ(from("sec-fetch-site", "same-site"), "auth.forbidden-origin");
  EXPECT_EQ(from("sec-fetch-site", "cross-site"), "auth.forbidden-origin");
  EXPECT_EQ(from("origin", "https://vanthu.example"), "");
  EXPECT_EQ(from("origin", "http://vanthu.example"), "auth.forbidden-origin");
  EXPECT_EQ(from("origin", "https://evil.example"), "auth.forbidden-origin");
  EXPECT_EQ(from("origin", "null"), "auth.forbidden-origin");
  RequestHead login = head("POST");
  login.headers.set("sec-fetch-site", "cross-site");
  EXPECT_EQ(codeOf(tryLogin("lan", kGood, login)), "auth.forbidden-origin");
}

TEST_P(Authenticate, NamesCookiesByTheConnection) {
  addPerson();
  const std::string token = tryLogin("lan", kGood)->token;
  Response response;
  setCookie(head(), response, Cookie::session, token);
  EXPECT_EQ(*response.headers.find("set-cookie"),
            "__Host-vanthu=" + token + "; Path=/; HttpOnly; Secure; SameSite=Lax");
  RequestHead plain = head();
  plain.secure = false;
  Response onLoopback;
  setCookie(plain, onLoopback, Cookie::session, token);
  EXPECT_EQ(*onLoopback.headers.find("set-cookie"),
            "vanthu=" + token + "; Path=/; HttpOnly; SameSite=Lax");
  plain.headers.set("cookie", "vanthu=" + token);
  EXPECT_TRUE(ask(plain));
  plain.secure = true;
  EXPECT_EQ(codeOf(ask(plain)), "auth.no-credentials");
  RequestHead twice = withSession(token);
  twice.headers.add("cookie", "__Host-vanthu=" + token);
  EXPECT_EQ(codeOf(ask(twice)), "auth.no-credentials");
}

TEST_P(Authenticate, AnswersUnknownNamesAsWrongPasswords) {
  addPerson();
  const auto wrong = tryLogin("lan", "mưa phùn gió nồm");
  const auto unknown = tryLogin("nobody", kGood);
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.error(), unknown.error());
}

TEST_P(Authenticate, SlowsGuessesDownAlsoForNamesThatDoNotExist) {
  setClock("2026-11-22T01:00:00.000Z");
  addPerson();
  for (const char* name : {"lan", "nobody"}) {
    wait_ = std::chrono::seconds(0);
    for (int i = 0; i < 6; ++i)
      EXPECT_EQ(codeOf(tryLogin(name, "wrong wrong wrong")), "auth.bad-credentials") << i;
    EXPECT_EQ(codeOf(tryLogin(name, kGood)), "limit.logins");
    EXPECT_EQ(wait_, std::chrono::seconds(1));
  }
  setClock("2026-11-22T01:00:01.000Z");
  EXPECT_TRUE(tryLogin("lan", kGood));
}

TEST_P(Authenticate, DoesNotLetStrangersLockAPersonOut) {
  setClock("2026-11-22T01:00:00.000Z");
  addPerson();
  const auto login = tryLogin("lan", kGood);
  ASSERT_TRUE(login);
  RequestHead stranger = head("POST", "198.51.100.9");
  for (int i = 0; i < 7; ++i)
    (void)tryLogin("lan", "wrong wrong wrong", stranger);
  EXPECT_EQ(codeOf(tryLogin("lan", kGood, stranger)), "limit.logins");
  RequestHead own = head("POST");
  own.headers.set("cookie", "__Host-vanthu-device=" + login->device);
  EXPECT_TRUE(tryLogin("lan", kGood, own));
}

TEST_P(Authenticate, SlowsANetworkDownThatTriesManyNames) {
  setClock("2026-11-22T01:00:00.000Z");
  RequestHead stranger = head("POST", "2001:db8::1");
  for (int i = 0; i < 51; ++i)
    EXPECT_EQ(codeOf(tryLogin("name" + std::to_string(i), "x", stranger)), "auth.bad-credentials");
  RequestHead neighbour = head("POST", "2001:db8::2");
  EXPECT_EQ(codeOf(tryLogin("other", "x", neighbour)), "limit.logins");
  EXPECT_EQ(codeOf(tryLogin("other", "x", head("POST", "2001:db8:1::1"))), "auth.bad-credentials");
}

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

TEST(Network, KnowsThisMachineAndItsNeighbours) {
  EXPECT_TRUE(isLoopback("127.0.0.1"));
  EXPECT_TRUE(isLoopback("127.9.9.9"));
  EXPECT_TRUE(isLoopback("::1"));
  EXPECT_TRUE(isLoopback("::ffff:127.0.0.1"));
  for (const char* other :
       {"10.0.0.1", "::2", "localhost", "", "127.0.0.1.example", "::ffff:10.0.0.1"})
    EXPECT_FALSE(isLoopback(other)) << other;
  EXPECT_EQ(networkOf("192.0.2.7"), "192.0.2.0/24");
  EXPECT_EQ(networkOf("::ffff:192.0.2.7"), "192.0.2.0/24");
  EXPECT_EQ(networkOf("2001:db8:1:2:3::9"), "2001:db8:1:2::/64");
}

TEST(Secrets, AreLongAndNeverTheSame) {
  EXPECT_EQ(randomToken().size(), 52u);
  EXPECT_NE(randomToken(), randomToken());
  const KeyText key = makeKeyText();
  EXPECT_EQ(key.text.size(), 3 + 12 + 1 + 52u);
  EXPECT_EQ(key.hash, hashOf(key.text));
  EXPECT_TRUE(sameSecret("abc", "abc"));
  EXPECT_FALSE(sameSecret("abc", "abd"));
  EXPECT_FALSE(sameSecret("abc", "abcd"));
}

}  // namespace
}  // namespace vanthu::service
