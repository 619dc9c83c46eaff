#include <algorithm>
#include <array>
#include <utility>

#include "store/audit.h"
#include "store/campaigns/ballots.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/held.h"
#include "store/campaigns/nomination_row.h"
#include "store/campaigns/nomination_states.h"

namespace vanthu::store {
namespace {

struct Step {
  std::string_view from, to;
};
constexpr std::array<Step, 10> kSteps = {{{"draft", "submitted"},
                                          {"returned", "submitted"},
                                          {"submitted", "returned"},
                                          {"accepted", "returned"},
                                          {"submitted", "accepted"},
                                          {"submitted", "refused"},
                                          {"returned", "refused"},
                                          {"accepted", "refused"},
                                          {"reviewed", "refused"},
                                          {"refused", "returned"}}};

// What the step to a state is called.
Message deedTo(std::string_view state) {
  if (state == "submitted")
    return {"gửi", "submit"};
  if (state == "returned")
    return {"trả lại", "return"};
  if (state == "accepted")
    return {"nhận", "accept"};
  return {"quyết định không xét", "refuse"};
}

Diagnostic badStep(const Nomination& nomination, std::string_view to) {
  std::vector<std::string_view> from;
  for (const Step& step : kSteps)
    if (step.to == to)
      from.push_back(step.from);
  return badState(nomination, deedTo(to), from);
}

}  // namespace

std::string objectOf(const Nomination& nomination) {
  return "campaigns/" + nomination.campaign + "/nominations/" + nomination.id;
}

Diagnostic badState(const Nomination& nomination,
                    const Message& deed,
                    const std::vector<std::string_view>& from) {
  return badState({"đề nghị", "nomination"}, deed, nomination.state, from);
}

void addEvent(Transaction& tx,
              const Nomination& nomination,
              std::string_view from,
              std::string_view actor) {
  const auto last =
      tx.one("SELECT coalesce(max(n), 0) AS n FROM nomination_event WHERE nomination = ?",
             {nomination.id});
  tx.execute(
      "INSERT INTO nomination_event (nomination, n, from_state, to_state, reason, actor, at)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)",
      {nomination.id,
       (last ? last->integer("n") : 0) + 1,
       from,
       nomination.state,
       nomination.reason,
       actor,
       tx.now().instant});
}

void audit(Transaction& tx,
           const Nomination& nomination,
           std::string_view actor,
           const std::string& action) {
  appendAudit(
      tx,
      {std::string(actor), nomination.office, "nomination." + action, objectOf(nomination), {}});
}

Result<Nomination> moveNomination(Transaction& tx,
                                  std::string_view id,
                                  const std::optional<int64_t>& version,
                                  std::string_view state,
                                  std::string_view reason,
                                  std::string_view actor) {
  Result<Nomination> found = held(tx, id, version, findNomination);
  if (!found)
    return found;
  if (std::none_of(kSteps.begin(), kSteps.end(), [&](const Step& step) {
        return step.from == found->state && step.to == state;
      }))
    return fail(badStep(*found, state));
  if ((state == "returned" || state == "refused") && reason.empty())
    return fail(
        wrong("data.missing-reason",
              "/reason",
              {"trả lại hoặc không xét phải có lý do", "a return or a refusal needs its reason"}));
  return setNominationState(tx, std::move(*found), state, reason, actor);
}

Nomination setNominationState(Transaction& tx,
                              Nomination nomination,
                              std::string_view state,
                              std::string_view reason,
                              std::string_view actor) {
  const std::string from = std::exchange(nomination.state, std::string(state));
  nomination.reason = reason;
  nomination.version += 1;
  nomination.updatedAt = tx.now().instant;
  if (state == "submitted")
    nomination.submittedOn = toIso(tx.now().day);
  tx.execute(
      "UPDATE nomination SET version = ?, state = ?, reason = ?, submitted_on = ?, updated_at = ?"
      " WHERE id = ?",
      {nomination.version,
       nomination.state,
       nomination.reason,
       nomination.submittedOn,
       nomination.updatedAt,
       nomination.id});
  addEvent(tx, nomination, from, actor);
  audit(tx, nomination, actor, nomination.state);
  if (from == "accepted")
    dropPlannedVotes(tx, nomination, actor);
  return nomination;
}

}  // namespace vanthu::store
