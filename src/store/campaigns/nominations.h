// Nominees of a campaign and where each of them stands.
//
//     draft ─▶ submitted ─▶ accepted ─▶ reviewed ─▶ awarded
//        ▲        │  ▲          │           │
//        └────────┴─ returned ◀─┘           └▶ refused (also before the council, with a reason)
//
// Every step is kept with who made it, when and why. Names are compared by text::foldKey.
#ifndef VANTHU_STORE_CAMPAIGNS_NOMINATIONS_H_
#define VANTHU_STORE_CAMPAIGNS_NOMINATIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/campaigns/campaigns.h"

namespace vanthu::store {

struct Nomination {
  std::string id;
  std::string campaign, office;
  std::string unit;  ///< empty of a collective that is a unit itself
  std::string code;  ///< the record's own id: a unit's for such a collective
  std::string kind;  ///< "individual", "collective"
  std::string fullName, awardForm;
  int64_t position = 0, version = 1;
  std::string state;
  std::string reason;  ///< of the last return or refusal
  Value record;        ///< an item of the campaign's record, with its id, without votes
  std::string submittedOn;
  std::string createdBy, updatedAt;

  /// The unit that nominates: `unit`, or of a collective that is a unit itself that unit.
  const std::string& nominator() const { return unit.empty() ? code : unit; }
};

struct NominationEvent {
  int64_t n = 1;
  std::string from, to;
  std::string reason;
  std::string actor, at;
};

/// Another nomination that may be of the same person or collective.
struct Duplicate {
  enum class Kind {
    same,       ///< same name, same unit, same award
    otherForm,  ///< same name, same unit, another award
    similar,    ///< the names differ in marks only
  };
  Kind kind = Kind::same;
  std::string nomination;
  std::string fullName, awardForm, state;
};

/// "same", "otherForm", "similar".
std::string_view nameOf(Duplicate::Kind kind);

/// Those of `others` that may be the same as `one`: refused ones and those of another day of birth
/// are not. Pure.
std::vector<Duplicate> duplicatesOf(const Nomination& one, const std::vector<Nomination>& others);

/// A nomination and one that came before it.
struct NominationPair {
  std::string nomination, fullName, awardForm;
  Duplicate duplicate;
};
/// Every pair that may be the same, once. Pure.
std::vector<NominationPair> duplicatePairs(const std::vector<Nomination>& all);

struct AddedNomination {
  Nomination nomination;
  std::vector<Duplicate> duplicates;  ///< to be told as warnings
};

struct NewNomination {
  Value record;                 ///< valid by the schema of a nominee; `id` may be missing
  std::string state = "draft";  ///< or "submitted", "accepted" for what comes from elsewhere
  bool sameIsAnother = false;   ///< somebody has looked: it is another one of that name
};

/// Errors: "campaign.unknown", "conflict.campaign-closed", "data.unknown-unit",
/// "conflict.nominee-id", "conflict.duplicate-nomination" (Duplicate::same, unless told otherwise).
Result<AddedNomination> addNomination(Transaction& tx,
                                      std::string_view campaign,
                                      const NewNomination& nomination,
                                      std::string_view actor);

/// The same for one of many. REQUIRES: `campaign` is openCampaign's, of this transaction.
Result<AddedNomination> addNomination(Transaction& tx,
                                      const Campaign& campaign,
                                      const NewNomination& nomination,
                                      std::string_view actor);

/// Only drafts and returned ones. Errors: "nomination.unknown", "precondition.failed",
/// "conflict.state", and those of addNomination.
Result<AddedNomination> replaceNomination(Transaction& tx,
                                          std::string_view id,
                                          const std::optional<int64_t>& version,
                                          const NewNomination& nomination,
                                          std::string_view actor);

/// Only drafts; that it was there stays in the audit log. Errors: "nomination.unknown",
/// "precondition.failed", "conflict.state", "conflict.campaign-closed".
Result<void> removeNomination(Transaction& tx,
                              std::string_view id,
                              const std::optional<int64_t>& version,
                              std::string_view actor);

/// A step of the picture above but those of council and awards. What leaves "accepted" loses its
/// votes in sessions that are not closed: it may come back as another one. Errors:
/// "nomination.unknown", "precondition.failed", "conflict.state", "data.missing-reason" (returned,
/// refused), "conflict.campaign-closed".
Result<Nomination> moveNomination(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version,
                                  std::string_view state,
                                  std::string_view reason,
                                  std::string_view actor);

/// The same step without asking: what the council and awards do. REQUIRES: openCampaign.
Nomination setNominationState(Transaction& tx,
                              Nomination nomination,
                              std::string_view state,
                              std::string_view reason,
                              std::string_view actor);

/// Errors: "nomination.unknown".
Result<Nomination> findNomination(Transaction& tx, std::string_view id);

std::vector<NominationEvent> nominationEvents(Transaction& tx, std::string_view id);

struct NominationSelection {
  std::string campaign;
  std::string unit{}, kind{}, state{}, awardForm{};  ///< empty: any
  int64_t after = 0;                                 ///< position of the last one seen
  size_t limit = 50;
};
/// In the order in which they came.
std::vector<Nomination> listNominations(Transaction& tx, const NominationSelection& selection);

/// All of a campaign.
std::vector<Nomination> allNominations(Transaction& tx, std::string_view campaign);

}  // namespace vanthu::store

#endif  // VANTHU_STORE_CAMPAIGNS_NOMINATIONS_H_
