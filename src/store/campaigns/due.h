// What is due in a campaign on a day, and who has not done it.
#ifndef VANTHU_STORE_CAMPAIGNS_DUE_H_
#define VANTHU_STORE_CAMPAIGNS_DUE_H_

#include <string>
#include <string_view>
#include <vector>

#include "data/milestones.h"
#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/compose.h"

namespace vanthu::store {

enum class DueState {
  later,    ///< its window has not begun
  open,     ///< may be done now
  overdue,  ///< somebody is late
  done,     ///< by all who have to
};

/// "later", "open", "overdue", "done".
std::string_view nameOf(DueState state);

struct DueItem {
  std::string milestone, task, responsible;
  std::string words;  ///< the term as the plan writes it; empty: its day says all
  data::DueTime time;
  int daysLeft = 0;  ///< negative: overdue by so many
  DueState state = DueState::open;
  bool eachUnit = false;
  std::vector<std::string> done;     ///< ids of units that have done it
  std::vector<std::string> missing;  ///< of those that have not
};

/// All that is due up to `ahead` days after `on`, from the beginning of the campaign, by day. Pure.
/// Errors: "data.bad-milestone".
Result<std::vector<DueItem>> dueItems(const Campaign& campaign,
                                      const CampaignRows& rows,
                                      const std::vector<MilestoneReport>& reports,
                                      const Date& on,
                                      int ahead,
                                      const data::Workdays& workdays = {});

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_DUE_H_
