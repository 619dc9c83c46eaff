// `vanthu backup`, `restore` and `audit`, as the one who looks after the service uses them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "store/anchor.h"
#include "store/blobs.h"
#include "support/databases.h"
#include "support/vanthu.h"

namespace vanthu::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class StoreCommands : public OnBothDatabases {
 protected:
  void deed(int times = 1) {
    ASSERT_TRUE(db().write([&](store::Transaction& tx) -> Result<bool> {
      for (int i = 0; i < times; ++i)
        store::appendAudit(tx, {"user-1", "", "document.issue", "", ""});
      return true;
    }));
  }
  // With a data folder of this test.
  Finished call(std::vector<std::string> command) { return call(std::move(command), url()); }
  Finished call(std::vector<std::string> command, const std::string& database) {
    command.insert(command.end(), {"--database", database});
    return vanthu(std::move(command), {"XDG_DATA_HOME=" + folder_, "STATE_DIRECTORY="});
  }
  std::string anchorFile() const { return folder_ + "/vanthu/anchor"; }
  void makeAnchor() {
    fs::create_directories(folder_ + "/vanthu");
    ASSERT_TRUE(store::Anchor::open(db(), anchorFile()));
  }

  const std::string folder_ = scratchFolder();
};
ON_BOTH_DATABASES(StoreCommands);

TEST_P(StoreCommands, BackUpAndRestoreBesideTheService) {
  deed(3);
  const Finished made = call({"backup", folder_ + "/b"});
  EXPECT_EQ(made.exitCode, 0) << made.err;
  EXPECT_THAT(made.out, HasSubstr("nhật ký 3 mục"));
  const std::string target = "sqlite:" + folder_ + "/new.db";
  const Finished restored = call({"restore", folder_ + "/b"}, target);
  EXPECT_EQ(restored.exitCode, 0) << restored.err;
  EXPECT_THAT(restored.out, HasSubstr("accept-restore"));
  EXPECT_THAT(call({"audit", "head"}, target).out, StartsWith("{\"length\":4,"));
  EXPECT_THAT(call({"audit", "verify"}, target).out, HasSubstr("chưa được chấp nhận"));
  const Finished again = call({"restore", folder_ + "/b"}, target);
  EXPECT_EQ(again.exitCode, 1);
  EXPECT_THAT(again.err, HasSubstr("store.not-empty"));
}

TEST_P(StoreCommands, PrintTheHeadOfTheAuditLog) {
  deed(2);
  EXPECT_THAT(call({"audit", "head"}).out, StartsWith("{\"length\":2,\"hash\":\""));
}

