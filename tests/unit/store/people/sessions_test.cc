#include "store/people/sessions.h"

#include <gmock/gmock.h>

#include "store/people/api_keys.h"
#include "store/people/login_throttle.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using std::chrono::seconds;

constexpr SessionLimits kLimits{std::chrono::minutes(30), std::chrono::hours(12)};

class Sessions : public testing::OnBothDatabases {
 protected:
  Sessions() { setClock("2026-11-22T01:00:00.000Z"); }

  std::string person() {
    return db()
        .write([](Transaction& tx) {
          return addUser(tx, {"lan", "Lan", {{"so-gd", 1}}}, "x");
        })
        ->id;
  }
  void begin(const std::string& who, const std::string& token) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      if (auto added = addSession(tx, who, token, kLimits); !added)
        return fail(added.error());
      return true;
    }));
  }
  std::optional<Session> find(const std::string& token) {
    return *db().read([&](Transaction& tx) -> Result<std::optional<Session>> {
      return findSession(tx, token, kLimits);
    });
  }
  void touch(const std::string& token) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      touchSession(tx, token);
      return true;
    }));
  }
  seconds count(const std::string& subject) {
    return *db().write([&](Transaction& tx) -> Result<seconds> {
      return countFailure(tx, subject, {2, seconds(1), seconds(60)});
    });
  }
  bool findLinkOf(const std::string& token) {
    return *db().read(
        [&](Transaction& tx) -> Result<bool> { return findLink(tx, token).has_value(); });
  }
  void link(const std::string& who, const std::string& token) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      addLink(tx, who, token, std::chrono::minutes(30));
      return true;
    }));
  }
};
ON_BOTH_DATABASES(Sessions);

TEST_P(Sessions, EndAfterHalfAnHourWithoutUse) {
  begin(person(), "t");
  setClock("2026-11-22T01:29:59.000Z");
  ASSERT_TRUE(find("t"));
  EXPECT_TRUE(find("t")->stale);
  touch("t");
  EXPECT_FALSE(find("t")->stale);
  setClock("2026-11-22T01:59:58.000Z");
  EXPECT_TRUE(find("t"));
  setClock("2026-11-22T02:00:00.000Z");
  EXPECT_FALSE(find("t"));
}

TEST_P(Sessions, EndAfterTwelveHoursThoughUsed) {
  begin(person(), "t");
  setClock("2026-11-22T12:59:00.000Z");
  touch("t");
  EXPECT_TRUE(find("t"));
  setClock("2026-11-22T13:00:01.000Z");
  touch("t");
  EXPECT_FALSE(find("t"));
}

TEST_P(Sessions, OfOthersGoOnWhenOneEnds) {
  const std::string lan = person();
  begin(lan, "t1");
  begin(lan, "t2");
  ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
    endSessionsOf(tx, lan, "t2");
    return true;
  }));
  EXPECT_FALSE(find("t1"));
  EXPECT_TRUE(find("t2"));
}

TEST_P(Sessions, DelayFailedLoginsMoreAndMore) {
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(0));  // the third is counted, and the next has to wait
  EXPECT_EQ(count("a"), seconds(1));
  EXPECT_EQ(count("b"), seconds(0));
  setClock("2026-11-22T01:00:01.000Z");
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(2));
  setClock("2026-11-22T01:00:03.000Z");
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(4));
}

TEST_P(Sessions, NeverDelayLongerThanThePolicySays) {
  for (int i = 0; i < 40; ++i) {
    setClock("2026-11-22T02:" + std::to_string(10 + i) + ":00.000Z");
    EXPECT_EQ(count("a"), seconds(0)) << i;
  }
  EXPECT_EQ(count("a"), seconds(60));
}

TEST_P(Sessions, ForgetFailuresAfterADay) {
  for (int i = 0; i < 3; ++i)
    count("a");
  setClock("2026-11-23T01:00:01.000Z");
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(0));
  EXPECT_EQ(count("a"), seconds(1));
}

TEST_P(Sessions, TakeBackAFailureThatWasNone) {
  for (int i = 0; i < 3; ++i)
    count("a");
  ASSERT_TRUE(db().write([](Transaction& tx) -> Result<bool> {
    takeBackFailure(tx, "a", tx.now().instant);
    return true;
  }));
  EXPECT_EQ(count("a"), seconds(0));
}

