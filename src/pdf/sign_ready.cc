#include "pdf/sign_ready.h"

#include <algorithm>
#include <optional>

#include "pdf/file_shape.h"
#include "pdf/inflate.h"
#include "pdf/print_ready.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {

namespace {

Diagnostics check(std::string_view bytes, FileKind kind, GateMemory* memory) {
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
  checkContents(*file, parts, kind, inflater, memory, findings);
  checkMetadata(*file, kind, findings);
  if (kind == FileKind::printReady)
    checkOutline(parts, findings);
  return findings.take();
}

}  // namespace

Diagnostics checkSignReady(std::string_view file, GateMemory* memory) {
  return check(file, FileKind::signReady, memory);
}

Diagnostics checkPrintReady(std::string_view file, GateMemory* memory) {
  return check(file, FileKind::printReady, memory);
}

void Findings::add(std::string_view rule, std::string vi, std::string en) {
  const bool toSign = kind_ == FileKind::signReady;
  const std::string code =
      (toSign ? "pdf.not-sign-ready." : "pdf.not-print-ready.") + std::string(rule);
  const auto same = [&](const Diagnostic& known) { return known.code == code; };
  if (std::any_of(found_.begin(), found_.end(), same))
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

}  // namespace vanthu::pdf
