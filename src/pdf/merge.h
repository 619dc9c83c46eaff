// Merged files: the pages of many documents in one PDF for the printer.
//
// PDF/A-2b without tags and fields, printed at its true size (PrintScaling None), with an outline
// of units and rows and page labels by unit. Nobody signs such a file; the separate files are for
// that. Pages share their fonts and grounds. Same documents in the same order, same bytes.
//
//     Writer::prepare(pages)  on any thread, most of the work
//     Merger::add(prepared)   on one thread, in order, cheap
#ifndef VANTHU_PDF_MERGE_H_
#define VANTHU_PDF_MERGE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "page/page.h"
#include "pdf/write.h"

namespace vanthu::pdf {

/// What the printer is told of two-sided printing.
enum class Duplex { unsaid, simplex, flipShortEdge, flipLongEdge };

struct MergeOptions {
  page::Meta meta;  ///< of the whole file; needs a title
  Duplex duplex = Duplex::unsaid;
};

/// Where a document stands in the outline.
struct MergeEntry {
  std::string group;  ///< the unit: an entry that holds those of its rows; empty: none
  std::string title;  ///< of the row; empty: the outline does not name it
  std::vector<MergeEntry> others = {};  ///< rows that begin on the same page behind it
};

/// The pages of one document, deflated. Made by Writer::prepare(), used up by Merger::add().
class PreparedPages {
 public:
  size_t pageCount() const { return pages_.size(); }

 private:
  friend class Writer;
  friend class Merger;

  struct Page {
    Length width, height;
    std::shared_ptr<const std::string> ground;  ///< deflated; may be null
    std::string content;                        ///< deflated
  };
  std::vector<Page> pages_;
  std::array<std::vector<uint16_t>, fonts::kStyles> glyphs_;  ///< that the pages show, ascending
};

/// One merged file in the making. Used by one thread; takes memory as its file does.
class Merger {
 public:
  Merger(std::shared_ptr<const Writer> writer, MergeOptions options);
  Merger(Merger&&) noexcept;
  ~Merger();

  size_t pageCount() const;

  /// Neighbours of one group stand together in the outline; a group that comes again later begins
  /// a new entry. The pages are labelled by the entry's own group, not by those of its others.
  /// "pdf.too-many-pages" (10,000), and then nothing was added.
  Diagnostics add(PreparedPages pages, const MergeEntry& entry);

  /// The file, which checkPrintReady() (print_ready.h) accepts. Frees all else: it can be called
  /// once, and nothing can be added afterwards.
  /// "pdf.bad-pages" if it has no page, "pdf.no-title", "machine.pdf-library",
  /// "machine.font-subset".
  Result<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_MERGE_H_
