// A PDF from anywhere against the format of official papers (the-thuc.md §1-§5, §7).
//
// Finds the elements (E1 …) by place and wording, then judges paper, margins, order, wording,
// sizes, styles, rule-lines, page numbers, indents, spacing, Nơi nhận, "./." and the signature
// block. An element that it cannot find or judge is Severity::notEvaluated, unless the Decree
// requires it. Pure.
#ifndef VANTHU_CHECK_CHECK_PDF_H_
#define VANTHU_CHECK_CHECK_PDF_H_

#include <string>

#include "check/finding.h"
#include "read/read_pdf.h"

namespace vanthu::check {

struct PdfContext {
  std::string profile;  ///< "ND30", "TT01"; empty: by the date in box 4, ND30 without one
};

Findings checkPdf(const read::Pdf& pdf, const PdfContext& context = {});

}  // namespace vanthu::check

#endif  // VANTHU_CHECK_CHECK_PDF_H_
