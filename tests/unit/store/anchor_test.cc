#include "store/anchor.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "support/databases.h"
#include "support/process.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

auto hasCode(const std::string& code) {
  return ElementsAre(Field(&Diagnostic::code, code));
}

class AnchorTest : public testing::OnBothDatabases {
 protected:
  void deed(Database& database) {
    ASSERT_TRUE(database.write([](Transaction& tx) -> Result<bool> {
      appendAudit(tx, {"user-1", "", "document.issue", "", ""});
      return true;
    }));
  }
  void openSeries(Database& database, int64_t last) {
    ASSERT_TRUE(database.write([&](Transaction& tx) -> Result<bool> {
      tx.execute(
          "INSERT INTO register_series (id, office, year, class, title, kind, first_number,"
          " last_number, closed, version, opened_at, opened_by)"
          " VALUES ('s1', 'o', 2026, 'c', 't', 'own', 1, ?, 0, 1, '', '')",
          {last});
      return true;
    }));
  }
  void setSeries(Database& database, int64_t last) {
    ASSERT_TRUE(database.write([&](Transaction& tx) -> Result<bool> {
      tx.execute("UPDATE register_series SET last_number = ? WHERE id = 's1'", {last});
      return true;
    }));
  }
  std::unique_ptr<Anchor> open(Database& database) {
    Result<std::unique_ptr<Anchor>> anchor = Anchor::open(database, file_);
    EXPECT_TRUE(anchor) << toJson(anchor.error());
    return std::move(*anchor);
  }

  const fs::path file_ = fs::path(testing::scratchFolder()) / "anchor";
};
ON_BOTH_DATABASES(AnchorTest);

TEST_P(AnchorTest, TellsOfAFileThatCannotBeLookedAt) {
  fs::create_symlink(file_.filename(), file_);  // leads to itself
  const auto anchor = Anchor::open(db(), file_);
  ASSERT_FALSE(anchor);
  EXPECT_THAT(anchor.error(), hasCode("machine.cannot-read"));
}

