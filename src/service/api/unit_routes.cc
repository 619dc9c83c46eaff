// The units of an office: schools and departments that take part in its campaigns.
#include <string>
#include <utility>
#include <vector>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/office_routes.h"
#include "service/api/page_of.h"
#include "service/api/services.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

// The path's office, if there is one and the caller has a role of the rule there.
Diagnostics mayUseUnits(const Call& call, store::Transaction& tx) {
  const std::string& office = call.at("office");
  if (call.mayIn(office) && isKnownOffice(call.services, tx, office))
    return {};
  return {noOffice()};
}

Result<Response> listUnits(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayUseUnits(call, tx); !faults.empty())
    return fail(std::move(faults));
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const auto units = store::listUnits(tx, call.at("office"), page->afterKey(), page->limit + 1);
  Value::List items;
  for (const store::StoredUnit& unit : units)
    items.push_back(toValue(unit));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{units[i].id};
                    }));
}

Result<Response> getUnit(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayUseUnits(call, tx); !faults.empty())
    return fail(std::move(faults));
  const auto unit = store::findUnit(tx, call.at("office"), call.at("unit"));
  if (!unit)
    return fail(unit.error());
  return versioned(unit->version, toValue(*unit));
}

// As a campaign's record has it, apart from the days in which it holds.
Result<Value> checkedUnit(const Call& call) {
  const Value record = store::without(call.body, {"from", "until", "successor"});
  const Result<Value> checked = checkedPart(call, record, "/units/0", "");
  if (!checked)
    return checked;
  return call.body;
}

Result<Response> addUnit(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayUseUnits(call, tx); !faults.empty())
    return fail(std::move(faults));
  const Result<Value> record = checkedUnit(call);
  if (!record)
    return fail(record.error());
  const auto unit = store::addUnit(tx, call.at("office"), *record, call.caller.id);
  if (!unit)
    return fail(unit.error());
  return created(
      "/api/v1/offices/" + unit->office + "/units/" + unit->id, unit->version, toValue(*unit));
}

Result<Response> replaceUnit(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayUseUnits(call, tx); !faults.empty())
    return fail(std::move(faults));
  const Result<Value> record = checkedUnit(call);
  if (!record)
    return fail(record.error());
  const auto unit = store::replaceUnit(
      tx, call.at("office"), call.at("unit"), call.version, *record, call.caller.id);
  if (!unit)
    return fail(unit.error());
  return versioned(unit->version, toValue(*unit));
}

}  // namespace

void addUnitRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listUnits"),
                    .method = "GET",
                    .path = "/api/v1/offices/{office}/units",
                    .tag = kOfficeTag,
                    .summary = "Liệt kê đơn vị của một cơ quan",
                    .query = paged(),
                    .answers = {{.status = 200, .schema = "unit-list"}},
                    .handler = listUnits});
  routes.push_back({.rule = ruleFor("addUnit"),
                    .method = "POST",
                    .path = "/api/v1/offices/{office}/units",
                    .tag = kOfficeTag,
                    .summary = "Thêm một đơn vị",
                    .description = "Như một mục \"units\" của phong trào, thêm ngày đầu, ngày cuối "
                                   "và đơn vị thay thế.",
                    .body = "unit-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 201, .schema = "unit"}},
                    .idempotent = true,
                    .handler = addUnit});
  routes.push_back({.rule = ruleFor("getUnit"),
                    .method = "GET",
                    .path = "/api/v1/offices/{office}/units/{unit}",
                    .tag = kOfficeTag,
                    .summary = "Xem một đơn vị",
                    .answers = {{.status = 200, .schema = "unit"}},
                    .handler = getUnit});
  routes.push_back({.rule = ruleFor("replaceUnit"),
                    .method = "PUT",
                    .path = "/api/v1/offices/{office}/units/{unit}",
                    .tag = kOfficeTag,
                    .summary = "Sửa một đơn vị",
                    .body = "unit-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "unit"}},
                    .ifMatch = true,
                    .handler = replaceUnit});
}

}  // namespace vanthu::service
