// Opens a PostgreSQL database and checks that its server keeps what it says (robustness.md O6).
#ifndef VANTHU_STORE_DATABASE_POSTGRES_DATABASE_H_
#define VANTHU_STORE_DATABASE_POSTGRES_DATABASE_H_

#include <memory>
#include <string>

#include "base/result.h"
#include "store/database/pooled_database.h"

namespace vanthu::store {

/// Leaves the schema as it is. Errors: "store.unsafe-settings" (fsync, full_page_writes or
/// synchronous_commit off; not UTF-8), "machine.…".
Result<std::unique_ptr<PooledDatabase>> openPostgres(const std::string& url,
                                                     const OpenOptions& options);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_POSTGRES_DATABASE_H_
