// The units in a campaign's record. Inside store/campaigns/ only. Pure.
#ifndef VANTHU_STORE_CAMPAIGNS_CAMPAIGN_UNITS_H_
#define VANTHU_STORE_CAMPAIGNS_CAMPAIGN_UNITS_H_

#include <string>
#include <string_view>

#include "store/campaigns/campaigns.h"

namespace vanthu::store {

bool hasUnit(const Campaign& campaign, std::string_view id);

/// "data.unknown-unit" at /unit unless the campaign has it.
Diagnostics checkUnit(const Campaign& campaign, const std::string& id);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_CAMPAIGN_UNITS_H_
