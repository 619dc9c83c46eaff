// The journal of a batch: what is safely on the disk, so that a run that was killed can go on.
//
// Stands beside the output and is removed when the batch is done. Lines of text, each with its
// checksum; the first says which job it is of, every other one is a commit: rows that were on the
// disk when it was written. A line that is cut off or damaged, and all behind it, count for
// nothing. Used by one thread.
#ifndef VANTHU_BATCH_JOURNAL_H_
#define VANTHU_BATCH_JOURNAL_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "base/sha256.h"
#include "batch/disk.h"

namespace vanthu::batch {

/// What must be the same for a run to go on where another stopped.
struct JobMark {
  Date day;  ///< stands in where records have no date; that of the first run counts
  std::vector<std::pair<std::string, std::string>> parts;  ///< "list", "template" … and their mark
  bool operator==(const JobMark&) const = default;
};

/// Where the result of one row is.
struct Place {
  size_t row = 0;       ///< into Rows
  std::string file{};   ///< its name beside the journal, or in the ZIP
  uint32_t page = 0;    ///< of a merged file, from 1; 0: the file is this row's alone
  uint64_t offset = 0;  ///< of the ZIP entry's header
  uint64_t size = 0;    ///< of the file
  uint32_t crc = 0;     ///< of the file, in a ZIP
  Sha256 digest{};      ///< of the file
  bool operator==(const Place&) const = default;
};

struct Commit {
  std::vector<Place> places;
  uint64_t end = 0;  ///< where its line ends in the journal
};

/// What an earlier run left.
struct OldJournal {
  JobMark mark;
  uint64_t headerEnd = 0;
  std::vector<Commit> commits;
};

/// Nothing if there is no journal, or none whose first line is whole.
std::optional<OldJournal> readJournal(const std::filesystem::path& path);

class Journal {
 public:
  /// A new journal. Errors: those of Disk.
  static Result<Journal> begin(Disk& disk, std::filesystem::path path, const JobMark& mark);
  /// The old one, cut behind byte `keep`.
  static Result<Journal> goOn(Disk& disk, std::filesystem::path path, uint64_t keep);

  /// REQUIRES: the results of these rows are safe on the disk.
  Diagnostics commit(const std::vector<Place>& places);

  /// The batch is done.
  Diagnostics remove();

 private:
  Journal(Disk& disk, std::filesystem::path path, std::unique_ptr<File> file)
      : disk_(&disk), path_(std::move(path)), file_(std::move(file)) {}
  Diagnostics append(const std::string& json);

  Disk* disk_;
  std::filesystem::path path_;
  std::unique_ptr<File> file_;
};

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_JOURNAL_H_
