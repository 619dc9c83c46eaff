// Whether a database is whole as its own engine sees it.
#ifndef VANTHU_STORE_DATABASE_STRUCTURE_H_
#define VANTHU_STORE_DATABASE_STRUCTURE_H_

#include "base/result.h"
#include "store/database/connection.h"
#include "store/database/database.h"

namespace vanthu::store {

/// At every start: SQLite's quick_check, which looks at each page but at no index. PostgreSQL looks
/// after itself (checksums of pages). Errors: "store.damaged".
Diagnostics checkPages(Connection& connection);

/// Pages, indexes and references between rows (robustness.md O2); takes as long as the file is
/// large. Errors: "store.damaged".
Diagnostics checkStructure(Transaction& tx);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_STRUCTURE_H_
