#include "store/documents/document.h"

#include <array>

#include "base/json_writer.h"
#include "store/audit.h"
#include "store/documents/document_row.h"
#include "store/register/faults.h"
#include "store/register/series_row.h"
#include "store/search/search_index.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

struct StateWords {
  std::string_view name, words;
};
constexpr std::array<StateWords, 10> kStates = {{
    {"draft", "dự thảo"},
    {"checked", "đã kiểm tra"},
    {"approved", "đã phê duyệt"},
    {"printed", "đã in chờ ký"},
    {"reserved", "đã giữ số, đang hoàn thành"},
    {"issued", "đã ban hành"},
    {"signedReturned", "đã ký số"},
    {"distributed", "đã phát hành"},
    {"withdrawn", "đã thu hồi"},
    {"replaced", "đã được thay thế"},
}};

constexpr std::string_view kFrom =
    " d.id, d.office, d.campaign, d.template, d.type_name, d.subject, d.state, d.version,"
    " d.record_version, d.flow, d.created_at, d.created_by, d.changed_at, d.approved_at,"
    " d.approved_by, d.entry, d.series, d.code_number, d.code_notation, d.issued_date,"
    " d.template_hash, d.fonts_hash, d.engine_version, d.dated_hash, d.inputs_hash, d.printed_pdf,"
    " d.pdf, d.signed_pdf, d.signatures, d.reason,"
    " c.version AS c_version, c.passed AS c_passed, c.note AS c_note, c.checked_at AS c_at,"
    " c.checked_by AS c_by,"
    " f.version AS f_version, f.passed AS f_passed, f.note AS f_note, f.checked_at AS f_at,"
    " f.checked_by AS f_by"
    " FROM document d LEFT JOIN document_check c ON c.id = d.content_check"
    " LEFT JOIN document_check f ON f.id = d.format_check";

std::string textOr(const Row& row, std::string_view column) {
  return row.maybeText(column).value_or("");
}

std::optional<DocumentCheck> checkOf(const Row& row, CheckKind kind, const std::string& prefix) {
  if (row.isNull(prefix + "version"))
    return std::nullopt;
  return DocumentCheck{kind,
                       row.integer(prefix + "version"),
                       row.flag(prefix + "passed"),
                       row.text(prefix + "note"),
                       row.text(prefix + "at"),
                       row.text(prefix + "by")};
}

std::optional<Flow> flowOf(const std::optional<std::string>& name) {
  if (!name)
    return std::nullopt;
  return *name == "paper" ? Flow::paper : Flow::electronic;
}

Document documentOf(const Row& row) {
  Document out;
  out.id = row.text("id");
  out.office = row.text("office");
  out.campaign = row.text("campaign");
  out.templateName = row.text("template");
  out.typeName = row.text("type_name");
  out.subject = row.text("subject");
  out.record = row.text("record");
  out.state = documentState(row.text("state")).value_or(DocumentState::draft);
  out.version = row.integer("version");
  out.recordVersion = row.integer("record_version");
  out.flow = flowOf(row.maybeText("flow"));
  out.contentCheck = checkOf(row, CheckKind::content, "c_");
  out.formatCheck = checkOf(row, CheckKind::format, "f_");
  out.createdAt = row.text("created_at");
  out.createdBy = row.text("created_by");
  out.changedAt = row.text("changed_at");
  out.approvedAt = textOr(row, "approved_at");
  out.approvedBy = textOr(row, "approved_by");
  out.entry = textOr(row, "entry");
  out.series = textOr(row, "series");
  out.codeNumber = textOr(row, "code_number");
  out.codeNotation = textOr(row, "code_notation");
  out.issuedDate = dayOf(row.maybeText("issued_date"));
  out.pins = {textOr(row, "template_hash"),
              textOr(row, "fonts_hash"),
              textOr(row, "engine_version"),
              textOr(row, "dated_hash")};
  out.inputsHash = textOr(row, "inputs_hash");
  out.printedPdf = textOr(row, "printed_pdf");
  out.pdf = textOr(row, "pdf");
  out.signedPdf = textOr(row, "signed_pdf");
  out.signatures = row.integer("signatures");
  out.reason = row.text("reason");
  return out;
}

