// Checking: a record by what it makes, a PDF by what stands in it.
//
// A record runs through the line as `render` would have it; its Document is held against the rules
// of format and of writing, then its PDF against the rules of paper. PDFs are always read in a
// child process that can do nothing else (sandbox/worker.h), our own too: by `workers`, which has
// the functions of worker_functions.h.
#ifndef VANTHU_ENGINE_CHECK_H_
#define VANTHU_ENGINE_CHECK_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "check/award_authority.h"
#include "check/check_pdf.h"
#include "check/finding.h"
#include "check/legal_basis.h"
#include "engine/engine.h"
#include "engine/worker_functions.h"

namespace vanthu::engine {

struct CheckOptions {
  std::string profile{};       ///< "ND30", "TT01"; empty: by the document's date
  std::optional<Date> date{};  ///< as Options::date
  std::shared_ptr<const data::Offices> offices{};              ///< as Options::offices
  std::shared_ptr<const data::AwardTables> awardTables{};      ///< as Options::awardTables
  std::shared_ptr<const check::LegalBasisTable> legalBasis{};  ///< in the place of the installed
  std::shared_ptr<const check::AuthorityTable> authority{};    ///< the same
};

/// Findings on the Document, in reading order, then those on its PDF, a rule that the Document
/// already broke left out. Errors: those of Engine::render and of checkPdfBytes.
Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    const Value& data,
                                    const CheckOptions& options = {},
                                    sandbox::Runner& workers = localWorkers());

/// The same from JSON bytes; `dataName` is what errors call them.
Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    std::string_view json,
                                    std::string_view dataName,
                                    const CheckOptions& options = {},
                                    sandbox::Runner& workers = localWorkers());

/// Findings on any PDF. Errors: "read.*", "sandbox.*", "check.bad-answer", "machine.*".
Result<check::Findings> checkPdfBytes(std::string_view bytes,
                                      const check::PdfContext& context = {},
                                      sandbox::Runner& workers = localWorkers());

/// What checkPdfBytes has done in the child: {"findings": […]} or {"errors": […]}.
std::string answerOfCheck(std::string_view bytes, const check::PdfContext& context);

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_CHECK_H_
