#include "store/campaigns/councils.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/json_pointer.h"
#include "base/random_id.h"
#include "store/audit.h"
#include "store/campaigns/ballots.h"
#include "store/campaigns/faults.h"
#include "store/campaigns/held.h"
#include "store/campaigns/nominations.h"
#include "store/campaigns/position.h"
#include "store/campaigns/stored_json.h"
#include "text/dates.h"

namespace vanthu::store {
namespace {

constexpr char kColumns[] =
    "SELECT id, campaign, office, position, version, state, held_on, record, created_by, updated_at"
    " FROM council_session";

CouncilSession sessionOf(const Row& row) {
  return {row.text("id"),
          row.text("campaign"),
          row.text("office"),
          row.integer("position"),
          row.integer("version"),
          row.text("state"),
          row.text("held_on"),
          storedJson(row.text("record")),
          row.text("created_by"),
          row.text("updated_at")};
}

void audit(Transaction& tx,
           const CouncilSession& session,
           std::string_view actor,
           const char* action) {
  appendAudit(tx,
              {std::string(actor),
               session.office,
               action,
               "campaigns/" + session.campaign + "/councils/" + session.id,
               {}});
}

// The session with its campaign held, if it is still planned.
Result<CouncilSession> openSession(Transaction& tx,
                                   std::string_view id,
                                   const std::optional<int64_t>& version) {
  Result<CouncilSession> found = held(tx, id, version, findCouncil);
  if (!found)
    return found;
  if (found->state != "planned")
    return fail(conflict("state", {"phiên họp đã kết thúc", "the session is closed"}));
  return found;
}

void update(Transaction& tx, CouncilSession& session) {
  session.version += 1;
  session.updatedAt = tx.now().instant;
  tx.execute(
      "UPDATE council_session SET version = ?, state = ?, held_on = ?, record = ?, updated_at = ?"
      " WHERE id = ?",
      {session.version,
       session.state,
       session.heldOn,
       toJson(session.record),
       session.updatedAt,
       session.id});
}

Diagnostic badVotes(size_t index, Message message) {
  return wrong("data.bad-votes", childPointer("/votes", index), std::move(message));
}

// `candidates` are the ids of those who may be voted on.
Diagnostics checkVotes(const Value& council,
                       const std::vector<Vote>& votes,
                       const std::set<std::string>& candidates) {
  const int64_t base = councilResult(council, {}).base;
  std::set<std::string> seen;
  Diagnostics faults;
  for (size_t i = 0; i < votes.size(); ++i) {
    if (!candidates.contains(votes[i].nomination))
      faults.push_back(badVotes(i,
                                {"không phải một đề nghị đã được nhận của phong trào",
                                 "no accepted nomination of the campaign"}));
    if (!seen.insert(votes[i].nomination).second)
      faults.push_back(badVotes(i, {"ghi hai lần", "given twice"}));
    if (votes[i].votesFor < 0 || votes[i].votesAgainst < 0 || votes[i].votesFor > base ||
        votes[i].votesAgainst > base - votes[i].votesFor)
      faults.push_back(badVotes(i,
                                {"nhiều phiếu hơn số người bỏ phiếu (" + std::to_string(base) + ")",
                                 "more votes than voters (" + std::to_string(base) + ")"}));
  }
  return faults;
}

std::string reasonOf(const CouncilResult& result, const CandidateResult& candidate) {
  return "Đạt " + std::to_string(candidate.ballot.votesFor) + "/" + std::to_string(result.base) +
         " phiếu, chưa đủ " + std::to_string(candidate.percentNeeded.value_or(0)) + "%";
}

// The day of the session has to be there and may not be still to come.
Diagnostics dayFaults(const CouncilSession& session, const Date& today) {
  const auto heldOn = parseIsoDate(session.heldOn);
  if (!heldOn)
    return {conflict("no-day", {"chưa ghi ngày họp", "the day of the session is not given"})};
  if (*heldOn <= today)
    return {};
  return {conflict("not-held-yet",
                   {"phiên họp ghi ngày " + text::numericDate(*heldOn) + ", chưa diễn ra",
                    "the session is to be held on " + session.heldOn},
                   {"sửa \"heldOn\" nếu phiên họp đã diễn ra trước ngày ấy",
                    "change \"heldOn\" if it was held before that day"})};
}

Diagnostics closingFaults(const CouncilSession& session,
                          const CouncilResult& result,
                          const Date& today) {
  Diagnostics faults = dayFaults(session, today);
  if (!result.quorum)
    faults.push_back(conflict("no-quorum",
                              {"không đủ số người có mặt: " + std::to_string(result.present) + "/" +
                                   std::to_string(result.members),
                               "no quorum: " + std::to_string(result.present) + " of " +
                                   std::to_string(result.members)}));
  if (result.candidates.empty())
    faults.push_back(conflict("no-votes", {"chưa có phiếu nào", "there are no votes"}));
  std::set<std::string> told;
  for (const CandidateResult& each : result.candidates)
    if (!each.percentNeeded && told.insert(each.ballot.awardForm).second)
      faults.push_back(
          conflict("no-threshold",
                   {"chưa có tỷ lệ phiếu cho hình thức \"" + each.ballot.awardForm + "\"",
                    "there is no threshold for \"" + each.ballot.awardForm + "\""}));
  return faults;
}

}  // namespace

Result<CouncilSession> addCouncil(Transaction& tx,
                                  std::string_view campaignId,
                                  const Value& record,
                                  const std::optional<Date>& heldOn,
                                  std::string_view actor) {
  const Result<Campaign> campaign = openCampaign(tx, campaignId);
  if (!campaign)
    return fail(campaign.error());
  CouncilSession out;
  out.id = randomId();
  out.campaign = campaignId;
  out.office = campaign->office;
  out.position = nextPosition(tx, "council_session", campaignId);
  out.state = "planned";
  out.heldOn = heldOn ? toIso(*heldOn) : "";
  out.record = record;
  out.createdBy = actor;
  out.updatedAt = tx.now().instant;
  tx.execute(
      "INSERT INTO council_session (id, campaign, office, position, version, state, held_on,"
      " record, created_by, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {out.id,
       out.campaign,
       out.office,
       out.position,
       out.version,
       out.state,
       out.heldOn,
       toJson(record),
       actor,
       out.updatedAt});
  audit(tx, out, actor, "council.add");
  return out;
}

