// Votes of a council as rows. Inside store/campaigns/ only; ballotsOf and latestBallots, which read
// them, stand in councils.h.
#ifndef VANTHU_STORE_CAMPAIGNS_BALLOTS_H_
#define VANTHU_STORE_CAMPAIGNS_BALLOTS_H_

#include <string_view>

#include "store/campaigns/nominations.h"
#include "store/database/database.h"

namespace vanthu::store {

/// Keeps with the votes of a session on whom and for which award they were given. What becomes of
/// the nominations afterwards is not seen in the session any more.
void keepBallots(Transaction& tx, std::string_view session);

/// Takes the votes on a nomination out of the sessions that are still planned, each of which gets a
/// version more; the audit log holds the votes ("council.drop-votes").
void dropPlannedVotes(Transaction& tx, const Nomination& nomination, std::string_view actor);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_BALLOTS_H_
