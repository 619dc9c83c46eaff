// The order of a campaign's rows. Inside store/campaigns/ only.
#ifndef VANTHU_STORE_CAMPAIGNS_POSITION_H_
#define VANTHU_STORE_CAMPAIGNS_POSITION_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database/conditions.h"
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

struct PositionPage {
  int64_t after = 0;  ///< position of the last one seen
  size_t limit = 50;
};

/// The rows that `where` leaves, in the order in which they came; `read` makes one of each.
/// REQUIRES: `select` and the columns in it are names of ours ("SELECT … FROM award").
template <typename T>
std::vector<T> pageByPosition(Transaction& tx,
                              std::string_view select,
                              Conditions where,
                              const PositionPage& page,
                              T (*read)(const Row&)) {
  where.add("position > ?", {page.after});
  std::vector<T> all;
  for (const Row& row : tx.query(std::string(select) + where.sql() + " ORDER BY position LIMIT ?",
                                 where.params({static_cast<int64_t>(page.limit)})))
    all.push_back(read(row));
  return all;
}

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_POSITION_H_
