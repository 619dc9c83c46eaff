#include "store/backup.h"

#include <gmock/gmock.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

#include "store/anchor.h"
#include "store/backup_manifest.h"
#include "store/blobs.h"
#include "store/database/migrations.h"
#include "store/database/open_options.h"
#include "store/database/sqlite_database.h"
#include "store/file_hash.h"
#include "store/idempotency.h"
#include "store/register/numbering.h"
#include "support/databases.h"
#include "support/process.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

auto hasCode(const std::string& code) {
  return ElementsAre(Field(&Diagnostic::code, code));
}

class Backup : public testing::OnBothDatabases {
 protected:
  // Rows of every kind of column, more than a page of them.
  void fill() {
    ASSERT_TRUE(db().write([](Transaction& tx) -> Result<bool> {
      for (int i = 0; i < 20; ++i)
        putBlob(tx, std::string("\0\xff", 2) + std::to_string(i));
      for (int i = 0; i < 1'100; ++i)
        takeKey(tx, {"user-1", "k" + std::to_string(i), "abc", true});
      answerKey(tx, {"user-1", "k7", "abc"}, {201, "text/plain", "", "", "Số: 12/QĐ"});
      tx.execute(
          "INSERT INTO register_series (id, office, year, class, title, kind, first_number,"
          " last_number, closed, version, opened_at, opened_by)"
          " VALUES ('s1', 'o', 2026, 'c', 'Quyết định', 'own', 1, 7, 0, 1, '', '')");
      for (int i = 0; i < 30; ++i)
        appendAudit(tx, {"user-1", "o", "document.issue", "", "{\"số\":1}"});
      return true;
    }));
  }
  std::string dump(Database& database) {
    return *database.read([](Transaction& tx) -> Result<std::string> {
      std::string out;
      for (const Row& row : tx.query("SELECT caller, key, status, body FROM request_key"
                                     " ORDER BY caller, key"))
        out += row.text("key") + std::to_string(row.maybeInteger("status").value_or(-1)) +
               (row.isNull("body") ? "-" : row.blob("body")) + '\n';
      for (const Row& row : tx.query("SELECT sha256, bytes FROM blob ORDER BY sha256"))
        out += row.text("sha256") + row.blob("bytes");
      for (const Row& row : tx.query("SELECT title, last_date FROM register_series"))
        out += row.text("title") + row.maybeText("last_date").value_or("NULL");
      for (const Row& row : tx.query("SELECT hash FROM audit WHERE action <> 'backup.restore'"
                                     " ORDER BY number"))
        out += row.text("hash");
      return out;
    });
  }
  // The next number of an office's own series.
  static std::string number(Database& database) {
    const auto given = database.write([](Transaction& tx) {
      NumberRequest request;
      request.actor = "clerk";
      request.office = "sgddt";
      request.paper.typeName = "Quyết định";
      request.paper.codeNotation = "QĐ-SGDĐT";
      request.paper.subject = "Về việc tặng giấy khen";
      return giveNumber(tx, request);
    });
    return given ? given->entry.codeNumber() : given.error().front().code;
  }

  const fs::path scratch_ = testing::scratchFolder();
  const fs::path folder_ = scratch_ / "backup";
};
ON_BOTH_DATABASES(Backup);

TEST_P(Backup, IsRestoredIntoEitherDatabase) {
  fill();
  const auto made = backUp(db(), folder_);
  ASSERT_TRUE(made) << toJson(made.error());
  EXPECT_EQ(made->rows.at("request_key"), 1'100);
  EXPECT_EQ(made->audit.length, 30);
  const std::string before = dump(db());
  for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
    const testing::TestDatabase target(dialect, false);
    const auto restored = restore(folder_, target.url());
    ASSERT_TRUE(restored) << toJson(restored.error());
    const auto database = openDatabase(target.url());
    EXPECT_EQ(dump(**database), before);
    // And on from there.
    EXPECT_TRUE((*database)->write([](Transaction& tx) -> Result<bool> {
      appendAudit(tx, {"user-1", "", "user.add", "", ""});
      return true;
    }));
    EXPECT_TRUE((*database)->read([](Transaction& tx) { return verifyAudit(tx); }));
  }
}

// A backup, three numbers more, and the disk is gone: neither the database nor its anchor is left.
TEST_P(Backup, RestoredOnANewMachineGivesNoNumberUntilAPersonHasLooked) {
  ASSERT_TRUE(Anchor::open(db(), scratch_ / "anchor"));
  EXPECT_EQ(number(db()), "01");
  ASSERT_TRUE(backUp(db(), folder_));
  for (const char* next : {"02", "03", "04"})
    EXPECT_EQ(number(db()), next);
  for (const Dialect dialect : {Dialect::sqlite, Dialect::postgres}) {
    const testing::TestDatabase target(dialect, false);
    const fs::path anchor = scratch_ / ("new" + std::to_string(static_cast<int>(dialect)));
    ASSERT_TRUE(restore(folder_, target.url()));
    const auto database = openDatabase(target.url());
    const auto mayIssue = [&] { return (*Anchor::open(**database, anchor))->mayIssue(); };
    EXPECT_THAT(mayIssue(), hasCode("store.not-accepted"));
    EXPECT_THAT(mayIssue(), hasCode("store.not-accepted")) << "started again";
    EXPECT_FALSE(fs::exists(anchor)) << "none is made by starting";
    EXPECT_EQ(target.sql("SELECT action FROM audit ORDER BY number DESC LIMIT 1;"),
              "backup.restore\n");
    EXPECT_THAT(Anchor::acceptRestore(**database, anchor, "02 đến 04 đã vào lại sổ"), IsEmpty());
    EXPECT_THAT(mayIssue(), IsEmpty());
    EXPECT_EQ(number(**database), "02");
  }
}

// Also one with nothing missing: with several nodes the anchor of one of them cannot tell.
TEST_P(Backup, RestoredBesideItsAnchorIsAcceptedByAPersonToo) {
  ASSERT_TRUE(Anchor::open(db(), scratch_ / "anchor"));
  ASSERT_TRUE(backUp(db(), folder_));
  const testing::TestDatabase target(GetParam(), false);
  ASSERT_TRUE(restore(folder_, target.url()));
  const auto database = openDatabase(target.url());
  EXPECT_THAT((*Anchor::open(**database, scratch_ / "anchor"))->mayIssue(),
              hasCode("store.not-accepted"));
  EXPECT_THAT(Anchor::acceptRestore(**database, scratch_ / "anchor", "chuyển máy"), IsEmpty());
  EXPECT_THAT((*Anchor::open(**database, scratch_ / "anchor"))->mayIssue(), IsEmpty());
}

TEST_P(Backup, OfAnotherHistoryThanItsManifestLeavesNothingBehind) {
  fill();
  const auto made = backUp(db(), folder_);
  BackupManifest other = *made;
  other.audit.hash = std::string(64, '0');
  ASSERT_THAT(writeManifest(folder_, other), IsEmpty());
  const testing::TestDatabase target(GetParam(), false);
  EXPECT_THAT(restore(folder_, target.url()).error(), hasCode("store.backup-changed"));
  ASSERT_THAT(writeManifest(folder_, *made), IsEmpty());
  EXPECT_TRUE(restore(folder_, target.url())) << "it is still empty";
}

TEST_P(Backup, IsTwoFilesThatOthersCannotRead) {
  ASSERT_TRUE(backUp(db(), folder_));
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    names.push_back(entry.path().filename());
    EXPECT_EQ(entry.status().permissions() & fs::perms::others_all, fs::perms::none);
  }
  EXPECT_THAT(names, UnorderedElementsAre("vanthu.db", "manifest.json"));
}

