// The order of a campaign's rows. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_POSITION_H_
#define VANTHU_STORE_CAMPAIGNS_POSITION_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "store/database/database.h"

namespace vanthu::store {

/// One behind the last. REQUIRES: the transaction holds the campaign (openCampaign); `table` is a
/// name of ours.
inline int64_t nextPosition(Transaction& tx, std::string_view table, std::string_view campaign) {
  const auto row = tx.one(
      "SELECT coalesce(max(position), 0) AS n FROM " + std::string(table) + " WHERE campaign = ?",
      {campaign});
  return (row ? row->integer("n") : 0) + 1;
}

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_POSITION_H_
