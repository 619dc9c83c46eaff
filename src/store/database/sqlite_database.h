// Opens a SQLite file: the lock, the file's mode, the checks at start (robustness.md O1, O2).
#ifndef VANTHU_STORE_DATABASE_SQLITE_DATABASE_H_
#define VANTHU_STORE_DATABASE_SQLITE_DATABASE_H_

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "store/database/pooled_database.h"

namespace vanthu::store {

/// Leaves the schema as it is. Errors: "store.in-use", "store.missing" (to read a file that is not
/// there), "store.unsafe-settings" (a file system of the network), "store.damaged", "machine.…".
Result<std::unique_ptr<PooledDatabase>> openSqlite(const std::filesystem::path& file,
                                                   const OpenOptions& options);

/// Puts all of a database into its one file, for a backup: without the journal beside it, it can be
/// read from a disk that cannot be written. REQUIRES: nobody has it open.
Diagnostics makeOneFile(const std::filesystem::path& file);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_SQLITE_DATABASE_H_
