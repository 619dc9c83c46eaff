// Who may give numbers now, and who finishes the papers whose making was cut short.
//
// Numbers are given while the database stands where its anchor says (store/anchor.h) and every
// paper left reserved by an earlier run is finished or voided (robustness.md, protocol 4). A thread
// looks again and again for papers that another process left. One object for the process; safe to
// use from several threads.
#ifndef VANTHU_SERVICE_PAPERS_ISSUING_H_
#define VANTHU_SERVICE_PAPERS_ISSUING_H_

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include "base/result.h"
#include "service/beat.h"
#include "service/papers/lease_keeper.h"
#include "store/anchor.h"
#include "store/database/database.h"
#include "store/documents/issue.h"

namespace vanthu::service {

struct Services;

class Issuing {
 public:
  /// With the anchor in that file; an empty path: without one (for tests). `database` must outlive
  /// this. `failed` is told what the renewing of leases threw. Errors: those of Anchor::open.
  static Result<std::unique_ptr<Issuing>> open(store::Database& database,
                                               const std::filesystem::path& anchorFile,
                                               Beat::Failed failed = {});

  /// Names this process in leases: random, made at its start.
  const std::string& owner() const { return owner_; }

  /// For the papers that this process makes.
  LeaseKeeper& leases() { return leases_; }

  /// Empty, or why no number is given: "busy.recovering" before recover() was through,
  /// "store.numbers-stopped" after stop(), "store.behind-anchor", or what was wrong when the anchor
  /// was last moved.
  Diagnostics mayIssue();

  /// To be called after the commit that gave a number, before it is told. What goes wrong is
  /// logged and stops the next number, not this one.
  void numberGiven(Services& services);

  /// No more numbers from this process: the database was found broken.
  void stop() { stopped_ = true; }

  /// Finishes or voids every reserved paper whose lease is over, but for those tried
  /// store::kMaxAttempts times, which wait for a person. Gives how many it took. Numbers are given
  /// once it was through without leaving one behind.
  Result<size_t> recover(Services& services);

  /// recover() every so often on a thread of its own, until this object ends. `services` must
  /// outlive it.
  void keepRecovering(Services& services, std::chrono::milliseconds every);

 private:
  Issuing(store::Database& database, Beat::Failed failed);

  Diagnostics finishStale(Services& services, const store::Reservation& reservation);
  Result<bool> noneLeft();

  store::Database& database_;
  const std::string owner_;
  LeaseKeeper leases_;
  std::unique_ptr<store::Anchor> anchor_;  ///< null: none is kept
  std::atomic<bool> recovered_ = false;
  std::mutex recovering_;         ///< for the one below
  std::set<std::string> failed_;  ///< documents that the machine could not finish
  std::atomic<bool> anchorFailed_ = false;
  std::atomic<bool> stopped_ = false;
  std::optional<Beat> beat_;
};

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_ISSUING_H_
