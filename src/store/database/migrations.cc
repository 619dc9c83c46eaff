#include "store/database/migrations.h"

#include <algorithm>
#include <map>

#include "base/sha256.h"
#include "store/database/dialect.h"
#include "store/database/instant.h"
#include "store/migrations/migration_files.h"

namespace vanthu::store {
namespace {

struct Applied {
  std::string name;
  std::string sha256;
};
using AppliedByNumber = std::map<int, Applied>;

bool hasTable(Connection& connection, Dialect dialect) {
  const std::string_view sql =
      dialect == Dialect::sqlite
          ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migration'"
          : "SELECT 1 AS name WHERE to_regclass('migration') IS NOT NULL";
  return !connection.query(sql, {}).empty();
}

AppliedByNumber readApplied(Connection& connection, Dialect dialect) {
  AppliedByNumber applied;
  if (!hasTable(connection, dialect))
    return applied;
  for (const Row& row : connection.query("SELECT number, name, sha256 FROM migration", {}))
    applied[static_cast<int>(row.integer("number"))] = {row.text("name"), row.text("sha256")};
  return applied;
}

Diagnostics newerSchema() {
  return {{"store.newer-schema",
           {},
           {"cơ sở dữ liệu do một phiên bản vanthu mới hơn tạo ra",
            "the database was made by a newer version of vanthu"},
           {"dùng phiên bản vanthu mới hơn", "use a newer version of vanthu"}}};
}

Diagnostics changedMigration(const Migration& migration) {
  const std::string name = std::to_string(migration.number) + "_" + migration.name;
  return {{"store.changed-migration",
           {},
           {"bước " + name + " của lược đồ đã áp dụng với nội dung khác",
            "step " + name + " of the schema was applied with another text"},
           {}}};
}

Diagnostics notMigrated() {
  return {
      {"store.not-migrated",
       {},
       {"lược đồ của cơ sở dữ liệu chưa được cập nhật", "the schema is not up to date"},
       {"chạy \"vanthu serve\" một lần để cập nhật", "run \"vanthu serve\" once to update it"}}};
}

std::string hashOf(const Migration& migration) {
  return toHex(sha256(migration.sql));
}

Diagnostics compare(const AppliedByNumber& applied, const std::vector<Migration>& migrations) {
  for (const auto& [number, step] : applied) {
    const auto ours = std::find_if(migrations.begin(), migrations.end(), [&](const Migration& m) {
      return m.number == number;
    });
    if (ours == migrations.end())
      return newerSchema();
    if (step.sha256 != hashOf(*ours))
      return changedMigration(*ours);
  }
  return {};
}

class Migrator {
 public:
  Migrator(Connection& connection, Dialect dialect, const OpenOptions& options)
      : connection_(connection), dialect_(dialect), options_(options) {}

  void apply(const Migration& migration) {
    step();
    connection_.script(schemaFor(dialect_, kTable));
    step();
    connection_.script(schemaFor(dialect_, migration.sql));
    step();
    const int64_t now = options_.clock ? options_.clock() : connection_.clock();
    connection_.execute(
        "INSERT INTO migration (number, name, sha256, applied_at) VALUES (?, ?, ?, ?)",
        {migration.number, migration.name, hashOf(migration), nowAt(now).instant});
    step();
  }

 private:
  static constexpr std::string_view kTable =
      "CREATE TABLE IF NOT EXISTS migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL,"
      " sha256 TEXT NOT NULL, applied_at TEXT NOT NULL)";

  void step() const {
    if (options_.beforeMigrationStep)
      options_.beforeMigrationStep();
  }

  Connection& connection_;
  Dialect dialect_;
  const OpenOptions& options_;
};

// In a transaction that writes, so that of two processes the second finds the step done.
Diagnostics applyOne(PooledDatabase& database,
                     const Migration& migration,
                     const std::vector<Migration>& migrations,
                     const OpenOptions& options) {
  const Dialect dialect = database.dialect();
  return database.withConnection(Access::write, [&](Connection& connection) {
    const AppliedByNumber applied = readApplied(connection, dialect);
    Diagnostics faults = compare(applied, migrations);
    if (faults.empty() && !applied.contains(migration.number))
      Migrator(connection, dialect, options).apply(migration);
    return faults;
  });
}

Migration migrationOf(const MigrationFile& file) {
  const size_t underscore = file.name.find('_');
  return {std::stoi(std::string(file.name.substr(0, underscore))),
          std::string(file.name.substr(underscore + 1)),
          file.text};
}

}  // namespace

const std::vector<Migration>& ownMigrations() {
  static const std::vector<Migration> migrations = [] {
    std::vector<Migration> all;
    for (const MigrationFile& file : migrationFiles())
      all.push_back(migrationOf(file));
    std::sort(all.begin(), all.end(), [](const Migration& a, const Migration& b) {
      return a.number < b.number;
    });
    return all;
  }();
  return migrations;
}

Diagnostics migrate(PooledDatabase& database,
                    const std::vector<Migration>& migrations,
                    const OpenOptions& options) {
  Diagnostics faults = checkSchema(database, migrations);
  if (faults.empty() || faults.front().code != "store.not-migrated")
    return faults;
  for (const Migration& migration : migrations) {
    faults = applyOne(database, migration, migrations, options);
    if (!faults.empty())
      return faults;
  }
  return {};
}

Diagnostics checkSchema(PooledDatabase& database, const std::vector<Migration>& migrations) {
  return database.withConnection(Access::read, [&](Connection& connection) {
    const AppliedByNumber applied = readApplied(connection, database.dialect());
    Diagnostics faults = compare(applied, migrations);
    return faults.empty() && applied.size() < migrations.size() ? notMigrated() : faults;
  });
}

}  // namespace vanthu::store
