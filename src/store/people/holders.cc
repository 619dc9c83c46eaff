#include "store/people/holders.h"

#include "store/database/conditions.h"

namespace vanthu::store {

Rows pageOfHolders(Transaction& tx,
                   const HolderTable& table,
                   const std::optional<std::vector<std::string>>& offices,
                   std::string_view after,
                   size_t limit) {
  const std::string name(table.name);
  const std::string order(table.order);
  Conditions where;
  where.among("id IN (SELECT holder FROM role_grant WHERE office IN", offices, ")");
  if (!after.empty())
    where.add("(" + order + ", id) " + (table.lastFirst ? "<" : ">") + " (SELECT " + order +
                  ", id FROM " + name + " WHERE id = ?)",
              {after});
  const std::string direction = table.lastFirst ? " DESC" : "";
  return tx.query("SELECT " + std::string(table.columns) + " FROM " + name + where.sql() +
                      " ORDER BY " + order + direction + ", id" + direction + " LIMIT ?",
                  where.params({static_cast<int64_t>(limit)}));
}

}  // namespace vanthu::store
