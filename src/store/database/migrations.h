// The schema, as numbered steps that are applied once each.
//
// A step and its row in `migration` {number, name, sha256, applied_at} are one transaction: a
// process that is killed leaves a step done or not begun. Two that start at the same time apply
// each step once.
#ifndef VANTHU_STORE_DATABASE_MIGRATIONS_H_
#define VANTHU_STORE_DATABASE_MIGRATIONS_H_

#include <string>
#include <string_view>
#include <vector>

#include "store/database/pooled_database.h"

namespace vanthu::store {

struct Migration {
  int number = 0;
  std::string name;      ///< "core" of "0010_core.sql"
  std::string_view sql;  ///< as the file has it: see schemaFor()
};

/// src/store/migrations/NNNN_name.sql, by number.
const std::vector<Migration>& ownMigrations();

/// Applies what is not applied yet. Errors: "store.newer-schema" (a step that we do not have),
/// "store.changed-migration" (one that was applied with another text), "machine.…".
Diagnostics migrate(PooledDatabase& database,
                    const std::vector<Migration>& migrations,
                    const OpenOptions& options);

/// As migrate(), but nothing is applied: "store.not-migrated" if something would be.
Diagnostics checkSchema(PooledDatabase& database, const std::vector<Migration>& migrations);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_MIGRATIONS_H_
