#include "store/backup.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "base/json_writer.h"
#include "base/system_error.h"
#include "store/audit.h"
#include "store/blobs.h"
#include "store/database/open_options.h"
#include "store/database/sqlite_database.h"
#include "store/durable_file.h"
#include "store/file_hash.h"

namespace vanthu::store {
namespace {

namespace fs = std::filesystem;

constexpr int kNamesOfAPage = 1'000;

fs::path fileOf(const fs::path& folder) {
  return folder / "vanthu.db";
}

Diagnostic changed(const fs::path& folder) {
  return {"store.backup-changed",
          {fileOf(folder).string(), 0, 0, {}},
          {"bản sao lưu đã bị thay đổi hoặc hỏng", "the backup was changed or is damaged"},
          {"dùng bản sao lưu khác", "use another backup"}};
}

Diagnostics makeEmptyFolder(const fs::path& folder) {
  if (::mkdir(folder.c_str(), 0700) == 0)
    return {};
  if (errno != EEXIST) {
    const Message reason = reasonOf(errno);
    return {{"machine.cannot-write",
             {folder.string(), 0, 0, {}},
             {"không tạo được thư mục: " + reason.vi, "cannot make the folder: " + reason.en},
             {}}};
  }
  std::error_code error;
  if (fs::is_empty(folder, error) && !error)
    return {};
  return {{"store.backup-exists",
           {folder.string(), 0, 0, {}},
           {"thư mục đã có nội dung", "there is something in the folder"},
           {"mỗi bản sao lưu cần một thư mục mới", "each backup needs a folder of its own"}}};
}

// Every stored file against its name.
Diagnostics checkBlobs(Transaction& tx) {
  std::string after;
  for (;;) {
    const std::vector<std::string> names = blobsBehind(tx, after, kNamesOfAPage);
    if (names.empty())
      return {};
    for (const std::string& name : names)
      if (const auto bytes = getBlob(tx, name); !bytes)
        return bytes.error();
    after = names.back();
  }
}

// What makes the contents whole: files, chain, and the same number of rows.
Result<BackupManifest> inspect(Transaction& tx, const std::vector<Table>& tables) {
  if (Diagnostics faults = checkBlobs(tx); !faults.empty())
    return fail(std::move(faults));
  Result<AuditHead> head = verifyAudit(tx);
  if (!head)
    return fail(std::move(head.error()));
  BackupManifest manifest;
  manifest.madeAt = tx.now().instant;
  manifest.audit = *head;
  manifest.rows = countRows(tx, tables);
  return manifest;
}

// All rows of one moment. A reading that was broken off is not begun anew: rows were written.
Result<bool> copyAll(Database& from, Transaction& to, const std::vector<Table>& tables) {
  bool begun = false;
  return from.read([&](Transaction& tx) -> Result<bool> {
    if (begun)
      return fail({"machine.database",
                   {},
                   {"mất kết nối với cơ sở dữ liệu", "the connection to the database was lost"},
                   {"làm lại từ đầu", "begin anew"}});
    begun = true;
    for (const Table& table : tables)
      copyRows(table, tx, to);
    return true;
  });
}

Diagnostics writeFile(Database& database, const fs::path& file) {
  auto copy = openDatabase("sqlite:" + file.string());
  if (!copy)
    return copy.error();
  const auto done =
      (*copy)->write([&](Transaction& to) { return copyAll(database, to, tablesOf(to)); });
  if (!done)
    return done.error();
  copy->reset();
  std::error_code ignored;
  fs::remove(file.string() + ".lock", ignored);
  if (Diagnostics faults = makeOneFile(file); !faults.empty())
    return faults;
  return syncFile(file);
}

Result<std::unique_ptr<Database>> openFile(const fs::path& file, bool migrate) {
  OpenOptions options;
  options.readOnly = !migrate;
  return openDatabase("sqlite:" + file.string(), options);
}

Result<BackupManifest> inspectFile(const fs::path& file) {
  auto copy = openFile(file, false);
  if (!copy)
    return fail(std::move(copy.error()));
  Result<BackupManifest> manifest =
      (*copy)->read([](Transaction& tx) { return inspect(tx, tablesOf(tx)); });
  if (!manifest)
    return manifest;
  Result<FileHash> hash = hashOf(file);
  if (!hash)
    return fail(std::move(hash.error()));
  manifest->sha256 = hash->sha256;
  manifest->bytes = hash->bytes;
  return manifest;
}

Diagnostics checkHash(const fs::path& folder, const BackupManifest& manifest) {
  const Result<FileHash> hash = hashOf(fileOf(folder));
  if (!hash)
    return hash.error();
  const bool same = hash->sha256 == manifest.sha256 && hash->bytes == manifest.bytes;
  return same ? Diagnostics{} : Diagnostics{changed(folder)};
}

// A backup of an older version, brought up to date beside the original.
class UpToDateCopy {
 public:
  UpToDateCopy() = default;
  UpToDateCopy(const UpToDateCopy&) = delete;
  UpToDateCopy& operator=(const UpToDateCopy&) = delete;
  ~UpToDateCopy() {
    database_.reset();
    std::error_code ignored;
    if (!folder_.empty())
      fs::remove_all(folder_, ignored);
  }

