// The milestones of a campaign, and who has reported what was due.
//
// A milestone is one JSON record: `id`, `task`, `responsible`, `rule` (data/milestones.h), and, if
// there is more to say, `dueRule` (the term in the plan's own words), `reportTo`, `eachUnit` (every
// unit has to, or a list of those who do) and `completion`: "reported" (somebody says so),
// "registrations" or "nominations" (a unit is done when it has sent one).
#ifndef VANTHU_STORE_CAMPAIGNS_CAMPAIGN_MILESTONES_H_
#define VANTHU_STORE_CAMPAIGNS_CAMPAIGN_MILESTONES_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/milestones.h"
#include "store/campaigns/campaigns.h"

namespace vanthu::store {

struct Milestone {
  std::string id;
  int64_t version = 1;
  Value record;
};

/// A milestone of a record (`id`, `task`, `dueDate`, `responsible`, `dueRule`) as one of ours: due
/// on that day. What all units are responsible for ("Các đơn vị, …") each unit has to do.
Value milestoneOfRecord(const Value& item);

/// All of them, in the order in which they were added.
std::vector<Milestone> listMilestones(Transaction& tx, std::string_view campaign);

/// Their rules. Errors: "data.bad-milestone".
Result<data::MilestonePlan> planOf(const Value& record,
                                   const std::vector<Milestone>& milestones,
                                   const data::Workdays& workdays = {});

/// Errors: "campaign.unknown", "conflict.campaign-closed", "conflict.milestone-exists",
/// "data.bad-milestone".
Result<Milestone> addMilestone(Transaction& tx,
                               std::string_view campaign,
                               const Value& record,
                               std::string_view actor);

/// Errors: those of addMilestone, "milestone.unknown", "precondition.failed".
Result<Milestone> replaceMilestone(Transaction& tx,
                                   std::string_view campaign,
                                   std::string_view id,
                                   const std::optional<int64_t>& version,
                                   const Value& record,
                                   std::string_view actor);

/// Its reports go too. Errors: "milestone.unknown", "precondition.failed",
/// "conflict.campaign-closed", "data.bad-milestone" (another one hangs on it).
Result<void> removeMilestone(Transaction& tx,
                             std::string_view campaign,
                             std::string_view id,
                             const std::optional<int64_t>& version,
                             std::string_view actor);

/// Errors: "milestone.unknown".
Result<Milestone> findMilestone(Transaction& tx, std::string_view campaign, std::string_view id);

/// Somebody did what was due on that last day.
struct MilestoneReport {
  std::string milestone;
  Date due;
  std::string unit;  ///< empty: the responsible body
  Date doneOn;
  std::string note;
};

/// Replaces an earlier report of the same unit. Errors: "milestone.unknown", "unit.unknown" (no
/// unit of the campaign), "data.bad-report" (not due on that day, or done on a day that is still to
/// come), "conflict.campaign-closed".
Result<MilestoneReport> reportMilestone(Transaction& tx,
                                        std::string_view campaign,
                                        const MilestoneReport& report,
                                        std::string_view actor,
                                        const data::Workdays& workdays = {});

std::vector<MilestoneReport> listReports(Transaction& tx, std::string_view campaign);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_CAMPAIGN_MILESTONES_H_
