// Reserved documents and who may finish them. Inside store/documents.
#ifndef VANTHU_STORE_DOCUMENTS_LEASE_H_
#define VANTHU_STORE_DOCUMENTS_LEASE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/database/database.h"
#include "store/documents/issue.h"

namespace vanthu::store {

struct Lease {
  int64_t fence = 0;
  int64_t attempts = 0;
  std::string until;   ///< empty: none runs
  std::string inputs;  ///< empty once the number is voided
};
/// REQUIRES: there is such a document.
Lease leaseOf(Transaction& tx, std::string_view document);

/// The instant at which a lease taken now is over.
std::string leaseEnd(Transaction& tx);

Result<Reservation> reservationOf(Transaction& tx, const Document& document, RegisterEntry entry);

/// The document with the columns that its entry gives it.
Document withEntry(Document document, const RegisterEntry& entry);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_LEASE_H_
