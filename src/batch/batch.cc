#include "batch/batch.h"

#include <algorithm>
#include <utility>

#include "batch/faults.h"
#include "batch/in_order.h"
#include "batch/job_mark.h"
#include "batch/journal.h"
#include "batch/manifest.h"
#include "batch/outcome.h"
#include "batch/outputs.h"
#include "batch/row_maker.h"
#include "batch/survey.h"

namespace vanthu::batch {
namespace {

class Run {
 public:
  Run(const engine::Engine& engine,
      const World& world,
      const Rows& rows,
      const Job& job,
      Disk& disk,
      const Progress& progress)
      : engine_(engine),
        world_(world),
        rows_(rows),
        job_(job),
        disk_(disk),
        progress_(progress),
        outcomes_(rows.size()) {}

  Result<Summary> operator()() {
    if (Diagnostics faults = lookAtTheList(); !faults.empty())
      return fail(std::move(faults));
    output_ = makeOutput(disk_, rows_, job_, writer_, title_);
    Result<std::optional<OldJournal>> old = oldJournal();
    if (!old)
      return fail(std::move(old.error()));
    const Date day = *old ? (*old)->mark.day : world_.today();
    const RowMaker maker(engine_, rows_, job_, day);
    if (Diagnostics faults = survey(maker); !faults.empty())
      return fail(std::move(faults));
    Result<Journal> journal = *old ? goOn(**old) : begin(day);
    if (!journal)
      return fail(std::move(journal.error()));
    if (Diagnostics faults = make(maker, *journal); !faults.empty())
      return giveUp(std::move(faults), *journal);
    return finish(maker, *journal);
  }

 private:
  // What would be every row's fault is told once.
  Diagnostics lookAtTheList() {
    if (rows_.size() == 0)
      return {emptyList()};
    std::vector<uint64_t> numbers;
    for (size_t row = 0; row < rows_.size(); ++row)
      numbers.push_back(rows_.number(row));
    std::sort(numbers.begin(), numbers.end());
    for (const RowChoice::Range& range : job_.choice.only) {
      // A range may begin or end at a row of the sheet that is no item of the list.
      const auto first = std::lower_bound(numbers.begin(), numbers.end(), range.first);
      if (first == numbers.end() || *first > range.last)
        return {noSuchRow(range.first)};
    }
    if (job_.choice.from > numbers.back())
      return {noSuchRow(job_.choice.from)};
    const auto loaded = engine_.templates().load(job_.templateName);
    if (!loaded)
      return loaded.error();
    title_ = (*loaded)->schema->root().title;
    auto writer = engine_.writer();
    if (!writer)
      return std::move(writer.error());
    writer_ = std::move(*writer);
    for (size_t row = 0; row < rows_.size(); ++row) {
      if (job_.choice.holds(rows_.number(row)))
        wanted_.push_back(row);
    }
    return {};
  }

  Result<std::optional<OldJournal>> oldJournal() const {
    if (!job_.resume)
      return std::optional<OldJournal>();
    const std::filesystem::path path = output_->journalPath();
    std::optional<OldJournal> old = readJournal(path);
    if (!old)
      return old;
    const JobMark mine = markOf(job_, rows_, world_, old->mark.day);
    if (Diagnostics faults = differences(old->mark, mine, path.string()); !faults.empty())
      return fail(std::move(faults));
    return old;
  }

  // All rows, also those that are not wanted: the fonts are those of the whole list. Merged files
  // find out about their glyphs as they grow.
  Diagnostics survey(const RowMaker& maker) {
    if (job_.target == Target::merged && !job_.strict)
      return {};
    GlyphSurvey glyphs;
    const auto make = [&](size_t row) {
      Made made = maker.pages(row);
      glyphs.add(made.pages);
      made.pages = {};
      return made;
    };
    inOrder<Made>(rows_.size(), job_.threads, make, [&](size_t row, Made made) {
      if (!made.faults.empty() && job_.choice.holds(rows_.number(row)))
        refuse(row, std::move(made));
      tell(Phase::survey, row + 1, rows_.size());
      return true;
    });
    if (job_.target != Target::merged)
      writer_ = writer_->withGlyphs(glyphs.all());
    std::erase_if(wanted_, [&](size_t row) { return is(row, Outcome::State::refused); });
    if (wanted_.empty())
      return nothingMade();
    return job_.strict && summary_.refused > 0 ? faultsOfRows() : Diagnostics{};
  }

  void refuse(size_t row, Made made) {
    ++summary_.refused;
    Outcome& outcome = outcomes_[row];
    outcome.state = Outcome::State::refused;
    outcome.name = made.name;
    outcome.reason = reasonOf(made.faults, rows_);
    if (summary_.refusals.size() < kMostRowsTold)
      summary_.refusals.push_back(
          {rows_.number(row), std::move(made.name), std::move(made.faults)});
  }

