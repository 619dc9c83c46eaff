#include "store/people/audit_list.h"

#include "store/people/selection.h"

namespace vanthu::store {

std::vector<AuditLine> listAudit(Transaction& tx, const AuditFilter& filter, size_t limit) {
  Selection where;
  if (!filter.actor.empty())
    where.add("actor = ?", filter.actor);
  if (!filter.office.empty())
    where.add("office = ?", filter.office);
  if (!filter.action.empty())
    where.add("action = ?", filter.action);
  if (!filter.object.empty())
    where.add("object = ?", filter.object);
  if (filter.before > 0)
    where.add("number < ?", filter.before);
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
