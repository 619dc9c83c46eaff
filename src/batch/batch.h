// Batch: one template and a list into thousands of papers.
//
//     survey (all rows: faults, glyphs) ─▶ make (wanted rows, many threads) ─▶ output (in order)
//
// Same list, template, options and day, same bytes, whatever the number of threads and however
// often the run was killed and resumed. A row that cannot be made is refused and stops no other.
// Memory is bounded: rows are made in a window, and an output file is written and let go before the
// next begins.
#ifndef VANTHU_BATCH_BATCH_H_
#define VANTHU_BATCH_BATCH_H_

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/world.h"
#include "batch/disk.h"
#include "batch/job.h"
#include "batch/rows.h"
#include "engine/engine.h"

namespace vanthu::batch {

/// Rows whose faults are told one by one; the manifest has all.
constexpr size_t kMostRowsTold = 100;

enum class Phase { survey, make };

/// Told after each row, on the caller's thread. May be empty.
using Progress = std::function<void(Phase phase, size_t done, size_t total)>;

struct Refusal {
  uint64_t number = 0;  ///< of the row
  std::string name;
  Diagnostics faults;
};

/// The faults of a refused row, each beginning with the row's number and name.
Diagnostics namedFaults(const Refusal& refusal);

struct Summary {
  size_t made = 0;     ///< rows, those of an earlier run included
  size_t resumed = 0;  ///< rows that an earlier run had made
  size_t refused = 0;
  std::vector<Refusal> refusals;             ///< the first kMostRowsTold
  std::vector<std::filesystem::path> files;  ///< what was written
  std::filesystem::path manifest;            ///< inside of the ZIP for a ZIP
};

/// Runs a job. Errors, with nothing new under its final name: those that concern every row
/// ("template.unknown" …), "batch.no-such-row", "batch.empty-list", "batch.nothing-made" (with the
/// faults of the first rows), with `strict` all faults of the rows; "batch.other-job" where
/// --resume finds the journal of another job; "batch.busy"; "machine.cannot-write", after which
/// --resume goes on. REQUIRES: `common` of the job is an object or null.
Result<Summary> run(const engine::Engine& engine,
                    const World& world,
                    const Rows& rows,
                    const Job& job,
                    Disk& disk,
                    const Progress& progress);

}  // namespace vanthu::batch

#endif  // VANTHU_BATCH_BATCH_H_
