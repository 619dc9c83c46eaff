#include "store/database/sqlite_connection.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <chrono>
#include <limits>
#include <map>

#include "store/database/connection_pool.h"
#include "store/database/fault.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostStatements = 500;

FaultKind kindOf(int code) {
  switch (code & 0xff) {
    case SQLITE_FULL:
      return FaultKind::full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FaultKind::conflict;
    case SQLITE_IOERR:
      return FaultKind::storage;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FaultKind::damaged;
    default:
      return FaultKind::failed;
  }
}

// What SQLite throws, with the statement at fault.
template <typename Work>
auto guarded(std::string_view sql, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw DatabaseFault(kindOf(error.getErrorCode()),
                        "SQLite " + std::to_string(error.getExtendedErrorCode()) + ": " +
                            error.what() + " in: " + std::string(sql));
  }
}

struct Prepared {
  SQLite::Statement statement;
  std::shared_ptr<const ColumnNames> names;
};

std::shared_ptr<const ColumnNames> namesOf(const SQLite::Statement& statement) {
  ColumnNames names;
  for (int i = 0; i < statement.getColumnCount(); ++i)
    names.emplace_back(statement.getColumnName(i));
  return std::make_shared<const ColumnNames>(std::move(names));
}

// The parameters live as long as the statement runs, so that nothing is copied.
class Binder {
 public:
  Binder(SQLite::Statement& statement, int index) : statement_(statement), index_(index) {}

  void operator()(std::monostate) const { statement_.bind(index_); }
  void operator()(int64_t number) const { statement_.bind(index_, number); }
  void operator()(const std::string& text) const {
    if (text.find('\0') != std::string::npos)
      throw DatabaseFault(FaultKind::failed, "a text with a NUL");
    statement_.bindNoCopy(index_, text);
  }
  void operator()(const Blob& blob) const {
    if (blob.bytes.size() > static_cast<size_t>(std::numeric_limits<int>::max()))
      throw DatabaseFault(FaultKind::failed, "a blob that is too large");
    statement_.bindNoCopy(index_, blob.bytes.data(), static_cast<int>(blob.bytes.size()));
  }

 private:
  SQLite::Statement& statement_;
  int index_;
};

Cell cellOf(const SQLite::Column& column) {
  switch (column.getType()) {
    case SQLITE_INTEGER:
      return column.getInt64();
    case SQLITE_TEXT:
      return column.getString();
    case SQLITE_BLOB:
      return Blob{column.getString()};
    case SQLITE_NULL:
      return std::monostate{};
    default:
      throw DatabaseFault(FaultKind::failed, "a column of a kind that is not used here");
  }
}

Row rowOf(Prepared& prepared) {
  std::vector<Cell> cells;
  cells.reserve(prepared.names->size());
  for (int i = 0; i < static_cast<int>(prepared.names->size()); ++i)
    cells.push_back(cellOf(prepared.statement.getColumn(i)));
  return {prepared.names, std::move(cells)};
}

// Lets go of the parameters and of the lock that a statement half run holds.
class Reset {
 public:
  explicit Reset(SQLite::Statement& statement) : statement_(statement) {}
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;
  ~Reset() { statement_.tryReset(); }

 private:
  SQLite::Statement& statement_;
};

class SqliteConnection : public Connection {
 public:
  SqliteConnection(const std::filesystem::path& file, Access access)
      : database_(file.string(),
                  access == Access::write ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                                          : SQLite::OPEN_READONLY,
                  static_cast<int>(std::chrono::milliseconds(kLongestWait).count())) {
    if (access == Access::write)
      database_.exec(
          "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
          "PRAGMA journal_size_limit = 67108864");
    // What the file says of itself is not trusted, and pages are never read through a mapping.
    database_.exec(
        "PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF;"
        "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000");
  }

  void begin(Access access) override {
    run(access == Access::write ? "BEGIN IMMEDIATE" : "BEGIN", {}, [](Prepared&) {});
  }

  Rows query(std::string_view sql, const Params& params) override {
    Rows rows;
    run(sql, params, [&](Prepared& prepared) { rows.push_back(rowOf(prepared)); });
    return rows;
  }

  int64_t execute(std::string_view sql, const Params& params) override {
    run(sql, params, [](Prepared&) {});
    return sqlite3_changes64(database_.getHandle());
  }

  void script(const std::string& sql) override {
    guarded(sql, [&] { database_.exec(sql); });
  }

  // When the disk fails, what was written may be there or not.
  void commit() override {
    try {
      run("COMMIT", {}, [](Prepared&) {});
    } catch (const DatabaseFault&) {
      usable_ = false;
      throw;
    }
  }

  void rollback() noexcept override {
    try {
      if (sqlite3_get_autocommit(database_.getHandle()) == 0)
        run("ROLLBACK", {}, [](Prepared&) {});
    } catch (const DatabaseFault&) {
      usable_ = false;
    }
  }

  int64_t clock() override {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  }

  bool usable() const noexcept override { return usable_; }

 private:
  Prepared& prepare(std::string_view sql) {
    if (const auto found = statements_.find(sql); found != statements_.end())
      return found->second;
    if (statements_.size() == kMostStatements)
      statements_.clear();
    std::string text(sql);
    SQLite::Statement statement(database_, text);
    auto names = namesOf(statement);
    return statements_.emplace(std::move(text), Prepared{std::move(statement), std::move(names)})
        .first->second;
  }

  template <typename OnRow>
  void run(std::string_view sql, const Params& params, OnRow&& onRow) {
    guarded(sql, [&] {
      Prepared& prepared = prepare(sql);
      const Reset reset(prepared.statement);
      for (size_t i = 0; i < params.size(); ++i)
        std::visit(Binder(prepared.statement, static_cast<int>(i) + 1), params[i].cell());
      while (prepared.statement.executeStep())
        onRow(prepared);
    });
  }

  SQLite::Database database_;
  std::map<std::string, Prepared, std::less<>> statements_;
  bool usable_ = true;
};

}  // namespace

std::unique_ptr<Connection> connectSqlite(const std::filesystem::path& file, Access access) {
  return guarded("open", [&] { return std::make_unique<SqliteConnection>(file, access); });
}

}  // namespace vanthu::store
