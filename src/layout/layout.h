// Layout: a Document into Pages, by a format profile.
//
//     blocks → strips (lines, rows, the closing) → pages → page numbers
//
// Pure and thread-safe. Knows nothing of templates, font files or PDF. Errors, all at once:
// "layout.missing-glyph" (names the letter and its field), "layout.word-too-long",
// "layout.line-too-wide" (a line of the letterhead that must not wrap), "layout.table-too-wide",
// "layout.block-too-tall" (a row or closing that must not split), "layout.too-many-pages",
// "layout.box-overflow" and "layout.code-too-dense" (a certificate's box).
#ifndef VANTHU_LAYOUT_LAYOUT_H_
#define VANTHU_LAYOUT_LAYOUT_H_

#include "base/result.h"
#include "document/document.h"
#include "fonts/measure.h"
#include "layout/profile.h"
#include "page/page.h"

namespace vanthu::layout {

class BoxMemory;

/// `boxes` makes a list of certificates faster and changes no result; it may be null.
Result<page::Pages> layOut(const document::Document& document,
                           const Profile& profile,
                           const fonts::Measure& measure,
                           BoxMemory* boxes = nullptr);

}  // namespace vanthu::layout

#endif  // VANTHU_LAYOUT_LAYOUT_H_
