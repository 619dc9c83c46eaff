// What an office has chosen about its papers.
#ifndef VANTHU_STORE_DOCUMENTS_OFFICE_RULES_H_
#define VANTHU_STORE_DOCUMENTS_OFFICE_RULES_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"
#include "store/database/database.h"

namespace vanthu::store {

struct OfficeRules {
  bool ownApproval = false;  ///< who drafted a paper may approve it too
  int64_t version = 0;       ///< 0: nothing was chosen yet
};
OfficeRules rulesOf(Transaction& tx, std::string_view office);

/// `version` is what was seen; nothing: whichever. Errors: "precondition.failed".
Result<OfficeRules> setRules(Transaction& tx,
                             std::string_view actor,
                             std::string_view office,
                             const std::optional<int64_t>& version,
                             bool ownApproval);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_DOCUMENTS_OFFICE_RULES_H_
