// The audit log in pages, newest first.
#ifndef VANTHU_STORE_PEOPLE_AUDIT_LIST_H_
#define VANTHU_STORE_PEOPLE_AUDIT_LIST_H_

#include <cstdint>
#include <string>
#include <vector>

#include "store/audit.h"
#include "store/database/database.h"

namespace vanthu::store {

struct AuditFilter {
  std::string actor{}, office{}, action{}, object{};  ///< empty: any
  int64_t before = 0;  ///< entries with a smaller number; 0: from the newest
};

struct AuditLine {
  int64_t number = 0;
  std::string at;
  AuditEntry entry;
  std::string hash;
};

std::vector<AuditLine> listAudit(Transaction& tx, const AuditFilter& filter, size_t limit);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_PEOPLE_AUDIT_LIST_H_
