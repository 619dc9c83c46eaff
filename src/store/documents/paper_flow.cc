#include "store/documents/paper_flow.h"

#include "base/json_writer.h"
#include "base/sha256.h"
#include "store/blobs.h"
#include "store/documents/document_row.h"
#include "store/documents/issue.h"
#include "store/documents/lease.h"
#include "store/documents/planned_links.h"
#include "store/documents/record.h"
#include "store/register/entry_row.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

NumberRequest numberFor(const InkNumber& request, const Document& document) {
  NumberRequest out;
  out.actor = request.actor;
  out.office = document.office;
  out.numberClass = request.numberClass;
  out.paper = request.paper;
  out.paperAt = "/record";
  out.document = document.id;
  out.typed = request.typed;
  out.date = request.date;
  out.state = EntryState::issued;
  return out;
}

Diagnostic hasFile() {
  return fault("conflict.has-file",
               "",
               {"mục này đã có tệp, không thay bằng bản quét khác được",
                "there is a file already, which no scan replaces"});
}

Diagnostic unsignedPrint() {
  return fault("data.unsigned-print",
               "",
               {"tệp này là bản in chờ ký, còn để trống số và ngày",
                "this is what was printed for the signature, without number and date"},
               {"gửi bản quét của bản đã ký và ghi số", "send a scan of the signed paper"});
}

// A print with blanks is no scan, also where it is the file that is there.
bool isThere(Transaction& tx, const RegisterEntry& entry, const Scan& scan) {
  if (entry.pdf != toHex(sha256(scan.bytes)))
    return false;
  const auto document = getDocument(tx, entry.document);
  return !document || !hasBlanks(*document);
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
  if (auto stuck = faultOfPlans(tx, *before))  // before it is signed, not after
    return fail(std::move(*stuck));
  if (const Result<Value> record = readRecord(tx, before->record, before->office); !record)
    return fail(record.error());
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
  if (auto stuck = faultOfPlans(tx, *before))
    return fail(std::move(*stuck));
  const Result<Value> record = readRecord(tx, before->record, before->office);
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

bool hasBlanks(const Document& document) {
  return document.flow == Flow::paper && !document.pdf.empty() &&
         document.pdf == document.printedPdf;
}

Result<Document> returnScan(Transaction& tx,
                            std::string_view id,
                            int64_t version,
                            const Scan& scan) {
  const Seen seen{scan.actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::returnScan);
  if (!before)
    return before;
  if (!hasBlanks(*before))
    return fail(hasFile());
  const std::string pdf = putBlob(tx, scan.bytes);
  if (pdf == before->printedPdf)
    return fail(unsignedPrint());
  const Result<RegisterEntry> entry = getEntry(tx, before->entry);
  if (!entry)
    return fail(entry.error());
  putEntryScan(tx, scan.actor, *entry, pdf, scan.pages);
  return commitDeed(tx, seen, *before, Deed::returnScan, {"pdf = ?", {pdf}}, detailOf(pdf));
}

Result<RegisterEntry> returnEntryScan(Transaction& tx,
                                      std::string_view id,
                                      const std::optional<int64_t>& version,
                                      const Scan& scan) {
  Result<RegisterEntry> entry = getEntry(tx, id);
  if (!entry || isThere(tx, *entry, scan))
    return entry;
  if (Diagnostics faults = checkVersion(version, entry->version); !faults.empty())
    return fail(std::move(faults));
  if (entry->state != EntryState::issued)
    return fail(wrongEntryState(*entry, "nhận bản quét", "take a scan"));
  if (!entry->document.empty()) {
    if (const auto done = returnScan(tx, entry->document, 0, scan); !done)
      return fail(done.error());
  } else if (entry->pdf.empty()) {
    const auto pages = entry->paper.pageAmount ? std::nullopt : scan.pages;
    putEntryScan(tx, scan.actor, *entry, putBlob(tx, scan.bytes), pages);
  } else {
    return fail(hasFile());
  }
  return getEntry(tx, id);
}

}  // namespace vanthu::store