Diagnostic unknownDocument() {
  return fault("document.unknown", "", {"không có văn bản này", "there is no such document"});
}

}  // namespace

std::string_view nameOf(DocumentState state) {
  return kStates[static_cast<size_t>(state)].name;
}

std::optional<DocumentState> documentState(std::string_view name) {
  for (size_t i = 0; i < kStates.size(); ++i)
    if (kStates[i].name == name)
      return static_cast<DocumentState>(i);
  return std::nullopt;
}

std::string_view wordsOf(DocumentState state) {
  return kStates[static_cast<size_t>(state)].words;
}

std::string_view nameOf(Flow flow) {
  return flow == Flow::paper ? "paper" : "electronic";
}

std::string_view nameOf(CheckKind kind) {
  return kind == CheckKind::content ? "content" : "format";
}

std::vector<Document> selectDocuments(Transaction& tx,
                                      bool withRecord,
                                      std::string_view rest,
                                      const Params& params) {
  std::vector<Document> out;
  const std::string record = withRecord ? "d.record," : "'' AS record,";
  for (const Row& row :
       tx.query("SELECT " + record + std::string(kFrom) + std::string(rest), params))
    out.push_back(documentOf(row));
  return out;
}

Result<Document> getDocument(Transaction& tx, std::string_view id) {
  std::vector<Document> found = selectDocuments(tx, true, " WHERE d.id = ?", {id});
  if (found.empty())
    return fail(unknownDocument());
  return std::move(found.front());
}

Result<Document> prepare(Transaction& tx, const Seen& seen, Deed deed) {
  Result<Document> document = getDocument(tx, seen.id);
  if (!document)
    return document;
  if (seen.version != 0 && seen.version != document->version)
    return fail(otherVersionSeen());
  if (!after(document->state, deed))
    return fail(wrongState(document->state, deed));
  return document;
}

Result<Document> prepareRehearsed(Transaction& tx, const Seen& seen, Deed deed) {
  Result<Document> document = prepare(tx, {seen.actor, seen.id, 0}, deed);
  if (document && seen.version != 0 && seen.version != document->version)
    return fail(otherVersionSeen());
  return document;
}

Result<Document> commitDeed(Transaction& tx,
                            const Seen& seen,
                            const Document& before,
                            Deed deed,
                            Change change,
                            std::string_view detail) {
  Params params{nameOf(after(before.state, deed).value_or(before.state)), tx.now().instant};
  for (Param& param : change.params)
    params.push_back(std::move(param));
  params.emplace_back(before.id);
  params.emplace_back(before.version);
  const int64_t touched = tx.execute(
      "UPDATE document SET version = version + 1, state = ?, changed_at = ?" +
          (change.set.empty() ? "" : ", " + change.set) + " WHERE id = ? AND version = ?",
      params);
  if (touched != 1)
    return fail(otherVersionSeen());
  auditDeed(tx, seen.actor, before, deed, detail);
  return getDocument(tx, before.id);
}

void auditDeed(Transaction& tx,
               std::string_view actor,
               const Document& document,
               Deed deed,
               std::string_view detail) {
  appendAudit(tx,
              {std::string(actor),
               document.office,
               "document." + std::string(nameOf(deed)),
               "documents/" + document.id,
               std::string(detail)});
}

std::string searchKeyOf(const Document& document) {
  std::string words = document.typeName + ' ' + document.subject;
  if (!document.codeNumber.empty())
    words += ' ' + document.codeNumber + '/' + document.codeNotation;
  return text::looseKey(words);
}

void index(Transaction& tx, const Document& document) {
  std::string detail = document.typeName;
  if (!document.codeNumber.empty()) {
    detail += " số " + document.codeNumber;
    if (!document.codeNotation.empty())
      detail += '/' + document.codeNotation;
  }
  const std::string number = document.codeNumber.empty() ? std::string() : detail;
  indexObject(tx,
              "documents/" + document.id,
              document.office,
              {{"document", document.subject, detail, number}});
}

std::string numberDetail(const Document& document) {
  if (document.codeNumber.empty())
    return {};
  JsonWriter json;
  json.beginObject().member("number", document.codeNumber);
  if (document.issuedDate)
    json.member("date", toIso(*document.issuedDate));
  return json.endObject().take();
}

}  // namespace vanthu::store
