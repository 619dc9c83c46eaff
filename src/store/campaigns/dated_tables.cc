#include "store/campaigns/dated_tables.h"

#include <utility>

#include "store/audit.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {

std::optional<DatedTable> findTable(Transaction& tx, std::string_view name) {
  const auto row = tx.one(
      "SELECT version, record, changed_by, changed_at FROM dated_table WHERE name = ?"
      " ORDER BY version DESC LIMIT 1",
      {name});
  if (!row)
    return std::nullopt;
  return DatedTable{std::string(name),
                    row->integer("version"),
                    storedJson(row->text("record")),
                    row->text("changed_by"),
                    row->text("changed_at")};
}

Result<DatedTable> putTable(Transaction& tx,
                            std::string_view name,
                            const std::optional<int64_t>& version,
                            const Value& record,
                            std::string_view actor) {
  const std::optional<DatedTable> found = findTable(tx, name);
  const int64_t last = found ? found->version : 0;
  if (Diagnostics faults = checkVersion(version, last); !faults.empty())
    return fail(std::move(faults));
  DatedTable table{std::string(name), last + 1, record, std::string(actor), tx.now().instant};
  // Of two that put the same version the second finds it taken.
  if (tx.execute("INSERT INTO dated_table (name, version, record, changed_by, changed_at)"
                 " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                 {name, table.version, toJson(record), actor, table.changedAt}) == 0)
    return fail(otherVersionSeen());
  appendAudit(tx, {std::string(actor), {}, "table.change", "tables/" + table.name, {}});
  return table;
}

int64_t tablesVersion(Transaction& tx) {
  const auto row = tx.one("SELECT count(*) AS n FROM dated_table");
  return row ? row->integer("n") : 0;
}

}  // namespace vanthu::store
