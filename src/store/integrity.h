// The complete check of a database: its structure, the audit chain, the bytes of every stored file
// (robustness.md O2, T23). Reads only, beside a running service too.
#ifndef VANTHU_STORE_INTEGRITY_H_
#define VANTHU_STORE_INTEGRITY_H_

#include <cstdint>
#include <functional>

#include "base/result.h"
#include "store/audit.h"
#include "store/database/database.h"

namespace vanthu::store {

struct Integrity {
  AuditHead audit;
  int64_t files = 0;   ///< read again and found as their names say
  Diagnostics faults;  ///< all that was found; empty: all is sound
  bool whole = true;   ///< false: `goOn` said no before the end
};

/// `goOn` is asked before each file. Faults: "store.damaged", "audit.broken", "audit.behind" (held
/// against `anchor`), "store.blob-changed" (names the file's hash), those of the database.
Integrity checkIntegrity(Database& database,
                         const AuditHead& anchor = {},
                         const std::function<bool()>& goOn = {});

/// The same for one who has read the audit chain just before: all but that.
Integrity checkBesidesAudit(Database& database);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_INTEGRITY_H_
