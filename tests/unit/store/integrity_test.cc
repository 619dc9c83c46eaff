#include "store/integrity.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "store/blobs.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class WholeDatabase : public testing::OnBothDatabases {
 protected:
  std::string put(const std::string& bytes) {
    return *db().write([&](Transaction& tx) -> Result<std::string> {
      appendAudit(tx, {"system", {}, "test.put", {}, {}});
      return putBlob(tx, bytes);
    });
  }
  std::vector<std::string> faults(const Integrity& found) {
    std::vector<std::string> codes;
    for (const Diagnostic& fault : found.faults)
      codes.push_back(fault.code);
    return codes;
  }
  bool sqlite() const { return GetParam() == Dialect::sqlite; }
};
ON_BOTH_DATABASES(WholeDatabase);

TEST_P(WholeDatabase, IsFoundSoundFileByFile) {
  for (int i = 0; i < 3; ++i)
    put("tệp " + std::to_string(i));
  const Integrity found = checkIntegrity(db());
  EXPECT_THAT(faults(found), IsEmpty());
  EXPECT_TRUE(found.whole);
  EXPECT_EQ(found.files, 3);
  EXPECT_EQ(found.audit.length, 3);
}

TEST_P(WholeDatabase, TellsWhichStoredFilesWereChanged) {
  const std::string changed = put("giấy khen");
  put("quyết định");
  files().sql(std::string("UPDATE blob SET bytes = ") + (sqlite() ? "X'41'" : "'\\x41'") +
              " WHERE sha256 = '" + changed + "';");
  const Integrity found = checkIntegrity(db());
  ASSERT_THAT(faults(found), ElementsAre("store.blob-changed"));
  EXPECT_EQ(found.faults.front().where.file, changed);
  EXPECT_EQ(found.files, 1);
}

TEST_P(WholeDatabase, TellsThatTheAuditChainIsBroken) {
  put("giấy khen");
  files().sql(sqlite() ? "DROP TRIGGER audit_is_not_changed; UPDATE audit SET actor = 'x';"
                       : "ALTER TABLE audit DISABLE TRIGGER ALL; UPDATE audit SET actor = 'x';");
  EXPECT_THAT(faults(checkIntegrity(db())), ElementsAre("audit.broken"));
}

TEST_P(WholeDatabase, TellsThatItStandsBehindTheAnchor) {
  put("giấy khen");
  EXPECT_THAT(faults(checkIntegrity(db(), {5, std::string(64, 'a')})), ElementsAre("audit.behind"));
}

TEST_P(WholeDatabase, IsLeftInTheMiddleWhenAsked) {
  put("một");
  put("hai");
  int asked = 0;
  const Integrity found = checkIntegrity(db(), {}, [&] { return ++asked < 2; });
  EXPECT_FALSE(found.whole);
  EXPECT_EQ(found.files, 1);
}

// What quick_check at the start does not see: an index that does not fit its table.
TEST(SqliteIntegrity, FindsAnIndexThatDoesNotFitItsTable) {
  const testing::TestDatabase files(Dialect::sqlite, true);
  {
    const auto database = openDatabase(files.url());
    ASSERT_TRUE((*database)->write([](Transaction& tx) -> Result<bool> {
      appendAudit(tx, {"system", "so-gd", "test.put", {}, {}});
      return true;
    }));
  }
  files.sql(
      "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '(office, number)',"
      " '(actor, number)') WHERE name = 'audit_office';");
  const auto database = openDatabase(files.url());
  ASSERT_TRUE(database);
  const Integrity found = checkIntegrity(**database);
  ASSERT_EQ(found.faults.size(), 1u);
  EXPECT_EQ(found.faults.front().code, "store.damaged");
}

}  // namespace
}  // namespace vanthu::store
