// What differs between the two databases: how parameters are written, and a few words of the
// schema. Pure and thread-safe.
#ifndef VANTHU_STORE_DATABASE_DIALECT_H_
#define VANTHU_STORE_DATABASE_DIALECT_H_

#include <string>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

/// `?` outside of quotes and comments as `$1`, `$2` …
std::string withNumberedParameters(std::string_view sql);

/// The text of a migration for one of the databases:
///   @BLOB@           BLOB or BYTEA
///   TEXT             on PostgreSQL with COLLATE "C", so that texts sort by code point on both
///   -- @sqlite, -- @postgres, -- @both
///                    lines of their own: what follows is for that database only
std::string schemaFor(Dialect dialect, std::string_view sql);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_DIALECT_H_
