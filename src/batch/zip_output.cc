#include "batch/zip_output.h"

#include <utility>

#include "base/durable_file.h"
#include "batch/crc32.h"
#include "batch/file_name.h"
#include "batch/zip_format.h"

namespace vanthu::batch {
namespace {

namespace fs = std::filesystem;

constexpr char kManifest[] = "manifest.csv";

fs::path withEnding(fs::path path, const char* ending) {
  path += ending;
  return path;
}

class ZipOutput : public Output {
 public:
  ZipOutput(Disk& disk, const Rows& rows, const Job& job)
      : disk_(disk),
        rows_(rows),
        path_(job.path),
        part_(withEnding(path_, ".part")),
        group_(job.rowsPerCommit) {}

  fs::path journalPath() const override { return withEnding(path_, ".journal"); }

  // A run may have been killed after it gave the file its name: then that file is the part.
  TakenOver takeOver(const OldJournal& old) override {
    const ReadFile part(part_);
    if (part.isOpen())
      return keepGood(old, part);
    TakenOver out = keepGood(old, ReadFile(path_));
    named_ = !old.commits.empty() && out.journalEnd == old.commits.back().end;
    if (named_)
      return out;
    entries_.clear();
    end_ = 0;
    return {{}, old.headerEnd};
  }

  Diagnostics begin(Journal& journal) override {
    journal_ = &journal;
    if (named_) {
      if (Diagnostics faults = disk_.rename(path_, part_); !faults.empty())
        return faults;
    }
    auto file = disk_.open(part_, end_);
    if (!file)
      return std::move(file.error());
    file_ = std::move(*file);
    return {};
  }

  Diagnostics add(size_t row, Made made) override {
    const ZipEntry entry{.name = rowFileName(rows_.number(row), made.name) + ".pdf",
                         .crc = made.crc,
                         .size = static_cast<uint32_t>(made.pdf.size()),
                         .offset = end_};
    if (Diagnostics faults = append(entry, made.pdf); !faults.empty())
      return faults;
    open_.push_back({.row = row,
                     .file = entry.name,
                     .offset = entry.offset,
                     .size = entry.size,
                     .crc = entry.crc,
                     .digest = made.digest});
    return open_.size() < group_ ? Diagnostics{} : commit();
  }

  Diagnostics endRows() override { return open_.empty() ? Diagnostics{} : commit(); }

  const std::vector<Place>& places() const override { return places_; }

  Diagnostics finish(const std::string& manifest) override {
    const ZipEntry entry{.name = kManifest,
                         .crc = crc32(manifest),
                         .size = static_cast<uint32_t>(manifest.size()),
                         .offset = end_};
    if (Diagnostics faults = append(entry, manifest); !faults.empty())
      return faults;
    if (Diagnostics faults = file_->append(centralDirectory(entries_, end_)); !faults.empty())
      return faults;
    if (Diagnostics faults = file_->sync(); !faults.empty())
      return faults;
    file_.reset();
    if (Diagnostics faults = disk_.rename(part_, path_); !faults.empty())
      return faults;
    return disk_.syncFolder(folderOf(path_));
  }

  fs::path manifestPath() const override { return path_ / kManifest; }

  std::vector<fs::path> files() const override { return {path_}; }

 private:
  // The entries up to the last commit whose bytes are all as they were written.
  TakenOver keepGood(const OldJournal& old, const ReadFile& file) {
    TakenOver out{{}, old.headerEnd};
    for (const Commit& commit : old.commits) {
      for (const Place& place : commit.places) {
        if (!isGood(place, file))
          return out;
      }
      for (const Place& place : commit.places) {
        entries_.push_back(
            {place.file, place.crc, static_cast<uint32_t>(place.size), place.offset});
        end_ = place.offset + localHeader(entries_.back()).size() + place.size;
        out.places.push_back(place);
      }
      out.journalEnd = commit.end;
    }
    return out;
  }

  static bool isGood(const Place& place, const ReadFile& file) {
    const std::string header =
        localHeader({place.file, place.crc, static_cast<uint32_t>(place.size), place.offset});
    const auto bytes = file.read(place.offset, header.size() + place.size);
    return bytes && bytes->starts_with(header) &&
           sha256(std::string_view(*bytes).substr(header.size())) == place.digest;
  }

  Diagnostics append(const ZipEntry& entry, std::string_view bytes) {
    const std::string header = localHeader(entry);
    if (Diagnostics faults = file_->append(header); !faults.empty())
      return faults;
    if (Diagnostics faults = file_->append(bytes); !faults.empty())
      return faults;
    entries_.push_back(entry);
    end_ += header.size() + bytes.size();
    return {};
  }

  Diagnostics commit() {
    if (Diagnostics faults = file_->sync(); !faults.empty())
      return faults;
    if (Diagnostics faults = journal_->commit(open_); !faults.empty())
      return faults;
    places_.insert(places_.end(), open_.begin(), open_.end());
    open_.clear();
    return {};
  }

  Disk& disk_;
  const Rows& rows_;
  fs::path path_, part_;
  size_t group_;
  bool named_ = false;  ///< the earlier run had given the file its name
  Journal* journal_ = nullptr;
  std::unique_ptr<File> file_;
  std::vector<ZipEntry> entries_;
  uint64_t end_ = 0;
  std::vector<Place> open_;  ///< written, not safe yet
  std::vector<Place> places_;
};

}  // namespace

std::unique_ptr<Output> zipOutput(Disk& disk, const Rows& rows, const Job& job) {
  return std::make_unique<ZipOutput>(disk, rows, job);
}

}  // namespace vanthu::batch
