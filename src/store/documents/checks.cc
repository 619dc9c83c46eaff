#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/documents/document_row.h"
#include "store/documents/drafts.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

int64_t nextPosition(Transaction& tx, std::string_view document) {
  return tx.one("SELECT COUNT(*) + 1 AS n FROM document_check WHERE document = ?", {document})
      ->integer("n");
}

std::string detailOf(const DocumentCheck& check) {
  JsonWriter json;
  json.beginObject()
      .member("kind", nameOf(check.kind))
      .member("version", check.version)
      .member("passed", check.passed)
      .endObject();
  return json.take();
}

std::string insert(Transaction& tx, std::string_view document, const DocumentCheck& check) {
  const std::string id = randomId();
  tx.execute(
      "INSERT INTO document_check (id, document, position, kind, version, passed, note, checked_at,"
      " checked_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {id,
       document,
       nextPosition(tx, document),
       nameOf(check.kind),
       check.version,
       check.passed,
       check.note,
       tx.now().instant,
       check.by});
  return id;
}

bool passed(const std::optional<DocumentCheck>& check) {
  return check && check->passed;
}

}  // namespace

Result<Document> checkDocument(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               CheckKind kind,
                               bool good,
                               std::string_view note) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::check);
  if (!before)
    return before;
  if (!good && note.empty())
    return fail(missingField("/note", "nhận xét khi không đạt"));
  const DocumentCheck check{
      kind, before->recordVersion, good, std::string(note), {}, std::string(actor)};
  const std::string row = insert(tx, id, check);
  const bool content = kind == CheckKind::content;
  const bool both = good && passed(content ? before->formatCheck : before->contentCheck);
  return commitDeed(tx,
                    seen,
                    *before,
                    both ? Deed::passChecks : Deed::check,
                    {content ? "content_check = ?" : "format_check = ?", {row}},
                    detailOf(check));
}

std::vector<DocumentCheck> checksOf(Transaction& tx, std::string_view id) {
  std::vector<DocumentCheck> out;
  for (const Row& row :
       tx.query("SELECT kind, version, passed, note, checked_at, checked_by FROM document_check"
                " WHERE document = ? ORDER BY position",
                {id}))
    out.push_back({row.text("kind") == "content" ? CheckKind::content : CheckKind::format,
                   row.integer("version"),
                   row.flag("passed"),
                   row.text("note"),
                   row.text("checked_at"),
                   row.text("checked_by")});
  return out;
}

Result<Document> approveDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::approve);
  if (!before)
    return before;
  return commitDeed(tx,
                    seen,
                    *before,
                    Deed::approve,
                    {"approved_at = ?, approved_by = ?, reason = ''", {tx.now().instant, actor}});
}

Result<Document> sendBack(Transaction& tx,
                          std::string_view actor,
                          std::string_view id,
                          int64_t version,
                          std::string_view reason) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::sendBack);
  if (!before)
    return before;
  if (reason.empty())
    return fail(missingReason());
  return commitDeed(tx,
                    seen,
                    *before,
                    Deed::sendBack,
                    {"reason = ?, content_check = NULL, format_check = NULL, approved_at = NULL,"
                     " approved_by = NULL, flow = NULL, printed_pdf = NULL, template_hash = NULL,"
                     " fonts_hash = NULL, engine_version = NULL, dated_hash = NULL",
                     {reason}});
}

}  // namespace vanthu::store
