#include "store/idempotency.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "support/databases.h"

namespace vanthu::store {
namespace {

class Idempotency : public testing::OnBothDatabases {
 protected:
  KeyLookup take(const RequestKey& key) {
    return *db().write([&](Transaction& tx) -> Result<KeyLookup> { return takeKey(tx, key); });
  }
  void answer(const RequestKey& key, const StoredAnswer& answer) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      answerKey(tx, key, answer);
      return true;
    }));
  }
  std::string keys() { return files().sql("SELECT count(*) FROM request_key;"); }

  const RequestKey key_{"user-1", "k-1", "abc"};
};
ON_BOTH_DATABASES(Idempotency);

TEST_P(Idempotency, AnswersARetryAsTheFirstTime) {
  EXPECT_EQ(take(key_).state, KeyState::fresh);
  answer(key_, {201, "application/json", "/api/v1/documents/1", "\"1\"", "{\"số\":1}"});
  const KeyLookup again = take(key_);
  EXPECT_EQ(again.state, KeyState::answered);
  EXPECT_EQ(again.answer.status, 201);
  EXPECT_EQ(again.answer.contentType, "application/json");
  EXPECT_EQ(again.answer.location, "/api/v1/documents/1");
  EXPECT_EQ(again.answer.etag, "\"1\"");
  EXPECT_EQ(again.answer.body, "{\"số\":1}");
}

TEST_P(Idempotency, SaysWhatAnUnfinishedRequestIsAbout) {
  ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
    takeKey(tx, key_);
    bindKey(tx, key_, "documents/7");
    return true;
  }));
  const KeyLookup again = take(key_);
  EXPECT_EQ(again.state, KeyState::unfinished);
  EXPECT_EQ(again.subject, "documents/7");
}

TEST_P(Idempotency, RefusesAKeyThatWasUsedForAnotherRequest) {
  take(key_);
  EXPECT_EQ(take({"user-1", "k-1", "other"}).state, KeyState::mismatch);
  answer(key_, {200, "text/plain", "", "", "1"});
  EXPECT_EQ(take({"user-1", "k-1", "other"}).state, KeyState::mismatch);
}

TEST_P(Idempotency, KeepsTheKeysOfCallersApart) {
  take(key_);
  EXPECT_EQ(take({"user-2", "k-1", "abc"}).state, KeyState::fresh);
}

TEST_P(Idempotency, ForgetsTheKeyOfARequestThatFailed) {
  const auto failed = db().write([&](Transaction& tx) -> Result<int> {
    takeKey(tx, key_);
    return fail({"data.bad", {}, {"sai", "wrong"}, {}});
  });
  EXPECT_FALSE(failed);
  EXPECT_EQ(take(key_).state, KeyState::fresh);
}

TEST_P(Idempotency, DoesTheWorkOnceForManyAtTheSameTime) {
  std::atomic<int> fresh = 0;
  std::atomic<int> answered = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 16; ++i) {
    threads.emplace_back([&] {
      const auto done = db().write([&](Transaction& tx) -> Result<KeyState> {
        const KeyLookup found = takeKey(tx, key_);
        if (found.state == KeyState::fresh)
          answerKey(tx, key_, {201, "text/plain", "", "", "12"});
        else
          EXPECT_EQ(found.answer.body, "12");
        return found.state;
      });
      ASSERT_TRUE(done);
      ++(*done == KeyState::fresh ? fresh : answered);
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(fresh, 1);
  EXPECT_EQ(answered, 15);
}

TEST_P(Idempotency, ForgetsAfterSevenDaysButNeverAKeyOfIssuing) {
  const RequestKey issuing{"user-1", "issue", "abc", true};
  setClock("2026-11-01T00:00:00.000Z");
  take(key_);
  take(issuing);
  setClock("2026-11-08T00:00:00.000Z");
  EXPECT_EQ(take(key_).state, KeyState::unfinished);
  setClock("2026-11-08T00:00:00.001Z");
  EXPECT_EQ(take(key_).state, KeyState::fresh);
  setClock("2036-11-08T00:00:00.000Z");
  EXPECT_EQ(take(issuing).state, KeyState::unfinished);
}

TEST_P(Idempotency, ClearsOldKeysAwayAsNewOnesCome) {
  setClock("2026-11-01T00:00:00.000Z");
  for (int i = 0; i < 30; ++i)
    take({"user-1", "old-" + std::to_string(i), "abc"});
  take({"user-1", "issue", "abc", true});
  setClock("2026-11-09T00:00:00.000Z");
  take({"user-1", "new-1", "abc"});
  take({"user-1", "new-2", "abc"});
  EXPECT_EQ(keys(), "3\n");
}

}  // namespace
}  // namespace vanthu::store
