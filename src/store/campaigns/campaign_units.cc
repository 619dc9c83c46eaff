#include "store/campaigns/campaign_units.h"

#include <algorithm>
#include <vector>

#include "base/nearest_name.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {

bool hasUnit(const Campaign& campaign, std::string_view id) {
  const Value::List& units = itemsOf(campaign.record, "units");
  return std::any_of(
      units.begin(), units.end(), [&](const Value& unit) { return textOf(unit, "id") == id; });
}

Diagnostics checkUnit(const Campaign& campaign, const std::string& id) {
  if (hasUnit(campaign, id))
    return {};
  std::vector<std::string> known;
  for (const Value& unit : itemsOf(campaign.record, "units"))
    known.push_back(textOf(unit, "id"));
  const std::string near = nearestName(id, known);
  return {wrong(
      "data.unknown-unit",
      "/unit",
      {"phong trào không có đơn vị \"" + id + "\"", "the campaign has no unit \"" + id + "\""},
      near.empty() ? Message{}
                   : Message{"có phải \"" + near + "\" không?", "did you mean \"" + near + "\"?"})};
}

}  // namespace vanthu::store
