// A row of a campaign that is about to be changed. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_HELD_H_
#define VANTHU_STORE_CAMPAIGNS_HELD_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "store/campaigns/campaigns.h"
#include "store/campaigns/faults.h"

namespace vanthu::store {

/// What `find` gives, with its campaign held (openCampaign) and in the version that was asked for.
/// Read again once the campaign is held: somebody may have changed it meanwhile.
/// Errors: those of `find` and openCampaign, "precondition.failed".
template <typename T>
Result<T> held(Transaction& tx,
               std::string_view id,
               const std::optional<int64_t>& version,
               Result<T> (*find)(Transaction&, std::string_view)) {
  const Result<T> known = find(tx, id);
  if (!known)
    return known;
  if (const Result<Campaign> campaign = openCampaign(tx, known->campaign); !campaign)
    return fail(campaign.error());
  Result<T> found = find(tx, id);
  if (found)
    if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
      return fail(std::move(faults));
  return found;
}

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_HELD_H_
