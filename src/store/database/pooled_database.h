// What both databases have in common: one connection that writes, a few that read, retries, and
// faults turned into diagnostics. Thread-safe.
//
// All transactions that write run one after the other, on all nodes (Connection::begin). Each ends
// with an entry in the one audit chain, so that they would wait for each other in any case; this
// way no two of them ever meet, and what holds for SQLite holds for PostgreSQL.
#ifndef VANTHU_STORE_DATABASE_POOLED_DATABASE_H_
#define VANTHU_STORE_DATABASE_POOLED_DATABASE_H_

#include <atomic>
#include <functional>
#include <memory>

#include "store/database/connection_pool.h"
#include "store/database/database.h"
#include "store/database/open_options.h"

namespace vanthu::store {

class PooledDatabase : public Database {
 public:
  using Connect = std::function<std::unique_ptr<Connection>(Access)>;

  PooledDatabase(Dialect dialect, Connect connect, OpenOptions options);

  Dialect dialect() const override { return dialect_; }

  /// As write(), with the bare connection: for migrations and what else needs more than statements.
  Diagnostics withConnection(Access access, const std::function<Diagnostics(Connection&)>& body);

 protected:
  Diagnostics transact(Mode mode, const std::function<bool(Transaction&)>& body) override;

 private:
  using Body = std::function<bool(Connection&)>;
  Diagnostics run(Access access, const Body& body);
  void once(Access access, const Body& body);

  Dialect dialect_;
  OpenOptions options_;
  ConnectionPool writer_;
  ConnectionPool readers_;
  std::atomic<bool> stopped_ = false;  ///< the disk failed: robustness.md T22
};

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_POOLED_DATABASE_H_