  Diagnostics open(const fs::path& file) {
    auto opened = openFile(file, false);
    if (!opened && opened.error().front().code == "store.not-migrated") {
      if (Diagnostics faults = copy(file); !faults.empty())
        return faults;
      opened = openFile(fileOf(folder_), true);
    }
    if (!opened)
      return opened.error();
    database_ = std::move(*opened);
    return {};
  }

  Database& database() { return *database_; }

 private:
  Diagnostics copy(const fs::path& file) {
    std::error_code error;
    std::string name = (fs::temp_directory_path(error) / "vanthu-restore-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      error = std::error_code(errno, std::generic_category());
    else if (folder_ = name; !error)
      fs::copy_file(file, fileOf(folder_), error);
    if (!error)
      return {};
    const Message reason = reasonOf(error.value());
    return {{"machine.cannot-write",
             {name, 0, 0, {}},
             {"không chép được bản sao lưu: " + reason.vi, "cannot copy the backup: " + reason.en},
             {}}};
  }

  fs::path folder_;
  std::unique_ptr<Database> database_;
};

Diagnostics checkEmpty(Transaction& tx, const std::vector<Table>& tables) {
  const RowCounts rows = countRows(tx, tables);
  if (std::all_of(rows.begin(), rows.end(), [](const auto& table) { return table.second == 0; }))
    return {};
  return {{"store.not-empty",
           {},
           {"cơ sở dữ liệu đích đã có dữ liệu", "the database already holds data"},
           {"khôi phục vào một cơ sở dữ liệu mới", "restore into a new database"}}};
}

std::string restoredDetail(const BackupManifest& manifest) {
  JsonWriter json;
  json.beginObject()
      .member("madeAt", manifest.madeAt)
      .member("sha256", manifest.sha256)
      .member("length", manifest.audit.length)
      .endObject();
  return json.take();
}

// All of it or nothing, and the entry that keeps numbers from being given until a person has looked
// (store/anchor.h).
Result<bool> fill(Database& target,
                  Database& source,
                  const BackupManifest& manifest,
                  const fs::path& folder) {
  const auto tables =
      source.read([](Transaction& tx) -> Result<std::vector<Table>> { return tablesOf(tx); });
  if (!tables)
    return fail(tables.error());
  return target.write([&](Transaction& to) -> Result<bool> {
    if (Diagnostics faults = checkEmpty(to, *tables); !faults.empty())
      return fail(std::move(faults));
    if (const auto copied = copyAll(source, to, *tables); !copied)
      return fail(copied.error());
    const Result<BackupManifest> restored = inspect(to, *tables);
    if (!restored)
      return fail(restored.error());
    if (restored->audit.hash != manifest.audit.hash)
      return fail(changed(folder));
    appendAudit(to, {"system", "", "backup.restore", "", restoredDetail(manifest)});
    return true;
  });
}

}  // namespace

Result<BackupManifest> backUp(Database& database, const fs::path& folder) {
  if (Diagnostics faults = makeEmptyFolder(folder); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = writeFile(database, fileOf(folder)); !faults.empty())
    return fail(std::move(faults));
  Result<BackupManifest> manifest = inspectFile(fileOf(folder));
  if (!manifest)
    return manifest;
  if (Diagnostics faults = writeManifest(folder, *manifest); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = syncFile(folder); !faults.empty())  // its name too
    return fail(std::move(faults));
  return manifest;
}

Result<BackupManifest> restore(const fs::path& folder, std::string_view url) {
  Result<BackupManifest> manifest = readManifest(folder);
  if (!manifest)
    return manifest;
  if (Diagnostics faults = checkHash(folder, *manifest); !faults.empty())
    return fail(std::move(faults));
  UpToDateCopy copy;
  if (Diagnostics faults = copy.open(fileOf(folder)); !faults.empty())
    return fail(std::move(faults));
  auto target = openDatabase(url);
  if (!target)
    return fail(std::move(target.error()));
  if (const auto restored = fill(**target, copy.database(), *manifest, folder); !restored)
    return fail(restored.error());
  return manifest;
}

}  // namespace vanthu::store
