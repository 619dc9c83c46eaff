#include "store/database/postgres_database.h"

#include <gmock/gmock.h>

#include <thread>
#include <vector>

#include "support/databases.h"
#include "support/postgres_cluster.h"

namespace vanthu::store {
namespace {

TEST(PostgresDatabase, FindsItsWayBackAfterTheServerCrashed) {
  const testing::TestDatabase files(Dialect::postgres, true);
  files.sql("CREATE TABLE note (n BIGINT);");
  const auto database = openDatabase(files.url());
  ASSERT_TRUE(database);
  const auto add = [&] {
    return (*database)->write([](Transaction& tx) -> Result<int64_t> {
      tx.execute("INSERT INTO note VALUES (1)");
      return tx.one("SELECT count(*) AS n FROM note")->integer("n");
    });
  };
  EXPECT_EQ(*add(), 1);
  const auto countWithAll = [&] {
    std::vector<std::thread> readers;
    for (int i = 0; i < 8; ++i) {
      readers.emplace_back([&] {
        EXPECT_TRUE((*database)->read([](Transaction& tx) -> Result<int64_t> {
          return tx.one("SELECT count(*) AS n, pg_sleep(0.01) FROM note")->integer("n");
        }));
      });
    }
    for (std::thread& reader : readers)
      reader.join();
  };
  countWithAll();
  testing::PostgresCluster::get().crashAndRestart();
  EXPECT_EQ(*add(), 2);
  countWithAll();
}

TEST(PostgresDatabase, SaysThatACommitIsInDoubt) {
  const testing::TestDatabase files(Dialect::postgres, true);
  files.sql("CREATE TABLE note (n BIGINT);");
  // The server goes away in the middle of the commit, when a deferred trigger runs.
  files.sql(
      "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
      " PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;"
      "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON note DEFERRABLE INITIALLY DEFERRED"
      " FOR EACH ROW EXECUTE FUNCTION die();");
  const auto database = openDatabase(files.url());
  ASSERT_TRUE(database);
  int runs = 0;
  const auto lost = (*database)->write([&](Transaction& tx) -> Result<int> {
    ++runs;
    tx.execute("INSERT INTO note VALUES (1)");
    return 0;
  });
  EXPECT_EQ(lost.error().front().code, "machine.commit-unknown");
  EXPECT_EQ(runs, 1);
}

TEST(PostgresDatabase, BeginsAnewWhenTheConnectionGoesBeforeTheCommit) {
  const testing::TestDatabase files(Dialect::postgres, true);
  files.sql("CREATE TABLE note (n BIGINT);");
  const auto database = openDatabase(files.url());
  ASSERT_TRUE(database);
  int runs = 0;
  const auto done = (*database)->write([&](Transaction& tx) -> Result<int64_t> {
    tx.execute("INSERT INTO note VALUES (1)");
    if (++runs == 1)
      files.sql(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
          " WHERE datname = current_database() AND pid <> pg_backend_pid();");
    return tx.one("SELECT count(*) AS n FROM note")->integer("n");
  });
  ASSERT_TRUE(done) << toJson(done.error());
  EXPECT_EQ(*done, 1);
  EXPECT_EQ(runs, 2);
}

TEST(PostgresDatabase, RefusesAServerThatDoesNotWaitForTheDisk) {
  const testing::TestDatabase files(Dialect::postgres, true);
  files.sql(
      "DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database() ||"
      " ' SET synchronous_commit = off'; END $$;");
  EXPECT_EQ(openDatabase(files.url()).error().front().code, "store.unsafe-settings");
}

}  // namespace
}  // namespace vanthu::store
