#include "service/people/cookies.h"
#include "unit/service/people/authenticate_fixture.h"

namespace vanthu::service {
namespace {

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

}  // namespace
}  // namespace vanthu::service
