#include "store/database/structure.h"

#include "store/database/fault.h"

namespace vanthu::store {
namespace {

bool saysOk(const Rows& rows, std::string_view column) {
  return rows.size() == 1 && rows.front().text(column) == "ok";
}

}  // namespace

Diagnostics checkPages(Connection& connection) {
  if (saysOk(connection.query("PRAGMA quick_check(10)", {}), "quick_check"))
    return {};
  return {diagnosticOf(FaultKind::damaged)};
}

Diagnostics checkStructure(Transaction& tx) {
  if (tx.dialect() != Dialect::sqlite)
    return {};
  if (saysOk(tx.query("PRAGMA integrity_check(10)"), "integrity_check") &&
      tx.query("PRAGMA foreign_key_check").empty())
    return {};
  return {diagnosticOf(FaultKind::damaged)};
}

}  // namespace vanthu::store
