// SheetFiller: the pages of many rows onto sheets that hold several (page/impose.h).
//
// Used by one thread.
#ifndef VANTHU_BATCH_SHEET_FILLER_H_
#define VANTHU_BATCH_SHEET_FILLER_H_

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "batch/job.h"
#include "page/impose.h"
#include "page/page.h"
#include "pdf/merge.h"

namespace vanthu::batch {

/// A sheet, with a blank back for printing on both sides.
struct Sheet {
  std::vector<size_t> rows;  ///< that begin on it
  page::Pages pages;
  pdf::MergeEntry entry;  ///< of all rows that begin on it; of the unit of its first page anyhow
};

class SheetFiller {
 public:
  explicit SheetFiller(const Job& job)
      : imposer_(job.imposition), count_(job.imposition.count()), duplex_(job.duplex) {}

  /// Errors: "batch.too-large-for-sheet" if so many pages of that size have no place on a sheet.
  Diagnostics add(size_t row, page::Pages pages, const pdf::MergeEntry& entry);

  /// The sheets that are full.
  std::vector<Sheet> takeFull() { return take(count_); }
  /// The rest too.
  std::vector<Sheet> takeRest() { return take(1); }

 private:
  struct Waiting {
    page::Page page;
    size_t row;
    bool first;  ///< of its row
    pdf::MergeEntry entry;
  };

  std::vector<Sheet> take(size_t least);
  // How many of the waiting pages stand on the next sheet: pages of one size.
  size_t nextCount() const;
  Sheet makeSheet(size_t pages);
  // Of so many waiting pages.
  pdf::MergeEntry entryOf(size_t pages) const;

  page::Imposer imposer_;
  size_t count_;
  bool duplex_;
  page::Meta meta_;
  std::vector<Waiting> waiting_;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_SHEET_FILLER_H_