Result<CouncilSession> replaceCouncil(Transaction& tx,
                                      std::string_view id,
                                      const std::optional<int64_t>& version,
                                      const Value& record,
                                      const std::optional<Date>& heldOn,
                                      std::string_view actor) {
  Result<CouncilSession> found = openSession(tx, id, version);
  if (!found)
    return found;
  const int64_t base = councilResult(record, {}).base;
  for (const Ballot& ballot : ballotsOf(tx, id))
    if (ballot.votesFor + ballot.votesAgainst > base)
      return fail(wrong("data.bad-votes",
                        "/members",
                        {"đã ghi nhiều phiếu hơn số người bỏ phiếu",
                         "there are more votes than voters already"}));
  found->record = record;
  found->heldOn = heldOn ? toIso(*heldOn) : "";
  update(tx, *found);
  audit(tx, *found, actor, "council.change");
  return found;
}

Result<CouncilSession> putVotes(Transaction& tx,
                                std::string_view id,
                                const std::optional<int64_t>& version,
                                const std::vector<Vote>& votes,
                                std::string_view actor) {
  Result<CouncilSession> found = openSession(tx, id, version);
  if (!found)
    return found;
  std::set<std::string> candidates;
  for (const Nomination& each : allNominations(tx, found->campaign))
    if (each.state == "accepted")
      candidates.insert(each.id);
  if (Diagnostics faults = checkVotes(found->record, votes, candidates); !faults.empty())
    return fail(std::move(faults));
  tx.execute("DELETE FROM council_vote WHERE session = ?", {id});
  for (const Vote& vote : votes)
    tx.execute(
        "INSERT INTO council_vote (session, nomination, votes_for, votes_against)"
        " VALUES (?, ?, ?, ?)",
        {id, vote.nomination, vote.votesFor, vote.votesAgainst});
  update(tx, *found);
  audit(tx, *found, actor, "council.votes");
  return found;
}

Result<CouncilSession> closeCouncil(Transaction& tx,
                                    std::string_view id,
                                    const std::optional<int64_t>& version,
                                    std::string_view actor) {
  Result<CouncilSession> found = openSession(tx, id, version);
  if (!found)
    return found;
  const CouncilResult result = councilResult(found->record, ballotsOf(tx, id));
  if (Diagnostics faults = closingFaults(*found, result, tx.now().day); !faults.empty())
    return fail(std::move(faults));
  keepBallots(tx, id);
  found->state = "closed";
  update(tx, *found);
  for (const CandidateResult& each : result.candidates) {
    Result<Nomination> nomination = findNomination(tx, each.ballot.nomination);
    if (!nomination)
      return fail(nomination.error());
    if (nomination->state == "accepted")
      setNominationState(tx,
                         std::move(*nomination),
                         each.enough ? "reviewed" : "refused",
                         each.enough ? "" : reasonOf(result, each),
                         actor);
  }
  audit(tx, *found, actor, "council.close");
  return found;
}

Result<CouncilSession> findCouncil(Transaction& tx, std::string_view id) {
  const auto row = tx.one(std::string(kColumns) + " WHERE id = ?", {id});
  if (!row)
    return fail(unknown("council", {"phiên họp hội đồng", "session of the council"}));
  return sessionOf(*row);
}

std::vector<CouncilSession> listCouncils(Transaction& tx, std::string_view campaign) {
  std::vector<CouncilSession> all;
  for (const Row& row :
       tx.query(std::string(kColumns) + " WHERE campaign = ? ORDER BY position", {campaign}))
    all.push_back(sessionOf(row));
  return all;
}

}  // namespace vanthu::store
