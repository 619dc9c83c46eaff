// A connection to a SQLite file. See connection.h.
#ifndef VANTHU_STORE_DATABASE_SQLITE_CONNECTION_H_
#define VANTHU_STORE_DATABASE_SQLITE_CONNECTION_H_

#include <filesystem>
#include <memory>

#include "store/database/connection.h"

namespace vanthu::store {

/// `write` makes the file if it is not there. Of all connections to one file only one may be of
/// that kind: SQLite 3.40 can lose pages when two of them write and checkpoint (robustness.md O1).
/// A `read` connection cannot change anything.
std::unique_ptr<Connection> connectSqlite(const std::filesystem::path& file, Access access);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_SQLITE_CONNECTION_H_
