#include <string>
#include <string_view>

#include "store/database/migrations.h"
#include "store/database/open_options.h"
#include "store/database/postgres_database.h"
#include "store/database/sqlite_database.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kSqlite = "sqlite:";

bool isPostgres(std::string_view url) {
  return url.starts_with("postgresql://") || url.starts_with("postgres://");
}

// The address may hold a password and is not quoted.
Diagnostics badUrl() {
  return {{"store.bad-url",
           {},
           {"địa chỉ cơ sở dữ liệu không đúng dạng", "not the address of a database"},
           {"viết \"sqlite:TỆP\" hoặc \"postgresql://…\"",
            "write \"sqlite:FILE\" or \"postgresql://…\""}}};
}

Result<std::unique_ptr<PooledDatabase>> connect(std::string_view url, const OpenOptions& options) {
  if (url.starts_with(kSqlite) && url.size() > kSqlite.size())
    return openSqlite(std::string(url.substr(kSqlite.size())), options);
  if (isPostgres(url))
    return openPostgres(std::string(url), options);
  return fail(badUrl());
}

}  // namespace

Result<std::unique_ptr<Database>> openDatabase(std::string_view url, const OpenOptions& options) {
  Result<std::unique_ptr<PooledDatabase>> database = connect(url, options);
  if (!database)
    return fail(std::move(database.error()));
  Diagnostics faults = options.migrate && !options.readOnly
                           ? migrate(**database, ownMigrations(), options)
                           : checkSchema(**database, ownMigrations());
  if (!faults.empty())
    return fail(std::move(faults));
  return std::move(*database);
}

Result<std::unique_ptr<Database>> openDatabase(std::string_view url, bool migrate) {
  OpenOptions options;
  options.migrate = migrate;
  return openDatabase(url, options);
}

}  // namespace vanthu::store
