#include "store/register/entry_row.h"

#include "base/json_writer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/register/faults.h"
#include "store/register/series_row.h"
#include "text/fold.h"

namespace vanthu::store {
namespace {

std::optional<std::string> orNull(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// Number and notation, subject, who signs, who gets it.
std::string searchKey(const RegisterEntry& entry) {
  const Paper& paper = entry.paper;
  std::string words = entry.codeNumber() + '/' + paper.codeNotation + ' ' + paper.subject + ' ' +
                      paper.fullName + ' ' + paper.typeName;
  for (const Recipient& recipient : paper.to)
    words += ' ' + recipient.name;
  return text::looseKey(words);
}

Paper paperOfRow(const Row& row) {
  Paper paper;
  paper.typeName = row.text("type_name");
  paper.codeNotation = row.text("code_notation");
  paper.subject = row.text("subject");
  paper.organName = row.text("organ_name");
  paper.language = row.text("language");
  paper.authority = row.text("authority");
  paper.position = row.text("position");
  paper.fullName = row.text("full_name");
  paper.to = recipientsFromJson(row.text("recipients"));
  paper.archive = row.text("archive");
  paper.priority = row.text("priority");
  paper.fileNotation = row.text("file_notation");
  paper.docOrdinal = row.maybeInteger("doc_ordinal");
  paper.pageAmount = row.maybeInteger("page_amount");
  paper.issuedAmount = row.maybeInteger("issued_amount");
  paper.dueDate = dayOf(row.maybeText("due_date"));
  paper.description = row.text("description");
  return paper;
}

}  // namespace

RegisterEntry entryOf(const Row& row) {
  RegisterEntry entry;
  entry.id = row.text("id");
  entry.series = row.text("series");
  entry.office = row.text("office");
  entry.year = static_cast<int>(row.integer("year"));
  entry.numberClass = row.text("class");
  entry.number = row.integer("number");
  entry.letter = row.text("letter");
  entry.issuedDate = parseIsoDate(row.text("issued_date")).value_or(Date{});
  entry.state = entryState(row.text("state")).value_or(EntryState::reserved);
  entry.paper = paperOfRow(row);
  entry.document = row.maybeText("document").value_or("");
  entry.block = row.maybeText("block").value_or("");
  entry.pdf = row.maybeText("pdf").value_or("");
  entry.voidReason = row.text("void_reason");
  entry.createdAt = row.text("created_at");
  entry.createdBy = row.text("created_by");
  entry.voidedAt = row.maybeText("voided_at").value_or("");
  entry.voidedBy = row.maybeText("voided_by").value_or("");
  entry.version = row.integer("version");
  return entry;
}

void insertEntry(Transaction& tx, RegisterEntry& entry) {
  const Paper& paper = entry.paper;
  entry.id = randomId();
  entry.createdAt = tx.now().instant;
  entry.version = 1;
  const bool bare = entry.numberClass == kGoldenClass || !entry.voidReason.empty();
  tx.execute(
      "INSERT INTO register_entry (id, series, office, year, class, number, letter, issued_date,"
      " state, type_name, type_key, code_notation, notation_key, subject, organ_name, language,"
      " authority, position, full_name, recipients, archive, priority, file_notation, doc_ordinal,"
      " page_amount, issued_amount, due_date, description, document, block, pdf, search_key,"
      " created_at, created_by, void_reason, version, claimed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?,"
      " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 1, 1)",
      {entry.id,
       entry.series,
       entry.office,
       entry.year,
       entry.numberClass,
       entry.number,
       entry.letter,
       toIso(entry.issuedDate),
       nameOf(entry.state),
       paper.typeName,
       text::foldKey(paper.typeName),
       paper.codeNotation,
       bare ? std::nullopt : std::optional(text::foldKey(paper.codeNotation)),
       paper.subject,
       paper.organName,
       paper.language,
       paper.authority,
       paper.position,
       paper.fullName,
       recipientsToJson(paper.to),
       paper.archive,
       paper.priority,
       paper.fileNotation,
       paper.docOrdinal,
       paper.pageAmount,
       paper.issuedAmount,
       isoOf(paper.dueDate),
       paper.description,
       orNull(entry.document),
       orNull(entry.block),
       orNull(entry.pdf),
       searchKey(entry),
       entry.createdAt,
       entry.createdBy});
}

void updatePaper(Transaction& tx, const RegisterEntry& entry) {
  const Paper& paper = entry.paper;
  tx.execute(
      "UPDATE register_entry SET type_name = ?, type_key = ?, subject = ?, organ_name = ?,"
      " language = ?, authority = ?, position = ?, full_name = ?, recipients = ?, archive = ?,"
      " priority = ?, file_notation = ?, doc_ordinal = ?, page_amount = ?, issued_amount = ?,"
      " due_date = ?, description = ?, search_key = ?, version = version + 1 WHERE id = ?",
      {paper.typeName,
       text::foldKey(paper.typeName),
       paper.subject,
       paper.organName,
       paper.language,
       paper.authority,
       paper.position,
       paper.fullName,
       recipientsToJson(paper.to),
       paper.archive,
       paper.priority,
       paper.fileNotation,
       paper.docOrdinal,
       paper.pageAmount,
       paper.issuedAmount,
       isoOf(paper.dueDate),
       paper.description,
       searchKey(entry),
       entry.id});
}

bool moveEntry(Transaction& tx, std::string_view id, EntryState from, EntryState to) {
  return tx.execute(
             "UPDATE register_entry SET state = ?, version = version + 1 WHERE id = ? AND state = "
             "?",
             {nameOf(to), id, nameOf(from)}) == 1;
}

bool finishEntry(Transaction& tx,
                 std::string_view id,
                 std::string_view pdf,
                 const std::optional<int64_t>& pageAmount) {
  return tx.execute(
             "UPDATE register_entry SET state = 'issued', pdf = ?,"
             " page_amount = COALESCE(?, page_amount), version = version + 1"
             " WHERE id = ? AND state = 'reserved'",
             {pdf.empty() ? Param(nullptr) : Param(pdf), pageAmount, id}) == 1;
}

void putEntryScan(Transaction& tx,
                  std::string_view actor,
                  const RegisterEntry& entry,
                  std::string_view pdf,
                  const std::optional<int64_t>& pageAmount) {
  tx.execute(
      "UPDATE register_entry SET pdf = ?, page_amount = COALESCE(?, page_amount),"
      " version = version + 1 WHERE id = ?",
      {pdf, pageAmount, entry.id});
  JsonWriter detail;
  detail.beginObject().member("number", entry.codeNumber()).member("sha256", pdf).endObject();
  appendAudit(
      tx,
      {std::string(actor), entry.office, "register.scan", "register/" + entry.id, detail.take()});
}

void markVoided(Transaction& tx,
                std::string_view actor,
                const RegisterEntry& entry,
                std::string_view reason) {
  tx.execute(
      "UPDATE register_entry SET state = 'voided', void_reason = ?, voided_at = ?, voided_by = ?,"
      " version = version + 1,"
      " notation_key = (SELECT CASE WHEN kind = 'own' THEN notation_key END FROM register_series"
      " WHERE register_series.id = register_entry.series),"
      " claimed = (SELECT CASE WHEN kind = 'own' THEN claimed END FROM register_series"
      " WHERE register_series.id = register_entry.series) WHERE id = ?",
      {reason, tx.now().instant, actor, entry.id});
  appendAudit(
      tx,
      {std::string(actor), entry.office, "register.void", "register/" + entry.id, detailOf(entry)});
}

Diagnostic wrongEntryState(const RegisterEntry& entry,
                           std::string_view deedVi,
                           std::string_view deedEn) {
  return fault("conflict.wrong-state",
               "",
               {"không " + std::string(deedVi) + " được: số " + entry.codeNumber() + " " +
                    std::string(wordsOf(entry.state)),
                "cannot " + std::string(deedEn) + ": number " + entry.codeNumber() + " is " +
                    std::string(nameOf(entry.state))});
}

std::string detailOf(const RegisterEntry& entry) {
  JsonWriter json;
  json.beginObject()
      .member("number", entry.codeNumber())
      .member("class", entry.numberClass)
      .member("year", int64_t{entry.year})
      .member("date", toIso(entry.issuedDate))
      .endObject();
  return json.take();
}

}  // namespace vanthu::store
