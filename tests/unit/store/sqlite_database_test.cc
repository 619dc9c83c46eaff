#include "store/database/sqlite_database.h"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "store/blobs.h"
#include "store/database/fault.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

TEST(SqliteDatabase, IsNotOpenedTwice) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  auto first = openDatabase(files.url());
  ASSERT_TRUE(first);
  EXPECT_EQ(openDatabase(files.url()).error().front().code, "store.in-use");
  first->reset();
  EXPECT_TRUE(openDatabase(files.url()));
}

TEST(SqliteDatabase, IsKeptByOneProcessAndFreeWhenThatOneDies) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  int ready[2];
  ASSERT_EQ(::pipe(ready), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto database = openDatabase(files.url());
    (void)!::write(ready[1], database ? "y" : "n", 1);
    ::pause();
    ::_exit(0);
  }
  char answer = 0;
  ASSERT_EQ(::read(ready[0], &answer, 1), 1);
  EXPECT_EQ(answer, 'y');
  const auto second = openDatabase(files.url());
  EXPECT_EQ(second.error().front().code, "store.in-use");
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  EXPECT_TRUE(openDatabase(files.url()));
  ::close(ready[0]);
  ::close(ready[1]);
}

// In a child: the limit on the size of files holds for a whole process.
int writeToADiskThatFails(const std::string& url) {
  ::signal(SIGXFSZ, SIG_IGN);
  int told = 0;
  OpenOptions options;
  options.writingStopped = [&] { ++told; };
  const auto database = openDatabase(url, options);
  const auto put = [&](size_t size) {
    return (*database)->write([&](Transaction& tx) -> Result<std::string> {
      return putBlob(tx, std::string(size, 'x'));
    });
  };
  if (!put(1))
    return 1;
  rlimit limit{};
  ::getrlimit(RLIMIT_FSIZE, &limit);
  const rlimit small{1 << 20, limit.rlim_max};
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto failed = put(4 << 20);
  ::setrlimit(RLIMIT_FSIZE, &limit);
  if (failed || failed.error().front().code != "machine.storage-failed")
    return 2;
  if (put(2))  // the disk works again, but what it holds is not known
    return 3;
  const auto read = (*database)->read([](Transaction& tx) -> Result<int64_t> {
    return tx.one("SELECT count(*) AS n FROM blob")->integer("n");
  });
  if (told != 1)  // whoever says that numbers are given has to know
    return 5;
  return read && *read == 1 ? 0 : 4;
}

TEST(SqliteDatabase, WritesNothingMoreAfterTheDiskFailed) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  const pid_t child = ::fork();
  if (child == 0)
    ::_exit(writeToADiskThatFails(files.url()));
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  EXPECT_TRUE(openDatabase(files.url()));
}

TEST(SqliteDatabase, WritesNothingMoreAfterTheDiskFailedInARead) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  int told = 0;
  OpenOptions options;
  options.writingStopped = [&] { ++told; };
  const auto database = openDatabase(files.url(), options);
  ASSERT_TRUE(database);
  const auto codeOf = [](const Result<bool>& result) {
    return result ? "" : result.error().front().code;
  };
  const auto fails = [](Transaction&) -> Result<bool> {
    throw DatabaseFault(FaultKind::storage, "disk I/O error");
  };
  const auto works = [](Transaction& tx) -> Result<bool> {
    return !tx.query("SELECT 1 AS n", {}).empty();
  };
  EXPECT_EQ(codeOf((*database)->read(fails)), "machine.storage-failed");
  EXPECT_EQ(codeOf((*database)->write(works)), "machine.storage-failed") << "the message is true";
  EXPECT_EQ(codeOf((*database)->read(works)), "");
  EXPECT_EQ(told, 1);
}

TEST(SqliteDatabase, RefusesADamagedFile) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  files.sql(
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_master SET rootpage = 2 WHERE name = 'audit';");
  EXPECT_EQ(openDatabase(files.url()).error().front().code, "store.damaged");
}

TEST(SqliteDatabase, RefusesAFileThatIsNoDatabase) {
  const testing::TestDatabase files(Dialect::sqlite, false);
  const std::string path = files.url().substr(7);
  FILE* file = fopen(path.c_str(), "w");
  for (int i = 0; i < 200; ++i)
    fputs("đây không phải cơ sở dữ liệu\n", file);
  fclose(file);
  EXPECT_EQ(openDatabase(files.url()).error().front().code, "store.damaged");
}

TEST(SqliteDatabase, SaysThatThereIsNothingToRead) {
  const testing::TestDatabase files(Dialect::sqlite, false);
  OpenOptions options;
  options.readOnly = true;
  EXPECT_EQ(openDatabase(files.url(), options).error().front().code, "store.missing");
}

}  // namespace
}  // namespace vanthu::store
