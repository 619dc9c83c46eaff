#include "store/documents/paper_flow.h"

#include "base/json_writer.h"
#include "store/blobs.h"
#include "store/documents/document_row.h"
#include "store/documents/issue.h"
#include "store/documents/lease.h"
#include "store/documents/record.h"

namespace vanthu::store {
namespace {

NumberRequest numberFor(const InkNumber& request, const Document& document) {
  NumberRequest out;
  out.actor = request.actor;
  out.office = document.office;
  out.numberClass = request.numberClass;
  out.paper = request.paper;
  out.document = document.id;
  out.typed = request.typed;
  out.date = request.date;
  out.state = EntryState::issued;
  return out;
}

std::string detailOf(std::string_view pdf) {
  JsonWriter json;
  json.beginObject().member("sha256", pdf).endObject();
  return json.take();
}

}  // namespace

Result<Document> printDocument(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               const Pins& pins,
                               std::string_view pdf) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::print);
  if (!before)
    return before;
  const std::string hash = putBlob(tx, pdf);
  return commitDeed(tx,
                    seen,
                    *before,
                    Deed::print,
                    {"flow = 'paper', printed_pdf = ?, template_hash = ?, fonts_hash = ?,"
                     " engine_version = ?",
                     {hash, pins.templateHash, pins.fontsHash, pins.engineVersion}},
                    detailOf(hash));
}

Result<Numbered> numberPrinted(Transaction& tx, const InkNumber& request) {
  const Seen seen{request.actor, request.document, request.version};
  const Result<Document> before = prepareRehearsed(tx, seen, Deed::number);
  if (!before)
    return fail(before.error());
  const Result<Value> record = readRecord(before->record);
  if (!record)
    return fail(record.error());
  NumberRequest asked = numberFor(request, *before);
  // The file of the entry is what was signed: the scan, or what was printed for the signature.
  asked.pdf = request.scan.empty() ? before->printedPdf : putBlob(tx, request.scan);
  Result<NumberGiven> given = giveNumber(tx, asked);
  if (!given)
    return fail(given.error());
  const Document numbered = withEntry(*before, given->entry);
  const std::string inputs = withNumber(*record, given->entry);
  Result<Document> document =
      commitDeed(tx,
                 seen,
                 *before,
                 Deed::number,
                 {"entry = ?, series = ?, code_number = ?, code_notation = ?, issued_date = ?,"
                  " inputs = ?, inputs_hash = ?, pdf = ?, search_key = ?",
                  {numbered.entry,
                   numbered.series,
                   numbered.codeNumber,
                   numbered.codeNotation,
                   toIso(*numbered.issuedDate),
                   inputs,
                   inputsHash(before->pins, inputs),
                   asked.pdf,
                   searchKeyOf(numbered)}},
                 numberDetail(numbered));
  if (!document)
    return fail(document.error());
  index(tx, *document);
  return Numbered{std::move(*document), std::move(given->entry), std::move(given->warnings)};
}

}  // namespace vanthu::store
