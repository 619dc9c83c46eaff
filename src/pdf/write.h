// Pages into the bytes of a PDF: PDF/A-2a and PDF/UA-1, with empty signature fields, ready to be
// signed.
//
// Only this folder includes libharu. Same pages, same bytes. Thread-safe; one call uses one thread.
#ifndef VANTHU_PDF_WRITE_H_
#define VANTHU_PDF_WRITE_H_

#include <memory>
#include <string>

#include "base/result.h"
#include "fonts/font_book.h"
#include "page/page.h"

namespace vanthu::pdf {

enum class FontPolicy {
  tight,   ///< each document holds just its own glyphs: small files (the default of `render`)
  shared,  ///< one ready-deflated Vietnamese subset a face, made once per Writer: fast
};

/// How the file names its maker; part of the bytes.
inline constexpr char kProducer[] = "vanthu";

/// What is the same for every document: deflated shared subsets, colour profile.
/// Immutable to its users; made once per process; safe to use from several threads.
class Writer {
 public:
  /// `colorProfile` is the sRGB ICC profile's bytes. "machine.bad-color-profile" if it is none.
  static Result<std::shared_ptr<const Writer>> make(std::shared_ptr<const fonts::FontBook> fonts,
                                                    const std::string& colorProfile);
  ~Writer();

  /// Errors: "pdf.missing-glyph" with its field's pointer, "pdf.no-title", "pdf.too-many-pages"
  /// (10,000), "pdf.bad-pages" where an earlier stage broke a promise of page.h,
  /// "machine.pdf-library".
  Result<std::string> write(const page::Pages& pages, FontPolicy policy) const;

 private:
  struct Impl;
  explicit Writer(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_WRITE_H_
