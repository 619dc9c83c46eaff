#include "store/database/database.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "store/database/open_options.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

class DatabaseTest : public testing::OnBothDatabases {
 protected:
  DatabaseTest() {
    files().sql("CREATE TABLE counter (name TEXT PRIMARY KEY, last BIGINT, bytes " +
                std::string(GetParam() == Dialect::sqlite ? "BLOB" : "BYTEA") + ");");
  }
  Result<int64_t> bump(const std::string& name) {
    return db().write([&](Transaction& tx) -> Result<int64_t> {
      return tx
          .one(
              "INSERT INTO counter (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE"
              " SET last = counter.last + 1 RETURNING last",
              {name})
          ->integer("last");
    });
  }
  int64_t rows() {
    return *db().read([](Transaction& tx) -> Result<int64_t> {
      return tx.one("SELECT count(*) AS n FROM counter")->integer("n");
    });
  }
};
ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, GivesBackWhatWasPutIn) {
  const std::string bytes("\0\x7f\x80\xff'\"\\", 7);
  const auto done = db().write([&](Transaction& tx) -> Result<bool> {
    EXPECT_EQ(tx.execute("INSERT INTO counter VALUES (?, ?, ?), (?, ?, ?)",
                         {"Đỗ Thị Ngọc Ánh '?' $1",
                          int64_t{-9'007'199'254'740'993},
                          Blob{bytes},
                          "trống",
                          nullptr,
                          nullptr}),
              2);
    return true;
  });
  ASSERT_TRUE(done);
  const Rows rows = *db().read([](Transaction& tx) -> Result<Rows> {
    return tx.query("SELECT name, last, bytes FROM counter ORDER BY name");
  });
  ASSERT_THAT(rows, SizeIs(2));
  // By code point on both databases: "t" stands before "Đ".
  EXPECT_EQ(rows[0].text("name"), "trống");
  EXPECT_TRUE(rows[0].isNull("bytes"));
  EXPECT_EQ(rows[0].maybeInteger("last"), std::nullopt);
  EXPECT_EQ(rows[1].text("name"), "Đỗ Thị Ngọc Ánh '?' $1");
  EXPECT_EQ(rows[1].integer("last"), -9'007'199'254'740'993);
  EXPECT_EQ(rows[1].blob("bytes"), bytes);
}

TEST_P(DatabaseTest, AddsWholeNumbersUp) {
  const auto sum = db().write([](Transaction& tx) -> Result<int64_t> {
    tx.execute("INSERT INTO counter VALUES ('a', 40, NULL), ('b', 2, NULL)");
    return tx.one("SELECT SUM(last) AS total FROM counter")->integer("total");
  });
  EXPECT_EQ(*sum, 42);
}

TEST_P(DatabaseTest, RollsBackWhatEndsInAFailedResult) {
  const auto failed = db().write([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO counter VALUES ('a', 1, NULL)");
    return fail({"data.bad", {}, {"sai", "wrong"}, {}});
  });
  EXPECT_EQ(failed.error().front().code, "data.bad");
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(*bump("a"), 1);
}

TEST_P(DatabaseTest, RollsBackAStatementThatFailsAndTellsUsersNothingOfIt) {
  const auto failed = db().write([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO counter VALUES ('a', 1, NULL)");
    tx.execute("INSERT INTO counter VALUES (?, ?, NULL)", {"a", 7'654'321});
    return 0;
  });
  EXPECT_EQ(failed.error().front().code, "machine.database");
  EXPECT_THAT(toJson(failed.error()), Not(HasSubstr("counter")));
  EXPECT_THAT(log(), HasSubstr("counter"));
  EXPECT_THAT(log(), Not(HasSubstr("7654321")));
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(*bump("a"), 1);
}

TEST_P(DatabaseTest, RollsBackWhenABodyThrowsAndGoesOn) {
  EXPECT_THROW((void)db().write([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO counter VALUES ('a', 1, NULL)");
    throw std::bad_alloc();
  }),
               std::bad_alloc);
  EXPECT_EQ(rows(), 0);
  EXPECT_EQ(*bump("a"), 1);
}

TEST_P(DatabaseTest, RefusesTextWithANul) {
  const auto failed = db().write([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO counter VALUES (?, 1, NULL)", {std::string("a\0b", 3)});
    return 0;
  });
  EXPECT_EQ(failed.error().front().code, "machine.database");
}

TEST_P(DatabaseTest, CannotWriteWhileItReads) {
  const auto failed = db().read([](Transaction& tx) -> Result<int> {
    tx.execute("INSERT INTO counter VALUES ('a', 1, NULL)");
    return 0;
  });
  EXPECT_EQ(failed.error().front().code, "machine.database");
  EXPECT_EQ(rows(), 0);
}

TEST_P(DatabaseTest, ReadsOneMomentWhileOthersWrite) {
  ASSERT_TRUE(bump("a"));
  const auto both = db().read([&](Transaction& tx) -> Result<std::pair<int64_t, int64_t>> {
    const int64_t before = tx.one("SELECT last FROM counter")->integer("last");
    EXPECT_EQ(*bump("a"), before + 1);
    return std::pair(before, tx.one("SELECT last FROM counter")->integer("last"));
  });
  EXPECT_EQ(both->first, 1);
  EXPECT_EQ(both->second, 1);
}

TEST_P(DatabaseTest, LetsOneWriterInAtATime) {
  constexpr int kThreads = 8;
  constexpr int kEach = 25;
  std::atomic<int> inside = 0;
  std::atomic<int> most = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < kEach; ++n) {
        const auto done = db().write([&](Transaction& tx) -> Result<int> {
          most = std::max(most.load(), ++inside);
          // Read first, write later: what goes wrong where writers overlap.
          const auto row = tx.one("SELECT last FROM counter WHERE name = 'a'");
          const int64_t next = row ? row->integer("last") + 1 : 1;
          tx.execute(
              "INSERT INTO counter (name, last) VALUES ('a', ?) ON CONFLICT (name) DO UPDATE"
              " SET last = ?",
              {next, next});
          --inside;
          return 0;
        });
        EXPECT_TRUE(done);
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(most, 1);
  EXPECT_EQ(*bump("a"), kThreads * kEach + 1);
}

TEST_P(DatabaseTest, HasOneInstantForAWholeTransaction) {
  const auto same = db().write([](Transaction& tx) -> Result<bool> {
    const std::string first = tx.now().instant;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_THAT(first, ::testing::MatchesRegex("20..-..-..T..:..:..\\....Z"));
    return first == tx.now().instant;
  });
  EXPECT_TRUE(*same);
}

TEST_P(DatabaseTest, TakesTheYearFromTheClockOfVietNam) {
  const auto day = [&] {
    return *db().read([](Transaction& tx) -> Result<Date> { return tx.now().day; });
  };
  setClock("2026-12-31T16:59:59.999Z");
  EXPECT_EQ(day(), (Date{2026, 12, 31}));
  setClock("2026-12-31T17:00:00.000Z");
  EXPECT_EQ(day(), (Date{2027, 1, 1}));
}

TEST_P(DatabaseTest, KeepsWhatWasCommittedWhenItIsOpenedAgain) {
  EXPECT_EQ(*bump("a"), 1);
  reopen();
  EXPECT_EQ(*bump("a"), 2);
}

TEST_P(DatabaseTest, OpensForReadingBesideTheOneThatWrites) {
  EXPECT_EQ(*bump("a"), 1);
  OpenOptions options;
  options.readOnly = true;
  const auto reader = openDatabase(url(), options);
  ASSERT_TRUE(reader) << toJson(reader.error());
  EXPECT_EQ(*bump("a"), 2);
  const auto last = (*reader)->read([](Transaction& tx) -> Result<int64_t> {
    return tx.one("SELECT last FROM counter")->integer("last");
  });
  EXPECT_EQ(*last, 2);
  const auto refused = (*reader)->write([](Transaction&) -> Result<int> { return 0; });
  EXPECT_EQ(refused.error().front().code, "machine.database");
}

TEST(OpenDatabase, RefusesOtherAddressesWithoutRepeatingThem) {
  for (const char* url : {"", "sqlite:", "mysql://root:mật-khẩu@host/x", "vanthu.db"}) {
    const Diagnostics faults = openDatabase(url).error();
    EXPECT_EQ(faults.front().code, "store.bad-url");
    EXPECT_THAT(toJson(faults), Not(HasSubstr("mật-khẩu")));
  }
}

}  // namespace
}  // namespace vanthu::store
