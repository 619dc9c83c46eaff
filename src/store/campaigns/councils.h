// Sessions of a campaign's council: who was there, how they voted, what came of it.
//
// A session is one JSON record, the `council` of a campaign's record, and the votes of its
// candidates. Closing it moves each candidate on: who has enough votes is reviewed, who has not is
// refused. A closed session stays as it was: with whom and what it voted on, whatever becomes of
// the nominations.
#ifndef VANTHU_STORE_CAMPAIGNS_COUNCILS_H_
#define VANTHU_STORE_CAMPAIGNS_COUNCILS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/campaigns/campaigns.h"
#include "store/campaigns/council_result.h"

namespace vanthu::store {

struct CouncilSession {
  std::string id;
  std::string campaign, office;
  int64_t position = 0, version = 1;
  std::string state;   ///< "planned", "closed"
  std::string heldOn;  ///< empty: not fixed yet
  Value record;
  std::string createdBy, updatedAt;
};

/// Errors: "campaign.unknown", "conflict.campaign-closed".
Result<CouncilSession> addCouncil(Transaction& tx,
                                  std::string_view campaign,
                                  const Value& record,
                                  const std::optional<Date>& heldOn,
                                  std::string_view actor);

/// Only a planned one. Errors: "council.unknown", "precondition.failed", "conflict.state",
/// "conflict.campaign-closed", "data.bad-votes" (more votes than members now).
Result<CouncilSession> replaceCouncil(Transaction& tx,
                                      std::string_view id,
                                      const std::optional<int64_t>& version,
                                      const Value& record,
                                      const std::optional<Date>& heldOn,
                                      std::string_view actor);

struct Vote {
  std::string nomination;
  int64_t votesFor = 0, votesAgainst = 0;
};

/// Replaces all votes of a planned session. Candidates are accepted nominations of the campaign.
/// Errors: "council.unknown", "precondition.failed", "conflict.state", "conflict.campaign-closed",
/// "data.bad-votes" (no accepted nomination, twice the same, more votes than may vote).
Result<CouncilSession> putVotes(Transaction& tx,
                                std::string_view id,
                                const std::optional<int64_t>& version,
                                const std::vector<Vote>& votes,
                                std::string_view actor);

/// Errors: "council.unknown", "precondition.failed", "conflict.state", "conflict.no-quorum",
/// "conflict.no-votes", "conflict.no-threshold" (of an award that was voted on),
/// "conflict.no-day" (the day it was held is not given), "conflict.not-held-yet" (that day is still
/// to come), "conflict.campaign-closed".
Result<CouncilSession> closeCouncil(Transaction& tx,
                                    std::string_view id,
                                    const std::optional<int64_t>& version,
                                    std::string_view actor);

/// Errors: "council.unknown".
Result<CouncilSession> findCouncil(Transaction& tx, std::string_view id);

/// In the order in which they were added.
std::vector<CouncilSession> listCouncils(Transaction& tx, std::string_view campaign);

/// In the order of the nominations: as they stand, and of a closed session as they stood then.
std::vector<Ballot> ballotsOf(Transaction& tx, std::string_view session);

/// The latest votes of each nomination in the closed sessions of the campaign; where none is
/// closed, in the planned ones.
std::vector<Ballot> latestBallots(Transaction& tx, std::string_view campaign);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_COUNCILS_H_
