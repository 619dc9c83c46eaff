#include "store/people/hand_over.h"

namespace vanthu::store {

HandedOver handOver(Transaction& tx, std::string_view from, std::string_view to) {
  HandedOver papers;
  // From the number on a paper is the register's, and who made it stays as it was.
  papers.drafts = tx.execute(
      "UPDATE document SET created_by = ? WHERE created_by = ? AND state IN"
      " ('draft', 'checked', 'approved', 'printed')",
      {to, from});
  papers.tasks += tx.execute(
      "UPDATE campaign SET created_by = ? WHERE created_by = ? AND state = 'open'", {to, from});
  papers.tasks += tx.execute(
      "UPDATE registration SET created_by = ? WHERE created_by = ? AND state <> 'accepted'",
      {to, from});
  papers.tasks += tx.execute(
      "UPDATE nomination SET created_by = ? WHERE created_by = ? AND state IN"
      " ('draft', 'submitted', 'returned')",
      {to, from});
  return papers;
}

}  // namespace vanthu::store
