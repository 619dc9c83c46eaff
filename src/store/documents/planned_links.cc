#include "store/documents/planned_links.h"

namespace vanthu::store {
namespace {

LinkKind kindOf(std::string_view name) {
  return name == nameOf(LinkKind::replacedBy) ? LinkKind::replacedBy : LinkKind::correctedBy;
}

}  // namespace

void planLink(Transaction& tx, std::string_view draft, LinkKind kind, std::string_view document) {
  tx.execute(
      "INSERT INTO planned_link (draft, kind, document) VALUES (?, ?, ?)"
      " ON CONFLICT (draft, kind, document) DO NOTHING",
      {draft, nameOf(kind), document});
}

void dropPlannedLinks(Transaction& tx, std::string_view draft) {
  tx.execute("DELETE FROM planned_link WHERE draft = ?", {draft});
}

std::vector<DocumentLink> plannedLinksOf(Transaction& tx, std::string_view id) {
  std::vector<DocumentLink> out;
  for (const Row& row : tx.query("SELECT draft, kind, document FROM planned_link"
                                 " WHERE draft = ? OR document = ? ORDER BY draft, kind, document",
                                 {id, id}))
    out.push_back({row.text("document"), kindOf(row.text("kind")), row.text("draft"), {}, {}});
  return out;
}

void followPlannedLinks(Transaction& tx, std::string_view actor, const Document& issued) {
  for (const DocumentLink& plan : plannedLinksOf(tx, issued.id)) {
    if (plan.to != issued.id)
      continue;
    const Result<Document> done = plan.kind == LinkKind::replacedBy
                                      ? replaceDocument(tx, actor, plan.from, 0, issued.id)
                                      : correctDocument(tx, actor, plan.from, 0, issued.id);
    (void)done;  // refused before anything was written
  }
  dropPlannedLinks(tx, issued.id);
}

}  // namespace vanthu::store
