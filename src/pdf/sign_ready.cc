#include "pdf/sign_ready.h"

#include <algorithm>
#include <utility>

#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {

Diagnostics checkSignReady(std::string_view bytes) {
  Findings findings;
  ReadFault fault;
  const std::optional<StrictFile> file = StrictFile::read(bytes, fault);
  if (!file) {
    const std::string place = std::to_string(fault.offset);
    findings.add(fault.rule,
                 "Cấu trúc tệp không chặt chẽ (byte " + place + ").",
                 fault.what + " (byte " + place + ").");
    return findings.take();
  }
  const FileParts parts = checkShape(*file, findings);
  if (!findings.empty())
    return findings.take();
  Inflater inflater(*file);
  checkTrailer(*file, findings);
  checkContents(*file, parts, inflater, findings);
  checkMetadata(*file, findings);
  return findings.take();
}

void Findings::add(std::string_view rule, std::string vi, std::string en) {
  const std::string code = "pdf.not-sign-ready." + std::string(rule);
  const auto same = [&](const Diagnostic& known) { return known.code == code; };
  if (std::any_of(found_.begin(), found_.end(), same))
    return;
  found_.push_back(Diagnostic{.code = code,
                              .where = {},
                              .message = {"Tệp PDF chưa thể đem ký. " + std::move(vi),
                                          "The PDF is not ready to be signed: " + std::move(en)},
                              .hint = {},
                              .severity = Severity::error});
}

}  // namespace vanthu::pdf
