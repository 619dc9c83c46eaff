// Pages into the bytes of a PDF: PDF/A-2a and PDF/UA-1, with empty signature fields, ready to be
// signed.
//
// Only this folder includes libharu. Same pages, same bytes. Thread-safe; one call uses one thread.
#ifndef VANTHU_PDF_WRITE_H_
#define VANTHU_PDF_WRITE_H_

#include <array>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "base/result.h"
#include "fonts/font_book.h"
#include "page/page.h"

namespace vanthu::pdf {

enum class FontPolicy {
  tight,   ///< each document holds just its own glyphs: small files (the default of `render`)
  shared,  ///< one ready-deflated subset a face, made once per Writer: fast
};

/// Glyphs by face, ascending.
using GlyphSets = std::array<std::set<uint16_t>, fonts::kStyles>;

class PreparedPages;
struct SharedParts;

/// How the file names its maker; part of the bytes.
inline constexpr char kProducer[] = "vanthu";

/// What is the same for every document: deflated shared subsets, colour profile, grounds.
/// Immutable to its users; made once per process; safe to use from several threads.
///
/// The shared subsets hold the Vietnamese repertoire, or just the glyphs that withGlyphs() names.
/// A document that shows a glyph beyond them gets a subset of its own for that face.
class Writer {
 public:
  /// `colorProfile` is the sRGB ICC profile's bytes. "machine.bad-color-profile" if it is none.
  static Result<std::shared_ptr<const Writer>> make(std::shared_ptr<const fonts::FontBook> fonts,
                                                    const std::string& colorProfile);
  ~Writer();

  /// The same writer with shared subsets of these glyphs: those of a whole list, so that each of
  /// its files is small and all hold the same fonts, whichever rows are written.
  std::shared_ptr<const Writer> withGlyphs(const GlyphSets& glyphs) const;

  /// Errors: "pdf.missing-glyph" with its field's pointer, "pdf.no-title", "pdf.too-many-pages"
  /// (10,000), "pdf.bad-pages" where an earlier stage broke a promise of page.h,
  /// "machine.pdf-library".
  Result<std::string> write(const page::Pages& pages, FontPolicy policy) const;

  /// The pages of one document on their way into a merged file (merge.h): all that can be done
  /// apart from its neighbours. Errors as of write().
  Result<PreparedPages> prepare(const page::Pages& pages) const;

 private:
  friend class Merger;
  explicit Writer(std::shared_ptr<const SharedParts> parts) : parts_(std::move(parts)) {}

  std::shared_ptr<const SharedParts> parts_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_WRITE_H_
