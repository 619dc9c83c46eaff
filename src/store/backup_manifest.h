// manifest.json of a backup: what the file beside it holds. Written last: a backup without it was
// not finished.
#ifndef VANTHU_STORE_BACKUP_MANIFEST_H_
#define VANTHU_STORE_BACKUP_MANIFEST_H_

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"
#include "store/audit.h"
#include "store/table_copy.h"

namespace vanthu::store {

struct BackupManifest {
  std::string madeAt;  ///< the database's clock, UTC
  std::string sha256;  ///< of the file
  int64_t bytes = 0;
  AuditHead audit;
  RowCounts rows;
};

Diagnostics writeManifest(const std::filesystem::path& folder, const BackupManifest& manifest);

/// Errors: "store.no-backup" (none, or one that was not finished), "store.backup-changed".
Result<BackupManifest> readManifest(const std::filesystem::path& folder);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_BACKUP_MANIFEST_H_
