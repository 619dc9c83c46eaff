#include "service/api/office_routes.h"

#include <utility>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/page_of.h"
#include "service/api/services.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

Diagnostic noOffice() {
  return {"office.unknown", {}, {"không có cơ quan này", "there is no such office"}, {}};
}

// The path's office, if the caller has a role of the rule there.
Diagnostics mayChange(const Call& call) {
  return call.mayIn(call.at("office")) ? Diagnostics{} : Diagnostics{noOffice()};
}

// The same for the units of an office that there is.
Diagnostics mayUseUnits(const Call& call, store::Transaction& tx) {
  if (knownOffices(call.services, tx).find(call.at("office")) == nullptr)
    return {noOffice()};
  return mayChange(call);
}

Result<Response> listOffices(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const auto offices =
      store::listOffices(tx, page->after.empty() ? "" : page->after.front(), page->limit + 1);
  Value::List items;
  for (const store::StoredOffice& office : offices)
    items.push_back(toValue(office));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{offices[i].id};
                    }));
}

// The facts and heads of one day, as papers of that day have them.
Value onDay(const data::OfficeOfTheDay& office, const Date& day) {
  Value::List heads;
  for (const data::OfficeHead& head : office.office->heads)
    if (head.validity.holds(day))
      heads.push_back(members({{"role", Value(head.role)},
                               {"authority", head.authority},
                               {"position", head.position},
                               {"fullName", head.fullName}}));
  return members({{"day", Value(toIso(day))},
                  {"facts", Value(Value::Object(office.row->facts))},
                  {"heads", Value(std::move(heads))}});
}

Result<Response> getOffice(Call& call, store::Transaction& tx) {
  const data::Offices known = knownOffices(call.services, tx);
  const std::string& id = call.at("office");
  const auto stored = store::findOffice(tx, id);
  if (known.find(id) == nullptr)
    return fail(noOffice());
  const Date day = dayAsked(call, "on").value_or(tx.now().day);
  const auto today = known.on(id, day);
  Value body = stored ? toValue(*stored) : members({{"id", Value(id)}});
  if (today)
    body = store::with(body, "onDay", onDay(*today, day));
  return stored ? versioned(stored->version, body) : jsonAnswer(200, body);
}

Result<Response> addOffice(Call& call, store::Transaction& tx) {
  const auto office = store::addOffice(tx, call.body, call.caller.id);
  if (!office)
    return fail(office.error());
  return created("/api/v1/offices/" + office->id, office->version, toValue(*office));
}

Result<Response> replaceOffice(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayChange(call); !faults.empty())
    return fail(std::move(faults));
  const auto office =
      store::replaceOffice(tx, call.at("office"), call.version, call.body, call.caller.id);
  if (!office)
    return fail(office.error());
  return versioned(office->version, toValue(*office));
}

Result<Response> endOffice(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayChange(call); !faults.empty())
    return fail(std::move(faults));
  const data::Offices known = knownOffices(call.services, tx);
  const auto office = store::endOffice(tx,
                                       call.at("office"),
                                       std::nullopt,
                                       dayIn(call.body, "lastDay").value_or(tx.now().day),
                                       store::textOf(call.body, "successor"),
                                       known,
                                       call.caller.id);
  if (!office)
    return fail(office.error());
  return versioned(office->version, toValue(*office));
}

Result<Response> listUnits(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayUseUnits(call, tx); !faults.empty())
    return fail(std::move(faults));
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const auto units = store::listUnits(
      tx, call.at("office"), page->after.empty() ? "" : page->after.front(), page->limit + 1);
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

}  // namespace

data::Offices knownOffices(const Services& services, store::Transaction& tx) {
  return store::allOffices(tx).over(services.engine.offices());
}

void addOfficeRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listOffices"),
                    .method = "GET",
                    .path = "/api/v1/offices",
                    .tag = kOfficeTag,
                    .summary = "Liệt kê cơ quan đã lưu",
                    .query = paged(),
                    .answers = {{.status = 200, .schema = "office-list"}},
                    .handler = listOffices});
  routes.push_back({.rule = ruleFor("addOffice"),
                    .method = "POST",
                    .path = "/api/v1/offices",
                    .tag = kOfficeTag,
                    .summary = "Thêm một cơ quan",
                    .description = "Tên, ký hiệu, người ký theo ngày, như trong bảng cơ quan.",
                    .body = "office-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 201, .schema = "office"}},
                    .idempotent = true,
                    .handler = addOffice});
  routes.push_back(
      {.rule = ruleFor("getOffice"),
       .method = "GET",
       .path = "/api/v1/offices/{office}",
       .tag = kOfficeTag,
       .summary = "Xem một cơ quan, và cơ quan ấy vào một ngày",
       .query = {{"on", "Ngày; bỏ trống là hôm nay", R"({"type":"string","format":"date"})"}},
       .answers = {{.status = 200, .schema = "office"}},
       .handler = getOffice});
  routes.push_back({.rule = ruleFor("replaceOffice"),
                    .method = "PUT",
                    .path = "/api/v1/offices/{office}",
                    .tag = kOfficeTag,
                    .summary = "Sửa một cơ quan",
                    .description = "Mọi phiên bản được giữ lại.",
                    .body = "office-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "office"}},
                    .ifMatch = true,
                    .handler = replaceOffice});
  routes.push_back({.rule = ruleFor("endOffice"),
                    .method = "POST",
                    .path = "/api/v1/offices/{office}:end",
                    .tag = kOfficeTag,
                    .summary = "Kết thúc hoặc nhập vào cơ quan khác",
                    .description = "Cơ quan còn đến hết \"lastDay\"; \"successor\" thay thế. Nhiều "
                                   "cơ quan có thể nhập vào một.",
                    .body = "office-end",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "office"}},
                    .handler = endOffice});
  addUnitRoutes(routes);
}

}  // namespace vanthu::service
