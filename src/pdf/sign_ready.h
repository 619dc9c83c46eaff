// The sign-ready gate: what a file must be before anyone may sign it (robustness.md, "What
// sign-ready must mean").
//
// Reads the finished bytes again, with no knowledge of how they were written. Every document passes
// it before it leaves the program. Pure and thread-safe.
#ifndef VANTHU_PDF_SIGN_READY_H_
#define VANTHU_PDF_SIGN_READY_H_

#include <string_view>

#include "base/diagnostic.h"

namespace vanthu::pdf {

/// Empty if `file` is sign-ready; otherwise one "pdf.not-sign-ready.<rule>" for each broken rule.
Diagnostics checkSignReady(std::string_view file);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SIGN_READY_H_
