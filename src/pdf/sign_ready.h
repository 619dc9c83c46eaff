// The sign-ready gate: what a file must be before anyone may sign it (robustness.md, "What
// sign-ready must mean").
//
// Reads the finished bytes again, with no knowledge of how they were written. Every document passes
// it before it leaves the program. Stricter than the standards: of two ways to write a thing it
// knows one, so that nobody can see another document in the same bytes. Pure and thread-safe;
// linear in the size of the file.
//
// Rules: syntax, classic-table, revisions, stray-bytes, trailer, id (it is recomputed), page-tree,
// unknown-key, unreachable-object, unused-resource, forbidden-name (scripts, actions, attachments,
// layers …), external-stream, content (operators), tagging, font, to-unicode, metadata (XMP equals
// Info), form-field, field-name, signed, annotation, widget-place, widget-overlap (an agency's seal
// may lie over a signer's field).
#ifndef VANTHU_PDF_SIGN_READY_H_
#define VANTHU_PDF_SIGN_READY_H_

#include <string_view>

#include "base/diagnostic.h"

namespace vanthu::pdf {

/// Empty if `file` is sign-ready; otherwise one "pdf.not-sign-ready.<rule>" for each broken rule.
Diagnostics checkSignReady(std::string_view file);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SIGN_READY_H_
