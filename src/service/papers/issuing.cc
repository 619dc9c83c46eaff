#include "service/papers/issuing.h"

#include <utility>
#include <vector>

#include "base/random_id.h"
#include "service/api/problem.h"
#include "service/api/services.h"
#include "service/papers/final_copy.h"
#include "store/documents/issue.h"

namespace vanthu::service {
namespace {

constexpr int kAtOnce = 3;  // papers claimed together: all are made within their leases
constexpr std::string_view kSystem = "system";

}  // namespace

Issuing::Issuing(store::Database& database, Beat::Failed failed)
    : database_(database),
      owner_(randomId()),
      leases_(database, LeaseKeeper::kEvery, std::move(failed)) {}

Result<std::unique_ptr<Issuing>> Issuing::open(store::Database& database,
                                               const std::filesystem::path& anchorFile,
                                               Beat::Failed failed) {
  std::unique_ptr<Issuing> issuing(new Issuing(database, std::move(failed)));
  if (anchorFile.empty())
    return issuing;
  auto anchor = store::Anchor::open(database, anchorFile);
  if (!anchor)
    return fail(anchor.error());
  issuing->anchor_ = std::move(*anchor);
  return issuing;
}

Diagnostics Issuing::mayIssue() {
  if (!recovered_)
    return {known("busy.recovering")};
  if (stopped_)
    return {known("store.numbers-stopped")};
  if (anchor_ == nullptr)
    return {};
  if (Diagnostics faults = anchor_->mayIssue(); !faults.empty())
    return faults;
  if (!anchorFailed_)
    return {};
  Diagnostics faults = anchor_->update();
  anchorFailed_ = !faults.empty();
  return faults;
}

void Issuing::numberGiven(Services& services) {
  if (anchor_ == nullptr)
    return;
  const Diagnostics faults = anchor_->update();
  if (faults.empty())
    return;
  anchorFailed_ = true;
  services.log.faults("anchor", faults);
}

Diagnostics Issuing::finishStale(Services& services, const store::Reservation& reservation) {
  const auto end = withPaperMaker(services, kSystem, [&](const PaperMaker& maker) {
    return finishOrVoid(services, maker, kSystem, reservation, {});
  });
  return end ? Diagnostics() : end.error();
}

// Those that could not be finished are issued or voided by now, or given up by recovery.
Result<bool> Issuing::noneLeft() {
  return database_.read([&](store::Transaction& tx) -> Result<bool> {
    std::set<std::string> stuck;
    for (const store::Reservation& each : store::listStuck(tx, 200))
      stuck.insert(each.document.id);
    std::erase_if(failed_, [&](const std::string& id) {
      const auto document = store::getDocument(tx, id);
      return !document || document->state != store::DocumentState::reserved || stuck.contains(id);
    });
    return failed_.empty();
  });
}

Result<size_t> Issuing::recover(Services& services) {
  const std::lock_guard lock(recovering_);
  size_t taken = 0;
  while (true) {
    const auto stale = database_.write([&](store::Transaction& tx) {
      return Result<std::vector<store::Reservation>>(store::claimStale(tx, owner_, kAtOnce));
    });
    if (!stale)
      return fail(stale.error());
    if (stale->empty())
      break;
    for (const store::Reservation& reservation : *stale) {
      const Diagnostics faults = finishStale(services, reservation);
      if (!faults.empty())
        failed_.insert(reservation.document.id);
      services.log.faults("recovery", faults);
    }
    taken += stale->size();
  }
  const Result<bool> through = noneLeft();
  if (!through)
    return fail(through.error());
  recovered_ = recovered_ || *through;
  return taken;
}

void Issuing::keepRecovering(Services& services, std::chrono::milliseconds every) {
  const auto work = [this, &services] {
    if (const auto done = recover(services); !done)
      services.log.faults("recovery", done.error());
  };
  beat_.emplace(every, work, services.log.telling("recovery"));
}

}  // namespace vanthu::service