TEST_P(AnchorTest, IsMadeOnceAndTheAuditLogSaysSo) {
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
  EXPECT_EQ(files().sql("SELECT action FROM audit;"), "anchor.make\n");
  struct stat about {};
  for (const char* name : {"", ".key"}) {
    ASSERT_EQ(::stat((file_.string() + name).c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600u);
  }
}

TEST_P(AnchorTest, FollowsTheDatabase) {
  const auto anchor = open(db());
  openSeries(db(), 7);
  deed(db());
  EXPECT_THAT(anchor->update(), IsEmpty());
  const Heads heads = *Anchor::read(file_);
  EXPECT_EQ(heads.audit.length, 2);
  EXPECT_THAT(heads.series, ElementsAre(::testing::Pair("s1", 7)));
}

TEST_P(AnchorTest, RefusesToIssueFromAnOlderDatabase) {
  const auto anchor = open(db());
  deed(db());
  ASSERT_THAT(anchor->update(), IsEmpty());
  // A copy of before.
  const testing::TestDatabase older(GetParam(), true);
  const auto restored = openDatabase(older.url());
  const auto behind = open(**restored);
  EXPECT_THAT(behind->mayIssue(), hasCode("store.behind-anchor"));
  EXPECT_THAT(behind->update(), hasCode("store.behind-anchor"));
  EXPECT_EQ(Anchor::read(file_)->audit.length, 2);
}

TEST_P(AnchorTest, RefusesToIssueFromAnotherHistoryOfTheSameLength) {
  const auto anchor = open(db());
  deed(db());
  ASSERT_THAT(anchor->update(), IsEmpty());
  const testing::TestDatabase other(GetParam(), true);
  const auto database = openDatabase(other.url());
  for (int i = 0; i < 5; ++i)
    deed(**database);
  EXPECT_THAT(open(**database)->mayIssue(), hasCode("store.behind-anchor"));
}

TEST_P(AnchorTest, RefusesToIssueWhereASeriesWentBack) {
  openSeries(db(), 7);
  ASSERT_THAT(open(db())->update(), IsEmpty());
  setSeries(db(), 6);
  EXPECT_THAT(open(db())->mayIssue(), hasCode("store.behind-anchor"));
  setSeries(db(), 8);
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
}

TEST_P(AnchorTest, NoticesAServerThatIsReplacedByAnOlderOneWhileItRuns) {
  openSeries(db(), 7);
  const auto anchor = open(db());
  setSeries(db(), 6);
  EXPECT_THAT(anchor->update(), hasCode("store.behind-anchor"));
  EXPECT_THAT(anchor->mayIssue(), hasCode("store.behind-anchor"));
}

TEST_P(AnchorTest, LetsAPersonAcceptARestoreAndRemembersIt) {
  openSeries(db(), 7);
  ASSERT_THAT(open(db())->update(), IsEmpty());
  EXPECT_THAT(Anchor::acceptRestore(db(), file_, "thử"), hasCode("store.nothing-to-accept"));
  setSeries(db(), 6);
  EXPECT_THAT(Anchor::acceptRestore(db(), file_, "ổ đĩa hỏng, đã đối chiếu sổ giấy"), IsEmpty());
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
  EXPECT_THAT(files().sql("SELECT detail FROM audit WHERE action = 'anchor.accept-restore';"),
              HasSubstr("ổ đĩa hỏng"));
}

TEST_P(AnchorTest, RefusesAFileThatSomebodyChanged) {
  open(db());
  std::string text;
  std::ifstream(file_) >> text;
  std::ofstream(file_) << "{\"audit\":{\"length\":0,\"hash\":\"\"},\"series\":[]}\n"
                       << std::string(64, '0') << "\n";
  EXPECT_THAT(Anchor::open(db(), file_).error(), hasCode("store.bad-anchor"));
}

TEST_P(AnchorTest, RefusesAFileWithoutItsKeyOrWithAnOpenOne) {
  open(db());
  fs::permissions(file_.string() + ".key", fs::perms::others_read, fs::perm_options::add);
  EXPECT_THAT(Anchor::open(db(), file_).error(), hasCode("store.bad-anchor"));
  fs::remove(file_.string() + ".key");
  EXPECT_THAT(Anchor::open(db(), file_).error(), hasCode("store.bad-anchor"));
}

TEST_P(AnchorTest, ThatWasLostKeepsNumbersBackUntilAPersonAccepts) {
  open(db());
  fs::remove(file_);
  for (const char* key : {"kept", "lost"}) {
    EXPECT_THAT(open(db())->mayIssue(), hasCode("store.not-accepted")) << "key " << key;
    EXPECT_THAT(open(db())->update(), hasCode("store.not-accepted"));
    EXPECT_FALSE(fs::exists(file_));
    fs::remove(file_.string() + ".key");
  }
  EXPECT_THAT(Anchor::acceptRestore(db(), file_, "ổ đĩa mới"), IsEmpty());
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
  EXPECT_THAT(files().sql("SELECT detail FROM audit WHERE number = 2;"), HasSubstr("anchorLost"));
  EXPECT_THAT(Anchor::acceptRestore(db(), file_, "lại"), hasCode("store.nothing-to-accept"));
}

TEST_P(AnchorTest, WhoseEntryWasCutShortIsTakenAsItIs) {
  open(db());
  files().sql((GetParam() == Dialect::sqlite
                   ? std::string("DROP TRIGGER audit_is_not_deleted;")
                   : std::string("ALTER TABLE audit DISABLE TRIGGER ALL;")) +
              "DELETE FROM audit;");
  fs::remove(file_);
  EXPECT_THAT(open(db())->mayIssue(), IsEmpty());
  EXPECT_EQ(files().sql("SELECT action FROM audit;"), "anchor.make\n");
}

TEST_P(AnchorTest, IsMovedByManyAtOnce) {
  const auto anchor = open(db());
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      for (int n = 0; n < 5; ++n) {
        deed(db());
        EXPECT_THAT(anchor->update(), IsEmpty());
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(Anchor::read(file_)->audit.length, 41);
}

TEST(AnchorFile, IsAskedForByName) {
  EXPECT_THAT(Anchor::read("/nowhere/anchor").error(), hasCode("store.no-anchor"));
}

}  // namespace
}  // namespace vanthu::store
