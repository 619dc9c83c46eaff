#include "store/campaigns/split.h"

#include <algorithm>
#include <utility>

#include "store/campaigns/campaign_milestones.h"
#include "store/campaigns/councils.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/registrations.h"
#include "store/campaigns/stored_json.h"

namespace vanthu::store {
namespace {

// A record that comes whole was worked on elsewhere: what it says counts.
class Splitter {
 public:
  Splitter(Transaction& tx, const Campaign& campaign, std::string_view actor)
      : tx_(tx), campaign_(campaign), actor_(actor) {}

  Result<void> run(const Value& record) {
    for (const Value& item : itemsOf(record, "milestones"))
      take(addMilestone(tx_, campaign_.id, milestoneOfRecord(item), actor_));
    if (const Value* registrations = record.find("registrations"); registrations != nullptr)
      addRegistrations(*registrations);
    for (const Value& item : itemsOf(record, "nominees"))
      addNominee(item);
    if (const Value* council = record.find("council"); council != nullptr)
      addCouncil(*council, record);
    if (!faults_.empty())
      return fail(std::move(faults_));
    return {};
  }

 private:
  struct Nominee {
    std::string nomination;
    std::optional<int64_t> votes;
  };

  template <typename T>
  bool take(const Result<T>& result) {
    if (!result)
      faults_.insert(faults_.end(), result.error().begin(), result.error().end());
    return result.has_value();
  }

  void addRegistrations(const Value& registrations) {
    for (const auto& [list, kind] : {std::pair<std::string_view, const char*>{"tasks", "task"},
                                     {"groups", "group"},
                                     {"models", "model"}})
      for (const Value& item : itemsOf(registrations, list))
        take(addRegistration(
            tx_, campaign_, {kind, item, true, textOf(item, "issuedDate")}, actor_));
  }

  void addNominee(const Value& item) {
    NewNomination wanted;
    wanted.record = item;
    wanted.state = "accepted";
    wanted.sameIsAnother = true;
    const Result<AddedNomination> added = addNomination(tx_, campaign_, wanted, actor_);
    const Value* votes = item.find("votes");
    if (take(added))
      nominees_.push_back(
          {added->nomination.id, votes == nullptr ? std::nullopt : asInteger(*votes)});
  }

  // Closed if it has voted and its day, which is that of the minutes, is not still to come.
  void addCouncil(const Value& council, const Value& record) {
    const Value* papers = record.find("papers");
    const Value* minutes = papers == nullptr ? nullptr : papers->find("minutes");
    const auto day =
        minutes == nullptr ? std::nullopt : parseIsoDate(textOf(*minutes, "issuedDate"));
    const auto added = store::addCouncil(tx_, campaign_.id, council, day, actor_);
    if (!take(added))
      return;
    const int64_t base = councilResult(council, {}).base;
    std::vector<Vote> votes;
    for (const Nominee& each : nominees_)
      if (each.votes)
        votes.push_back({each.nomination, *each.votes, std::max<int64_t>(0, base - *each.votes)});
    if (!votes.empty() && take(putVotes(tx_, added->id, std::nullopt, votes, actor_)) && day &&
        *day <= tx_.now().day)
      take(closeCouncil(tx_, added->id, std::nullopt, actor_));
  }

  Transaction& tx_;
  const Campaign& campaign_;
  std::string_view actor_;
  std::vector<Nominee> nominees_;
  Diagnostics faults_;
};

}  // namespace

Result<void> addRowsOf(Transaction& tx,
                       const Campaign& campaign,
                       const Value& record,
                       std::string_view actor) {
  return Splitter(tx, campaign, actor).run(record);
}

}  // namespace vanthu::store
