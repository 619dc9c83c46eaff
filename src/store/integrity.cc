#include "store/integrity.h"

#include <string>
#include <utility>
#include <vector>

#include "store/blobs.h"
#include "store/database/structure.h"

namespace vanthu::store {
namespace {

constexpr int64_t kPage = 500;

void checkTables(Database& database, Integrity& found) {
  const auto structure = database.read([](Transaction& tx) -> Result<bool> {
    if (Diagnostics faults = checkStructure(tx); !faults.empty())
      return fail(std::move(faults));
    return true;
  });
  if (!structure)
    append(found.faults, structure.error());
}

void checkChain(Database& database, const AuditHead& anchor, Integrity& found) {
  auto head = database.read([&](Transaction& tx) { return verifyAudit(tx, anchor); });
  if (head)
    found.audit = std::move(*head);
  else
    append(found.faults, std::move(head.error()));
}

void checkFile(Database& database, const std::string& name, Integrity& found) {
  auto bytes = database.read([&](Transaction& tx) { return getBlob(tx, name); });
  if (bytes) {
    ++found.files;
    return;
  }
  for (Diagnostic& fault : bytes.error())
    fault.where.file = name;
  append(found.faults, std::move(bytes.error()));
}

// By the order of their names, each in a transaction of its own: none lasts long.
void checkFiles(Database& database, const std::function<bool()>& goOn, Integrity& found) {
  std::string after;
  for (;;) {
    const auto names = database.read([&](Transaction& tx) -> Result<std::vector<std::string>> {
      return blobsBehind(tx, after, kPage);
    });
    if (!names) {
      append(found.faults, names.error());
      return;
    }
    if (names->empty())
      return;
    for (const std::string& name : *names) {
      if (goOn && !goOn()) {
        found.whole = false;
        return;
      }
      checkFile(database, name, found);
    }
    after = names->back();
  }
}

}  // namespace

Integrity checkIntegrity(Database& database,
                         const AuditHead& anchor,
                         const std::function<bool()>& goOn) {
  Integrity found;
  checkTables(database, found);
  checkChain(database, anchor, found);
  checkFiles(database, goOn, found);
  return found;
}

Integrity checkBesidesAudit(Database& database) {
  Integrity found;
  checkTables(database, found);
  checkFiles(database, {}, found);
  return found;
}

}  // namespace vanthu::store
