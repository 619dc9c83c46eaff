#include "store/documents/issue.h"

#include "base/json_writer.h"
#include "base/sha256.h"
#include "store/blobs.h"
#include "store/documents/document_row.h"
#include "store/documents/lease.h"
#include "store/documents/planned_links.h"
#include "store/documents/record.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

Diagnostic lostLease() {
  return fault("conflict.lost-lease",
               "",
               {"một tiến trình khác đã làm tiếp văn bản này: bỏ kết quả",
                "another process went on with this document: the work is thrown away"});
}

Diagnostic beingMade() {
  return fault(
      "conflict.being-made",
      "",
      {"văn bản đang được hoàn thành, chưa hủy số được", "the document is being made just now"},
      {"chờ một phút rồi thử lại", "try again in a minute"});
}

NumberRequest numberFor(const ReserveRequest& request, const Document& document) {
  NumberRequest out;
  out.actor = request.actor;
  out.office = document.office;
  out.numberClass = request.numberClass;
  out.paper = request.paper;
  out.paperAt = "/record";
  out.document = document.id;
  out.typed = request.typed;
  out.date = request.date;
  return out;
}

// The number and all that the bytes are made of (protocol 1).
Change reservedBy(Transaction& tx,
                  const ReserveRequest& request,
                  const Document& numbered,
                  const std::string& inputs) {
  Pins pins = request.pins;
  if (!request.dated.empty())
    pins.datedHash = putBlob(tx, request.dated);
  return {
      "flow = ?, entry = ?, series = ?, code_number = ?, code_notation = ?, issued_date = ?,"
      " template_hash = ?, fonts_hash = ?, engine_version = ?, dated_hash = ?, inputs = ?,"
      " inputs_hash = ?,"
      " fence = fence + 1, lease_owner = ?, lease_until = ?, attempts = 1, search_key = ?",
      {nameOf(request.flow),
       numbered.entry,
       numbered.series,
       numbered.codeNumber,
       numbered.codeNotation,
       toIso(*numbered.issuedDate),
       pins.templateHash,
       pins.fontsHash,
       pins.engineVersion,
       pins.datedHash,
       inputs,
       inputsHash(pins, inputs),
       request.owner,
       leaseEnd(tx),
       searchKeyOf(numbered)}};
}

std::string detailOf(const Document& document, std::string_view pdf) {
  JsonWriter json;
  json.beginObject().member("number", document.codeNumber).member("sha256", pdf).endObject();
  return json.take();
}

}  // namespace

Document withEntry(Document document, const RegisterEntry& entry) {
  document.entry = entry.id;
  document.series = entry.series;
  document.codeNumber = entry.codeNumber();
  document.codeNotation = entry.paper.codeNotation;
  document.issuedDate = entry.issuedDate;
  return document;
}

std::string inputsHash(const Pins& pins, std::string_view inputs) {
  JsonWriter json;
  json.beginArray()
      .value(pins.templateHash)
      .value(pins.fontsHash)
      .value(pins.engineVersion)
      .value(pins.datedHash)
      .value(inputs)
      .endArray();
  return toHex(sha256(json.take()));
}

Result<Reservation> reserve(Transaction& tx, const ReserveRequest& request) {
  const Seen seen{request.actor, request.document, request.version};
  const Result<Document> before = prepareRehearsed(tx, seen, Deed::reserve);
  if (!before)
    return fail(before.error());
  if (auto stuck = faultOfPlans(tx, *before))
    return fail(std::move(*stuck));
  const Result<Value> record = readRecord(tx, before->record, before->office);
  if (!record)
    return fail(record.error());
  Result<NumberGiven> given = giveNumber(tx, numberFor(request, *before));
  if (!given)
    return fail(given.error());
  const Document numbered = withEntry(*before, given->entry);
  const Result<Document> document =
      commitDeed(tx,
                 seen,
                 *before,
                 Deed::reserve,
                 reservedBy(tx, request, numbered, withNumber(*record, given->entry)),
                 numberDetail(numbered));
  if (!document)
    return fail(document.error());
  index(tx, *document);
  Result<Reservation> reservation = reservationOf(tx, *document, given->entry);
  if (reservation)
    reservation->warnings = std::move(given->warnings);
  return reservation;
}

Result<std::string> trialInputs(Transaction& tx,
                                const Document& document,
                                const NumberRequest& request) {
  const Result<Value> record = readRecord(tx, document.record, document.office);
  if (!record)
    return fail(record.error());
  const Result<RegisterEntry> entry = nextEntry(tx, request);
  if (!entry)
    return fail(entry.error());
  return withNumber(*record, *entry);
}

Result<Document> finish(Transaction& tx, const FinishRequest& request) {
  const Result<Document> before = getDocument(tx, request.document);
  if (!before)
    return before;
  const std::string pdf = putBlob(tx, request.pdf);
  const int64_t touched = tx.execute(
      "UPDATE document SET state = 'issued', pdf = ?, version = version + 1, changed_at = ?,"
      " lease_owner = NULL, lease_until = NULL WHERE id = ? AND fence = ? AND state = 'reserved'",
      {pdf, tx.now().instant, request.document, request.fence});
  if (touched != 1 || !finishEntry(tx, before->entry, pdf, request.pageAmount))
    return fail(lostLease());
  auditDeed(tx, request.actor, *before, Deed::finish, detailOf(*before, pdf));
  return getDocument(tx, request.document);
}

Result<Document> voidReserved(Transaction& tx,
                              std::string_view actor,
                              std::string_view id,
                              int64_t fence,
                              std::string_view reason) {
  const Seen seen{actor, id, 0};
  const Result<Document> before = prepare(tx, seen, Deed::voidNumber);
  if (!before)
    return before;
  if (reason.empty())
    return fail(missingReason());
  const Lease lease = leaseOf(tx, id);
  if (fence != 0 && fence != lease.fence)
    return fail(lostLease());
  if (fence == 0 && lease.until > tx.now().instant)
    return fail(beingMade());
  const Result<RegisterEntry> entry = getEntry(tx, before->entry);
  if (!entry)
    return fail(entry.error());
  markVoided(tx, actor, *entry, reason);
  Document bare = *before;
  bare.codeNumber.clear();
  Result<Document> document =
      commitDeed(tx,
                 seen,
                 *before,
                 Deed::voidNumber,
                 {"reason = ?, flow = NULL, entry = NULL, series = NULL, code_number = NULL,"
                  " code_notation = NULL, issued_date = NULL, template_hash = NULL,"
                  " fonts_hash = NULL, engine_version = NULL, dated_hash = NULL, inputs = NULL,"
                  " inputs_hash = NULL,"
                  " content_check = NULL, format_check = NULL, approved_at = NULL,"
                  " approved_by = NULL, fence = fence + 1, lease_owner = NULL, lease_until = NULL,"
                  " attempts = 0, search_key = ?",
                  {reason, searchKeyOf(bare)}},
                 numberDetail(*before));
  if (document)
    index(tx, *document);
  return document;
}

}  // namespace vanthu::store