  bool is(size_t row, Outcome::State state) const { return outcomes_[row].state == state; }

  Diagnostics faultsOfRows() const {
    Diagnostics out;
    for (const Refusal& refusal : summary_.refusals) {
      for (const Diagnostic& fault : namedFaults(refusal))
        out.push_back(fault);
    }
    return out;
  }

  Diagnostics nothingMade() const {
    Diagnostics out = faultsOfRows();
    out.push_back(nothingMadeFault());
    return out;
  }

  Result<Journal> begin(const Date& day) {
    if (job_.target == Target::folder) {
      if (Diagnostics faults = disk_.makeFolder(job_.path); !faults.empty())
        return fail(std::move(faults));
    }
    return Journal::begin(disk_, output_->journalPath(), markOf(job_, rows_, world_, day));
  }

  Result<Journal> goOn(const OldJournal& old) {
    TakenOver taken = output_->takeOver(old);
    for (const Place& place : taken.places) {
      if (place.row >= outcomes_.size() || outcomes_[place.row].state != Outcome::State::left)
        continue;
      done(place);
      ++summary_.resumed;
    }
    return Journal::goOn(disk_, output_->journalPath(), taken.journalEnd);
  }

  void done(const Place& place) {
    Outcome& outcome = outcomes_[place.row];
    outcome.state = Outcome::State::made;
    outcome.file = place.file;
    outcome.page = place.page;
    outcome.digest = place.digest;
    ++summary_.made;
  }

  Made makeRow(const RowMaker& maker, size_t row) const {
    if (job_.target != Target::merged)
      return maker.file(row, *writer_);
    return job_.imposition.isNone() ? maker.prepared(row, *writer_) : maker.pages(row);
  }

  Diagnostics make(const RowMaker& maker, Journal& journal) {
    Diagnostics faults = output_->begin(journal);
    if (!faults.empty())
      return faults;
    const size_t all = wanted_.size();
    std::erase_if(wanted_, [&](size_t row) { return is(row, Outcome::State::made); });
    const auto make = [&](size_t i) { return makeRow(maker, wanted_[i]); };
    inOrder<Made>(wanted_.size(), job_.threads, make, [&](size_t i, Made made) {
      if (made.faults.empty()) {
        outcomes_[wanted_[i]].name = made.name;
        faults = output_->add(wanted_[i], std::move(made));
      } else {
        refuse(wanted_[i], std::move(made));
      }
      tell(Phase::make, all - wanted_.size() + i + 1, all);
      return faults.empty();
    });
    if (faults.empty())
      faults = output_->endRows();
    if (!faults.empty())
      return faults;
    for (const Place& place : output_->places())
      done(place);
    return summary_.made == 0 ? nothingMade() : Diagnostics{};
  }

  // After a fault of the machine the next run may go on; after any other it would only fail again.
  Failure giveUp(Diagnostics faults, Journal& journal) const {
    if (!isMachineFault(faults)) {
      const Diagnostics more = journal.remove();
      faults.insert(faults.end(), more.begin(), more.end());
    }
    return fail(std::move(faults));
  }

  Result<Summary> finish(const RowMaker& maker, Journal& journal) {
    for (size_t row = 0; row < outcomes_.size(); ++row) {
      if (is(row, Outcome::State::made) && outcomes_[row].name.empty())
        outcomes_[row].name = maker.nameOf(row);  // an earlier run made it
    }
    if (Diagnostics faults = output_->finish(manifest(rows_, outcomes_)); !faults.empty())
      return fail(std::move(faults));
    if (Diagnostics faults = journal.remove(); !faults.empty())
      return fail(std::move(faults));
    summary_.files = output_->files();
    summary_.manifest = output_->manifestPath();
    return std::move(summary_);
  }

  void tell(Phase phase, size_t done, size_t total) const {
    if (progress_)
      progress_(phase, done, total);
  }

  const engine::Engine& engine_;
  const World& world_;
  const Rows& rows_;
  const Job& job_;
  Disk& disk_;
  const Progress& progress_;
  std::vector<Outcome> outcomes_;
  std::vector<size_t> wanted_;  ///< rows to be made, in order
  std::shared_ptr<const pdf::Writer> writer_;
  std::string title_;
  std::unique_ptr<Output> output_;
  Summary summary_;
};

}  // namespace

Result<Summary> run(const engine::Engine& engine,
                    const World& world,
                    const Rows& rows,
                    const Job& job,
                    Disk& disk,
                    const Progress& progress) {
  return Run(engine, world, rows, job, disk, progress)();
}

}  // namespace vanthu::batch
