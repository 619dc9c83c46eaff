#include "store/audit.h"

#include <gmock/gmock.h>

#include <thread>

#include "base/sha256.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using ::testing::HasSubstr;

class Audit : public testing::OnBothDatabases {
 protected:
  void append(const std::string& action, const std::string& detail = {}) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      appendAudit(tx, {"user-1", "sgddt", action, "documents/1", detail});
      return true;
    }));
  }
  void appendMany(int count) {
    ASSERT_TRUE(db().write([&](Transaction& tx) -> Result<bool> {
      for (int i = 0; i < count; ++i)
        appendAudit(tx, {"system", "", "user.add", "", std::to_string(i)});
      return true;
    }));
  }
  AuditHead head() {
    return *db().read([](Transaction& tx) -> Result<AuditHead> { return auditHead(tx); });
  }
  Result<AuditHead> verify(const AuditHead& anchor = {}) {
    return db().read([&](Transaction& tx) { return verifyAudit(tx, anchor); });
  }
  // As one who owns the database could.
  void tamper(const std::string& sql) {
    const bool sqlite = GetParam() == Dialect::sqlite;
    files().sql((sqlite ? "DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_deleted;"
                        : "ALTER TABLE audit DISABLE TRIGGER ALL;") +
                sql);
  }
};
ON_BOTH_DATABASES(Audit);

TEST_P(Audit, BeginsEmpty) {
  EXPECT_EQ(head().length, 0);
  EXPECT_EQ(head().hash, std::string(64, '0'));
  EXPECT_EQ(verify()->length, 0);
}

TEST_P(Audit, ChainsEachEntryToTheOneBefore) {
  setClock("2026-11-22T01:02:03.456Z");
  append("document.issue", "{\"number\":12}");
  const std::string first =
      R"({"action":"document.issue","actor":"user-1","at":"2026-11-22T01:02:03.456Z",)"
      R"("detail":"{\"number\":12}","number":1,"object":"documents/1","office":"sgddt"})";
  EXPECT_EQ(head().hash, toHex(sha256(std::string(64, '0') + first)));
  append("document.withdraw");
  EXPECT_EQ(head().length, 2);
  EXPECT_EQ(verify()->hash, head().hash);
}

TEST_P(Audit, IsAppendedOnlyWithTheDeed) {
  const auto failed = db().write([](Transaction& tx) -> Result<int> {
    appendAudit(tx, {"user-1", "", "user.add", "", ""});
    return fail({"data.bad", {}, {"sai", "wrong"}, {}});
  });
  EXPECT_FALSE(failed);
  EXPECT_EQ(head().length, 0);
}

TEST_P(Audit, IsReadInPagesToTheEnd) {
  appendMany(2'345);
  EXPECT_EQ(verify()->length, 2'345);
}

TEST_P(Audit, RefusesChangeAndDeletion) {
  append("user.add");
  for (const char* sql : {"UPDATE audit SET actor = 'x'", "DELETE FROM audit"}) {
    const auto refused =
        db().write([&](Transaction& tx) -> Result<int64_t> { return tx.execute(sql); });
    EXPECT_EQ(refused.error().front().code, "machine.database");
    EXPECT_THAT(log(), HasSubstr("the audit log is never changed"));
  }
  EXPECT_EQ(verify()->length, 1);
}

TEST_P(Audit, FindsTheEntryThatWasChanged) {
  for (const char* column : {"actor", "office", "action", "object", "detail", "at", "hash"}) {
    SCOPED_TRACE(column);
    append("a");
    append("b");
  }
  tamper("UPDATE audit SET object = 'documents/2' WHERE number = 5;");
  const Diagnostics faults = verify().error();
  EXPECT_EQ(faults.front().code, "audit.broken");
  EXPECT_THAT(faults.front().message.en, HasSubstr("entry 5 "));
}

TEST_P(Audit, FindsAnyChangedColumn) {
  appendMany(3);
  const AuditHead before = head();
  for (const std::string column : {"actor", "office", "action", "object", "detail", "at", "hash"}) {
    SCOPED_TRACE(column);
    const std::string old = files().sql("SELECT " + column + " FROM audit WHERE number = 2;");
    if (column == "actor")
      tamper("UPDATE audit SET " + column + " = 'x' WHERE number = 2;");
    else
      files().sql("UPDATE audit SET " + column + " = 'x' WHERE number = 2;");
    EXPECT_EQ(verify().error().front().code, "audit.broken");
    files().sql("UPDATE audit SET " + column + " = '" + old.substr(0, old.size() - 1) +
                "' WHERE number = 2;");
    EXPECT_EQ(verify()->hash, before.hash);
  }
}

TEST_P(Audit, FindsAnEntryThatWasTakenOutOfTheMiddle) {
  appendMany(4);
  tamper("DELETE FROM audit WHERE number = 2;");
  EXPECT_THAT(verify().error().front().message.en, HasSubstr("entry 2 "));
}

TEST_P(Audit, FindsALastEntryThatWasTakenAwayByItsAnchor) {
  appendMany(4);
  const AuditHead anchor = head();
  EXPECT_TRUE(verify(anchor));
  tamper("DELETE FROM audit WHERE number = 4;");
  EXPECT_TRUE(verify());
  EXPECT_EQ(verify(anchor).error().front().code, "audit.behind");
}

TEST_P(Audit, FindsAChainThatWasWrittenAnewByItsAnchor) {
  appendMany(4);
  const AuditHead anchor = head();
  tamper("DELETE FROM audit;");
  appendMany(4);
  append("more");
  EXPECT_TRUE(verify());
  EXPECT_EQ(verify(anchor).error().front().code, "audit.behind");
}

TEST_P(Audit, NeverForksWhereManyAppend) {
  const auto second =
      GetParam() == Dialect::postgres ? openDatabase(url()) : Result<std::unique_ptr<Database>>{};
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&, i] {
      // Two nodes on PostgreSQL.
      Database& node = i % 2 == 1 && *second ? **second : db();
      for (int n = 0; n < 20; ++n) {
        EXPECT_TRUE(node.write([&](Transaction& tx) -> Result<bool> {
          appendAudit(tx, {"user-1", "", "user.add", "", ""});
          return true;
        }));
      }
    });
  }
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(verify()->length, 120);
}

}  // namespace
}  // namespace vanthu::store
