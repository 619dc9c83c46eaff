// The register as files, and papers in envelopes for exchange.
#include <utility>

#include "service/api/answers.h"
#include "service/api/base64.h"
#include "service/api/document_parts.h"
#include "service/api/office_routes.h"
#include "service/api/problem.h"
#include "service/api/register_parts.h"
#include "service/api/register_routes.h"
#include "service/api/services.h"
#include "service/papers/edxml.h"
#include "service/papers/paper_maker.h"
#include "service/papers/register_export.h"
#include "store/blobs.h"
#include "store/documents/paper_flow.h"
#include "store/register/series.h"

namespace vanthu::service {
namespace {

constexpr std::string_view kXlsx =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view kXml = "application/xml";
constexpr size_t kMostEntries = 20'000;

struct Asked {
  std::vector<store::RegisterEntry> entries;  ///< in the order of their numbers
  RegisterBook book;
};

Diagnostic tooMany() {
  return {"data.too-many-entries",
          {},
          {"nhiều hơn 20.000 văn bản", "more than 20,000 papers"},
          {"chọn một năm hoặc một khoảng ngày", "choose a year or a range of days"}};
}

Result<std::vector<store::RegisterEntry>> allEntries(store::Transaction& tx,
                                                     store::EntryFilter filter) {
  std::vector<store::RegisterEntry> all;
  filter.order = store::EntryOrder::oldestFirst;
  filter.limit = 200;
  do {
    auto page = store::listEntries(tx, filter);
    if (!page)
      return fail(page.error());
    for (store::RegisterEntry& entry : page->items)
      all.push_back(std::move(entry));
    filter.after = page->next;
    if (all.size() > kMostEntries)
      return fail(tooMany());
  } while (!filter.after.empty());
  return all;
}

// The office whose book it is, as it is called on the day of the last paper.
Diagnostics nameOffice(const Call& call,
                       store::Transaction& tx,
                       const std::string& office,
                       const Date& day,
                       RegisterBook& book) {
  const Result<data::Offices> known = knownOffices(call.services, tx);
  if (!known)
    return known.error();
  book.organName = office;
  const auto then = known->on(office, day);
  if (!then)
    return {};
  const auto fact = [&](std::string_view name, std::string& into) {
    if (const Value* value = then->fact(name); value != nullptr && value->isText())
      into = value->text();
  };
  fact("organName", book.organName);
  fact("parentOrganName", book.parentOrganName);
  return {};
}

Result<Asked> asked(const Call& call, store::Transaction& tx) {
  store::EntryFilter filter = entryFilterOf(call, tx);
  Asked out;
  std::string office = call.textAsked("office");
  if (!filter.series.empty()) {
    const auto series = store::getSeries(tx, filter.series);
    const Diagnostic unknown = {
        "series.unknown", {}, {"không có sổ này", "there is no such series"}, {}};
    if (!series)
      return fail(unknown);
    if (Diagnostics faults = mayIn(call, tx, series->office, unknown); !faults.empty())
      return fail(std::move(faults));
    office = series->office;
    out.book.year = series->year;
    out.book.seriesTitle = series->title;
  }
  auto entries = allEntries(tx, filter);
  if (!entries)
    return fail(entries.error());
  out.entries = std::move(*entries);
  out.book.printed = tx.now().day;
  if (out.book.year == 0)
    out.book.year =
        filter.year.value_or(out.entries.empty() ? out.book.printed.year : out.entries.back().year);
  const Date last = out.entries.empty() ? out.book.printed : out.entries.back().issuedDate;
  if (office.empty() && !out.entries.empty())
    office = out.entries.back().office;
  if (Diagnostics faults = nameOffice(call, tx, office, last, out.book); !faults.empty())
    return fail(std::move(faults));
  return out;
}

std::string fileName(const RegisterBook& book, std::string_view ending) {
  return "so-dang-ky-van-ban-di-" + std::to_string(book.year) + "." + std::string(ending);
}

Diagnostic whichBook() {
  Diagnostic missing = known("request.missing-parameter");
  missing.where = {std::string(kQueryPlace), 0, 0, "/series"};
  missing.hint = {"sổ in ra là sổ của một cơ quan: chọn series, hoặc office",
                  "a printed book is one office's: choose series, or office"};
  return missing;
}

Result<Response> exportRegister(Call& call) {
  const bool pdf = *call.asked("format") == "pdf";
  if (pdf && call.asked("series") == nullptr && call.asked("office") == nullptr)
    return fail(whichBook());
  auto what = call.services.database.read([&](store::Transaction& tx) { return asked(call, tx); });
  if (!what)
    return fail(what.error());
  if (!pdf) {
    auto bytes = registerSheet(what->entries);
    if (!bytes)
      return fail(bytes.error());
    return fileAnswer(kXlsx, std::move(*bytes), fileName(what->book, "xlsx"));
  }
  auto rendered = renderPaper(call.services,
                              call.caller.id,
                              kRegisterTemplate,
                              registerRecord(what->book, what->entries),
                              {});
  if (!rendered)
    return fail(rendered.error());
  return fileAnswer("application/pdf", std::move(rendered->pdf), fileName(what->book, "pdf"));
}

Diagnostic notScanned() {
  Diagnostic told = known("document.not-scanned");
  told.hint = {"nộp bản quét của bản đã ký: PUT /api/v1/register/entries/{id}/pdf",
               "put the scan of the signed paper: PUT /api/v1/register/entries/{id}/pdf"};
  return told;
}

// The signed file if there is one, else the one that the register has; none that has blanks.
Result<std::string> fileOf(store::Transaction& tx, const store::RegisterEntry& entry) {
  std::string sha256 = entry.pdf;
  if (!entry.document.empty())
    if (const auto document = store::getDocument(tx, entry.document);
        document && document->entry == entry.id) {
      if (store::hasBlanks(*document))
        return fail(notScanned());
      if (!document->signedPdf.empty())
        sha256 = document->signedPdf;
    }
  if (sha256.empty())
    return fail(known("document.no-file"));
  return sha256;
}

Result<Response> envelope(const Call& call,
                          store::Transaction& tx,
                          const store::RegisterEntry& entry) {
  const auto sha256 = fileOf(tx, entry);
  if (!sha256)
    return fail(sha256.error());
  const auto bytes = store::getBlob(tx, *sha256);
  if (!bytes)
    return fail(bytes.error());
  EdxmlParts parts;
  const Result<data::Offices> known = knownOffices(call.services, tx);
  if (!known)
    return fail(known.error());
  if (const auto then = known->on(entry.office, entry.issuedDate))
    if (const Value* place = then->fact("place"); place != nullptr && place->isText())
      parts.place = place->text();
  parts.fileName = entry.codeNumber() + "-" + entry.id + ".pdf";
  parts.pdfBase64 = toBase64(*bytes);
  parts.pdfSha256 = *sha256;
  return fileAnswer(kXml, edxmlOf(entry, parts), entry.id + ".edxml");
}

Result<Response> entryEdxml(Call& call, store::Transaction& tx) {
  const auto entry = entryOf(call, tx);
  if (!entry)
    return fail(entry.error());
  return envelope(call, tx, *entry);
}

Result<Response> documentEdxml(Call& call, store::Transaction& tx) {
  const auto document = documentOf(call, tx);
  if (!document)
    return fail(document.error());
  if (document->entry.empty() || document->pdf.empty())
    return fail(known("document.no-file"));
  const auto entry = store::getEntry(tx, document->entry);
  if (!entry)
    return fail(entry.error());
  return envelope(call, tx, *entry);
}

std::vector<Parameter> exportParameters() {
  std::vector<Parameter> all = entryFilters();
  all.insert(all.begin(),
             {"format", "Loại tệp", R"({"type":"string","enum":["xlsx","pdf"]})", true});
  return all;
}

}  // namespace

void addExportRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("exportRegister"),
      .method = "GET",
      .path = "/api/v1/register/export",
      .tag = kRegisterTag,
      .summary = "Xuất sổ: bảng tính XLSX, hoặc sổ đăng ký văn bản đi PDF",
      .description = "PDF là sổ theo Phụ lục IV Nghị định 30/2020/NĐ-CP, của một cơ quan.",
      .query = exportParameters(),
      .answers = {{.status = 200, .contentType = kXlsx},
                  {.status = 200, .contentType = "application/pdf"}},
      .handler = Handler(exportRegister),
  });
  routes.push_back({
      .rule = ruleFor("getEntryEdxml"),
      .method = "GET",
      .path = "/api/v1/register/entries/{id}/edxml",
      .tag = kRegisterTag,
      .summary = "Gói edXML của một mục có tệp PDF",
      .description = "Chưa đối chiếu với văn bản QCVN 102:2016/BTTTT.",
      .answers = {{.status = 200, .contentType = kXml}},
      .handler = entryEdxml,
  });
  routes.push_back({
      .rule = ruleFor("getDocumentEdxml"),
      .method = "GET",
      .path = "/api/v1/documents/{id}/edxml",
      .tag = kDocumentTag,
      .summary = "Gói edXML của văn bản đã ban hành, với tệp đã ký nếu có",
      .description = "Chưa đối chiếu với văn bản QCVN 102:2016/BTTTT.",
      .answers = {{.status = 200, .contentType = kXml}},
      .handler = documentEdxml,
  });
}

}  // namespace vanthu::service
