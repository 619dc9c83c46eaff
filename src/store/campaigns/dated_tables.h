// Dated tables that an administrator put in the place of the installed ones.
//
// Knows their names and versions, not what they mean: whoever puts a table has read it with the
// engine's own reader.
#ifndef VANTHU_STORE_CAMPAIGNS_DATED_TABLES_H_
#define VANTHU_STORE_CAMPAIGNS_DATED_TABLES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/value.h"
#include "store/database/database.h"

namespace vanthu::store {

struct DatedTable {
  std::string name;
  int64_t version = 0;
  Value record;
  std::string changedBy, changedAt;
};

/// The newest version; nothing: the installed table counts.
std::optional<DatedTable> findTable(Transaction& tx, std::string_view name);

/// A version more. `version` is what the caller has read, 0 for the installed table.
/// Errors: "precondition.failed".
Result<DatedTable> putTable(Transaction& tx,
                            std::string_view name,
                            const std::optional<int64_t>& version,
                            const Value& record,
                            std::string_view actor);

/// A number that changes whenever a table does.
int64_t tablesVersion(Transaction& tx);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_DATED_TABLES_H_
