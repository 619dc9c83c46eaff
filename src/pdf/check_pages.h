// What Pages must be before they are written, beyond what their types say.
#ifndef VANTHU_PDF_CHECK_PAGES_H_
#define VANTHU_PDF_CHECK_PAGES_H_

#include "base/diagnostic.h"
#include "fonts/font_book.h"
#include "page/page.h"

namespace vanthu::pdf {

/// The cut for one file, merged files included.
inline constexpr size_t kMaxPages = 10'000;

/// Empty if `pages` can be written. "pdf.too-many-pages", "pdf.missing-glyph" (a letter without a
/// glyph), "pdf.no-title", or "pdf.bad-pages" where an earlier stage broke a promise (tags, glyphs,
/// lengths, fields).
Diagnostics checkPages(const page::Pages& pages, const fonts::FontBook& fonts);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_CHECK_PAGES_H_