TEST_P(Backup, HoldsOneMomentWhileTheServiceGoesOn) {
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    while (!stop) {
      EXPECT_TRUE(db().write([](Transaction& tx) -> Result<bool> {
        putBlob(tx, tx.now().instant + auditHead(tx).hash);
        appendAudit(tx, {"user-1", "", "document.issue", "", ""});
        return true;
      }));
    }
  });
  for (int i = 0; i < 3; ++i) {
    const fs::path folder = scratch_ / std::to_string(i);
    const auto made = backUp(db(), folder);
    ASSERT_TRUE(made) << toJson(made.error());
    EXPECT_EQ(made->rows.at("blob"), made->audit.length);
  }
  stop = true;
  writer.join();
}

TEST_P(Backup, IsNotWrittenOverAnother) {
  ASSERT_TRUE(backUp(db(), folder_));
  EXPECT_THAT(backUp(db(), folder_).error(), hasCode("store.backup-exists"));
}

TEST_P(Backup, IsRestoredIntoNothingButAnEmptyDatabase) {
  fill();
  ASSERT_TRUE(backUp(db(), folder_));
  const testing::TestDatabase target(GetParam(), false);
  ASSERT_TRUE(restore(folder_, target.url()));
  EXPECT_THAT(restore(folder_, target.url()).error(), hasCode("store.not-empty"));
}

