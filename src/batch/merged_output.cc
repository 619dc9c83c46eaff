#include "batch/merged_output.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "batch/file_name.h"
#include "batch/sheet_filler.h"
#include "engine/engine.h"

namespace vanthu::batch {
namespace {

namespace fs = std::filesystem;

constexpr char kTemporary[] = ".vanthu-";

class MergedOutput : public Output {
 public:
  MergedOutput(Disk& disk,
               const Job& job,
               std::shared_ptr<const pdf::Writer> writer,
               std::string title)
      : disk_(disk),
        job_(job),
        writer_(std::move(writer)),
        sheets_(job),
        title_(std::move(title)) {}

  fs::path journalPath() const override {
    return beside(job_.path.filename().string() + ".journal");
  }

  fs::path manifestPath() const override {
    return beside(job_.path.stem().string() + ".manifest.csv");
  }

  // A commit is a whole file.
  TakenOver takeOver(const OldJournal& old) override {
    TakenOver out{{}, old.headerEnd};
    for (const Commit& commit : old.commits) {
      if (commit.places.empty() || !isGood(commit.places.front()))
        break;
      files_.push_back(beside(commit.places.front().file));
      out.places.insert(out.places.end(), commit.places.begin(), commit.places.end());
      out.journalEnd = commit.end;
    }
    return out;
  }

  Diagnostics begin(Journal& journal) override {
    journal_ = &journal;
    return {};
  }

  Diagnostics add(size_t row, Made made) override {
    const pdf::MergeEntry entry{std::move(made.group), std::move(made.name)};
    if (made.prepared)
      return add({row}, std::move(*made.prepared), entry);
    Diagnostics faults = sheets_.add(row, std::move(made.pages), entry);
    return faults.empty() ? addSheets(sheets_.takeFull()) : faults;
  }

  Diagnostics endRows() override {
    if (Diagnostics faults = addSheets(sheets_.takeRest()); !faults.empty())
      return faults;
    return merger_ ? closeFile(files_.empty()) : Diagnostics{};
  }

  const std::vector<Place>& places() const override { return places_; }

  Diagnostics finish(const std::string& manifest) override {
    const fs::path path = manifestPath();
    return writeWhole(disk_, temporary(path.filename().string()), path, manifest);
  }

  std::vector<fs::path> files() const override { return files_; }

 private:
  fs::path beside(const std::string& name) const { return job_.path.parent_path() / name; }
  fs::path temporary(const std::string& name) const { return beside(kTemporary + name); }

  bool isGood(const Place& first) const {
    const ReadFile file(beside(first.file));
    const auto bytes = file.read(0, file.size());
    return bytes && sha256(*bytes) == first.digest;
  }

  Diagnostics addSheets(std::vector<Sheet> sheets) {
    for (Sheet& sheet : sheets) {
      auto prepared = writer_->prepare(sheet.pages);
      if (!prepared)
        return std::move(prepared.error());
      if (Diagnostics faults = add(sheet.rows, std::move(*prepared), sheet.entry); !faults.empty())
        return faults;
    }
    return {};
  }

  Diagnostics add(const std::vector<size_t>& rows,
                  pdf::PreparedPages pages,
                  const pdf::MergeEntry& entry) {
    if (merger_ && merger_->pageCount() + pages.pageCount() > job_.pagesPerFile) {
      if (Diagnostics faults = closeFile(false); !faults.empty())
        return faults;
    }
    if (!merger_)
      merger_.emplace(writer_, mergeOptions());
    const size_t first = merger_->pageCount() + 1;
    for (const size_t row : rows)
      open_.push_back({.row = row, .page = static_cast<uint32_t>(first)});
    return merger_->add(std::move(pages), entry);
  }

  pdf::MergeOptions mergeOptions() const {
    pdf::MergeOptions options;
    options.meta.title = title_;
    if (job_.duplex)
      options.duplex = pdf::Duplex::flipLongEdge;
    return options;
  }

  Diagnostics closeFile(bool only) {
    auto bytes = engine::writePrintReady(*merger_, job_.threads);
    merger_.reset();
    if (!bytes)
      return std::move(bytes.error());
    const std::string whole = job_.path.filename().string();
    const std::string name = only ? whole : partFileName(whole, files_.size() + 1);
    if (Diagnostics faults = writeWhole(disk_, temporary(name), beside(name), *bytes);
        !faults.empty())
      return faults;
    const Sha256 digest = sha256(*bytes);
    for (Place& place : open_) {
      place.file = name;
      place.size = bytes->size();
      place.digest = digest;
    }
    if (Diagnostics faults = journal_->commit(open_); !faults.empty())
      return faults;
    files_.push_back(beside(name));
    places_.insert(places_.end(), open_.begin(), open_.end());
    open_.clear();
    return {};
  }

  Disk& disk_;
  const Job& job_;
  std::shared_ptr<const pdf::Writer> writer_;
  SheetFiller sheets_;
  std::string title_;
  Journal* journal_ = nullptr;
  std::optional<pdf::Merger> merger_;
  std::vector<Place> open_;  ///< rows of the file that is being made
  std::vector<Place> places_;
  std::vector<fs::path> files_;
};

}  // namespace

std::unique_ptr<Output> mergedOutput(Disk& disk,
                                     const Job& job,
                                     std::shared_ptr<const pdf::Writer> writer,
                                     std::string title) {
  return std::make_unique<MergedOutput>(disk, job, std::move(writer), std::move(title));
}

}  // namespace vanthu::batch
