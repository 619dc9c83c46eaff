#include "service/api/table_routes.h"

#include "service/api/answers.h"
#include "service/api/campaign_parts.h"
#include "service/api/services.h"
#include "service/render/dated_data.h"
#include "store/campaigns/dated_tables.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kTag = "Bảng theo ngày";

Value toValue(const store::DatedTable& table) {
  return members({{"name", Value(table.name)},
                  {"version", Value(table.version)},
                  {"stored", Value(table.version > 0)},
                  {"table", table.record},
                  {"changedBy", maybe(table.changedBy)},
                  {"changedAt", maybe(table.changedAt)}});
}

Result<Response> listTables(Call&, store::Transaction& tx) {
  Value::List items;
  for (const std::string& name : tableNames()) {
    const auto stored = store::findTable(tx, name);
    items.push_back(members({{"name", Value(name)},
                             {"version", Value(stored ? stored->version : int64_t{0})},
                             {"stored", Value(stored.has_value())}}));
  }
  return jsonAnswer(200, members({{"items", Value(std::move(items))}}));
}

Result<Response> getTable(Call& call, store::Transaction& tx) {
  const std::string& name = call.at("name");
  if (const auto stored = store::findTable(tx, name))
    return versioned(stored->version, toValue(*stored));
  const Result<Value> installed = installedTable(call.services.templates, name);
  if (!installed)
    return fail(installed.error());
  return versioned(0, toValue(store::DatedTable{name, 0, *installed, {}, {}}));
}

Result<Response> putTable(Call& call, store::Transaction& tx) {
  const std::string& name = call.at("name");
  if (const Result<Value> installed = installedTable(call.services.templates, name); !installed)
    return fail(installed.error());
  if (Diagnostics faults = checkTable(call.services.templates, name, call.body); !faults.empty())
    return fail(std::move(faults));
  const auto table = store::putTable(tx, name, call.version, call.body, call.caller.id);
  if (!table)
    return fail(table.error());
  call.services.dated->changed();
  return versioned(table->version, toValue(*table));
}

}  // namespace

void addTableRoutes(Routes& routes) {
  routes.push_back({.rule = ruleFor("listTables"),
                    .method = "GET",
                    .path = "/api/v1/tables",
                    .tag = kTag,
                    .summary = "Liệt kê các bảng theo ngày",
                    .answers = {{.status = 200, .schema = "table-list"}},
                    .handler = listTables});
  routes.push_back({.rule = ruleFor("getTable"),
                    .method = "GET",
                    .path = "/api/v1/tables/{name}",
                    .tag = kTag,
                    .summary = "Xem một bảng: mức thưởng, lương cơ sở, căn cứ, thẩm quyền",
                    .description = "Phiên bản 0 là bảng cài sẵn.",
                    .answers = {{.status = 200, .schema = "table"}},
                    .handler = getTable});
  routes.push_back(
      {.rule = ruleFor("putTable"),
       .method = "PUT",
       .path = "/api/v1/tables/{name}",
       .tag = kTag,
       .summary = "Thay một bảng",
       .description =
           "Bảng mới dùng ngay cho khen thưởng, cho mọi văn bản được lập và cho việc kiểm "
           "tra căn cứ, thẩm quyền; mỗi văn bản theo ngày của nó.",
       .body = "table-record",
       .maxBody = kFormBody,
       .answers = {{.status = 200, .schema = "table"}},
       .ifMatch = true,
       .handler = putTable});
}

}  // namespace vanthu::service
