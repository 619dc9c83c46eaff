#include "store/database/migrations.h"

#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

#include "store/database/postgres_database.h"
#include "store/database/sqlite_database.h"
#include "support/databases.h"

namespace vanthu::store {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

const std::vector<Migration> kSteps = {
    {10, "one", "CREATE TABLE one (a TEXT);\nINSERT INTO one VALUES ('x');\n"},
    {20, "two", "ALTER TABLE one ADD COLUMN b TEXT;\nCREATE TABLE two (c @BLOB@);\n"},
    {30, "three", "INSERT INTO two VALUES (NULL);\nUPDATE one SET b = 'y';\n"},
};

class Migrations : public ::testing::TestWithParam<Dialect> {
 protected:
  std::unique_ptr<PooledDatabase> open() {
    Result<std::unique_ptr<PooledDatabase>> database = GetParam() == Dialect::sqlite
                                                           ? openSqlite(files_.url().substr(7), {})
                                                           : openPostgres(files_.url(), {});
    EXPECT_TRUE(database) << toJson(database.error());
    return std::move(*database);
  }

  Diagnostics migrateTo(const std::vector<Migration>& steps, const OpenOptions& options = {}) {
    return migrate(*open(), steps, options);
  }

  std::string state() {
    return files_.sql("SELECT number FROM migration ORDER BY number;") +
           files_.sql("SELECT a, b FROM one;") + files_.sql("SELECT count(*) FROM two;");
  }

