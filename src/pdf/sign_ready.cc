#include "pdf/sign_ready.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "pdf/file_shape.h"
#include "pdf/inflate.h"
#include "pdf/print_ready.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {

namespace {

Diagnostics check(std::string_view bytes, FileKind kind, const GateAids& aids) {
  Findings findings(kind);
  ReadFault fault;
  const std::optional<StrictFile> file = StrictFile::read(bytes, fault);
  if (!file) {
    const std::string place = std::to_string(fault.offset);
    findings.add(fault.rule,
                 "Cấu trúc tệp không chặt chẽ (byte " + place + ").",
                 fault.what + " (byte " + place + ").");
    return findings.take();
  }
  const FileParts parts = checkShape(*file, kind, findings);
  if (!findings.empty())
    return findings.take();
  Inflater inflater(*file);
  checkTrailer(*file, findings);
  checkContents(*file, parts, kind, inflater, aids, findings);
  checkMetadata(*file, kind, findings);
  if (kind == FileKind::printReady)
    checkOutline(parts, findings);
  return findings.take();
}

}  // namespace

Diagnostics checkSignReady(std::string_view file, GateMemory* memory) {
  return check(file, FileKind::signReady, {.memory = memory});
}

Diagnostics checkPrintReady(std::string_view file, GateMemory* memory, size_t threads) {
  return check(file, FileKind::printReady, {.memory = memory, .threads = threads});
}

void Findings::add(std::string_view rule, std::string vi, std::string en) {
  const bool toSign = kind_ == FileKind::signReady;
  const std::string code =
      (toSign ? "pdf.not-sign-ready." : "pdf.not-print-ready.") + std::string(rule);
  if (knows(code))
    return;
  const std::string inVietnamese =
      toSign ? "Tệp PDF chưa thể đem ký. " : "Tệp PDF gộp chưa thể đem in. ";
  const std::string inEnglish = toSign ? "The PDF is not ready to be signed: "
                                       : "The merged PDF is not ready to be printed: ";
  found_.push_back(Diagnostic{.code = code,
                              .where = {},
                              .message = {inVietnamese + vi, inEnglish + en},
                              .hint = {},
                              .severity = Severity::error});
}

void Findings::add(Findings part) {
  for (Diagnostic& found : part.found_) {
    if (!knows(found.code))
      found_.push_back(std::move(found));
  }
}

bool Findings::knows(const std::string& code) const {
  return std::any_of(
      found_.begin(), found_.end(), [&](const Diagnostic& known) { return known.code == code; });
}

}  // namespace vanthu::pdf
