#include "store/append_only.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "store/audit.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kUpdated[] = {"api_key",         "award",          "campaign",
                                         "council_session", "council_vote",   "document",
                                         "document_rule",   "known_device",   "login_session",
                                         "login_throttle",  "milestone",      "milestone_report",
                                         "nomination",      "office",         "office_unit",
                                         "person",          "register_entry", "register_series",
                                         "registration",    "request_key",    "role_grant"};

// Drafts with their checks, versions and steps, what people see and choose now, sessions, search.
constexpr std::string_view kRemoved[] = {"award",
                                         "campaign_document",
                                         "council_vote",
                                         "document",
                                         "document_check",
                                         "document_version",
                                         "known_device",
                                         "login_session",
                                         "login_throttle",
                                         "milestone",
                                         "milestone_report",
                                         "nomination",
                                         "nomination_event",
                                         "one_time_link",
                                         "planned_link",
                                         "register_class",
                                         "register_succession",
                                         "registration",
                                         "request_key",
                                         "role_grant",
                                         "search_entry",
                                         "search_posting"};

template <typename Names>
bool holds(const Names& names, std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// It stands in statements that take no parameters.
bool isRoleName(std::string_view role) {
  constexpr size_t kMostLetters = 63;
  return !role.empty() && role.size() <= kMostLetters && !(role[0] >= '0' && role[0] <= '9') &&
         std::all_of(role.begin(), role.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

std::string rightsIn(const RowRights& rights) {
  return std::string("SELECT, INSERT") + (rights.update ? ", UPDATE" : "") +
         (rights.remove ? ", DELETE" : "");
}

}  // namespace

RowRights rightsOn(std::string_view table) {
  return {holds(kUpdated, table), holds(kRemoved, table)};
}

Result<int64_t> grantAppendOnly(Database& database, std::string_view role) {
  if (database.dialect() != Dialect::postgres)
    return fail(Diagnostic{
        "store.not-postgres",
        {},
        {"chỉ PostgreSQL có vai trò riêng cho dịch vụ", "only PostgreSQL knows roles of its own"},
        {}});
  if (!isRoleName(role))
    return fail(Diagnostic{"data.bad-role",
                           {},
                           {"tên vai trò gồm chữ thường không dấu, chữ số và \"_\", nhiều nhất 63",
                            "a role's name is of small letters, digits and \"_\", 63 at most"},
                           {}});
  const std::string to(role);
  return database.write([&](Transaction& tx) -> Result<int64_t> {
    const Rows tables =
        tx.query("SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()");
    for (const Row& row : tables) {
      const std::string table = row.text("name");
      tx.execute("REVOKE ALL ON TABLE " + table + " FROM " + to);
      const bool own = table == "migration";  // the owner's
      tx.execute("GRANT " + (own ? "SELECT" : rightsIn(rightsOn(table))) + " ON TABLE " + table +
                 " TO " + to);
    }
    appendAudit(tx, {"system", {}, "database.grant", "roles/" + to, {}});
    return static_cast<int64_t>(tables.size());
  });
}

}  // namespace vanthu::store
