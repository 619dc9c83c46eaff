// Checking: a record by what it makes, a PDF by what stands in it.
//
// A record runs through the line as `render` would have it; its Document is held against the rules
// of format and of writing, then its PDF against the rules of paper. PDFs are always read in a
// child process that can do nothing else (sandbox/worker.h), our own too. REQUIRES everywhere: no
// other thread runs in this process.
#ifndef VANTHU_ENGINE_CHECK_H_
#define VANTHU_ENGINE_CHECK_H_

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "base/value.h"
#include "check/check_pdf.h"
#include "check/finding.h"
#include "engine/engine.h"

namespace vanthu::engine {

struct CheckOptions {
  std::string profile{};       ///< "ND30", "TT01"; empty: by the document's date
  std::optional<Date> date{};  ///< as Options::date
};

/// Findings on the Document, in reading order, then those on its PDF, a rule that the Document
/// already broke left out. Errors: those of Engine::render and of checkPdfBytes.
Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    const Value& data,
                                    const CheckOptions& options = {});

/// The same from JSON bytes; `dataName` is what errors call them.
Result<check::Findings> checkRecord(const Engine& engine,
                                    std::string_view templateName,
                                    std::string_view json,
                                    std::string_view dataName,
                                    const CheckOptions& options = {});

/// Findings on any PDF. Errors: "read.*", "sandbox.*", "check.bad-answer", "machine.*".
Result<check::Findings> checkPdfBytes(std::string_view bytes,
                                      const check::PdfContext& context = {});

}  // namespace vanthu::engine

#endif  // VANTHU_ENGINE_CHECK_H_
