#include "service/api/office_routes.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/document_parts.h"
#include "service/api/page_of.h"
#include "service/api/services.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::service {
namespace {

// The path's office, if the caller has a role of the rule there.
Diagnostics mayChange(const Call& call) {
  return call.mayIn(call.at("office")) ? Diagnostics{} : Diagnostics{noOffice()};
}

// One that is installed and that nobody has stored.
Value toValue(const data::Office& office) {
  const data::OfficeOfTheDay last{&office, office.rows.empty() ? nullptr : &office.rows.back()};
  const Value* name = last.row == nullptr ? nullptr : last.fact("organName");
  return members({{"id", Value(office.id)},
                  {"name", name == nullptr ? Value(office.id) : *name},
                  {"stored", Value(false)}});
}

// By id. A stored office stands before the installed one of its id: either both are on this page,
// or it is behind all that the page can hold.
Result<Response> listOffices(Call& call, store::Transaction& tx) {
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  std::map<std::string, Value> offices;
  for (const store::StoredOffice& office :
       store::listOffices(tx, page->afterKey(), page->limit + 1))
    offices.emplace(office.id, service::toValue(office));
  for (const data::Office& office : call.services.engine.offices().all())
    if (office.id > page->afterKey())
      offices.emplace(office.id, toValue(office));
  std::vector<std::string> ids;
  Value::List items;
  for (auto& [id, office] : offices) {
    if (items.size() > page->limit)
      break;
    ids.push_back(id);
    items.push_back(std::move(office));
  }
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{ids[i]};
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
  const Date day = dateAsked(call, "on").value_or(tx.now().day);
  const auto today = known.on(id, day);
  Value body = stored ? service::toValue(*stored) : toValue(*known.find(id));
  if (today)
    body = store::with(body, "onDay", onDay(*today, day));
  return stored ? versioned(stored->version, body) : jsonAnswer(200, body);
}

Value versionJson(const store::OfficeVersion& version, bool whole) {
  return members({{"version", Value(version.version)},
                  {"record", whole ? version.record : Value()},
                  {"changedBy", Value(version.changedBy)},
                  {"changedAt", Value(version.changedAt)}});
}

// An installed office has none.
Result<Response> listOfficeVersions(Call& call, store::Transaction& tx) {
  if (!isKnownOffice(call.services, tx, call.at("office")))
    return fail(noOffice());
  const auto page = pageAsked(call, 1);
  if (!page)
    return fail(page.error());
  const int64_t before = page->after.empty() ? 0 : positionIn(page->after.front());
  const auto versions = store::listOfficeVersions(tx, call.at("office"), before, page->limit + 1);
  Value::List items;
  for (const store::OfficeVersion& version : versions)
    items.push_back(versionJson(version, false));
  return jsonAnswer(200, pageOf(std::move(items), page->limit, [&](size_t i) {
                      return std::vector<std::string>{std::to_string(versions[i].version)};
                    }));
}

Result<Response> getOfficeVersion(Call& call, store::Transaction& tx) {
  if (!isKnownOffice(call.services, tx, call.at("office")))
    return fail(noOffice());
  const auto version =
      store::findOfficeVersion(tx, call.at("office"), asNumberText(call.at("version")).value_or(0));
  if (!version)
    return fail(version.error());
  return jsonAnswer(200, versionJson(*version, true));
}

Result<Response> addOffice(Call& call, store::Transaction& tx) {
  const auto office = store::addOffice(tx, call.body, call.caller.id);
  if (!office)
    return fail(office.error());
  call.services.dated->changed();
  return created("/api/v1/offices/" + office->id, office->version, service::toValue(*office));
}

Result<Response> replaceOffice(Call& call, store::Transaction& tx) {
  if (Diagnostics faults = mayChange(call); !faults.empty())
    return fail(std::move(faults));
  const auto office =
      store::replaceOffice(tx, call.at("office"), call.version, call.body, call.caller.id);
  if (!office)
    return fail(office.error());
  call.services.dated->changed();
  return versioned(office->version, service::toValue(*office));
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
  call.services.dated->changed();
  return versioned(office->version, service::toValue(*office));
}

}  // namespace

data::Offices knownOffices(const Services& services, store::Transaction& tx) {
  return store::allOffices(tx).over(services.engine.offices());
}

bool isKnownOffice(const Services& services, store::Transaction& tx, const std::string& office) {
  return services.engine.offices().find(office) != nullptr ||
         store::findOffice(tx, office).has_value();
}

Diagnostic noOffice() {
  return {"office.unknown", {}, {"không có cơ quan này", "there is no such office"}, {}};
}

Diagnostic unknownOffice(const std::string& office) {
  return {"data.unknown-office",
          {{}, 0, 0, "/office"},
          {"không có cơ quan \"" + office + "\"", "there is no office \"" + office + "\""},
          {"thêm cơ quan bằng POST /api/v1/offices", "add it with POST /api/v1/offices"}};
}

void addOfficeRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listOffices"),
                    .method = "GET",
                    .path = "/api/v1/offices",
                    .tag = kOfficeTag,
                    .summary = "Liệt kê cơ quan đã lưu và cơ quan cài sẵn",
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
                    .description = "Mọi phiên bản được giữ lại. Ngày cuối và cơ quan thay thế đổi "
                                   "thì sổ văn bản theo.",
                    .body = "office-record",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "office"}},
                    .ifMatch = true,
                    .handler = replaceOffice});
  routes.push_back({.rule = ruleFor("listOfficeVersions"),
                    .method = "GET",
                    .path = "/api/v1/offices/{office}/versions",
                    .tag = kOfficeTag,
                    .summary = "Các phiên bản của một cơ quan, mới nhất trước",
                    .description = "Cơ quan cài sẵn mà chưa ai lưu thì không có phiên bản nào.",
                    .query = paged(),
                    .answers = {{.status = 200, .schema = "office-versions"}},
                    .handler = listOfficeVersions});
  routes.push_back({.rule = ruleFor("getOfficeVersion"),
                    .method = "GET",
                    .path = "/api/v1/offices/{office}/versions/{version}",
                    .tag = kOfficeTag,
                    .summary = "Xem một phiên bản của cơ quan",
                    .answers = {{.status = 200, .schema = "office-version"}},
                    .handler = getOfficeVersion});
  routes.push_back({.rule = ruleFor("endOffice"),
                    .method = "POST",
                    .path = "/api/v1/offices/{office}:end",
                    .tag = kOfficeTag,
                    .summary = "Kết thúc hoặc nhập vào cơ quan khác",
                    .description = "Cơ quan còn đến hết \"lastDay\"; \"successor\" thay thế và giữ "
                                   "sổ văn bản từ ngày hôm sau. Nhiều cơ quan có thể nhập vào một.",
                    .body = "office-end",
                    .maxBody = kFormBody,
                    .answers = {{.status = 200, .schema = "office"}},
                    .handler = endOffice});
  addUnitRoutes(routes);
}

}  // namespace vanthu::service
