#include "batch/folder_output.h"

#include <utility>

#include "batch/file_name.h"

namespace vanthu::batch {
namespace {

namespace fs = std::filesystem;

constexpr char kJournal[] = ".vanthu-journal";
constexpr char kManifest[] = "manifest.csv";
constexpr char kTemporary[] = ".vanthu-";

class FolderOutput : public Output {
 public:
  FolderOutput(Disk& disk, const Rows& rows, const Job& job)
      : disk_(disk), rows_(rows), folder_(job.path), group_(job.rowsPerCommit) {}

  fs::path journalPath() const override { return folder_ / kJournal; }

  TakenOver takeOver(const OldJournal& old) override {
    TakenOver out{{}, old.headerEnd};
    for (const Commit& commit : old.commits) {
      for (const Place& place : commit.places) {
        const ReadFile file(folder_ / place.file);
        const auto bytes = file.read(0, file.size());
        if (bytes && sha256(*bytes) == place.digest)
          out.places.push_back(place);
      }
      out.journalEnd = commit.end;
    }
    return out;
  }

  Diagnostics begin(Journal& journal) override {
    journal_ = &journal;
    return {};
  }

  Diagnostics add(size_t row, Made made) override {
    Place place{.row = row,
                .file = rowFileName(rows_.number(row), made.name) + ".pdf",
                .size = made.pdf.size(),
                .digest = made.digest};
    auto file = disk_.open(temporary(place.file), 0);
    if (!file)
      return std::move(file.error());
    if (Diagnostics faults = (*file)->append(made.pdf); !faults.empty())
      return faults;
    open_.push_back({std::move(place), std::move(*file)});
    return open_.size() < group_ ? Diagnostics{} : commit();
  }

  Diagnostics endRows() override { return open_.empty() ? Diagnostics{} : commit(); }

  const std::vector<Place>& places() const override { return places_; }

  Diagnostics finish(const std::string& manifest) override {
    return writeWhole(disk_, temporary(kManifest), folder_ / kManifest, manifest);
  }

  fs::path manifestPath() const override { return folder_ / kManifest; }

  std::vector<fs::path> files() const override { return {folder_}; }

 private:
  struct Open {
    Place place;
    std::unique_ptr<File> file;
  };

  fs::path temporary(const std::string& name) const { return folder_ / (kTemporary + name); }

  Diagnostics commit() {
    for (const Open& each : open_) {
      if (Diagnostics faults = each.file->sync(); !faults.empty())
        return faults;
    }
    std::vector<Place> places;
    for (Open& each : open_) {
      each.file.reset();
      const std::string& name = each.place.file;
      if (Diagnostics faults = disk_.rename(temporary(name), folder_ / name); !faults.empty())
        return faults;
      places.push_back(std::move(each.place));
    }
    open_.clear();
    if (Diagnostics faults = disk_.syncFolder(folder_); !faults.empty())
      return faults;
    if (Diagnostics faults = journal_->commit(places); !faults.empty())
      return faults;
    places_.insert(places_.end(), places.begin(), places.end());
    return {};
  }

  Disk& disk_;
  const Rows& rows_;
  fs::path folder_;
  // A disk takes about as long to make many files safe as one.
  size_t group_;
  Journal* journal_ = nullptr;
  std::vector<Open> open_;  ///< written, not safe yet
  std::vector<Place> places_;
};

}  // namespace

std::unique_ptr<Output> folderOutput(Disk& disk, const Rows& rows, const Job& job) {
  return std::make_unique<FolderOutput>(disk, rows, job);
}

}  // namespace vanthu::batch
