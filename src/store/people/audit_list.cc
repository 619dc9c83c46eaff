#include "store/people/audit_list.h"

#include "store/database/conditions.h"

namespace vanthu::store {

std::vector<AuditLine> listAudit(Transaction& tx, const AuditFilter& filter, size_t limit) {
  Conditions where;
  where.equal("actor", filter.actor)
      .equal("office", filter.office)
      .equal("action", filter.action)
      .equal("object", filter.object);
  if (filter.before > 0)
    where.add("number < ?", {filter.before});
  std::vector<AuditLine> lines;
  for (const Row& row :
       tx.query("SELECT number, at, actor, office, action, object, detail, hash FROM audit" +
                    where.sql() + " ORDER BY number DESC LIMIT " + std::to_string(limit),
                where.params()))
    lines.push_back({row.integer("number"),
                     row.text("at"),
                     {row.text("actor"),
                      row.text("office"),
                      row.text("action"),
                      row.text("object"),
                      row.text("detail")},
                     row.text("hash")});
  return lines;
}

}  // namespace vanthu::store
