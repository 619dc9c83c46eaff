// The audit log: who did what to which object, each entry chained to the one before by a hash.
//
// Appended in the transaction of the deed itself, so that neither is without the other. The
// database refuses to change or delete an entry (trigger; robustness.md T23, T24). Entries hold no
// personal data beyond the actor's id.
#ifndef VANTHU_STORE_AUDIT_H_
#define VANTHU_STORE_AUDIT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

struct AuditEntry {
  std::string actor;   ///< id of a user or a key, or "system"
  std::string office;  ///< id of the office it concerns; may be empty
  std::string action;  ///< "document.issue", "register.void", "user.add"
  std::string object;  ///< "documents/01J…"; may be empty
  std::string detail;  ///< a JSON object in short: {"number":12}; may be empty
};

/// Where the chain stands.
struct AuditHead {
  int64_t length = 0;
  std::string hash;  ///< SHA-256 in hex; of the empty chain 64 zeros
};

/// hash = SHA-256(hash before ‖ canonical JSON of the entry with its number and instant).
void appendAudit(Transaction& tx, const AuditEntry& entry);

AuditHead auditHead(Transaction& tx);

/// Reads the whole chain again. Errors: "audit.broken" with the first number that does not fit,
/// "audit.behind" if the chain is shorter than `anchor` or has another hash at its length.
Result<AuditHead> verifyAudit(Transaction& tx, const AuditHead& anchor = {});

}  // namespace vanthu::store

#endif  // VANTHU_STORE_AUDIT_H_
