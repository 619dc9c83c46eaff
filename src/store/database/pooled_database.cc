#include "store/database/pooled_database.h"

#include <string>
#include <thread>

#include "store/database/fault.h"
#include "store/database/instant.h"

namespace vanthu::store {
namespace {

constexpr size_t kReaders = 4;
constexpr int kMostAttempts = 5;
constexpr std::chrono::milliseconds kFirstPause{5};

class ConnectionTransaction : public Transaction {
 public:
  ConnectionTransaction(Connection& connection, Dialect dialect, const OpenOptions& options)
      : connection_(connection), dialect_(dialect), options_(options) {}

  Rows query(std::string_view sql, const Params& params) override {
    return connection_.query(sql, params);
  }
  int64_t execute(std::string_view sql, const Params& params) override {
    return connection_.execute(sql, params);
  }
  const Now& now() override {
    if (!now_)
      now_ = nowAt(options_.clock ? options_.clock() : connection_.clock());
    return *now_;
  }
  Dialect dialect() const override { return dialect_; }

 private:
  Connection& connection_;
  Dialect dialect_;
  const OpenOptions& options_;
  std::optional<Now> now_;
};

// A transaction that is neither committed nor rolled back ends with its scope.
class OpenTransaction {
 public:
  OpenTransaction(Connection& connection, Access access) : connection_(connection) {
    connection_.begin(access);
  }
  OpenTransaction(const OpenTransaction&) = delete;
  OpenTransaction& operator=(const OpenTransaction&) = delete;
  ~OpenTransaction() {
    if (open_)
      connection_.rollback();
  }
  void commit() {
    connection_.commit();
    open_ = false;
  }

 private:
  Connection& connection_;
  bool open_ = true;
};

bool mayRetry(FaultKind kind) {
  return kind == FaultKind::conflict || kind == FaultKind::lost;
}

}  // namespace

std::optional<Row> Transaction::one(std::string_view sql, const Params& params) {
  Rows rows = query(sql, params);
  return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

PooledDatabase::PooledDatabase(Dialect dialect, Connect connect, OpenOptions options)
    : dialect_(dialect),
      options_(std::move(options)),
      writer_(1, [connect] { return connect(Access::write); }),
      readers_(kReaders, [connect] { return connect(Access::read); }) {}

Diagnostics PooledDatabase::transact(Mode mode, const std::function<bool(Transaction&)>& body) {
  return run(mode == Mode::write ? Access::write : Access::read, [&](Connection& connection) {
    ConnectionTransaction tx(connection, dialect_, options_);
    return body(tx);
  });
}

Diagnostics PooledDatabase::withConnection(Access access,
                                           const std::function<Diagnostics(Connection&)>& body) {
  Diagnostics found;
  Diagnostics faults = run(access, [&](Connection& connection) {
    found = body(connection);
    return found.empty();
  });
  return faults.empty() ? found : faults;
}

Diagnostics PooledDatabase::run(Access access, const Body& body) {
  for (int attempt = 1;; ++attempt) {
    try {
      once(access, body);
      return {};
    } catch (const DatabaseFault& fault) {
      if (options_.log)
        options_.log(fault.what());
      // Also one that only reading met: what such a disk is given is not known to be kept.
      if (fault.kind() == FaultKind::storage && !stopped_.exchange(true) && options_.writingStopped)
        options_.writingStopped();
      if (!mayRetry(fault.kind()) || attempt == kMostAttempts)
        return {diagnosticOf(fault.kind())};
      if (fault.kind() == FaultKind::lost) {
        writer_.dropIdle();
        readers_.dropIdle();
      }
      std::this_thread::sleep_for(kFirstPause * (1 << attempt));
    }
  }
}

void PooledDatabase::once(Access access, const Body& body) {
  if (access == Access::write && stopped_)
    throw DatabaseFault(FaultKind::storage, "no writes since the disk failed");
  if (access == Access::write && options_.readOnly)
    throw DatabaseFault(FaultKind::failed, "opened for reading only");
  const auto connection = access == Access::write ? writer_.take() : readers_.take();
  OpenTransaction transaction(*connection, access);
  if (body(*connection))
    transaction.commit();
}

}  // namespace vanthu::store
