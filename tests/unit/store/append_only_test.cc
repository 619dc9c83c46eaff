#include "store/append_only.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <memory>
#include <regex>
#include <string>
#include <vector>

#include "base/random_id.h"
#include "store/audit.h"
#include "store/blobs.h"
#include "support/databases.h"
#include "support/golden.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

class AppendOnly : public ::testing::Test {
 protected:
  AppendOnly() : role_("app_" + randomId()), files_(Dialect::postgres, true) {
    files_.sql("CREATE ROLE " + role_ + " LOGIN;");
    const auto owner = openDatabase(files_.url());
    EXPECT_TRUE(grantAppendOnly(**owner, role_));
    std::string url = files_.url();
    url.replace(url.find("user=postgres"), std::string("user=postgres").size(), "user=" + role_);
    auto opened = openDatabase(url);
    EXPECT_TRUE(opened) << "a schema that is up to date needs no owner";
    database_ = std::move(*opened);
  }
  ~AppendOnly() override {
    database_.reset();
    files_.sql("DROP OWNED BY " + role_ + "; DROP ROLE " + role_ + ";");
  }

  bool may(const std::string& sql) {
    return database_
        ->write([&](Transaction& tx) -> Result<bool> {
          tx.execute(sql);
          return true;
        })
        .has_value();
  }

  const std::string role_;
  const testing::TestDatabase files_;
  std::unique_ptr<Database> database_;
};

TEST_F(AppendOnly, LetsTheServiceAddToTheAuditLogAndReadIt) {
  const auto head = database_->write([](Transaction& tx) -> Result<AuditHead> {
    appendAudit(tx, {"clerk", {}, "test.add", {}, {}});
    putBlob(tx, "giấy khen");
    return auditHead(tx);
  });
  ASSERT_TRUE(head);
  EXPECT_EQ(head->length, 2) << "with the entry of the grant itself";
  EXPECT_TRUE(database_->read([](Transaction& tx) { return verifyAudit(tx); }));
}

TEST_F(AppendOnly, RefusesToTakeBackWhatWasSaid) {
  for (const char* sql : {"DELETE FROM audit",
                          "UPDATE audit SET actor = 'x'",
                          "TRUNCATE audit",
                          "ALTER TABLE audit DISABLE TRIGGER ALL",
                          "DROP TABLE audit",
                          "UPDATE blob SET bytes = ''",
                          "DELETE FROM blob",
                          "DELETE FROM register_entry",
                          "ALTER TABLE register_entry DISABLE TRIGGER ALL",
                          "UPDATE office_version SET record = ''",
                          "DELETE FROM office_version",
                          "UPDATE document_version SET record = ''",
                          "DELETE FROM register_series",
                          "DELETE FROM document_link",
                          "UPDATE dated_table SET record = ''",
                          "DELETE FROM migration"})
    EXPECT_FALSE(may(sql)) << sql;
  EXPECT_TRUE(may("UPDATE document SET subject = subject"));
  EXPECT_TRUE(may("DELETE FROM planned_link"));
}

TEST_F(AppendOnly, RefusesARoleThatIsNoName) {
  const auto owner = openDatabase(files_.url());
  for (const char* name : {"", "Röle", "a b", "a;DROP TABLE audit", "9a"})
    EXPECT_EQ(grantAppendOnly(**owner, name).error().front().code, "data.bad-role") << name;
  const testing::TestDatabase sqlite(Dialect::sqlite, true);
  const auto other = openDatabase(sqlite.url());
  EXPECT_EQ(grantAppendOnly(**other, role_).error().front().code, "store.not-postgres");
}

std::vector<std::string> namesIn(const std::string& text, const std::regex& statement) {
  std::vector<std::string> names;
  for (std::sregex_iterator it(text.begin(), text.end(), statement), end; it != end; ++it)
    names.push_back((*it)[1]);
  return names;
}

// Every statement of the store is one that the role may run.
TEST(AppendOnlyRights, HoldForAllStatementsOfTheStore) {
  const std::regex update("UPDATE ([a-z_]+) SET");
  const std::regex upsert("INSERT INTO ([a-z_]+)[^;]{0,400}? DO UPDATE");
  const std::regex removal("DELETE FROM ([a-z_]+)");
  size_t seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(VANTHU_SOURCE_DIR "/src/store")) {
    if (entry.path().extension() != ".cc" || entry.path().filename() == "append_only.cc")
      continue;
    const std::string text = testing::readFile(entry.path());
    for (const std::regex& statement : {update, upsert})
      for (const std::string& table : namesIn(text, statement)) {
        ++seen;
        EXPECT_TRUE(rightsOn(table).update) << table << " in " << entry.path();
      }
    for (const std::string& table : namesIn(text, removal)) {
      ++seen;
      EXPECT_TRUE(rightsOn(table).remove) << table << " in " << entry.path();
    }
  }
  EXPECT_GT(seen, 50u);
}

}  // namespace
}  // namespace vanthu::store
