#include "store/documents/office_rules.h"

#include <string>
#include <utility>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/version_fault.h"

namespace vanthu::store {

OfficeRules rulesOf(Transaction& tx, std::string_view office) {
  const auto row =
      tx.one("SELECT own_approval, version FROM document_rule WHERE office = ?", {office});
  return row ? OfficeRules{row->flag("own_approval"), row->integer("version")} : OfficeRules();
}

Result<OfficeRules> setRules(Transaction& tx,
                             std::string_view actor,
                             std::string_view office,
                             const std::optional<int64_t>& version,
                             bool ownApproval) {
  const OfficeRules before = rulesOf(tx, office);
  if (Diagnostics faults = checkVersion(version, before.version); !faults.empty())
    return fail(std::move(faults));
  const OfficeRules after{ownApproval, before.version + 1};
  tx.execute(
      "INSERT INTO document_rule (office, own_approval, version, changed_at, changed_by)"
      " VALUES (?, ?, ?, ?, ?) ON CONFLICT (office) DO UPDATE SET"
      " own_approval = excluded.own_approval, version = excluded.version,"
      " changed_at = excluded.changed_at, changed_by = excluded.changed_by",
      {office, after.ownApproval, after.version, tx.now().instant, actor});
  JsonWriter detail;
  detail.beginObject().member("ownApproval", ownApproval).endObject();
  appendAudit(tx,
              {std::string(actor),
               std::string(office),
               "document-rules.set",
               "offices/" + std::string(office),
               detail.take()});
  return after;
}

}  // namespace vanthu::store
