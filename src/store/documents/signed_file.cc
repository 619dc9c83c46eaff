#include "base/json_writer.h"
#include "store/blobs.h"
#include "store/documents/after_issue.h"
#include "store/documents/document_row.h"
#include "store/register/faults.h"

namespace vanthu::store {
namespace {

constexpr std::string_view kEndOfFile = "%%EOF";
constexpr std::string_view kStartOfTable = "startxref";

Diagnostic notOurs() {
  return fault("data.signed-not-ours",
               "",
               {"tệp trả lại không bắt đầu bằng đúng văn bản đã ban hành",
                "the file does not begin with the very bytes that were issued"},
               {"ký trên tệp tải từ hệ thống; không in lại, không lưu lại bằng phần mềm khác",
                "sign the file as it was downloaded"});
}

Diagnostic nothingAdded() {
  return fault("data.signed-nothing-added",
               "",
               {"tệp trả lại chưa có chữ ký số nào mới", "no signature was added to the file"});
}

Diagnostic wrongUpdates(int64_t found, int64_t expected) {
  const std::string have = std::to_string(found);
  const std::string want = std::to_string(expected);
  return fault("data.signed-updates",
               "",
               {"tệp có " + have + " lần cập nhật cho " + want + " chữ ký mới",
                "the file has " + have + " updates for " + want + " new signatures"},
               {"mỗi chữ ký là đúng một lần cập nhật; nội dung khác không được thêm vào",
                "one update for each signature, and nothing else"});
}

Diagnostic trailing() {
  return fault(
      "data.signed-trailing",
      "",
      {"sau phần kết thúc của tệp PDF còn dữ liệu lạ", "something follows the end of the PDF"});
}

int64_t countOf(std::string_view text, std::string_view word) {
  int64_t count = 0;
  for (size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    ++count;
  return count;
}

bool endsAtEndOfFile(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
    text.remove_suffix(1);
  return text.ends_with(kEndOfFile);
}

std::string detailOf(std::string_view pdf, int64_t signatures) {
  JsonWriter json;
  json.beginObject().member("sha256", pdf).member("signatures", signatures).endObject();
  return json.take();
}

}  // namespace

Result<bool> checkSignedBytes(std::string_view before,
                              std::string_view returned,
                              int64_t newSignatures) {
  if (!returned.starts_with(before))
    return fail(notOurs());
  const std::string_view added = returned.substr(before.size());
  if (newSignatures < 1 || added.find_first_not_of("\r\n") == std::string_view::npos)
    return fail(nothingAdded());
  if (!endsAtEndOfFile(added))
    return fail(trailing());
  const int64_t updates = countOf(added, kEndOfFile);
  if (updates != newSignatures || countOf(added, kStartOfTable) != newSignatures)
    return fail(wrongUpdates(updates, newSignatures));
  return true;
}

Result<Document> returnSigned(Transaction& tx,
                              std::string_view actor,
                              std::string_view id,
                              int64_t version,
                              std::string_view bytes,
                              int64_t newSignatures) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::returnSigned);
  if (!before)
    return before;
  const Result<std::string> ours =
      getBlob(tx, before->signedPdf.empty() ? before->pdf : before->signedPdf);
  if (!ours)
    return fail(ours.error());
  if (const Result<bool> good = checkSignedBytes(*ours, bytes, newSignatures); !good)
    return fail(good.error());
  const std::string pdf = putBlob(tx, bytes);
  const int64_t signatures = before->signatures + newSignatures;
  return commitDeed(tx,
                    seen,
                    *before,
                    Deed::returnSigned,
                    {"signed_pdf = ?, signatures = ?", {pdf, signatures}},
                    detailOf(pdf, signatures));
}

Result<Document> discardSigned(Transaction& tx,
                               std::string_view actor,
                               std::string_view id,
                               int64_t version,
                               std::string_view reason) {
  const Seen seen{actor, id, version};
  const Result<Document> before = prepare(tx, seen, Deed::discardSigned);
  if (!before)
    return before;
  if (reason.empty())
    return fail(missingReason());
  return commitDeed(tx,
                    seen,
                    *before,
                    Deed::discardSigned,
                    {"signed_pdf = NULL, signatures = 0, reason = ?", {reason}},
                    detailOf(before->signedPdf, before->signatures));
}

}  // namespace vanthu::store
