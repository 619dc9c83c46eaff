#include "store/documents/planned_links.h"

#include <utility>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/documents/life.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

LinkKind kindOf(std::string_view name) {
  return name == nameOf(LinkKind::replacedBy) ? LinkKind::replacedBy : LinkKind::correctedBy;
}

// "Kế hoạch số 02/KH-SGDĐT"
std::string titleOf(const Document& document) {
  std::string title = document.typeName + " số " + document.codeNumber;
  if (!document.codeNotation.empty())
    title += '/' + document.codeNotation;
  return title;
}

Diagnostic stuck(const Document& old, LinkKind kind, const Message& why) {
  const bool replaces = kind == LinkKind::replacedBy;
  const std::string title = titleOf(old);
  return fault("conflict.planned-link",
               "",
               {"văn bản này được lập để " + std::string(replaces ? "thay thế " : "đính chính ") +
                    title + ", nhưng " + why.vi,
                "this document was drafted to " + std::string(replaces ? "replace " : "correct ") +
                    title + ", but " + why.en},
               {"lập dự thảo khác bằng POST /api/v1/documents nếu vẫn cần ban hành",
                "draft it anew with POST /api/v1/documents if it is still to be issued"});
}

// Why `draft`, once it is out, could not replace or correct `old`.
std::optional<Diagnostic> faultOfPlan(const Document& old, LinkKind kind, const Document& draft) {
  const Deed deed = kind == LinkKind::replacedBy ? Deed::replace : Deed::correct;
  if (!after(old.state, deed))
    return stuck(old,
                 kind,
                 {"văn bản ấy đang ở trạng thái \"" + std::string(wordsOf(old.state)) + '"',
                  "that document is " + std::string(nameOf(old.state))});
  if (!isTypeFor(kind, old, draft))
    return stuck(old,
                 kind,
                 kind == LinkKind::replacedBy
                     ? Message{"không cùng loại", "it is of another type"}
                     : Message{"chỉ công văn mới đính chính được", "only a công văn corrects"});
  return std::nullopt;
}

Result<Document> follow(Transaction& tx,
                        std::string_view actor,
                        const DocumentLink& plan,
                        const Document& issued) {
  Result<Document> old = getDocument(tx, plan.from);
  if (!old)
    return old;
  if (auto wrong = faultOfPlan(*old, plan.kind, issued))
    return fail(std::move(*wrong));
  return plan.kind == LinkKind::replacedBy ? replaceDocument(tx, actor, plan.from, 0, issued.id)
                                           : correctDocument(tx, actor, plan.from, 0, issued.id);
}

void auditDropped(Transaction& tx,
                  std::string_view actor,
                  const Document& issued,
                  const DocumentLink& plan,
                  const Diagnostic& why) {
  JsonWriter detail;
  detail.beginObject()
      .member("document", "documents/" + plan.from)
      .member("kind", nameOf(plan.kind))
      .member("why", why.code)
      .endObject();
  appendAudit(tx,
              {std::string(actor),
               issued.office,
               "document.drop-link",
               "documents/" + issued.id,
               detail.take()});
}

}  // namespace

Result<bool> planLink(Transaction& tx,
                      const Document& draft,
                      LinkKind kind,
                      std::string_view document) {
  const Result<Document> old = getDocument(tx, document);
  if (!old)
    return fail(old.error());
  if (auto wrong = faultOfPlan(*old, kind, draft))
    return fail(std::move(*wrong));
  tx.execute(
      "INSERT INTO planned_link (draft, kind, document) VALUES (?, ?, ?)"
      " ON CONFLICT (draft, kind, document) DO NOTHING",
      {draft.id, nameOf(kind), document});
  return true;
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

std::optional<Diagnostic> faultOfPlans(Transaction& tx, const Document& draft) {
  for (const DocumentLink& plan : plannedLinksOf(tx, draft.id)) {
    if (plan.to != draft.id)
      continue;
    const Result<Document> old = getDocument(tx, plan.from);
    if (!old)
      return old.error().front();
    if (auto wrong = faultOfPlan(*old, plan.kind, draft))
      return wrong;
  }
  return std::nullopt;
}

Diagnostics followPlannedLinks(Transaction& tx, std::string_view actor, const Document& issued) {
  Diagnostics dropped;
  for (const DocumentLink& plan : plannedLinksOf(tx, issued.id)) {
    if (plan.to != issued.id)
      continue;
    const Result<Document> done = follow(tx, actor, plan, issued);
    if (done)
      continue;
    auditDropped(tx, actor, issued, plan, done.error().front());
    dropped.push_back(done.error().front());
  }
  dropPlannedLinks(tx, issued.id);
  return dropped;
}

}  // namespace vanthu::store
