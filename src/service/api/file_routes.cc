// The files of a document: preview, what was printed, the final bytes, the signed file.
#include <algorithm>
#include <utility>

#include "engine/signed_file.h"
#include "read/read_pdf.h"
#include "service/api/answers.h"
#include "service/api/base64.h"
#include "service/api/document_parts.h"
#include "service/api/document_routes.h"
#include "service/api/paper_file.h"
#include "service/api/problem.h"
#include "service/api/services.h"
#include "service/papers/paper_maker.h"
#include "store/blobs.h"

namespace vanthu::service {
namespace {

// The file that is asked for, or the one that says most in the document's state.
std::string shaOf(const store::Document& document, std::string_view file) {
  if (file == "signed")
    return document.signedPdf;
  if (file == "issued")
    return document.pdf;
  if (file == "printed")
    return document.printedPdf;
  return document.pdf.empty() ? document.printedPdf : document.pdf;
}

std::string nameOf(const store::Document& document) {
  std::string name = document.codeNumber.empty()
                         ? document.templateName
                         : document.codeNumber + "-" + document.codeNotation;
  std::replace(name.begin(), name.end(), '/', '-');
  return name + ".pdf";
}

Result<Response> preview(const Call& call, const store::Document& document) {
  const Result<Value> record = recordOf(document);
  if (!record)
    return fail(record.error());
  engine::Options options;
  options.draft = true;
  auto rendered =
      renderPaper(call.services, call.caller.id, document.templateName, *record, options);
  if (!rendered)
    return fail(below(rendered.error(), "/record"));
  return fileAnswer("application/pdf", std::move(rendered->pdf), nameOf(document));
}

/// A document, and its file if it is stored.
struct Found {
  store::Document document;
  std::string sha256, bytes;
};

Result<Response> getPdf(Call& call) {
  const std::string file = call.textAsked("file");
  auto found = call.services.database.read([&](store::Transaction& tx) -> Result<Found> {
    auto document = documentOf(call, tx);
    if (!document)
      return fail(document.error());
    Found out{std::move(*document), {}, {}};
    out.sha256 = file == "draft" ? std::string() : shaOf(out.document, file);
    if (out.sha256.empty())
      return out;
    auto bytes = store::getBlob(tx, out.sha256);
    if (!bytes)
      return fail(bytes.error());
    out.bytes = std::move(*bytes);
    return out;
  });
  if (!found)
    return fail(found.error());
  if (!found->sha256.empty())
    return storedFile(std::move(found->bytes), found->sha256, nameOf(found->document));
  if (file.empty() || file == "draft")
    return preview(call, found->document);
  return fail(known("document.no-file"));
}

// How many fields were filled since; a page more or less is another paper.
Result<int64_t> newSignatures(const Call& call, const store::Document& seen, int64_t pages) {
  const auto file = engine::readSignedFile(call.request.body, call.services.workers);
  if (!file && isMachineFault(file.error()))
    return fail(file.error());
  if (!file || (pages != 0 && file->pages != pages)) {
    Diagnostic fault = known("data.signed-unreadable");
    if (file)
      fault.hint = {"tệp có " + std::to_string(file->pages) + " trang, bản đã ban hành có " +
                        std::to_string(pages),
                    "the number of pages is another than that of the issued paper"};
    return fail(fault);
  }
  return static_cast<int64_t>(file->signedFields.size()) - seen.signatures;
}

struct Seen {
  store::Document document;
  int64_t pages = 0;  ///< of the issued paper; 0: not known
};

Result<Seen> seenOf(const Call& call) {
  return call.services.database.read([&](store::Transaction& tx) -> Result<Seen> {
    auto document = documentOf(call, tx);
    if (!document)
      return fail(document.error());
    Seen seen{std::move(*document), 0};
    if (seen.document.entry.empty())
      return seen;
    const auto entry = store::getEntry(tx, seen.document.entry);
    if (entry)
      seen.pages = entry->paper.pageAmount.value_or(0);
    return seen;
  });
}

Result<Response> putSigned(Call& call) {
  const auto seen = seenOf(call);
  if (!seen)
    return fail(seen.error());
  const auto added = newSignatures(call, seen->document, seen->pages);
  if (!added)
    return fail(added.error());
  const int64_t version = versionAsked(call) == 0 ? seen->document.version : versionAsked(call);
  const auto document = call.services.database.write([&](store::Transaction& tx) {
    return store::returnSigned(
        tx, call.caller.id, seen->document.id, version, call.request.body, *added);
  });
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

Result<Response> discardSigned(Call& call, store::Transaction& tx) {
  const auto seen = documentOf(call, tx);
  if (!seen)
    return fail(seen.error());
  const auto document = store::discardSigned(
      tx, call.caller.id, seen->id, versionAsked(call), textIn(call.body, "reason"));
  if (!document)
    return fail(document.error());
  return versioned(document->version, toValue(*document, true));
}

}  // namespace

Response storedFile(std::string bytes, std::string_view sha256, std::string_view name) {
  Response response = fileAnswer("application/pdf", std::move(bytes), name);
  response.headers.set("etag", "\"" + std::string(sha256) + "\"");
  response.headers.set("repr-digest", "sha-256=:" + toBase64(bytesOfHex(sha256)) + ":");
  return response;
}

std::string bytesOfHex(std::string_view hex) {
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
  return bytes;
}

void addFileRoutes(Routes& routes) {
  routes.push_back({
      .rule = ruleFor("getDocumentPdf"),
      .method = "GET",
      .path = "/api/v1/documents/{id}/pdf",
      .tag = kDocumentTag,
      .summary = "Tệp PDF: bản dự thảo, bản in chờ ký, bản ban hành hoặc bản đã ký",
      .description = "Bỏ trống `file`: bản đã ban hành, nếu chưa có thì bản in, nếu chưa có thì dự "
                     "thảo lập ngay lúc này. Tệp đã lưu có ETag và Repr-Digest là SHA-256.",
      .query = {{"file",
                 "Tệp nào",
                 R"({"type":"string","enum":["draft","printed","issued","signed"]})"}},
      .answers = {{.status = 200, .contentType = "application/pdf"}},
      .handler = Handler(getPdf),
  });
  routes.push_back({
      .rule = ruleFor("returnSigned"),
      .method = "PUT",
      .path = "/api/v1/documents/{id}/signed",
      .tag = kDocumentTag,
      .summary = "Nộp lại tệp đã ký số",
      .description = "Tệp phải bắt đầu bằng đúng bản đã ban hành và thêm đúng một lần cập nhật cho "
                     "mỗi chữ ký mới.",
      .body = "bytes",
      .maxBody = read::ReadLimits{}.fileBytes,
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = Handler(putSigned),
  });
  routes.push_back({
      .rule = ruleFor("discardSigned"),
      .method = "POST",
      .path = "/api/v1/documents/{id}:discardSigned",
      .tag = kDocumentTag,
      .summary = "Bỏ tệp đã ký, có lý do",
      .body = "reason",
      .maxBody = kFormBody,
      .answers = {{.status = 200, .schema = "document"}},
      .ifMatch = true,
      .handler = discardSigned,
  });
}

}  // namespace vanthu::service