TEST_P(Sessions, DoNotLiftADelayThatOthersBrought) {
  count("a");  // by somebody who knows the password, and is slow
  setClock("2026-11-22T01:00:00.500Z");
  count("a");
  count("a");
  ASSERT_TRUE(db().write([](Transaction& tx) -> Result<bool> {
    takeBackFailure(tx, "a", "2026-11-22T01:00:00.000Z");
    return true;
  }));
  EXPECT_EQ(count("a"), seconds(1));
}

TEST_P(Sessions, TakeALinkForHalfAnHourUntilTheNext) {
  const std::string lan = person();
  link(lan, "l1");
  EXPECT_TRUE(findLinkOf("l1"));
  setClock("2026-11-22T01:30:00.000Z");
  EXPECT_FALSE(findLinkOf("l1"));
  setClock("2026-11-22T01:10:00.000Z");
  link(lan, "l2");
  EXPECT_FALSE(findLinkOf("l1"));
  EXPECT_TRUE(findLinkOf("l2"));
  const auto useUp = [&] {
    return *db().write([](Transaction& tx) -> Result<bool> { return useUpLink(tx, "l2"); });
  };
  EXPECT_TRUE(useUp());
  EXPECT_FALSE(useUp());
  EXPECT_FALSE(findLinkOf("l2"));
}

TEST_P(Sessions, MakeAFirstAdministratorOnlyWhileThereIsNobody) {
  link("", "first");
  EXPECT_TRUE(findLinkOf("first"));
  person();
  EXPECT_FALSE(findLinkOf("first"));
}

TEST_P(Sessions, KnowTheBrowserOfAPerson) {
  const std::string lan = person();
  const auto known = [&](const std::string& who) {
    return *db().read([&](Transaction& tx) -> Result<bool> { return isKnownDevice(tx, who, "d"); });
  };
  ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
    rememberDevice(tx, lan, "d");
    rememberDevice(tx, lan, "d");
    return true;
  }));
  EXPECT_TRUE(known(lan));
  EXPECT_FALSE(known("other"));
}

class Keys : public Sessions {
 protected:
  std::optional<KeyProof> prove() {
    return *db().read([](Transaction& tx) -> Result<std::optional<KeyProof>> {
      return findKeyByPrefix(tx, "abc");
    });
  }
  ApiKey add(std::optional<std::chrono::days> life = {}) {
    return *db().write([&](Transaction& tx) {
      return addKey(tx, {"abc", "hash", "eOffice", 5, {{"so-gd", 2}}, life}, "", "x");
    });
  }
};
ON_BOTH_DATABASES(Keys);

TEST_P(Keys, AreFoundByTheirPrefix) {
  add();
  ASSERT_TRUE(prove());
  EXPECT_EQ(prove()->secretHash, "hash");
  EXPECT_EQ(prove()->key.scopes, 5);
  EXPECT_EQ(prove()->key.grants, (Grants{{"so-gd", 2}}));
}

TEST_P(Keys, Expire) {
  add(std::chrono::days(2));
  setClock("2026-11-24T00:59:59.000Z");
  ASSERT_TRUE(prove());
  EXPECT_EQ(prove()->left, seconds(1));
  setClock("2026-11-24T01:00:00.000Z");
  EXPECT_FALSE(prove());
}

TEST_P(Keys, AreRevokedOnce) {
  const ApiKey key = add();
  const auto revoke = [&] {
    return *db().write([&](Transaction& tx) { return revokeKey(tx, key.id, "x"); });
  };
  const auto first = revoke().revokedAt;
  EXPECT_FALSE(prove());
  setClock("2026-11-23T01:00:00.000Z");
  EXPECT_EQ(revoke().revokedAt, first);
}

TEST_P(Keys, TellWhenTheyWereUsed) {
  const ApiKey key = add();
  ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
    markUsed(tx, {key.id, "gone"});
    return true;
  }));
  EXPECT_EQ(prove()->key.lastUsed, "2026-11-22T01:00:00.000Z");
}

}  // namespace
}  // namespace vanthu::store
