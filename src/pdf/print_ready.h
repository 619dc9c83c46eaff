// The print-ready gate: what a merged file (merge.h) must be before it leaves the program.
//
// Reads the finished bytes again as the sign-ready gate does (sign_ready.h), with the same rules
// for syntax, objects, fonts, contents, metadata and /ID; the shape differs: no tags and no form,
// an outline. Linear in the size of the file. Pure and thread-safe.
//
// Rules beside those: outline (each entry once, on a page of the file), marks (no tagged content).
#ifndef VANTHU_PDF_PRINT_READY_H_
#define VANTHU_PDF_PRINT_READY_H_

#include <cstddef>
#include <string_view>

#include "base/diagnostic.h"

namespace vanthu::pdf {

class GateMemory;

/// Empty if `file` is print-ready; otherwise one "pdf.not-print-ready.<rule>" for each broken rule.
/// `memory` may be null. Up to `threads` threads read pages; the verdict is the same.
Diagnostics checkPrintReady(std::string_view file,
                            GateMemory* memory = nullptr,
                            size_t threads = 1);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_PRINT_READY_H_
