// Output: where the results of a batch go: a folder, a ZIP file, merged files.
//
// Takes the rows in order, on one thread, and tells the journal what is safe. What an earlier run
// left is held against its SHA-256 before it is taken over. No errors but those of Disk and of
// pdf::Merger.
#ifndef VANTHU_BATCH_OUTPUT_H_
#define VANTHU_BATCH_OUTPUT_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "batch/disk.h"
#include "batch/journal.h"
#include "batch/made.h"

namespace vanthu::batch {

/// What of an earlier run is still good.
struct TakenOver {
  std::vector<Place> places;
  uint64_t journalEnd = 0;  ///< the journal is cut here
};

class Output {
 public:
  virtual ~Output() = default;

  /// Where the journal stands.
  virtual std::filesystem::path journalPath() const = 0;

  /// Looks at what is there; changes nothing on the disk.
  virtual TakenOver takeOver(const OldJournal& old) = 0;

  /// Before the first row; the journal outlives the output.
  virtual Diagnostics begin(Journal& journal) = 0;

  /// The next row that was made.
  virtual Diagnostics add(size_t row, Made made) = 0;

  /// After the last row: everything but the manifest is safe.
  virtual Diagnostics endRows() = 0;

  /// Of the rows that were added, in order; complete after endRows().
  virtual const std::vector<Place>& places() const = 0;

  /// Writes the manifest and gives the files their names.
  virtual Diagnostics finish(const std::string& manifest) = 0;

  /// Where the manifest is; inside of the ZIP for a ZIP.
  virtual std::filesystem::path manifestPath() const = 0;

  /// What was made, as a person would look for it.
  virtual std::vector<std::filesystem::path> files() const = 0;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_OUTPUT_H_
