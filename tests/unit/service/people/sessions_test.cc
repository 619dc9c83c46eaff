#include "service/people/sessions.h"

#include "service/people/cookies.h"
#include "service/people/secrets.h"
#include "unit/service/people/authenticate_fixture.h"

namespace vanthu::service {
namespace {

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

TEST_P(Authenticate, KeepsAPersonLoggedInThoughTheUseCannotBeWritten) {
  setClock("2026-11-22T01:00:00.000Z");
  addPerson();
  const auto login = tryLogin("lan", kGood);
  ASSERT_TRUE(login);
  setClock("2026-11-22T01:05:00.000Z");
  ASSERT_TRUE(tryLogin("lan", kGood));
  ASSERT_TRUE(db().write([](store::Transaction& tx) -> Result<bool> {
    tx.execute("CREATE UNIQUE INDEX no_second_use ON login_session (last_used)");
    return true;
  }));
  EXPECT_EQ(codeOf(ask(withSession(login->token))), "");
  EXPECT_EQ(files().sql("SELECT count(*) FROM login_session WHERE last_used LIKE '%01:00:00%';"),
            "1\n")
      << "the use could be written after all: this test tests nothing";
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

}  // namespace
}  // namespace vanthu::service
