#include "store/integrity.h"

#include <string>
#include <utility>
#include <vector>

#include "store/blobs.h"
#include "store/database/structure.h"

namespace vanthu::store {
namespace {

constexpr int64_t kPage = 500;

// Files by the order of their names, each in a transaction of its own: none lasts long.
class Files {
 public:
  Files(Database& database, const std::function<bool()>& goOn, Integrity& found)
      : database_(database), goOn_(goOn), found_(found) {}

  void run() {
    std::string after;
    for (;;) {
      const auto names = namesBehind(after);
      if (!names) {
        append(found_.faults, names.error());
        return;
      }
      for (const std::string& name : *names) {
        if (goOn_ && !goOn_()) {
          found_.whole = false;
          return;
        }
        look(name);
      }
      if (names->empty())
        return;
      after = names->back();
    }
  }

 private:
  Result<std::vector<std::string>> namesBehind(const std::string& after) {
    return database_.read([&](Transaction& tx) -> Result<std::vector<std::string>> {
      std::vector<std::string> names;
      for (const Row& row : tx.query(
               "SELECT sha256 FROM blob WHERE sha256 > ? ORDER BY sha256 LIMIT ?", {after, kPage}))
        names.push_back(row.text("sha256"));
      return names;
    });
  }

  void look(const std::string& name) {
    auto bytes = database_.read([&](Transaction& tx) { return getBlob(tx, name); });
    if (bytes) {
      ++found_.files;
      return;
    }
    for (Diagnostic& fault : bytes.error())
      fault.where.file = name;
    append(found_.faults, std::move(bytes.error()));
  }

  Database& database_;
  const std::function<bool()>& goOn_;
  Integrity& found_;
};

}  // namespace

Integrity checkIntegrity(Database& database,
                         const AuditHead& anchor,
                         const std::function<bool()>& goOn) {
  Integrity found;
  const auto structure = database.read([](Transaction& tx) -> Result<bool> {
    if (Diagnostics faults = checkStructure(tx); !faults.empty())
      return fail(std::move(faults));
    return true;
  });
  if (!structure)
    append(found.faults, structure.error());
  auto head = database.read([&](Transaction& tx) { return verifyAudit(tx, anchor); });
  if (head)
    found.audit = std::move(*head);
  else
    append(found.faults, std::move(head.error()));
  Files(database, goOn, found).run();
  return found;
}

}  // namespace vanthu::store
