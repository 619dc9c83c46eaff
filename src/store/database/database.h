// A database, SQLite or PostgreSQL, as transactions that run prepared statements.
//
// The one place that knows the two apart is this folder: all others write one SQL for both, with
// `?` for parameters and the words of dialect.h where the two differ. Knows no table but its own
// (`migration`). A Database is safe to use from several threads; a Transaction belongs to the
// function that it was given to.
//
// Faults: a statement that fails throws DatabaseFault, which read() and write() turn into a
// diagnostic after the rollback. Nothing outside store/ sees it. What a function finds wrong by
// itself it returns as a failed Result, and the transaction is rolled back as well.
#ifndef VANTHU_STORE_DATABASE_DATABASE_H_
#define VANTHU_STORE_DATABASE_DATABASE_H_

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/date.h"
#include "base/result.h"
#include "store/database/row.h"

namespace vanthu::store {

struct OpenOptions;

enum class Dialect { sqlite, postgres };

/// The database's own clock, the same all through a transaction (robustness.md T19).
struct Now {
  std::string instant;  ///< UTC: "2026-11-22T01:02:03.456Z"; sorts as text
  Date day;             ///< in Asia/Ho_Chi_Minh
};

class Transaction {
 public:
  virtual ~Transaction() = default;

  /// The rows of a statement. Large answers are paged by the caller: all rows are held at once.
  virtual Rows query(std::string_view sql, const Params& params = {}) = 0;

  /// How many rows the statement touched.
  virtual int64_t execute(std::string_view sql, const Params& params = {}) = 0;

  virtual const Now& now() = 0;
  virtual Dialect dialect() const = 0;

  /// The first row, if there is one.
  std::optional<Row> one(std::string_view sql, const Params& params = {});
};

class Database {
 public:
  virtual ~Database() = default;

  /// Runs `body(Transaction&)`, which returns a Result. Both roll back when it fails. Transactions
  /// that write run one after the other, on all nodes: none sees another half done, and rows need
  /// no locks. So a body that writes shall be short and never wait for anything else. One that
  /// reads sees the database as it was at one moment.
  /// What fails for a reason that may pass (a lost connection, a deadlock, a busy file) is begun
  /// anew, so `body` may run more than once and must have no effect outside the transaction.
  /// REQUIRES: not called from within a `body`.
  /// Errors, besides those of `body`: "machine.database" (what the database said goes to the log
  /// only), "machine.database-busy", "machine.disk-full", "machine.commit-unknown" (lost while
  /// saving: whether it is saved is not known), "machine.storage-failed", "store.damaged".
  template <typename Body>
  auto read(Body&& body) -> std::invoke_result_t<Body, Transaction&> {
    return run(Mode::read, std::forward<Body>(body));
  }
  template <typename Body>
  auto write(Body&& body) -> std::invoke_result_t<Body, Transaction&> {
    return run(Mode::write, std::forward<Body>(body));
  }

  virtual Dialect dialect() const = 0;

 protected:
  enum class Mode { read, write };

  /// Empty when `body` returned true and the transaction is committed, or when it returned false
  /// and the transaction is rolled back; else what was wrong.
  virtual Diagnostics transact(Mode mode, const std::function<bool(Transaction&)>& body) = 0;

 private:
  template <typename Body>
  auto run(Mode mode, Body&& body) -> std::invoke_result_t<Body, Transaction&> {
    std::optional<std::invoke_result_t<Body, Transaction&>> result;
    auto faults = transact(mode, [&](Transaction& tx) {
      result.emplace(body(tx));
      return result->has_value();
    });
    if (!faults.empty())
      return fail(std::move(faults));
    return std::move(*result);
  }
};

/// Opens and, if `migrate`, brings the schema up to date (migrations.h); without it a schema that
/// is not up to date is an error. `url` is "sqlite:FILE" or "postgresql://…".
/// Errors: "store.bad-url", "store.newer-schema", "store.not-migrated", "store.unsafe-settings"
/// (fsync or full_page_writes off), "store.damaged" (integrity check), "store.in-use" (another
/// process has the file), "store.changed-migration", "machine.…".
Result<std::unique_ptr<Database>> openDatabase(std::string_view url, bool migrate = true);
Result<std::unique_ptr<Database>> openDatabase(std::string_view url, const OpenOptions& options);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DATABASE_DATABASE_H_
