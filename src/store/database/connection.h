// One connection to a database, as SQLite and PostgreSQL each give it.
//
// Knows nothing of pools, retries or diagnostics (pooled_database.h). Used by one thread at a time.
// Every function throws DatabaseFault unless it says otherwise.
#ifndef VANTHU_STORE_DATABASE_CONNECTION_H_
#define VANTHU_STORE_DATABASE_CONNECTION_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "store/database/row.h"

namespace vanthu::store {

enum class Access { read, write };

class Connection {
 public:
  virtual ~Connection() = default;

  /// Begins a transaction. Of all connections to a database, on all nodes, one at a time is in a
  /// transaction that writes: the next waits, at most kLongestWait.
  virtual void begin(Access access) = 0;
  virtual Rows query(std::string_view sql, const Params& params) = 0;
  virtual int64_t execute(std::string_view sql, const Params& params) = 0;
  /// Several statements in one text, without parameters.
  virtual void script(const std::string& sql) = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;

  /// The database's clock, in a transaction that writes at its begin: milliseconds since 1970 UTC.
  virtual int64_t clock() = 0;

  /// False once it can no longer be used and must be thrown away.
  virtual bool usable() const noexcept = 0;
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_CONNECTION_H_