  // In a child that is killed before step `n`; true if it came to the end.
  bool migrateAndDieAt(int n) {
    const pid_t child = ::fork();
    if (child == 0) {
      OpenOptions options;
      options.beforeMigrationStep = [&n] {
        if (n-- == 0)
          ::kill(::getpid(), SIGKILL);
      };
      ::_exit(migrateTo(kSteps, options).empty() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFEXITED(status);
  }

  bool hasTable(const std::string& name) {
    return open()
        ->read([&](Transaction& tx) -> Result<bool> {
          return tx
              .one(GetParam() == Dialect::sqlite
                       ? "SELECT name FROM sqlite_master WHERE name = ?"
                       : "SELECT tablename FROM pg_tables WHERE tablename = ?",
                   {name})
              .has_value();
        })
        .value();
  }

  testing::TestDatabase files_{GetParam(), false};
};
ON_BOTH_DATABASES(Migrations);

TEST_P(Migrations, AreAppliedOnceEach) {
  EXPECT_THAT(migrateTo(kSteps), ElementsAre());
  const std::string once = state();
  EXPECT_EQ(once, "10\n20\n30\nx|y\n1\n");
  EXPECT_THAT(migrateTo(kSteps), ElementsAre());
  EXPECT_EQ(state(), once);
}

// Four steps to a migration: begun, table there, applied, written down.
TEST_P(Migrations, AreDoneOrNotBegunWhereTheyWereKilled) {
  for (int step = 0; step < 4; ++step) {
    EXPECT_FALSE(migrateAndDieAt(step));
    EXPECT_THAT(checkSchema(*open(), kSteps),
                ElementsAre(Field(&Diagnostic::code, "store.not-migrated")));
    EXPECT_EQ(hasTable("one"), false) << step;
  }
  EXPECT_FALSE(migrateAndDieAt(4 + 3));
  EXPECT_EQ(files_.sql("SELECT number FROM migration;"), "10\n");
  EXPECT_FALSE(hasTable("two"));
}

TEST_P(Migrations, GoOnWhereTheyWereKilled) {
  int killed = 0;
  for (int step = 0; !migrateAndDieAt(step % 5); ++step)
    ++killed;
  EXPECT_GE(killed, 4);
  EXPECT_EQ(state(), "10\n20\n30\nx|y\n1\n");
}

TEST_P(Migrations, RefuseASchemaOfANewerVersion) {
  ASSERT_THAT(migrateTo(kSteps), ElementsAre());
  const std::vector<Migration> older(kSteps.begin(), kSteps.end() - 1);
  EXPECT_THAT(migrateTo(older), ElementsAre(Field(&Diagnostic::code, "store.newer-schema")));
}

TEST_P(Migrations, RefuseAStepThatWasChangedSince) {
  ASSERT_THAT(migrateTo(kSteps), ElementsAre());
  std::vector<Migration> changed = kSteps;
  changed[1].sql = "CREATE TABLE two (d TEXT);\n";
  const Diagnostics faults = migrateTo(changed);
  EXPECT_THAT(faults, ElementsAre(Field(&Diagnostic::code, "store.changed-migration")));
  EXPECT_THAT(faults.front().message.en, HasSubstr("20_two"));
}

TEST_P(Migrations, AreAskedForWhereTheyMayNotBeApplied) {
  EXPECT_THAT(checkSchema(*open(), kSteps),
              ElementsAre(Field(&Diagnostic::code, "store.not-migrated")));
  ASSERT_THAT(migrateTo(kSteps), ElementsAre());
  EXPECT_THAT(checkSchema(*open(), kSteps), ElementsAre());
}

TEST_P(Migrations, LeaveNothingOfAStepThatFails) {
  std::vector<Migration> wrong = kSteps;
  wrong[1].sql = "CREATE TABLE two (c TEXT);\nINSERT INTO nowhere VALUES (1);\n";
  EXPECT_THAT(migrateTo(wrong), ElementsAre(Field(&Diagnostic::code, "machine.database")));
  EXPECT_THAT(migrateTo(kSteps), ElementsAre());
  EXPECT_EQ(state(), "10\n20\n30\nx|y\n1\n");
}

// A register of before 0100: an own series and an external one, a voided number in each.
class MigratedRegister : public Migrations {
 protected:
  MigratedRegister() {
    std::vector<Migration> before;
    for (const Migration& step : ownMigrations())
      if (step.number < 100)
        before.push_back(step);
    EXPECT_THAT(migrateTo(before), ElementsAre());
    for (const std::string kind : {"own", "external"}) {
      files_.sql("INSERT INTO register_series VALUES ('" + kind + "', 'sgddt', 2026, '" + kind +
                 "', 'Sổ', '" + kind + "', 1, 2, NULL, 0, 1, 'x', 'x', NULL, NULL);");
      addEntry(kind, 1, "voided");
      addEntry(kind, 2, "issued");
    }
    EXPECT_THAT(migrateTo(ownMigrations()), ElementsAre());
  }

  void addEntry(const std::string& series, int number, const std::string& state) {
    files_.sql(
        "INSERT INTO register_entry (id, series, office, year, class, number, letter, issued_date,"
        " state, type_name, type_key, code_notation, subject, organ_name, language, authority,"
        " position, full_name, recipients, archive, priority, file_notation, description,"
        " search_key, created_at, created_by, void_reason, version) VALUES ('" +
        series + std::to_string(number) + "', '" + series + "', 'sgddt', 2026, '" + series + "', " +
        std::to_string(number) + ", '', '2026-05-05', '" + state +
        "', 'Quyết định', 'x', 'QĐ', 'Thử', '', '', '', '', '', '[]', '', '', '', '', '', 'x',"
        " 'x', '', 1);");
  }
};
ON_BOTH_DATABASES(MigratedRegister);

TEST_P(MigratedRegister, KeepsItsEntriesAndFreesTypedNumbersThatWereVoided) {
  EXPECT_EQ(files_.sql("SELECT id, state, claimed FROM register_entry ORDER BY id;"),
            "external1|voided|\nexternal2|issued|1\nown1|voided|1\nown2|issued|1\n");
  const auto copy = [&](const std::string& id) {
    files_.sql("CREATE TABLE other AS SELECT * FROM register_entry WHERE id = '" + id +
               "'; UPDATE other SET id = 'new', claimed = 1;"
               " INSERT INTO register_entry SELECT * FROM other; DROP TABLE other;");
  };
  copy("external1");
  EXPECT_EQ(files_.sql("SELECT count(*) FROM register_entry WHERE number = 1;"), "3\n");
  EXPECT_ANY_THROW(copy("own1"));
}

TEST_P(MigratedRegister, StaysGuarded) {
  for (const char* sql : {"DELETE FROM register_entry;",
                          "UPDATE register_entry SET number = 7;",
                          "UPDATE register_entry SET state = 'issued' WHERE id = 'own1';"})
    EXPECT_ANY_THROW(files_.sql(sql)) << sql;
}

// Sessions that were closed before votes kept what they were of.
TEST_P(Migrations, KeepWithAClosedSessionWhomItHasVotedOn) {
  std::vector<Migration> before = ownMigrations();
  std::erase_if(before, [](const Migration& each) { return each.number >= 110; });
  ASSERT_THAT(migrateTo(before), ElementsAre());
  const std::string day = "'2026-11-22T02:00:00.000Z'";
  const auto nomination = [&](const std::string& id, int position, const std::string& state) {
    files_.sql("INSERT INTO nomination VALUES ('" + id + "', 'c', 'o', 'u', '" + id +
               "', 'individual', 'Name', 'name', 'name', 'Giấy khen', 'giấy khen', " +
               std::to_string(position) + ", 1, '" + state + "', '', '{}', '', 'u1', " + day +
               ");");
  };
  files_.sql("INSERT INTO campaign VALUES ('c', 'o', 1, 'open', 'n', 'p', '{}', 'u1', " + day +
             ", " + day + ");");
  nomination("reviewed", 1, "reviewed");
  nomination("accepted", 2, "accepted");
  nomination("returned", 3, "returned");
  for (const char* values :
       {"'closed', 'c', 'o', 1, 1, 'closed'", "'open', 'c', 'o', 2, 1, 'planned'"})
    files_.sql("INSERT INTO council_session VALUES (" + std::string(values) +
               ", '2026-10-20', '{}', 'u1', " + day + ");");
  for (const char* vote : {"'closed', 'reviewed'", "'open', 'accepted'", "'open', 'returned'"})
    files_.sql("INSERT INTO council_vote VALUES (" + std::string(vote) + ", 3, 0);");
  ASSERT_THAT(migrateTo(ownMigrations()), ElementsAre());
  EXPECT_EQ(files_.sql("SELECT nomination, coalesce(full_name, '-'), coalesce(award_form, '-'),"
                       " coalesce(record, '-') FROM council_vote ORDER BY nomination;"),
            "accepted|-|-|-\nreviewed|Name|Giấy khen|{}\n");
}

TEST(PostgresMigrations, AreAppliedOnceByNodesThatStartTogether) {
  const testing::TestDatabase files(Dialect::postgres, false);
  std::vector<std::thread> nodes;
  for (int i = 0; i < 4; ++i)
    nodes.emplace_back([&] { EXPECT_TRUE(openDatabase(files.url())); });
  for (std::thread& node : nodes)
    node.join();
}

TEST(OwnMigrations, HaveNumbersOfTheirOwn) {
  const std::vector<Migration>& all = ownMigrations();
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all.front().name, "core");
  for (size_t i = 1; i < all.size(); ++i)
    EXPECT_LT(all[i - 1].number, all[i].number);
}

TEST(OwnMigrations, AreRefusedAsMissingWhereOnlyReadingIsAllowed) {
  const testing::TestDatabase files(Dialect::sqlite, false);
  files.sql("CREATE TABLE other (a TEXT);");
  EXPECT_EQ(openDatabase(files.url(), false).error().front().code, "store.not-migrated");
}

}  // namespace
}  // namespace vanthu::store