TEST_P(StoreCommands, VerifyTheAuditLogWithOrWithoutAnAnchor) {
  deed();
  EXPECT_THAT(call({"audit", "verify"}).out, HasSubstr("1 mục"));
  const Finished missing = call({"audit", "verify", "--anchor", anchorFile()});
  EXPECT_EQ(missing.exitCode, 1);
  EXPECT_THAT(missing.err, HasSubstr("store.no-anchor"));
  makeAnchor();
  const Finished done = call({"audit", "verify"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_THAT(done.out, HasSubstr("khớp với mốc"));
}

TEST_P(StoreCommands, CheckTheWholeDatabaseWhenAsked) {
  ASSERT_TRUE(db().write([](store::Transaction& tx) -> Result<std::string> {
    return store::putBlob(tx, "giấy khen");
  }));
  const Finished sound = call({"audit", "verify", "--complete"});
  EXPECT_EQ(sound.exitCode, 0) << sound.err;
  EXPECT_THAT(sound.out, HasSubstr("1 tệp lưu trữ nguyên vẹn"));
  files().sql(GetParam() == store::Dialect::sqlite ? "UPDATE blob SET bytes = X'41';"
                                                   : "UPDATE blob SET bytes = '\\x41';");
  const Finished changed = call({"audit", "verify", "--complete"});
  EXPECT_NE(changed.exitCode, 0);
  EXPECT_THAT(changed.err, HasSubstr("store.blob-changed"));
}

TEST_P(StoreCommands, GiveTheServiceARoleThatOnlyAdds) {
  close();
  if (GetParam() == store::Dialect::sqlite) {
    EXPECT_THAT(call({"audit", "append-only", "app"}).err, HasSubstr("store.not-postgres"));
    return;
  }
  files().sql("CREATE ROLE only_adds;");
  const Finished done = call({"audit", "append-only", "only_adds"});
  EXPECT_EQ(done.exitCode, 0) << done.err;
  EXPECT_EQ(files().sql("SELECT has_table_privilege('only_adds', 'audit', 'INSERT'),"
                        " has_table_privilege('only_adds', 'audit', 'UPDATE');"),
            "t|f\n");
  files().sql("DROP OWNED BY only_adds; DROP ROLE only_adds;");
}

TEST_P(StoreCommands, KnowTheOfficesThatPeopleGetRolesIn) {
  close();
  const Finished unknown = call({"user", "add", "lan", "--role", "clerk", "--office", "khong-co"});
  EXPECT_EQ(unknown.exitCode, 1);
  EXPECT_THAT(unknown.err, HasSubstr("data.unknown-office"));
  EXPECT_NE(call({"key", "add", "e", "--scope", "issue", "--role", "clerk", "--office", "khong-co"})
                .exitCode,
            0);
  const Finished known =
      call({"user", "add", "lan", "--role", "clerk", "--office", "sgddt-quang-ninh"});
  EXPECT_EQ(known.exitCode, 0) << known.err;
}

TEST_P(StoreCommands, FindAnAuditLogThatWasCutShort) {
  makeAnchor();
  deed(4);
  ASSERT_TRUE(store::Anchor::open(db(), anchorFile()));
  files().sql((GetParam() == store::Dialect::sqlite
                   ? std::string("DROP TRIGGER audit_is_not_deleted;")
                   : std::string("ALTER TABLE audit DISABLE TRIGGER ALL;")) +
              "DELETE FROM audit WHERE number > 3;");
  const Finished done = call({"audit", "verify"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("audit.behind"));
  if (GetParam() == store::Dialect::sqlite) {
    const Finished busy = call({"audit", "accept-restore", "--reason", "thử"});
    EXPECT_THAT(busy.err, HasSubstr("store.in-use"));
    close();
  }
  const Finished accepted = call({"audit", "accept-restore", "--reason", "đã đối chiếu sổ giấy"});
  EXPECT_EQ(accepted.exitCode, 0) << accepted.err;
  EXPECT_EQ(call({"audit", "verify"}).exitCode, 0);
}

TEST_P(StoreCommands, AcceptARestoreOnAMachineWithoutAnAnchor) {
  makeAnchor();
  deed(2);
  ASSERT_EQ(call({"backup", folder_ + "/b"}).exitCode, 0);
  const TestDatabase target(GetParam(), false);
  const std::vector<std::string> place = {"XDG_DATA_HOME=" + folder_ + "/new", "STATE_DIRECTORY="};
  fs::create_directories(folder_ + "/new/vanthu");
  const auto there = [&](std::vector<std::string> command) {
    command.insert(command.end(), {"--database", target.url()});
    return vanthu(std::move(command), place);
  };
  ASSERT_EQ(there({"restore", folder_ + "/b"}).exitCode, 0);
  const Finished accepted = there({"audit", "accept-restore", "--reason", "đã đối chiếu"});
  EXPECT_EQ(accepted.exitCode, 0) << accepted.err;
  const Finished sound = there({"audit", "verify"});
  EXPECT_THAT(sound.out, HasSubstr("khớp với mốc")) << sound.err;
  EXPECT_THAT(sound.out, ::testing::Not(HasSubstr("chưa được chấp nhận")));
  EXPECT_THAT(there({"audit", "accept-restore", "--reason", "lại"}).err,
              HasSubstr("store.nothing-to-accept"));
}

// As the one who looks after a service of systemd's does it, whose folder is not root's.
TEST(StoreCommand, LeavesNoFileOfRootInTheFolderOfTheService) {
  if (geteuid() != 0)
    GTEST_SKIP() << "only root can give files away";
  constexpr uid_t kService = 61'234;
  const fs::path folder = scratchFolder();
  const fs::path state = folder / "state";
  fs::create_directory(state);
  ASSERT_EQ(chown(state.c_str(), kService, kService), 0);
  const std::vector<std::string> place = {"STATE_DIRECTORY=" + state.string()};
  const std::string other = "sqlite:" + (folder / "other.db").string();
  ASSERT_TRUE(store::openDatabase(other));
  ASSERT_EQ(vanthu({"backup", folder / "b", "--database", other}).exitCode, 0);
  const Finished restored = vanthu({"restore", folder / "b"}, place);
  ASSERT_EQ(restored.exitCode, 0) << restored.err;
  const Finished accepted = vanthu({"audit", "accept-restore", "--reason", "máy mới"}, place);
  ASSERT_EQ(accepted.exitCode, 0) << accepted.err;
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(state)) {
    struct stat about {};
    ASSERT_EQ(lstat(entry.path().c_str(), &about), 0);
    EXPECT_EQ(about.st_uid, kService) << entry.path();
    EXPECT_EQ(about.st_gid, kService) << entry.path();
    names.push_back(entry.path().filename());
  }
  EXPECT_THAT(names, ::testing::IsSupersetOf({"vanthu.db", "anchor", "anchor.key"}));
}

TEST(StoreCommand, SaysThatADatabaseIsNotThere) {
  const Finished done = vanthu({"audit", "head", "--database", "sqlite:/nowhere/vanthu.db"});
  EXPECT_EQ(done.exitCode, 1);
  EXPECT_THAT(done.err, HasSubstr("store.missing"));
}

TEST(StoreCommand, WantsAReasonForAcceptingARestore) {
  EXPECT_EQ(vanthu({"audit", "accept-restore"}).exitCode, 2);
}

}  // namespace
}  // namespace vanthu::testing
