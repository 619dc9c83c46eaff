// A campaign's record that comes whole, taken apart into rows. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_SPLIT_H_
#define VANTHU_STORE_CAMPAIGNS_SPLIT_H_

#include <string_view>

#include "store/campaigns/campaigns.h"

namespace vanthu::store {

/// Adds the milestones, registrations, nominees and the council of `record` to a campaign that has
/// none yet. Registrations and nominees come as accepted ones; nominees with votes as those that
/// the council has reviewed.
Result<void> addRowsOf(Transaction& tx,
                       const Campaign& campaign,
                       const Value& record,
                       std::string_view actor);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_SPLIT_H_
