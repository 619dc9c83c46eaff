// What the service's own role may do on PostgreSQL, where another role owns the tables: nothing
// that takes back what was said (robustness.md T24). Rows of the audit log, files, versions and
// entries of the register are added and never taken away; an owner alone could switch off the
// triggers that refuse the rest.
#ifndef VANTHU_STORE_APPEND_ONLY_H_
#define VANTHU_STORE_APPEND_ONLY_H_

#include <string_view>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

/// What may be done to rows that are there; all may be read and added to.
struct RowRights {
  bool update = false;
  bool remove = false;
};
RowRights rightsOn(std::string_view table);

/// Gives `role`, which exists and owns nothing, its rights on every table of the schema, and takes
/// all others away; again after each migration. The database is that of the owner. Gives how many
/// tables. Errors: "store.not-postgres", "data.bad-role", "machine.database" (no such role).
Result<int64_t> grantAppendOnly(Database& database, std::string_view role);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_APPEND_ONLY_H_
