// Nominations inside store/campaigns: rows, and what every change of one does.
#ifndef VANTHU_STORE_CAMPAIGNS_NOMINATION_ROW_H_
#define VANTHU_STORE_CAMPAIGNS_NOMINATION_ROW_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "store/campaigns/nominations.h"
#include "store/database/database.h"

namespace vanthu::store {

/// "campaigns/ID/nominations/ID", as the audit log and the search index name it.
std::string objectOf(const Nomination& nomination);

/// Those of the same campaign whose names differ in marks at most, in the order in which they came.
std::vector<Nomination> sameNames(Transaction& tx, const Nomination& one);

/// "conflict.state": `deed` ("sửa", "change") is done in the states `from` only.
Diagnostic badState(const Nomination& nomination,
                    const Message& deed,
                    const std::vector<std::string_view>& from);

/// The step from `from` to where it stands now, in its history.
void addEvent(Transaction& tx,
              const Nomination& nomination,
              std::string_view from,
              std::string_view actor);

/// "nomination.<action>" in the audit log.
void audit(Transaction& tx,
           const Nomination& nomination,
           std::string_view actor,
           const std::string& action);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_NOMINATION_ROW_H_
