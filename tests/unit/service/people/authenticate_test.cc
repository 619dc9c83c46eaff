#include "service/people/authenticate.h"

#include "service/people/key_cache.h"
#include "unit/service/people/authenticate_fixture.h"

namespace vanthu::service {
namespace {

using store::Transaction;

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

TEST_P(Authenticate, RemembersNoKeyThatWasRevokedWhileItWasRead) {
  KeyCache cache(std::chrono::seconds(60));
  const uint64_t before = cache.generation();
  cache.clear();
  cache.remember("prefix", "hash", Caller(), std::chrono::seconds(60), before);
  EXPECT_FALSE(cache.find("prefix", "hash"));
  cache.remember("prefix", "hash", Caller(), std::chrono::seconds(60), cache.generation());
  EXPECT_TRUE(cache.find("prefix", "hash"));
}

TEST_P(Authenticate, KnowsAKeyThatWasSeenWithoutTheDatabase) {
  const RequestHead from = withKey(addKey());
  EXPECT_FALSE(cachedCaller(from, people()));
  ASSERT_TRUE(ask(from));
  const auto cached = cachedCaller(from, people());
  ASSERT_TRUE(cached);
  EXPECT_EQ(cached->id, keyId_);
  RequestHead twice = from;
  twice.headers.add("authorization", *from.headers.find("authorization"));
  EXPECT_FALSE(cachedCaller(twice, people()));
  EXPECT_FALSE(cachedCaller(head(), people()));
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

}  // namespace
}  // namespace vanthu::service
