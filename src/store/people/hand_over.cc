#include "store/people/hand_over.h"

#include <algorithm>
#include <array>

#include "store/register/series.h"

namespace vanthu::store {
namespace {

/// Rows of one table that are handed over.
struct OpenWork {
  std::string_view table;
  std::string_view open;  ///< which of them
};
// From the number on a paper is the register's, and who made it stays as it was.
constexpr OpenWork kPapers = {"document", "state IN ('draft', 'checked', 'approved', 'printed')"};
constexpr std::array<OpenWork, 3> kTasks = {{
    {"campaign", "state = 'open'"},
    {"registration", "state <> 'accepted'"},
    {"nomination", "state IN ('draft', 'submitted', 'returned')"},
}};

int64_t give(Transaction& tx, const OpenWork& work, std::string_view from, std::string_view to) {
  return tx.execute("UPDATE " + std::string(work.table) +
                        " SET created_by = ? WHERE created_by = ? AND " + std::string(work.open),
                    {to, from});
}

bool isAmong(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

void addMissing(Transaction& tx,
                const OpenWork& work,
                std::string_view from,
                const std::vector<std::string>& seen,
                std::vector<std::string>& missing) {
  for (const Row& row :
       tx.query("SELECT DISTINCT office FROM " + std::string(work.table) +
                    " WHERE created_by = ? AND " + std::string(work.open) + " ORDER BY office",
                {from}))
    if (!isAmong(seen, row.text("office")) && !isAmong(missing, row.text("office")))
      missing.push_back(row.text("office"));
}

}  // namespace

HandedOver handOver(Transaction& tx, std::string_view from, std::string_view to) {
  HandedOver given;
  given.drafts = give(tx, kPapers, from, to);
  for (const OpenWork& work : kTasks)
    given.tasks += give(tx, work, from, to);
  return given;
}

std::vector<std::string> officesOutOfReach(Transaction& tx,
                                           std::string_view from,
                                           const Grants& grants) {
  std::vector<std::string> own;
  for (const Grant& grant : grants) {
    if (grant.office.empty())
      return {};
    own.push_back(grant.office);
  }
  std::vector<std::string> missing;
  addMissing(tx, kPapers, from, keptBy(tx, own, tx.now().day), missing);
  for (const OpenWork& work : kTasks)
    addMissing(tx, work, from, own, missing);
  return missing;
}

}  // namespace vanthu::store
