#include "store/campaigns/units.h"

#include <utility>

#include "store/audit.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/stored_json.h"
#include "store/search/search_index.h"

namespace vanthu::store {
namespace {

constexpr char kColumns[] =
    "SELECT office, id, version, record, name, updated_at FROM office_unit WHERE office = ?";

StoredUnit unitOf(const Row& row) {
  return {row.text("office"),
          row.text("id"),
          row.integer("version"),
          storedJson(row.text("record")),
          row.text("name"),
          row.text("updated_at")};
}

std::string objectOf(const StoredUnit& unit) {
  return "offices/" + unit.office + "/units/" + unit.id;
}

Diagnostics check(const Value& record) {
  if (textOf(record, "id").empty() || textOf(record, "name").empty())
    return {wrong(
        "data.bad-unit", "/id", {"đơn vị phải có mã và tên", "a unit must have an id and a name"})};
  const auto from = parseIsoDate(textOf(record, "from"));
  const auto until = parseIsoDate(textOf(record, "until"));
  if (from && until && *until < *from)
    return {wrong("data.bad-unit",
                  "/until",
                  {"ngày cuối trước ngày đầu", "the last day is before the first"})};
  return {};
}

void keep(Transaction& tx, const StoredUnit& unit, std::string_view actor, const char* action) {
  indexObject(tx, objectOf(unit), unit.office, {{"unit", unit.name, textOf(unit.record, "place")}});
  appendAudit(tx, {std::string(actor), unit.office, action, objectOf(unit), {}});
}

}  // namespace

Result<StoredUnit> addUnit(Transaction& tx,
                           std::string_view office,
                           const Value& record,
                           std::string_view actor) {
  if (Diagnostics faults = check(record); !faults.empty())
    return fail(std::move(faults));
  const StoredUnit unit{std::string(office),
                        textOf(record, "id"),
                        1,
                        record,
                        textOf(record, "name"),
                        tx.now().instant};
  if (tx.execute("INSERT INTO office_unit (office, id, version, record, name, updated_at)"
                 " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                 {office, unit.id, unit.version, toJson(record), unit.name, unit.updatedAt}) == 0)
    return fail(conflict("unit-exists", {"đã có đơn vị mang mã này", "that unit exists"}));
  keep(tx, unit, actor, "unit.add");
  return unit;
}

Result<StoredUnit> replaceUnit(Transaction& tx,
                               std::string_view office,
                               std::string_view id,
                               const std::optional<int64_t>& version,
                               const Value& record,
                               std::string_view actor) {
  tx.execute("UPDATE office_unit SET version = version WHERE office = ? AND id = ?", {office, id});
  Result<StoredUnit> found = findUnit(tx, office, id);
  if (!found)
    return found;
  if (Diagnostics faults = checkVersion(version, found->version); !faults.empty())
    return fail(std::move(faults));
  if (Diagnostics faults = check(record); !faults.empty())
    return fail(std::move(faults));
  if (textOf(record, "id") != id)
    return fail(wrong(
        "data.bad-unit", "/id", {"mã đơn vị không đổi được", "a unit's id cannot be changed"}));
  found->version += 1;
  found->record = record;
  found->name = textOf(record, "name");
  found->updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE office_unit SET version = ?, record = ?, name = ?, updated_at = ?"
      " WHERE office = ? AND id = ?",
      {found->version, toJson(record), found->name, found->updatedAt, office, id});
  keep(tx, *found, actor, "unit.change");
  return found;
}

Result<StoredUnit> findUnit(Transaction& tx, std::string_view office, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " AND id = ?", {office, id});
  if (!row)
    return fail(unknown("unit", {"đơn vị", "unit"}));
  return unitOf(*row);
}

std::vector<StoredUnit> listUnits(Transaction& tx,
                                  std::string_view office,
                                  std::string_view after,
                                  size_t limit) {
  std::vector<StoredUnit> all;
  for (const Row& row : tx.query(std::string(kColumns) + " AND id > ? ORDER BY id LIMIT ?",
                                 {office, after, static_cast<int64_t>(limit)}))
    all.push_back(unitOf(row));
  return all;
}

Value::List unitsOn(Transaction& tx, std::string_view office, const Date& day) {
  Value::List units;
  for (const Row& row : tx.query(std::string(kColumns) + " ORDER BY id", {office})) {
    const Value record = storedJson(row.text("record"));
    const auto from = parseIsoDate(textOf(record, "from"));
    const auto until = parseIsoDate(textOf(record, "until"));
    if ((!from || *from <= day) && (!until || day <= *until))
      units.push_back(without(record, {"from", "until", "successor"}));
  }
  return units;
}

}  // namespace vanthu::store