TEST_P(Backup, ThatWasChangedIsFound) {
  fill();
  ASSERT_TRUE(backUp(db(), folder_));
  const auto size = static_cast<std::streamoff>(fs::file_size(folder_ / "vanthu.db"));
  std::fstream file(folder_ / "vanthu.db", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(size - 100);
  file.put('!');
  file.close();
  const testing::TestDatabase target(GetParam(), false);
  EXPECT_THAT(restore(folder_, target.url()).error(), hasCode("store.backup-changed"));
}

TEST_P(Backup, WithoutItsManifestWasNotFinished) {
  ASSERT_TRUE(backUp(db(), folder_));
  fs::remove(folder_ / "manifest.json");
  const testing::TestDatabase target(GetParam(), false);
  EXPECT_THAT(restore(folder_, target.url()).error(), hasCode("store.no-backup"));
}

TEST_P(Backup, IsNotMadeOfFilesThatWereChanged) {
  fill();
  files().sql("UPDATE blob SET bytes = " +
              std::string(GetParam() == Dialect::sqlite ? "X'41'" : "'\\x41'") +
              " WHERE sha256 = (SELECT max(sha256) FROM blob);");
  EXPECT_THAT(backUp(db(), folder_).error(), hasCode("store.blob-changed"));
  const testing::TestDatabase target(GetParam(), false);
  EXPECT_THAT(restore(folder_, target.url()).error(), hasCode("store.no-backup"));
}

TEST_P(Backup, IsNotMadeOfAnAuditLogThatWasChanged) {
  fill();
  files().sql((GetParam() == Dialect::sqlite
                   ? std::string("DROP TRIGGER audit_is_not_changed;")
                   : std::string("ALTER TABLE audit DISABLE TRIGGER ALL;")) +
              "UPDATE audit SET actor = 'x' WHERE number = 9;");
  EXPECT_THAT(backUp(db(), folder_).error(), hasCode("audit.broken"));
}

TEST_P(Backup, IsMadeBesideTheServiceByAnotherProcess) {
  fill();
  OpenOptions options;
  options.readOnly = true;
  const auto reader = openDatabase(url(), options);
  ASSERT_TRUE(reader);
  const auto made = backUp(**reader, folder_);
  ASSERT_TRUE(made) << toJson(made.error());
  EXPECT_EQ(made->audit.length, 30);
}

// A backup by the version before the last step of the schema.
AuditHead backUpByAnOlderVersion(const fs::path& folder) {
  fs::create_directory(folder);
  const fs::path file = folder / "vanthu.db";
  std::vector<Migration> older = ownMigrations();
  older.pop_back();
  BackupManifest manifest;
  {
    auto database = openSqlite(file, {});
    EXPECT_THAT(migrate(**database, older, {}), IsEmpty());
    manifest.audit = *(*database)->write([](Transaction& tx) -> Result<AuditHead> {
      putBlob(tx, "Giấy khen");
      appendAudit(tx, {"user-1", "", "user.add", "", ""});
      return auditHead(tx);
    });
  }
  EXPECT_THAT(makeOneFile(file), IsEmpty());
  manifest.sha256 = hashOf(file)->sha256;
  manifest.bytes = hashOf(file)->bytes;
  EXPECT_THAT(writeManifest(folder, manifest), IsEmpty());
  return manifest.audit;
}

TEST_P(Backup, OfAnOlderVersionIsBroughtUpToDateBesideTheOriginal) {
  const AuditHead head = backUpByAnOlderVersion(folder_);
  const FileHash before = hashOf(folder_ / "vanthu.db").value();
  const testing::TestDatabase target(GetParam(), false);
  const auto restored = restore(folder_, target.url());
  ASSERT_TRUE(restored) << toJson(restored.error());
  const auto database = openDatabase(target.url(), false);
  const auto found = (*database)->read([&](Transaction& tx) { return verifyAudit(tx, head); });
  ASSERT_TRUE(found) << toJson(found.error());
  EXPECT_EQ(found->length, head.length + 1) << "and that it was restored";
  EXPECT_EQ(hashOf(folder_ / "vanthu.db")->sha256, before.sha256) << "the original stays";
}

TEST(TableCopy, PutsEachTableAfterThoseThatItRefersTo) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  const auto database = openDatabase(files.url());
  const auto tables =
      (*database)->read([](Transaction& tx) -> Result<std::vector<Table>> { return tablesOf(tx); });
  ASSERT_TRUE(tables) << toJson(tables.error());
  std::vector<std::string> names;
  for (const Table& table : *tables)
    names.push_back(table.name);
  EXPECT_THAT(names, ::testing::IsSupersetOf({"blob", "audit", "request_key", "document"}));
  const auto at = [&](const char* name) {
    return std::find(names.begin(), names.end(), name) - names.begin();
  };
  EXPECT_LT(at("blob"), at("document"));
  EXPECT_LT(at("document"), at("register_entry"));
}

}  // namespace
}  // namespace vanthu::store
