// `vanthu backup`, `restore` and `audit`, as the one who looks after the service uses them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "store/anchor.h"
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
  Finished call(std::vector<std::string> command) {
    command.insert(command.end(), {"--database", url()});
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
  const Finished restored = vanthu({"restore", folder_ + "/b", "--database", target});
  EXPECT_EQ(restored.exitCode, 0) << restored.err;
  EXPECT_EQ(vanthu({"audit", "head", "--database", target}).out, call({"audit", "head"}).out);
  const Finished again = vanthu({"restore", folder_ + "/b", "--database", target});
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
