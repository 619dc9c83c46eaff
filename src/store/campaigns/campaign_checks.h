// What the record of a campaign must be beside its schema. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_CAMPAIGN_CHECKS_H_
#define VANTHU_STORE_CAMPAIGNS_CAMPAIGN_CHECKS_H_

#include "store/campaigns/campaigns.h"

namespace vanthu::store {

/// "data.bad-campaign" at /until: the last day is before the first. Pure.
Diagnostics checkDays(const Value& record);

/// "conflict.unit-in-use" at /units, one for each unit that `record` no longer has while a
/// nomination, a registration or a report of the campaign is that unit's.
Diagnostics checkUnitsStay(Transaction& tx, const Campaign& campaign, const Value& record);

/// "data.bad-milestone" at /from or /until, one for each milestone whose day could be worked out
/// by the campaign's days and cannot by those of `record`.
Diagnostics checkMilestonesStay(Transaction& tx, const Campaign& campaign, const Value& record);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_CAMPAIGN_CHECKS_H_
