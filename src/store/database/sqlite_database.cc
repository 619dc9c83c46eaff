#include "store/database/sqlite_database.h"

#include <linux/magic.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "base/system_error.h"
#include "store/database/fault.h"
#include "store/database/file_lock.h"
#include "store/database/own_file.h"
#include "store/database/sqlite_connection.h"
#include "store/database/structure.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

constexpr auto kCifsMagic = 0xFF534D42;

class SqliteDatabase : public PooledDatabase {
 public:
  SqliteDatabase(std::optional<FileLock> lock, const fs::path& file, const OpenOptions& options)
      : PooledDatabase(
            Dialect::sqlite,
            [file](Access access) { return connectSqlite(file, access); },
            options),
        lock_(std::move(lock)) {}

 private:
  std::optional<FileLock> lock_;
};

Diagnostics cannot(const fs::path& file, int error) {
  const Message reason = reasonOf(error);
  return {{"machine.cannot-write",
           {file.string(), 0, 0, {}},
           {"không mở được cơ sở dữ liệu: " + reason.vi, "cannot open the database: " + reason.en},
           {}}};
}

Diagnostics missing(const fs::path& file) {
  return {{"store.missing",
           {file.string(), 0, 0, {}},
           {"không có cơ sở dữ liệu này", "there is no such database"},
           {}}};
}

// SQLite makes its files in the mode of the first; they hold people's data.
Diagnostics makeFile(const fs::path& file) {
  const int fd = makeOwnFile(file);
  if (fd < 0)
    return errno == EEXIST ? Diagnostics() : cannot(file, errno);
  ::close(fd);
  return {};
}

Diagnostics checkFileSystem(const fs::path& file) {
  struct statfs info {};
  if (::statfs(file.c_str(), &info) != 0)
    return cannot(file, errno);
  const auto type = static_cast<unsigned long>(info.f_type);
  if (type != NFS_SUPER_MAGIC && type != SMB_SUPER_MAGIC && type != kCifsMagic)
    return {};
  return {{"store.unsafe-settings",
           {file.string(), 0, 0, {}},
           {"tệp SQLite nằm trên ổ đĩa mạng, có thể bị hỏng",
            "the SQLite file is on a network disk, where it can be damaged"},
           {"đặt tệp trên ổ đĩa của máy này hoặc dùng PostgreSQL",
            "put the file on a disk of this machine or use PostgreSQL"}}};
}

Diagnostics checkContents(PooledDatabase& database, const OpenOptions& options) {
  return database.withConnection(Access::read, [&](Connection& connection) -> Diagnostics {
    Diagnostics faults = checkPages(connection);
    if (!faults.empty() && options.log)
      options.log("quick_check found faults");
    return faults;
  });
}

}  // namespace

Result<std::unique_ptr<PooledDatabase>> openSqlite(const fs::path& file,
                                                   const OpenOptions& options) {
  std::optional<FileLock> lock;
  if (options.readOnly) {
    std::error_code ignored;
    if (!fs::exists(file, ignored))
      return fail(missing(file));
  } else {
    Result<FileLock> taken = FileLock::take(file);
    if (!taken)
      return fail(std::move(taken.error()));
    lock.emplace(std::move(*taken));
    if (Diagnostics faults = makeFile(file); !faults.empty())
      return fail(std::move(faults));
  }
  if (Diagnostics faults = checkFileSystem(file); !faults.empty())
    return fail(std::move(faults));
  auto database = std::make_unique<SqliteDatabase>(std::move(lock), file, options);
  if (!options.readOnly) {
    // The first connection that writes makes an empty file a database.
    const auto nothing = [](Connection&) { return Diagnostics{}; };
    if (Diagnostics faults = database->withConnection(Access::write, nothing); !faults.empty())
      return fail(std::move(faults));
    if (Diagnostics faults = checkContents(*database, options); !faults.empty())
      return fail(std::move(faults));
  }
  return database;
}

Diagnostics makeOneFile(const fs::path& file) {
  try {
    connectSqlite(file, Access::write)->script("PRAGMA journal_mode = DELETE");
    return {};
  } catch (const DatabaseFault& fault) {
    return {diagnosticOf(fault.kind())};
  }
}

}  // namespace vanthu::store
