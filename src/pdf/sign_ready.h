// The sign-ready gate: what a file must be before anyone may sign it (robustness.md, "What
// sign-ready must mean").
//
// Reads the finished bytes again, with no knowledge of how they were written. Every document passes
// it before it leaves the program. Stricter than the standards: of two ways to write a thing it
// knows one, so that nobody can see another document in the same bytes. Pure and thread-safe;
// linear in the size of the file, whatever its streams unfold to.
//
// Rules: syntax, classic-table, revisions, stray-bytes, trailer, id (it is recomputed);
// of the objects (each met once, through keys that are known): catalog, page-tree, unknown-key,
// unreachable-object, forbidden-name (scripts, actions, attachments, layers …), external-stream;
// of what pages show: content (figures, then text and rules, marked, on the paper, in colours that
// differ from what lies under them; a ground that pages share), font, to-unicode, unused-resource,
// tagging (content and structure tree agree); metadata (XMP equals Info), output-intent; of the
// form: form-field, field-name, signed, annotation, widget-place, widget-overlap (a seal may lie
// over a signer's field), widget-on-text (and over the lines of post and name about it).
//
// What it cannot see: whether a glyph looks like the letter that its font says it is.
#ifndef VANTHU_PDF_SIGN_READY_H_
#define VANTHU_PDF_SIGN_READY_H_

#include <string_view>

#include "base/diagnostic.h"

namespace vanthu::pdf {

class GateMemory;

/// Empty if `file` is sign-ready; otherwise one "pdf.not-sign-ready.<rule>" for each broken rule.
/// `memory` (gate_memory.h) makes many files that share fonts and grounds cheaper; it may be null
/// and changes no result.
Diagnostics checkSignReady(std::string_view file, GateMemory* memory = nullptr);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_SIGN_READY_H_
