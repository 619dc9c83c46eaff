#include "store/database/postgres_connection.h"

#include <map>
#include <optional>
#include <pqxx/pqxx>
#include <string_view>
#include <vector>

#include "store/database/dialect.h"
#include "store/database/fault.h"
#include "store/database/postgres_values.h"

namespace vanthu::store {
namespace {

constexpr size_t kMostStatements = 500;

// A node that hangs in the middle of a transaction holds up all others; the server ends it.
constexpr const char* kSession =
    "SET idle_in_transaction_session_timeout = '20s'; SET lock_timeout = '10s';"
    "SET statement_timeout = '120s'; SET bytea_output = 'hex'; SET client_min_messages = 'warning';"
    "SET standard_conforming_strings = on; SET TimeZone = 'UTC'";

// "vanthu" in ASCII. The lock of everyone who writes: held to the end of the transaction. The
// clock is read once it is held, so that instants go up in the order of the transactions.
constexpr std::string_view kWriterLock =
    "SELECT pg_advisory_xact_lock(129930416583797),"
    " CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT) AS now";
constexpr std::string_view kClock =
    "SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT) AS now";

using Writing = pqxx::transaction<pqxx::read_committed>;
using Reading = pqxx::transaction<pqxx::repeatable_read, pqxx::read_only>;

FaultKind kindOf(std::string_view state) {
  if (state == "40001" || state == "40P01")
    return FaultKind::conflict;
  if (state == "55P03" || state == "57014" || state.starts_with("53"))
    return state == "53100" ? FaultKind::full : FaultKind::busy;
  if (state == "58030")
    return FaultKind::storage;
  if (state == "XX001" || state == "XX002")
    return FaultKind::damaged;
  return state.starts_with("57P") || state.starts_with("08") ? FaultKind::lost : FaultKind::failed;
}

std::string said(std::string_view what, std::string_view sql) {
  return "PostgreSQL: " + std::string(what) + " in: " + std::string(sql);
}

// What PostgreSQL says of data that it cannot read (class 22) quotes the data.
std::string detailOf(const pqxx::sql_error& error) {
  const std::string& state = error.sqlstate();
  return state.starts_with("22") ? state : state + " " + error.what();
}

// What libpqxx throws, as faults.
template <typename Work>
auto guarded(std::string_view sql, Work&& work) {
  try {
    return work();
  } catch (const pqxx::broken_connection& error) {
    throw DatabaseFault(FaultKind::lost, said(error.what(), sql));
  } catch (const pqxx::sql_error& error) {
    throw DatabaseFault(kindOf(error.sqlstate()), said(detailOf(error), sql));
  } catch (const pqxx::in_doubt_error& error) {
    throw DatabaseFault(FaultKind::commitUnknown, said(error.what(), sql));
  } catch (const DatabaseFault&) {
    throw;
  } catch (const pqxx::pqxx_exception& error) {
    throw DatabaseFault(FaultKind::failed, said(error.base().what(), sql));
  }
}

class PostgresConnection : public Connection {
 public:
  explicit PostgresConnection(const std::string& url) : connection_(url), quiet_(connection_) {
    connection_.set_verbosity(pqxx::connection_base::terse);
    pqxx::nontransaction(connection_).exec(kSession);
  }

  void begin(Access access) override {
    guarded("BEGIN", [&] {
      access_ = access;
      now_.reset();
      if (access == Access::write) {
        transaction_ = std::make_unique<Writing>(connection_);
        now_ = query(kWriterLock, {}).front().integer("now");
      } else {
        transaction_ = std::make_unique<Reading>(connection_);
      }
    });
  }

  Rows query(std::string_view sql, const Params& params) override {
    return guarded(sql, [&] { return rowsOf(run(sql, params)); });
  }

  int64_t execute(std::string_view sql, const Params& params) override {
    return guarded(sql, [&] { return static_cast<int64_t>(run(sql, params).affected_rows()); });
  }

  void script(const std::string& sql) override {
    guarded(sql, [&] { transaction_->exec(sql); });
  }

  void commit() override {
    try {
      guarded("COMMIT", [&] { transaction_->commit(); });
    } catch (const DatabaseFault& fault) {
      // An answer that says what went wrong says that nothing was saved; no answer says nothing.
      const bool answered = fault.kind() != FaultKind::lost && connection_.is_open();
      if (access_ == Access::write && !answered)
        throw DatabaseFault(FaultKind::commitUnknown, fault.what());
      throw;
    }
    transaction_.reset();
  }

  void rollback() noexcept override {
    try {
      transaction_.reset();
    } catch (...) {
      broken_ = true;
    }
  }

  int64_t clock() override {
    if (!now_)
      now_ = query(kClock, {}).front().integer("now");
    return *now_;
  }

  bool usable() const noexcept override { return !broken_ && connection_.is_open(); }

 private:
  const std::string& prepare(std::string_view sql) {
    if (const auto found = names_.find(sql); found != names_.end())
      return found->second;
    if (names_.size() == kMostStatements) {
      for (const auto& [text, name] : names_)
        connection_.unprepare(name);
      names_.clear();
    }
    std::string name = "s" + std::to_string(++prepared_);
    connection_.prepare(name, withNumberedParameters(sql));
    return names_.emplace(std::string(sql), std::move(name)).first->second;
  }

  pqxx::result run(std::string_view sql, const Params& params) {
    std::vector<std::optional<std::string>> texts;
    for (const Param& param : params)
      texts.push_back(toPostgres(param.cell()));
    std::vector<const char*> pointers;
    for (const auto& text : texts)
      pointers.push_back(text ? text->c_str() : nullptr);
    return transaction_->exec_prepared(prepare(sql), pqxx::prepare::make_dynamic_params(pointers));
  }

  static Rows rowsOf(const pqxx::result& result) {
    ColumnNames names;
    std::vector<uint32_t> types;
    for (pqxx::row::size_type column = 0; column < result.columns(); ++column) {
      names.emplace_back(result.column_name(column));
      types.push_back(result.column_type(column));
    }
    const auto shared = std::make_shared<const ColumnNames>(std::move(names));
    Rows rows;
    rows.reserve(result.size());
    for (const pqxx::row& row : result) {
      std::vector<Cell> cells;
      cells.reserve(types.size());
      for (size_t column = 0; column < types.size(); ++column)
        cells.push_back(cellOf(row[static_cast<pqxx::row::size_type>(column)], types[column]));
      rows.emplace_back(shared, std::move(cells));
    }
    return rows;
  }

  static Cell cellOf(const pqxx::field& field, uint32_t type) {
    if (field.is_null())
      return std::monostate{};
    return fromPostgres({field.c_str(), field.size()}, type);
  }

  // Notices are not for stderr, and details quote what rows hold.
  pqxx::connection connection_;
  pqxx::quiet_errorhandler quiet_;
  std::unique_ptr<pqxx::transaction_base> transaction_;
  std::map<std::string, std::string, std::less<>> names_;  ///< of prepared statements, by SQL
  int prepared_ = 0;
  Access access_ = Access::read;
  std::optional<int64_t> now_;
  bool broken_ = false;
};

}  // namespace

std::unique_ptr<Connection> connectPostgres(const std::string& url) {
  return guarded("connect", [&] { return std::make_unique<PostgresConnection>(url); });
}

}  // namespace vanthu::store
