// The record of a whole campaign, put together of its kept record and its rows: what
// `vanthu dossier` takes (templates/_shared/campaign.schema.json), so that every document of the
// campaign is made of what people have worked on.
#ifndef VANTHU_STORE_CAMPAIGNS_COMPOSE_H_
#define VANTHU_STORE_CAMPAIGNS_COMPOSE_H_

#include <optional>
#include <string>
#include <vector>

#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/campaigns.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/registrations.h"

namespace vanthu::store {

/// A paper of the campaign that has its number: what later papers cite.
struct NumberedPaper {
  std::string paper;  ///< "plan", "decision": a member of the record's `papers`
  int64_t codeNumber = 0;
  std::string codeNotation;
  Date issuedDate;
};

struct CampaignRows {
  std::vector<Milestone> milestones;
  std::vector<Registration> registrations;
  std::vector<Nomination> nominations;
  std::vector<Ballot> ballots;            ///< latestBallots
  std::optional<CouncilSession> council;  ///< the last closed one, else the last planned one
  std::vector<NumberedPaper> papers;
};

CampaignRows rowsOf(Transaction& tx, std::string_view campaign);

/// Registrations count when they are accepted; nominees from their submission on, but not while
/// they are returned or refused. Who was voted on in a closed session stands there as they were
/// then; a nomination that was changed since and sent again stands behind, without votes. A
/// milestone that is more than one day has its first one as `dueDate` and its rule in words as
/// `dueRule`. Pure. Error: "data.bad-milestone": a milestone whose day cannot be worked out.
Result<Value> compose(const Campaign& campaign,
                      const CampaignRows& rows,
                      const data::Workdays& workdays = {});

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_COMPOSE_H_
