#include "store/documents/drafts.h"

#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/campaigns/campaign_documents.h"
#include "store/database/conditions.h"
#include "store/documents/document_row.h"
#include "store/documents/planned_links.h"
#include "store/documents/record.h"
#include "store/register/faults.h"
#include "store/search/search_index.h"

namespace vanthu::store {
namespace {

Diagnostic hadNumber() {
  return fault("conflict.had-number",
               "",
               {"dự thảo này đã từng được cấp số nên phải giữ lại",
                "this draft had a number once and has to stay"});
}

void keepVersion(Transaction& tx, std::string_view actor, const Document& document) {
  tx.execute(
      "INSERT INTO document_version (document, version, record, type_name, subject, changed_at,"
      " changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)",
      {document.id,
       document.recordVersion,
       document.record,
       document.typeName,
       document.subject,
       tx.now().instant,
       actor});
}

DocumentVersion versionOf(const Row& row) {
  return {row.integer("version"),
          row.text("record"),
          row.text("subject"),
          row.text("changed_at"),
          row.text("changed_by")};
}

constexpr std::string_view kSelectVersion =
    "SELECT version, record, subject, changed_at, changed_by FROM document_version"
    " WHERE document = ?";

Document documentFor(Transaction& tx, const NewDocument& request) {
  Document document;
  document.id = randomId();
  document.office = request.office;
  document.campaign = request.campaign;
  document.templateName = request.templateName;
  document.typeName = request.typeName;
  document.subject = request.subject;
  document.record = request.record;
  document.createdAt = tx.now().instant;
  document.createdBy = request.actor;
  document.changedAt = document.createdAt;
  return document;
}

void insert(Transaction& tx, const Document& document) {
  tx.execute(
      "INSERT INTO document (id, office, campaign, template, type_name, subject, record, state,"
      " version, record_version, created_at, created_by, changed_at, signatures, reason, fence,"
      " attempts, search_key) VALUES (?, ?, ?, ?, ?, ?, ?, 'draft', 1, 1, ?, ?, ?, 0, '', 0, 0, ?)",
      {document.id,
       document.office,
       document.campaign,
       document.templateName,
       document.typeName,
       document.subject,
       document.record,
       document.createdAt,
       document.createdBy,
       document.changedAt,
       searchKeyOf(document)});
}

}  // namespace

Result<Document> createDocument(Transaction& tx, const NewDocument& request) {
  if (const Result<Value> record = readRecord(tx, request.record, request.office); !record)
    return fail(record.error());
  const Document document = documentFor(tx, request);
  insert(tx, document);
  keepVersion(tx, request.actor, document);
  index(tx, document);
  JsonWriter detail;
  detail.beginObject().member("template", document.templateName).endObject();
  appendAudit(tx,
              {request.actor,
               document.office,
               "document.create",
               "documents/" + document.id,
               detail.take()});
  return document;
}

Result<Document> editDocument(Transaction& tx,
                              std::string_view actor,
                              std::string_view id,
                              int64_t version,
                              const DocumentEdit& edit) {
  const Seen seen{actor, id, version};
  Result<Document> before = prepare(tx, seen, Deed::edit);
  if (!before)
    return before;
  if (edit.record)
    if (const Result<Value> record = readRecord(tx, *edit.record, before->office); !record)
      return fail(record.error());
  Document wanted = *before;
  wanted.record = edit.record.value_or(wanted.record);
  wanted.subject = edit.subject.value_or(wanted.subject);
  wanted.typeName = edit.typeName.value_or(wanted.typeName);
  ++wanted.recordVersion;
  Result<Document> document =
      commitDeed(tx,
                 seen,
                 *before,
                 Deed::edit,
                 {"record = ?, subject = ?, type_name = ?, record_version = ?, search_key = ?,"
                  " content_check = NULL, format_check = NULL",
                  {wanted.record,
                   wanted.subject,
                   wanted.typeName,
                   wanted.recordVersion,
                   searchKeyOf(wanted)}});
  if (document) {
    keepVersion(tx, actor, wanted);
    index(tx, *document);
  }
  return document;
}

Result<bool> deleteDraft(Transaction& tx,
                         std::string_view actor,
                         std::string_view id,
                         int64_t version) {
  const Result<Document> document = prepare(tx, {actor, id, version}, Deed::remove);
  if (!document)
    return fail(document.error());
  if (tx.one("SELECT id FROM register_entry WHERE document = ? LIMIT 1", {id}))
    return fail(hadNumber());
  dropPlannedLinks(tx, id);
  tx.execute("DELETE FROM document_check WHERE document = ?", {id});
  tx.execute("DELETE FROM document_version WHERE document = ?", {id});
  tx.execute("DELETE FROM document WHERE id = ?", {id});
  if (!document->campaign.empty())
    removeCampaignDocument(tx, document->campaign, id);
  dropFromIndex(tx, "documents/" + document->id);
  auditDeed(tx, actor, *document, Deed::remove);
  return true;
}

std::vector<DocumentVersion> versionsOf(Transaction& tx,
                                        std::string_view id,
                                        int64_t before,
                                        int limit) {
  std::vector<DocumentVersion> out;
  std::string sql(kSelectVersion);
  Params params{id};
  if (before > 0) {
    sql += " AND version < ?";
    params.emplace_back(before);
  }
  params.emplace_back(pageSize(limit));
  for (const Row& row : tx.query(sql + " ORDER BY version DESC LIMIT ?", params))
    out.push_back(versionOf(row));
  return out;
}

Result<DocumentVersion> getVersion(Transaction& tx, std::string_view id, int64_t version) {
  const auto row = tx.one(std::string(kSelectVersion) + " AND version = ?", {id, version});
  if (!row)
    return fail(fault(
        "document.unknown-version", "", {"không có phiên bản này", "there is no such version"}));
  return versionOf(*row);
}

}  // namespace vanthu::store
