// Lists of a campaign's rows, in the order in which they came. Inside service/api/ only.
#ifndef VANTHU_SERVICE_API_CAMPAIGN_PAGE_H_
#define VANTHU_SERVICE_API_CAMPAIGN_PAGE_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/page_of.h"

namespace vanthu::service {

/// The page that the query asks for. `list(campaign, after, limit)` gives rows that know their
/// `position`, those behind `after`. Errors: "campaign.unknown", "request.bad-cursor".
template <typename List>
Result<Response> campaignPage(const Call& call, store::Transaction& tx, List list) {
  const auto campaign = campaignOf(call, tx);
  if (!campaign)
    return fail(campaign.error());
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const int64_t after = page->after.empty() ? 0 : positionIn(page->after.front());
  const auto found = list(campaign->id, after, page->limit + 1);
  Value::List items;
  for (const auto& each : found)
    items.push_back(toValue(each));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{std::to_string(found[i].position)};
                    }));
}

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_API_CAMPAIGN_PAGE_H_
