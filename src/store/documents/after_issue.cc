#include "store/documents/after_issue.h"

#include "base/json_writer.h"
#include "store/documents/document_row.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

Diagnostic notSigned() {
  return fault("conflict.not-signed",
               "",
               {"văn bản điện tử chưa có chữ ký số thì chưa phát hành được",
                "an electronic paper is not sent out before it is signed"},
               {"ký số rồi nộp lại tệp đã ký", "sign it and return the signed file"});
}

Diagnostic badReplacement(Message why) {
  return fault("data.bad-replacement", "/replacement", std::move(why));
}

Diagnostic badCorrection() {
  return fault("data.bad-correction",
               "/correction",
               {"văn bản đính chính phải là công văn đã ban hành của cùng cơ quan",
                "a correction is an issued công văn of the same office"});
}

bool isOut(DocumentState state) {
  return state == DocumentState::issued || state == DocumentState::signedReturned ||
         state == DocumentState::distributed;
}

std::optional<Diagnostic> faultOfReplacement(const Document& old, const Document& by) {
  if (by.id == old.id || by.office != old.office || !isOut(by.state))
    return badReplacement({"văn bản thay thế phải là văn bản khác, đã ban hành, của cùng cơ quan",
                           "a replacement is another issued paper of the same office"});
  if (!isTypeFor(LinkKind::replacedBy, old, by))
    return badReplacement({"văn bản thay thế phải cùng loại \"" + old.typeName + "\"",
                           "a replacement is of the same type"});
  return std::nullopt;
}

void link(Transaction& tx,
          std::string_view actor,
          std::string_view from,
          LinkKind kind,
          std::string_view to) {
  tx.execute(
      "INSERT INTO document_link (document, kind, other, linked_at, linked_by)"
      " VALUES (?, ?, ?, ?, ?) ON CONFLICT (document, kind, other) DO NOTHING",
      {from, nameOf(kind), to, tx.now().instant, actor});
}

std::string linkDetail(std::string_view other) {
  JsonWriter json;
  json.beginObject().member("by", "documents/" + std::string(other)).endObject();
  return json.take();
}

// The entry of the register tells the same as the document.
void follow(Transaction& tx, const Document& document, EntryState state) {
  moveEntry(tx, document.entry, EntryState::issued, state);
}

int64_t nextPosition(Transaction& tx, std::string_view document) {
  return tx
      .one("SELECT COUNT(*) + 1 AS n FROM document_distribution WHERE document = ?", {document})
      ->integer("n");
}

void insert(Transaction& tx,
            std::string_view actor,
            std::string_view document,
            int64_t position,
            const Distribution& one) {
  tx.execute(
      "INSERT INTO document_distribution (document, position, organ_id, name, purpose, way, copies,"
      " sent_at, sent_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {document,
       position,
       one.recipient.organId,
       one.recipient.name,
       one.recipient.purpose,
       one.way,
       one.copies,
       tx.now().instant,
       actor});
}

Diagnostics faultsOf(const std::vector<Distribution>& sent) {
  Diagnostics faults;
  if (sent.empty())
    faults.push_back(missingField("/to", "nơi nhận"));
  for (size_t i = 0; i < sent.size(); ++i)
    if (sent[i].recipient.name.empty())
      faults.push_back(missingField("/to/" + std::to_string(i) + "/name", "tên nơi nhận"));
  return faults;
}

}  // namespace

std::string_view nameOf(LinkKind kind) {
  return kind == LinkKind::replacedBy ? "replacedBy" : "correctedBy";
}

bool isTypeFor(LinkKind kind, const Document& old, const Document& by) {
  const std::string wanted = kind == LinkKind::replacedBy ? old.typeName : "Công văn";
  return text::foldKey(by.typeName) == text::foldKey(wanted);
}

Result<Document> distribute(Transaction& tx,
                            std::string_view actor,
                            std::string_view id,
                            int64_t version,
                            const std::vector<Distribution>& sent) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::distribute);
  if (!before)
    return before;
  if (before->flow != Flow::paper && before->signedPdf.empty())
    return fail(notSigned());
  if (Diagnostics faults = faultsOf(sent); !faults.empty())
    return fail(std::move(faults));
  int64_t position = nextPosition(tx, id);
  for (const Distribution& one : sent)
    insert(tx, actor, id, position++, one);
  JsonWriter detail;
  detail.beginObject().member("recipients", static_cast<int64_t>(sent.size())).endObject();
  return commitDeed(tx, seen, *before, Deed::distribute, {}, detail.take());
}

std::vector<Distribution> distributionsOf(Transaction& tx, std::string_view id) {
  std::vector<Distribution> out;
  for (const Row& row : tx.query("SELECT organ_id, name, purpose, way, copies, sent_at, sent_by"
                                 " FROM document_distribution WHERE document = ? ORDER BY position",
                                 {id}))
    out.push_back({{row.text("organ_id"), row.text("name"), row.text("purpose")},
                   row.text("way"),
                   row.integer("copies"),
                   row.text("sent_at"),
                   row.text("sent_by")});
  return out;
}

Result<Document> withdraw(Transaction& tx,
                          std::string_view actor,
                          std::string_view id,
                          int64_t version,
                          std::string_view reason) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::withdraw);
  if (!before)
    return before;
  if (reason.empty())
    return fail(missingReason());
  follow(tx, *before, EntryState::withdrawn);
  return commitDeed(tx, seen, *before, Deed::withdraw, {"reason = ?", {reason}});
}

Result<Document> replaceDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version,
                                 std::string_view by) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::replace);
  if (!before)
    return before;
  const Result<Document> replacement = getDocument(tx, by);
  if (!replacement)
    return fail(replacement.error());
  if (auto wrong = faultOfReplacement(*before, *replacement))
    return fail(std::move(*wrong));
  link(tx, actor, id, LinkKind::replacedBy, by);
  follow(tx, *before, EntryState::replaced);
  return commitDeed(tx, seen, *before, Deed::replace, {}, linkDetail(by));
}

Result<Document> correctDocument(Transaction& tx,
                                 std::string_view actor,
                                 std::string_view id,
                                 int64_t version,
                                 std::string_view by) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::correct);
  if (!before)
    return before;
  const Result<Document> correction = getDocument(tx, by);
  if (!correction)
    return fail(correction.error());
  if (correction->id == before->id || correction->office != before->office ||
      !isOut(correction->state) || !isTypeFor(LinkKind::correctedBy, *before, *correction))
    return fail(badCorrection());
  link(tx, actor, id, LinkKind::correctedBy, by);
  return commitDeed(tx, seen, *before, Deed::correct, {}, linkDetail(by));
}

std::vector<DocumentLink> linksOf(Transaction& tx, std::string_view id) {
  std::vector<DocumentLink> out;
  for (const Row& row :
       tx.query("SELECT document, kind, other, linked_at, linked_by FROM document_link"
                " WHERE document = ? OR other = ? ORDER BY linked_at, document, kind, other",
                {id, id}))
    out.push_back({row.text("document"),
                   row.text("kind") == "replacedBy" ? LinkKind::replacedBy : LinkKind::correctedBy,
                   row.text("other"),
                   row.text("linked_at"),
                   row.text("linked_by")});
  return out;
}

}  // namespace vanthu::store
