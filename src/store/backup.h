// Backups: a folder with `vanthu.db`, which is a SQLite database whatever it was made of, and
// `manifest.json`. It can be restored into either kind of database.
//
// Made while the service goes on: all tables as they were at one moment. A backup is read again
// before it counts as made, and before it is restored: the hash of the file, of every file in it,
// and the audit chain.
#ifndef VANTHU_STORE_BACKUP_H_
#define VANTHU_STORE_BACKUP_H_

#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "store/backup_manifest.h"
#include "store/database/database.h"

namespace vanthu::store {

/// Makes `folder` (mode 0700); one that is there must be empty ("store.backup-exists").
/// Errors, besides: "machine.…", "audit.broken" and "store.blob-changed" if that is what the
/// database holds: the folder then has no manifest.
Result<BackupManifest> backUp(Database& database, const std::filesystem::path& folder);

/// Into a database that holds nothing yet ("store.not-empty"); one of an older version is brought
/// up to date on the way, as a copy (mode 0700) in the system's folder for temporary files. Either
/// all of it is there afterwards or nothing. The audit log gets an entry "backup.restore", and no
/// number is given until a person has accepted it (store/anchor.h): how many were given since the
/// backup nothing here can tell. Errors, besides: "store.no-backup", "store.backup-changed",
/// "audit.broken", "store.blob-changed" and those of openDatabase().
Result<BackupManifest> restore(const std::filesystem::path& folder, std::string_view url);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_BACKUP_H_
