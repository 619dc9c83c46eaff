// Campaigns: one JSON record each (templates/_shared/campaign.schema.json), every version kept.
//
// What people work with day by day stands in rows of its own and not in the record: milestones,
// registrations, nominees, council (milestones.h and the others). A record that comes whole is
// taken apart when the campaign is added; compose.h puts it together again.
#ifndef VANTHU_STORE_CAMPAIGNS_CAMPAIGNS_H_
#define VANTHU_STORE_CAMPAIGNS_CAMPAIGNS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/value.h"
#include "store/database/database.h"

namespace vanthu::store {

struct Campaign {
  std::string id;
  std::string office;
  int64_t version = 1;
  std::string state;  ///< "open", "closed"
  std::string name, period;
  Value record;  ///< without what stands in rows
  std::string createdBy, createdAt, updatedAt;
};

/// REQUIRES: `record` is valid by the campaign's schema, but that `units` may be missing: then they
/// are those of the office. Errors: "data.bad-campaign" (its last day before the first),
/// "data.bad-milestone" and those of the rows.
Result<Campaign> addCampaign(Transaction& tx, const Value& record, std::string_view actor);

/// Errors: "campaign.unknown", "precondition.failed", "conflict.campaign-closed",
/// "data.kept-as-rows" (milestones, registrations, nominees or council in the record),
/// "data.bad-campaign" (another office, its last day before the first), "conflict.unit-in-use" (a
/// unit is gone that has nominations, registrations or reports), "data.bad-milestone" (one is never
/// due by the new days).
Result<Campaign> replaceCampaign(Transaction& tx,
                                 std::string_view id,
                                 const std::optional<int64_t>& version,
                                 const Value& record,
                                 std::string_view actor);

/// "open" or "closed". Errors: "campaign.unknown", "precondition.failed".
Result<Campaign> setCampaignState(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version,
                                  std::string_view state,
                                  std::string_view actor);

/// Errors: "campaign.unknown".
Result<Campaign> findCampaign(Transaction& tx, std::string_view id);

/// The same for those who change something in it: others who do wait for the end of the
/// transaction. Errors: "campaign.unknown", "conflict.campaign-closed".
Result<Campaign> openCampaign(Transaction& tx, std::string_view id);

struct CampaignSelection {
  std::optional<std::vector<std::string>> offices{};  ///< nothing: of all
  std::string state{};                                ///< empty: any
  std::string afterCreated{}, afterId{};              ///< the last one seen
  size_t limit = 50;
};
/// By the instant at which they were added.
std::vector<Campaign> listCampaigns(Transaction& tx, const CampaignSelection& selection);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_CAMPAIGNS_H_
